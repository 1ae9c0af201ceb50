import { policyOf } from '../../domain/policy/versions';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { KnownCaller } from './caller';
import type { Approval, TicketDocument } from './documents/tickets';
import { approvalsNeeded, isOneOfFourEyes, refundLimitFen, roleForAmount } from './refund-limit';

export interface Approvals {
  approvals: Approval[];
  given: number;
  needed: number;
  /** All that are needed were given: what was approved begins. */
  complete: boolean;
  /** Whether the newest approver could have decided alone. */
  withinLimit: boolean;
}

type ApprovalRefusal = 'aboveLimit' | 'alreadyApproved' | 'approvedOtherAmount';

/** The approvals with one more, or why this person's yes does not count. */
export function addApproval(
  me: KnownCaller,
  ticket: TicketDocument,
  asked: { amountFen: Fen; proposalId: string | null },
  now: Instant,
): Outcome<Approvals, ApprovalRefusal> {
  const { amountFen, proposalId } = asked;
  const [first] = ticket.approvals;
  if (first?.personId === me.person._id) return refuse('alreadyApproved');
  if (first !== undefined && (first.amountFen !== amountFen || first.proposalId !== proposalId)) {
    return refuse('approvedOtherAmount');
  }
  const policy = policyOf(ticket.policyVersion);
  const limitFen = refundLimitFen(me.roles, policy);
  const withinLimit = amountFen <= limitFen;
  const needed = approvalsNeeded(amountFen, policy);
  const enough = needed === 1 ? withinLimit : mayJoin(me, ticket, withinLimit, needed);
  if (!enough) return refuse('aboveLimit', { limitFen, role: roleForAmount(amountFen, policy) });
  const approval = { personId: me.person._id, amountFen, proposalId, at: now, withinLimit };
  const approvals = [...ticket.approvals, approval];
  const given = approvals.length;
  return accept({ approvals, given, needed, complete: given >= needed, withinLimit });
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
