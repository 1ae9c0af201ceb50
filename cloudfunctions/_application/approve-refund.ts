import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { policyOf } from '../../domain/policy/versions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { agreeRefund } from './agree-refund';
import { agreedEffects } from './agreed-effects';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import type { World } from './ports';
import {
  approvalsNeeded,
  isOneOfFourEyes,
  refundLimitFen,
  roleForAmount,
} from './refund-limit';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.approve'>, 'badInput' | 'internal' | 'busy'>;

/**
 * The platform approves a refund within its limit. Above four eyes the first approval is kept
 * and a second person must give the same amount before anything is held.
 */
export function approveRefund(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.approve'>,
): Promise<Outcome<ActionReply<'desk.approve'>, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, refundIntentId, amountFen } = input;
  type Reply = ActionReply<'desk.approve'>;
  const command = { ticketId, actor, requestId };
  return changeTicket<Reply, Refusals>(world, command, async (transaction, ticket, now) => {
    const refusal = refuseAct('approve', me, ticket) ?? refuseApproval(me, ticket, amountFen);
    if (refusal !== null) return refuse(refusal);
    const policy = policyOf(ticket.policyVersion);
    const limitFen = refundLimitFen(me.roles, policy);
    const withinLimit = amountFen <= limitFen;
    const needed = approvalsNeeded(amountFen, policy);
    const enough = needed === 1 ? withinLimit : mayJoin(me, ticket, withinLimit, needed);
    if (!enough) {
      return refuse('aboveLimit', { limitFen, role: roleForAmount(amountFen, policy) });
    }
    const words = await keepWords(world, transaction, {
      ticketId,
      requestId,
      now,
      from: 'platform',
      personId: me.person._id,
      kind: 'approvalReason',
      text: input.reason,
    });
    const approval = { personId: me.person._id, amountFen, at: now, withinLimit };
    const approvals = [...ticket.approvals, approval];
    const counts = { given: approvals.length, needed };
    const approved = { kind: 'approved' as const, amountFen, messageId: words.messageId };
    if (approvals.length < needed) {
      return accept({
        changes: { approvals },
        events: [{ ...approved, details: counts }],
        effects: [
          words.effect,
          notify(ticket, { role: withinLimit ? 'supervisor' : 'finance' }, 'approvalNeeded', {
            amountFen,
          }),
        ],
        reply: (version: number) => ({ version, executed: false, ...counts }),
      });
    }
    const agreement = {
      refundIntentId,
      amountFen,
      requestedById: me.person._id,
      dailyLimitFen: null,
    };
    const agreed = await agreeRefund(world, transaction, ticket, policy, agreement, now);
    if (!agreed.ok) return agreed;
    const { refund, toppedUpFen } = agreed.value;
    const split = { platformFen: refund.platformFen, leaderFen: refund.leaderFen };
    return accept({
      changes: {
        state: 'settling' as const,
        approvals,
        refund,
        queueReason: null,
        clocks: stopClock(ticket.clocks, 'firstReply', now),
      },
      events: [
        { ...approved, stateAfter: 'withPlatform' as const, details: counts },
        { kind: 'refundAgreed' as const, amountFen, details: split },
      ],
      effects: [words.effect, ...agreedEffects(ticket, refund, toppedUpFen)],
      reply: (version: number) => ({ version, executed: true, ...counts }),
    });
  });
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

function refuseApproval(me: KnownCaller, ticket: TicketDocument, amountFen: number) {
  const [first] = ticket.approvals;
  if (first === undefined) return null;
  if (first.personId === me.person._id) return 'alreadyApproved';
  return first.amountFen === amountFen ? null : 'approvedOtherAmount';
}
