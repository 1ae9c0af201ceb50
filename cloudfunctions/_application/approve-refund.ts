import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { agreeRefund } from './agree-refund';
import { agreedEffects } from './agreed-effects';
import { addApproval, type Approvals } from './approvals';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { keepOtherSum } from './keep-other-sum';
import { keepWords } from './keep-words';
import { orderToday } from './limit-on-order';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

type Reply = ActionReply<'desk.approve'>;
type Input = ActionInput<'desk.approve'>;
type Refusals = Exclude<ActionRefusal<'desk.approve'>, 'badInput' | 'internal' | 'busy'>;

/** What an approval leaves behind, whatever it approves: the words and the counts. */
export interface GivenApproval extends Approvals {
  words: { messageId: string; effect: OutboxEffect };
  amountFen: Fen;
}

/**
 * The platform approves a refund within its limit. Above four eyes the first approval is kept
 * and a second person must give the same amount before anything is held.
 */
export function approveRefund(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<Reply, Refusals>> {
  const me = known(caller);
  const command = {
    ticketId: input.ticketId,
    actor: handlingActor(me),
    requestId: input.requestId,
  };
  return changeTicket<Reply, Refusals>(world, command, async (transaction, ticket, now) => {
    const given = await nodToRefund(world, transaction, ticket, { me, ...input }, now);
    if (!given.ok) return given;
    const { amountFen, because } = input;
    const done = given.value.changes.refund === undefined ? 'approve' : 'refund';
    await keepOtherSum(transaction, ticket, { amountFen, because, done, at: now });
    return given;
  });
}

/** What one person's yes to a sum changes: a first nod, or the refund. */
export async function nodToRefund(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  { me, ...input }: Input & { me: KnownCaller },
  now: Instant,
): Promise<Outcome<Change<Reply>, Refusals>> {
  const refusal = refuseAct('approve', me, ticket);
  if (refusal !== null) return refuse(refusal);
  const { amountFen } = input;
  const order = await transaction.get('orders', ticket.orderId);
  const today = orderToday(world, order, now);
  const added = addApproval(world, me, ticket, { amountFen, proposalId: null, today }, now);
  if (!added.ok) return added;
  const words = await keepApprovalWords(world, transaction, me, input, now);
  const given = { ...added.value, words, amountFen };
  return given.complete
    ? refundApproved(world, transaction, ticket, { ...input, given, by: me }, now)
    : accept(awaitingSecond(ticket, given, 'approvalNeeded'));
}

export function keepApprovalWords(
  world: World,
  transaction: Transaction,
  me: KnownCaller,
  { ticketId, requestId, reason }: Pick<Input, 'ticketId' | 'requestId' | 'reason'>,
  now: Instant,
) {
  return keepWords(world, transaction, {
    ticketId,
    requestId,
    now,
    from: 'platform',
    personId: me.person._id,
    kind: 'approvalReason',
    text: reason,
  });
}

/** The first of four eyes: kept, and the second person is asked. */
export function awaitingSecond(
  ticket: TicketDocument,
  { approvals, given, needed, withinLimit, words, amountFen }: GivenApproval,
  asked: 'approvalNeeded' | 'remedyApprovalNeeded',
): Change<Reply> {
  const { messageId, effect } = words;
  const role = withinLimit ? ('supervisor' as const) : ('finance' as const);
  return {
    changes: { approvals },
    events: [{ kind: 'approved', amountFen, messageId, details: { given, needed } }],
    effects: [effect, notify(ticket, { role }, asked, { amountFen })],
    reply: (version) => ({ version, executed: false, given, needed }),
  };
}

async function refundApproved(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  approved: { refundIntentId: string; given: GivenApproval; by: KnownCaller },
  now: Instant,
) {
  const { refundIntentId, given: approval, by } = approved;
  const { approvals, given, needed, words, amountFen, ceilingFen } = approval;
  const requestedById = by.person._id;
  const dailyLimitFen = null;
  const agreement = { refundIntentId, amountFen, requestedById, ceilingFen, dailyLimitFen };
  const agreed = await agreeRefund(world, transaction, ticket, agreement, now);
  if (!agreed.ok) return agreed;
  const { refund, toppedUpFen } = agreed.value;
  const { platformFen, leaderFen } = refund;
  const change: Change<Reply> = {
    changes: {
      state: 'settling',
      approvals,
      refund,
      queueReason: null,
      clocks: stopClock(ticket.clocks, 'firstReply', now),
    },
    events: [
      {
        kind: 'approved',
        amountFen,
        messageId: words.messageId,
        stateAfter: ticket.state,
        details: { given, needed },
      },
      { kind: 'refundAgreed', amountFen, details: { platformFen, leaderFen } },
    ],
    effects: [words.effect, ...agreedEffects(ticket, refund, toppedUpFen)],
    reply: (version) => ({ version, executed: true, given, needed }),
  };
  return accept(change);
}
