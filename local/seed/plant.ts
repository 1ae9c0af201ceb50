/** Puts the estate into a new local cloud. */
import type { CollectionName } from '../../cloudfunctions/_application/documents';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import type { Instant } from '../../domain/primitives/instant';
import type { LocalCloud } from '../../emulator/cloud';
import { estateAt, type Estate } from './estate';
import { fundWithPast } from './fund';
import type { UnpaidOrder } from './orders';

interface Planting {
  seededAt: Instant;
  complete: boolean;
}

/**
 * Does nothing where an estate was planted before. One that was cut short is completed: it lies
 * relative to the same instant, payments are found by their number, and each collection is filled
 * as a whole or not at all.
 */
export async function plantEstate(cloud: LocalCloud): Promise<void> {
  const plantings = cloud.context.store.table<Planting>('local.planting');
  const earlier = plantings.get('estate');
  if (earlier?.complete) return;
  const seededAt = earlier?.seededAt ?? cloud.clock.now();
  plantings.put('estate', { seededAt, complete: false });
  await plant(cloud, estateAt(seededAt), seededAt);
  plantings.put('estate', { seededAt, complete: true });
}

async function plant(cloud: LocalCloud, estate: Estate, seededAt: Instant): Promise<void> {
  const fund = fundWithPast(seededAt, estate.orders);
  await fill(cloud, 'communities', estate.communities);
  await fill(cloud, 'partners', estate.partners);
  await fill(cloud, 'people', estate.people);
  await fill(cloud, 'personDetails', estate.personDetails);
  await fill(cloud, 'fundAccounts', fund.accounts);
  await fill(cloud, 'journalEntries', fund.entries);
  await fill(cloud, 'pots', fund.pots);
  await fill(cloud, 'potMoves', fund.potMoves);
  await storeOrders(cloud, estate);
}

/**
 * In production the merchant's order service does this through the import action; a test shows
 * that the action leaves the same documents. Here they are stored at once: a transaction for each
 * order would make every first start, and every test, seconds longer.
 */
async function storeOrders(cloud: LocalCloud, estate: Estate): Promise<void> {
  await fill(cloud, 'orderEvidence', estate.orderEvidence);
  await fill(cloud, 'orders', estate.orders.map((order) => paid(cloud, order)));
}

function paid({ services }: LocalCloud, order: UnpaidOrder): OrderDocument {
  const { transactionId } = services.pay.recordPayment({
    outTradeNo: order.orderNumber,
    subMchId: order.merchantId,
    totalFeeFen: order.paidFen,
    payerOpenid: order.payerOpenid,
    paidAt: order.paidAt,
  });
  return { ...order, transactionId };
}

async function fill(
  { database }: LocalCloud,
  collection: CollectionName,
  documents: ReadonlyArray<object>,
): Promise<void> {
  if (database.count(collection) > 0) return;
  await database.insertMany(
    collection,
    documents.map((document) => ({ ...document })),
  );
}
