import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { remedyValueFen } from '../../domain/remedy/remedy';
import { stopClock } from '../../domain/sla/clock';
import { agreeRemedy } from './agree-remedy';
import { addApproval } from './approvals';
import { awaitingSecond, keepApprovalWords, type GivenApproval } from './approve-refund';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, type Change } from './change-ticket';
import { orderToday } from './limit-on-order';
import type { Proposal, TicketDocument } from './documents/tickets';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

type Reply = ActionReply<'desk.approveRemedy'>;
type Refusals = Exclude<ActionRefusal<'desk.approveRemedy'>, 'badInput' | 'internal' | 'busy'>;

/**
 * What the resident accepted and the proposer's limit did not cover: the platform says yes to
 * exactly that. The limit counts the value of goods like money.
 */
export function approveRemedy(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.approveRemedy'>,
): Promise<Outcome<Reply, Refusals>> {
  const me = known(caller);
  const { ticketId, requestId, proposalId } = input;
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<Reply, Refusals>(world, command, async (transaction, ticket, now) => {
    const refusal = refuseAct('approve', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const proposal = proposalToApprove(ticket);
    if (proposal?.proposalId !== proposalId) return refuse('proposalChanged');
    const amountFen = remedyValueFen(proposal.remedy);
    const paysNow = proposal.remedy.kind === 'refund';
    const order = paysNow ? await transaction.get('orders', ticket.orderId) : null;
    const today = orderToday(world, order, now);
    const added = addApproval(world, me, ticket, { amountFen, proposalId, today }, now);
    if (!added.ok) return added;
    const words = await keepApprovalWords(world, transaction, me, input, now);
    const given = { ...added.value, words, amountFen };
    return given.complete
      ? remedyApproved(world, transaction, ticket, { proposal, given, by: me }, now)
      : accept(awaitingSecond(ticket, given, 'remedyApprovalNeeded'));
  });
}

/** The proposal that the resident accepted and that has not begun; null when there is none. */
export function proposalToApprove(ticket: TicketDocument): Proposal | null {
  const { proposal, fulfilment, refund, state } = ticket;
  if (state !== 'withPlatform' || proposal?.status !== 'accepted' || refund !== null) return null;
  return fulfilment?.proposalId === proposal.proposalId ? null : proposal;
}

async function remedyApproved(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  approved: { proposal: Proposal; given: GivenApproval; by: KnownCaller },
  now: Instant,
) {
  const { proposal, given: approval, by } = approved;
  const { approvals, given, needed, words, amountFen, ceilingFen } = approval;
  const { proposalId, remedy } = proposal;
  const agreedById = by.person._id;
  const agreement = { proposalId, remedy, agreedById, ceilingFen, leads: false };
  const agreed = await agreeRemedy(world, transaction, ticket, agreement, now);
  if (!agreed.ok) return agreed;
  const { changes, events, effects } = agreed.value;
  const change: Change<Reply> = {
    changes: {
      ...changes,
      approvals,
      clocks: stopClock(changes.clocks ?? ticket.clocks, 'firstReply', now),
    },
    events: [
      {
        kind: 'approved',
        amountFen,
        messageId: words.messageId,
        stateAfter: 'withPlatform',
        details: { given, needed },
      },
      ...events,
    ],
    effects: [words.effect, ...effects],
    reply: (version) => ({ version, executed: true, given, needed }),
  };
  return accept(change);
}
