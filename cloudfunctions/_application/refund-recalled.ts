import { compensationFen } from '../../domain/recall/recall';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { nextDueAt, stopClock } from '../../domain/sla/clock';
import { agreeRefund, itemOf } from './agree-refund';
import { notify, writeLog, writeOutbox, writeOutboxIn } from './change-ticket';
import type { OrderDocument } from './documents/orders';
import type { OutboxEffect } from './documents/outbox';
import type { RecallDocument, RecallItemDocument } from './documents/recalls';
import type { LiabilityRuling, TicketDocument } from './documents/tickets';
import { prepareFiling } from './file-ticket';
import { followLoads } from './handler-load';
import { grantCoupon } from './grant-coupon';
import { DECIDED_BY_TWO } from './limit-on-order';
import { listMark } from './list-mark';
import { newTicket, type Preparation } from './new-ticket';
import type { Transaction, World } from './ports';
import { refundableFen } from './recall-scope';

const SYSTEM = { kind: 'system', personId: null } as const;

interface Line {
  recall: RecallDocument;
  item: RecallItemDocument;
  preparation: Preparation;
  /** What this resident is owed above what they paid, on the one line that carries it. */
  owedFen: Fen;
}

/**
 * Refunds one recalled line without a claim: ticket, hold, intent, compensation and the line's own
 * state commit together or not at all. The ticket and the intent are named after the line, so that
 * a repeat finds what the first try made.
 *
 * @returns the outbox entries to wake the relay with
 */
export async function refundRecalled(
  world: World,
  recall: RecallDocument,
  { _id: recallItemId, orderId, itemId }: RecallItemDocument,
): Promise<string[]> {
  const order = await world.database.get('orders', orderId);
  const resident = order === null ? null : await world.database.get('people', order.payerId);
  if (order === null || resident === null) {
    await world.database.transaction(async (transaction) => {
      const item = await transaction.get('recallItems', recallItemId);
      if (item !== null) await keep(transaction, { ...item, ...stuck('residentGone') });
    });
    return [];
  }
  const preparation = await prepareFiling(world, { order, right: 'payer', resident }, itemId);
  const owedFen = await owedOn(world, recall, recallItemId, resident._id);
  return world.database.transaction(async (transaction) => {
    const item = await transaction.get('recallItems', recallItemId);
    if (item === null || item.state !== 'waiting') return [];
    return settleLine(world, transaction, { recall, item, preparation, owedFen });
  });
}

function stuck(hindrance: 'residentGone') {
  return { state: 'exception' as const, hindrance, nextTryAt: null };
}

/** The first of a resident's lines carries what they are owed for all of them. */
async function owedOn(
  world: World,
  recall: RecallDocument,
  recallItemId: string,
  residentId: string,
): Promise<Fen> {
  const where = { recallId: recall._id, residentId };
  const lines = await world.database.find('recallItems', { where, limit: 100 });
  const [first] = lines.map(({ _id }) => _id).sort();
  if (first !== recallItemId) return 0;
  const paidFen = lines.reduce((sum, line) => sum + line.paidFen, 0);
  return compensationFen(world.policies.of(recall.policyVersion).recall.baseFen, paidFen);
}

async function settleLine(world: World, transaction: Transaction, line: Line): Promise<string[]> {
  const { item } = line;
  const order = await transaction.get('orders', item.orderId);
  if (order === null) throw new Error(`recalled line ${item._id} has no order`);
  const bought = itemOf(order, item.itemId);
  const now = world.clock.now();
  if (bought.openTicketId !== null) {
    // Their own claim goes first; what it leaves is refunded afterwards.
    const nextTryAt = now + CLAIM_RETRY;
    const { openTicketId: ticketId } = bought;
    await keep(transaction, { ...item, hindrance: 'claimOpen', ticketId, nextTryAt });
    return [];
  }
  const refundFen = refundableFen(order, bought);
  return refundFen === 0
    ? nothingLeft(world, transaction, { ...line, lastTicketId: bought.lastTicketId }, now)
    : openAndRefund(world, transaction, { ...line, order, refundFen }, now);
}

/** An open claim is looked at again after so long (ours). */
const CLAIM_RETRY = 3_600_000;

/** All of it was refunded before: what is owed above it goes with the ticket that refunded it. */
async function nothingLeft(
  world: World,
  transaction: Transaction,
  { recall, item, owedFen, lastTicketId }: Line & { lastTicketId: string | null },
  now: Instant,
): Promise<string[]> {
  const ticket = lastTicketId === null ? null : await transaction.get('tickets', lastTicketId);
  const owed = ticket === null ? 0 : owedFen;
  const done = { state: 'nothingLeft' as const, hindrance: null, nextTryAt: null };
  await keep(transaction, {
    ...item,
    ...done,
    ticketId: lastTicketId,
    compensationFen: owed,
    compensated: owed > 0,
  });
  if (ticket === null) return [];
  const granted = { proposalId: recall._id, amountFen: owed };
  const effects = [
    ...(await grantCoupon(world, transaction, ticket, granted, now)),
    told(ticket, 0, owed),
  ];
  await writeOutboxIn(transaction, item._id, { ticketId: ticket._id, effects }, now);
  return [item._id];
}

/** What was refunded before is not said to be refunded now. */
function told(ticket: TicketDocument, amountFen: Fen, couponFen: Fen): OutboxEffect {
  const to = { personId: ticket.residentId };
  const kinds =
    amountFen > 0
      ? (['recallResident', 'recallCouponResident'] as const)
      : (['recallPaidResident', 'recallPaidCouponResident'] as const);
  return notify(ticket, to, kinds[couponFen > 0 ? 1 : 0], { amountFen, couponFen });
}

interface Refundable extends Line {
  order: OrderDocument;
  refundFen: Fen;
}

async function openAndRefund(
  world: World,
  transaction: Transaction,
  line: Refundable,
  now: Instant,
): Promise<string[]> {
  const { recall, item, refundFen, owedFen } = line;
  const filed = await openTicket(world, transaction, line, now);
  const refundIntentId = world.ids.derived('intent', filed._id, 'recall');
  const agreement = {
    refundIntentId,
    amountFen: refundFen,
    requestedById: recall.approvedById ?? recall.startedById,
    ceilingFen: DECIDED_BY_TWO,
    dailyLimitFen: null,
  };
  const agreed = await agreeRefund(world, transaction, filed, agreement, now);
  if (!agreed.ok) throw new Error(`recalled line ${item._id} is refused: ${agreed.code}`);
  const { refund, toppedUpFen } = agreed.value;
  const clocks = stopClock(filed.clocks, 'firstReply', now);
  const state = 'settling' as const;
  const ticket = { ...filed, state, refund, clocks, nextDueAt: nextDueAt(clocks) };
  await transaction.add('tickets', { ...ticket, ...listMark(null, ticket, now) });
  await followLoads(transaction, null, ticket, now);
  await logRecall(transaction, ticket, recall._id, now);
  const granted = { proposalId: recall._id, amountFen: owedFen };
  const effects: OutboxEffect[] = [
    { kind: 'refund', refundIntentId, done: false },
    ...(await grantCoupon(world, transaction, ticket, granted, now)),
    told(ticket, refundFen, owedFen),
    ...(toppedUpFen > 0
      ? [notify(ticket, { role: 'finance' }, 'shareToppedUp', { amountFen: toppedUpFen })]
      : []),
  ];
  await keep(transaction, {
    ...item,
    state: 'refunding',
    hindrance: null,
    ticketId: ticket._id,
    refundIntentId,
    refundFen,
    compensationFen: owedFen,
    compensated: owedFen > 0,
    nextTryAt: now,
  });
  return writeOutbox(transaction, ticket, effects, now);
}

/** The ticket as if the resident had claimed all that is left of the line. */
async function openTicket(
  world: World,
  transaction: Transaction,
  { recall, item, order, refundFen, preparation }: Refundable,
  now: Instant,
): Promise<TicketDocument> {
  const ticketId = world.ids.derived('ticket', 'recall', item._id);
  const { orderId, itemId, quantity, residentId } = item;
  const input = {
    requestId: ticketId,
    orderId,
    itemId,
    quantity,
    issue: 'quality' as const,
    wish: 'refund' as const,
    note: '',
    photoIds: [],
  };
  const filing = { ...preparation, input, filedById: residentId, claimedFen: refundFen, now };
  const items = order.items.map((line) =>
    line.itemId === itemId
      ? { ...line, claimedQuantity: quantity, openTicketId: ticketId, lastTicketId: ticketId }
      : line,
  );
  await transaction.put('orders', { ...order, items, version: order.version + 1 });
  const ticket = newTicket(world, ticketId, filing);
  await transaction.add('trackingLinks', {
    _id: world.ids.digest(ticket.trackingToken),
    ticketId,
    expiresAt: ticket.trackingUntil,
    revokedAt: null,
    codeFileId: null,
  });
  const queueReason = null;
  return { ...ticket, queueReason, recallId: recall._id, liabilityRuling: ruling(recall, now) };
}

/** The batch is the supplier's: a chargeback follows each refund that arrives. */
function ruling(recall: RecallDocument, at: Instant): LiabilityRuling {
  const ruledById = recall.approvedById ?? recall.startedById;
  const party = 'supplier' as const;
  return { party, messageId: null, overrules: false, previousParty: null, ruledById, at };
}

async function logRecall(
  transaction: Transaction,
  ticket: TicketDocument,
  recallId: string,
  now: Instant,
): Promise<void> {
  const { refund, claim } = ticket;
  if (refund === null) throw new Error(`recalled ticket ${ticket._id} has no refund`);
  const { amountFen, platformFen, leaderFen } = refund;
  await writeLog(
    transaction,
    ticket,
    [
      {
        kind: 'filed',
        amountFen: claim.claimedFen,
        details: { photoCount: 0, right: 'recall', recallId },
        stateAfter: 'submitted',
      },
      { kind: 'refundAgreed', amountFen, details: { platformFen, leaderFen } },
    ],
    { now, requestId: null, stateBefore: null, actor: SYSTEM },
  );
}

async function keep(transaction: Transaction, item: RecallItemDocument): Promise<void> {
  await transaction.put('recallItems', { ...item, version: item.version + 1 });
}
