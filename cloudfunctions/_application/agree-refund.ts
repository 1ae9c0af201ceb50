import type { Policy } from '../../domain/policy/policy';
import { platformShare, leaderShare } from '../../domain/fund/account';
import { topUpEntry } from '../../domain/fund/fund-events';
import { planHold, withHold } from '../../domain/fund/share';
import type { Fen } from '../../domain/primitives/money';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { makeRefundIntent } from '../../domain/refund/refund-intent';
import type { FundAccountDocument } from './documents/money';
import type { OrderDocument } from './documents/orders';
import type { TicketDocument, TicketRefund } from './documents/tickets';
import type { Reader, Transaction, World } from './ports';
import { postEntry } from './post-entry';

export interface RefundAgreement {
  refundIntentId: string;
  amountFen: Fen;
  requestedById: string;
  /** Set when a leader taps: the day's total is counted and capped. */
  dailyLimitFen: Fen | null;
}

type AgreementRefusal = 'aboveClaim' | 'aboveRemainder' | 'aboveDailyLimit';

/**
 * Hold and intent in the transaction of the ticket's own change: tops up a share that is too
 * small, holds both parts, takes the money off the order's remainder, keeps the intent. No
 * gateway is called here; the outbox does that after the commit.
 */
export async function agreeRefund(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  policy: Policy,
  agreement: RefundAgreement,
  now: Instant,
): Promise<Outcome<{ refund: TicketRefund; toppedUpFen: Fen }, AgreementRefusal>> {
  const { amountFen, refundIntentId } = agreement;
  const order = await mustGet(transaction, 'orders', ticket.orderId);
  const limit = checkAmount(ticket, order, amountFen);
  if (limit !== null) return limit;
  const platform = await mustGet(transaction, 'fundAccounts', platformShare);
  const leader = await leaderAccount(transaction, ticket.orderLeaderId);
  const capped = await countOneTap(world, transaction, agreement, leader, now);
  if (capped !== null) return capped;
  const plan = planHold({
    platformShare: shareOf(platform),
    leaderShare: shareOf(leader),
    amountFen,
    policy,
  });
  for (const topUp of plan.topUps) {
    const entry = topUpEntry({
      entryId: `topUp_${refundIntentId}_${topUp.accountId}`,
      at: now,
      leaderId: ticket.orderLeaderId,
      ticketId: ticket._id,
      refundIntentId,
      topUp,
    });
    await postEntry(transaction, entry, [platform, leader]);
  }
  platform.heldFen = withHold(shareOf(platform), plan.hold.platformFen, []).heldFen;
  leader.heldFen = withHold(shareOf(leader), plan.hold.leaderFen, []).heldFen;
  await putAccount(transaction, platform);
  await putAccount(transaction, leader);
  await takeFromOrder(transaction, order, ticket.itemId, amountFen);
  await transaction.add('refunds', {
    ...makeRefundIntent({
      refundIntentId,
      ticketId: ticket._id,
      orderId: order._id,
      transactionId: order.transactionId,
      leaderId: ticket.orderLeaderId,
      amountFen,
      hold: plan.hold,
      heldAt: now,
      requestedById: agreement.requestedById,
    }),
    _id: refundIntentId,
    version: 1,
  });
  return accept({
    refund: {
      refundIntentId,
      agreedById: agreement.requestedById,
      amountFen,
      ...plan.hold,
      status: 'holding',
      agreedAt: now,
      acceptedAt: null,
      arrivedAt: null,
      promisedAt: null,
    },
    toppedUpFen: plan.topUps.reduce((sum, topUp) => sum + topUp.amountFen, 0),
  });
}

function checkAmount(ticket: TicketDocument, order: OrderDocument, amountFen: Fen) {
  const claimedFen = ticket.claim.claimedFen - paidBeforeFen(ticket);
  if (amountFen > claimedFen) return refuse('aboveClaim', { claimedFen });
  const item = itemOf(order, ticket.itemId);
  const remainderFen = Math.min(item.paidFen - item.refundedFen, order.paidFen - order.refundedFen);
  if (amountFen > remainderFen) return refuse('aboveRemainder', { remainderFen });
  return null;
}

/** What earlier cycles of this ticket paid: it counts when the ticket is decided again. */
export function paidBeforeFen({ pastCycles }: TicketDocument): Fen {
  return pastCycles.reduce((sum, { refund }) => sum + (refund?.amountFen ?? 0), 0);
}

/** Counts a leader's tap against the day's total, on the share of the leader who taps. */
async function countOneTap(
  world: World,
  transaction: Transaction,
  { dailyLimitFen, requestedById, amountFen }: RefundAgreement,
  orderLeader: FundAccountDocument,
  now: Instant,
) {
  if (dailyLimitFen === null) return null;
  const own = orderLeader.leaderId === requestedById;
  const account = own ? orderLeader : await leaderAccount(transaction, requestedById);
  const day = world.calendars.dayOf(now);
  const totalFen = (account.oneTap.day === day ? account.oneTap.totalFen : 0) + amountFen;
  if (totalFen > dailyLimitFen) {
    return refuse('aboveDailyLimit', { dailyLimitFen, usedFen: totalFen - amountFen });
  }
  account.oneTap = { day, totalFen };
  if (!own) await putAccount(transaction, account);
  return null;
}

async function takeFromOrder(
  transaction: Transaction,
  order: OrderDocument,
  itemId: string,
  amountFen: Fen,
): Promise<void> {
  const items = order.items.map((item) =>
    item.itemId === itemId ? { ...item, refundedFen: item.refundedFen + amountFen } : item,
  );
  await transaction.put('orders', {
    ...order,
    items,
    refundedFen: order.refundedFen + amountFen,
    version: order.version + 1,
  });
}

export function itemOf(order: OrderDocument, itemId: string) {
  const item = order.items.find((candidate) => candidate.itemId === itemId);
  if (item === undefined) throw new Error(`order ${order._id} has no item ${itemId}`);
  return item;
}

export function shareOf({ _id, balanceFen, heldFen, version }: FundAccountDocument) {
  return { accountId: _id, balanceFen, heldFen, version };
}

/** A leader without a share yet has an empty one: the fund tops it up. */
export async function leaderAccount(
  reader: Reader,
  leaderId: string,
): Promise<FundAccountDocument> {
  const accountId = leaderShare(leaderId);
  const account = await reader.get('fundAccounts', accountId);
  return (
    account ?? {
      _id: accountId,
      kind: 'leaderShare',
      leaderId,
      balanceFen: 0,
      heldFen: 0,
      oneTap: { day: '', totalFen: 0 },
      version: 0,
    }
  );
}

export async function putAccount(
  transaction: Transaction,
  account: FundAccountDocument,
): Promise<void> {
  await transaction.put('fundAccounts', { ...account, version: account.version + 1 });
}

async function mustGet<Name extends 'orders' | 'fundAccounts'>(
  transaction: Transaction,
  name: Name,
  id: string,
) {
  const document = await transaction.get(name, id);
  if (document === null) throw new Error(`${name} has no ${id}`);
  return document;
}
