import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { KnownCaller } from './caller';
import type { Approval, TicketDocument } from './documents/tickets';
import {
  approvalsNeededOn,
  DECIDED_BY_TWO,
  isWithinLimit,
  refundedTodayFen,
  roleAboveOn,
  type OrderToday,
} from './limit-on-order';
import type { World } from './ports';
import { aloneUpToFen, isOneOfFourEyes, refundLimitFen } from './refund-limit';

export interface Approvals {
  approvals: Approval[];
  given: number;
  needed: number;
  /** All that are needed were given: what was approved begins. */
  complete: boolean;
  /** Whether the newest approver could have decided alone. */
  withinLimit: boolean;
  /** Up to what those who approved decide, for the count of the order's day. */
  ceilingFen: Fen;
}

type ApprovalRefusal =
  | 'aboveLimit'
  | 'aboveLimitTogether'
  | 'alreadyApproved'
  | 'approvedOtherAmount';

/** The approvals with one more, or why this person's yes does not count. */
export function addApproval(
  world: World,
  me: KnownCaller,
  ticket: TicketDocument,
  asked: { amountFen: Fen; proposalId: string | null; today: OrderToday },
  now: Instant,
): Outcome<Approvals, ApprovalRefusal> {
  const { amountFen, proposalId, today } = asked;
  const [first] = ticket.approvals;
  if (first?.personId === me.person._id) return refuse('alreadyApproved');
  if (first !== undefined && (first.amountFen !== amountFen || first.proposalId !== proposalId)) {
    return refuse('approvedOtherAmount');
  }
  const policy = world.policies.of(ticket.policyVersion);
  const withinLimit = isWithinLimit(today, me.roles, amountFen, policy);
  const needed = approvalsNeededOn(today, amountFen, policy);
  const enough = needed === 1 ? withinLimit : mayJoin(me, ticket, withinLimit, needed);
  if (!enough) {
    const limitFen = refundLimitFen(me.roles, policy);
    if (amountFen > limitFen || needed > 1) {
      const role = roleAboveOn(today, me.roles, amountFen, policy);
      return refuse('aboveLimit', { limitFen, role });
    }
    return refuse('aboveLimitTogether', { limitFen, usedFen: refundedTodayFen(today) });
  }
  const approval = { personId: me.person._id, amountFen, proposalId, at: now, withinLimit };
  const approvals = [...ticket.approvals, approval];
  const given = approvals.length;
  const ceilingFen = needed > 1 ? DECIDED_BY_TWO : aloneUpToFen(me.roles, policy);
  return accept({ approvals, given, needed, complete: given >= needed, withinLimit, ceilingFen });
}

/** The last of the approvals must not leave the amount without anyone whose limit covers it. */
function mayJoin(
  { roles }: KnownCaller,
  { approvals }: TicketDocument,
  withinLimit: boolean,
  needed: number,
): boolean {
  if (!isOneOfFourEyes(roles)) return false;
  const isLast = approvals.length + 1 === needed;
  return !isLast || withinLimit || approvals.some((given) => given.withinLimit);
}
