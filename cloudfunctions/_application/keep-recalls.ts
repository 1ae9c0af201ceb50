import { SECOND, type Instant } from '../../domain/primitives/instant';
import { holdingStatuses } from '../../domain/refund/refund-intent';
import { writeOutboxIn } from './change-ticket';
import type { OrderDocument } from './documents/orders';
import type { RecallDocument, RecallItemDocument } from './documents/recalls';
import type { World } from './ports';
import { ordersOfBatch, ORDERS_PER_PAGE, recalledItems } from './recall-scope';
import { refundRecalled } from './refund-recalled';

const PAGE = 50;
/** One round of the timer works so long; the next goes on where it stopped (ours). */
const ROUND = 30 * SECOND;
/** A refund on its way is looked at again after so long (ours). */
const REFUND_RETRY = 60 * SECOND;

/**
 * Every running recall a step further: looks up who bought, page by page, then refunds and follows
 * line by line. Every step bears to be cut short, repeated, and run twice at once.
 */
export async function keepRecalls(world: World): Promise<number> {
  const running = await world.database.find('recalls', {
    where: { state: 'running' },
    orderBy: { field: 'startedAt', direction: 'asc' },
    limit: PAGE,
  });
  const until = world.clock.now() + ROUND;
  let stepped = 0;
  for (const recall of running) {
    if (world.clock.now() < until && (await stepSafely(world, recall, until))) stepped += 1;
  }
  return stepped;
}

/** One that fails must not keep the others waiting. */
async function stepSafely(world: World, recall: RecallDocument, until: Instant): Promise<boolean> {
  try {
    if (!recall.scanned && !(await scan(world, recall, until))) return true;
    await workOff(world, recall, until);
    await finish(world, recall._id);
    return true;
  } catch (error) {
    world.log.error({ action: 'keepRecall', recallId: recall._id }, error);
    return false;
  }
}

/** Lists everybody who bought before anybody is paid; true once all orders were looked through. */
async function scan(world: World, recall: RecallDocument, until: Instant): Promise<boolean> {
  let looked = recall.scannedOrders;
  while (world.clock.now() < until) {
    const page = await ordersOfBatch(world, recall, looked);
    for (const order of page) await listLines(world, recall, order);
    looked += page.length;
    const scanned = page.length < ORDERS_PER_PAGE;
    await change(world, recall._id, (kept) => {
      return { ...kept, scannedOrders: Math.max(kept.scannedOrders, looked), scanned };
    });
    if (scanned) return true;
  }
  return false;
}

/** Of the claims' refunds it makes no difference here: what is left is judged when it is paid. */
async function listLines(world: World, recall: RecallDocument, order: OrderDocument) {
  for (const { itemId, quantity, paidFen } of recalledItems(order, recall)) {
    const line: RecallItemDocument = {
      _id: `${recall._id}_${order._id}_${itemId}`,
      recallId: recall._id,
      orderId: order._id,
      itemId,
      residentId: order.payerId,
      leaderId: order.leaderId,
      quantity,
      paidFen,
      state: 'waiting',
      hindrance: null,
      ticketId: null,
      refundIntentId: null,
      refundFen: 0,
      compensationFen: 0,
      compensated: false,
      nextTryAt: 0,
      version: 1,
    };
    await world.database.append('recallItems', line);
  }
  await tellLeader(world, recall, order.leaderId);
}

/** Once a leader: the words for their group are on the page that the notice opens. */
async function tellLeader(world: World, recall: RecallDocument, leaderId: string): Promise<void> {
  const outboxId = `${recall._id}_${leaderId}`;
  if ((await world.database.get('outbox', outboxId)) !== null) return;
  const { goodsName, _id: recallId } = recall;
  await world.database.transaction(async (transaction) => {
    if ((await transaction.get('outbox', outboxId)) !== null) return;
    const notice = {
      kind: 'notify' as const,
      to: { personId: leaderId },
      noticeKind: 'recallLeader' as const,
      facts: { goodsName, recallId },
      done: false,
    };
    const about = { ticketId: null, effects: [notice] };
    await writeOutboxIn(transaction, outboxId, about, world.clock.now());
  });
}

async function workOff(world: World, recall: RecallDocument, until: Instant): Promise<void> {
  while (world.clock.now() < until) {
    const due = await world.database.find('recallItems', {
      where: {
        recallId: recall._id,
        state: { in: ['waiting', 'refunding'] },
        nextTryAt: { most: world.clock.now() },
      },
      orderBy: { field: 'nextTryAt', direction: 'asc' },
      limit: PAGE,
    });
    for (const item of due) {
      if (world.clock.now() < until) await workOnSafely(world, recall, item);
    }
    if (due.length < PAGE) return;
  }
}

async function workOnSafely(
  world: World,
  recall: RecallDocument,
  item: RecallItemDocument,
): Promise<void> {
  try {
    if (item.state === 'refunding') return await follow(world, item);
    const outboxIds = await refundRecalled(world, recall, item);
    if (outboxIds.length > 0) await world.relay.wake(outboxIds);
  } catch (error) {
    world.log.error({ action: 'refundRecalled', recallItemId: item._id }, error);
    await postpone(world, item);
  }
}

/** What failed is tried again later, so that it does not stand before all the others. */
function postpone(world: World, { _id }: RecallItemDocument): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const item = await transaction.get('recallItems', _id);
    if (item === null || item.nextTryAt === null) return;
    const nextTryAt = world.clock.now() + REFUND_RETRY;
    await transaction.put('recallItems', { ...item, nextTryAt, version: item.version + 1 });
  });
}

/** What became of the refund: it has arrived, is on its way, or somebody must look. */
function follow(world: World, { _id, refundIntentId }: RecallItemDocument): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const item = await transaction.get('recallItems', _id);
    const refund =
      refundIntentId === null ? null : await transaction.get('refunds', refundIntentId);
    if (item === null || refund === null || item.state !== 'refunding') return;
    await transaction.put('recallItems', {
      ...item,
      ...stateOf(refund.status, world.clock.now()),
      version: item.version + 1,
    });
  });
}

function stateOf(
  status: 'held' | 'accepted' | 'posted' | 'voided' | 'expired' | 'exception',
  now: Instant,
): Pick<RecallItemDocument, 'state' | 'hindrance' | 'nextTryAt'> {
  if (status === 'posted') return { state: 'refunded', hindrance: null, nextTryAt: null };
  if (!holdingStatuses.includes(status)) {
    return { state: 'exception', hindrance: 'refundGivenUp', nextTryAt: null };
  }
  const hindrance = status === 'exception' ? ('refundStuck' as const) : null;
  return { state: 'refunding', hindrance, nextTryAt: now + REFUND_RETRY };
}

async function finish(world: World, recallId: string): Promise<void> {
  const where = { recallId, state: { in: ['waiting', 'refunding'] } };
  if ((await world.database.count('recallItems', where)) > 0) return;
  await world.database.transaction(async (transaction) => {
    const recall = await transaction.get('recalls', recallId);
    if (recall === null || recall.state !== 'running' || !recall.scanned) return;
    const now = world.clock.now();
    const done = { ...recall, state: 'done' as const, doneAt: now, version: recall.version + 1 };
    await transaction.put('recalls', done);
    const { goodsName, startedById } = recall;
    const notice = {
      kind: 'notify' as const,
      to: { personId: startedById },
      noticeKind: 'recallDonePlatform' as const,
      facts: { goodsName, recallId },
      done: false,
    };
    const about = { ticketId: null, effects: [notice] };
    await writeOutboxIn(transaction, `${recallId}_done`, about, now);
  });
}

function change(
  world: World,
  recallId: string,
  next: (recall: RecallDocument) => RecallDocument,
): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const recall = await transaction.get('recalls', recallId);
    if (recall === null) return;
    await transaction.put('recalls', { ...next(recall), version: recall.version + 1 });
  });
}
