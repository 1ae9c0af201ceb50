/** Claims on goods of one batch, on the estate in memory. */
import { alarmIdOf } from '../../cloudfunctions/_application/batch-alarm-case';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import type { NoticeKind } from '../../domain/notice/notice';
import type { MemoryEstate } from '../world/memory-estate';
import { must, ticketOf } from '../world/memory-steps';
import { linesOf, type Batch } from './recall-steps';

/** Thawed on the one run whose freezer failed; three households had the same batch. */
export const SHRIMP = { goodsId: 'white-shrimp', people: ['liu-defu', 'zhu-lin', 'hu-yan'] };

/** The batch of the shrimp that these three bought. */
export async function shrimpBatch(estate: MemoryEstate): Promise<Batch> {
  const all = await estate.all('orders');
  const first = all.find(({ payerId, items }) => payerId === 'liu-defu' && items.some(isShrimp));
  const batchId = first?.items.find(isShrimp)?.batchId ?? '';
  const orders = all.filter(({ items }) =>
    items.some((item) => isShrimp(item) && item.batchId === batchId),
  );
  return { goodsId: SHRIMP.goodsId, batchId, orders };
}

function isShrimp({ goodsId }: OrderDocument['items'][number]): boolean {
  return goodsId === SHRIMP.goodsId;
}

export interface ClaimWords {
  note?: string;
  requestId?: string;
}

/** Files a claim on the line that this person bought of the batch; does not deliver. */
export async function fileOfBatch(
  estate: MemoryEstate,
  batch: Batch,
  person: string,
  { note = '', requestId }: ClaimWords = {},
): Promise<string> {
  const line = linesOf(batch).find(({ order }) => order.payerId === person);
  if (line === undefined) throw new Error(`${person} bought nothing of ${batch.batchId}`);
  const { ticketId } = await must(estate, person, 'ticket.file', {
    ...(requestId === undefined ? {} : { requestId }),
    orderId: line.order._id,
    itemId: line.item.itemId,
    quantity: line.item.quantity,
    issue: 'rotten',
    wish: 'refund',
    note,
    photoIds: [await estate.upload(person)],
  });
  return ticketId;
}

export async function alarmOf(estate: MemoryEstate, batch: Batch) {
  return estate.world.database.get('batchAlarms', alarmIdOf(estate.world, batch));
}

/** All three claim, one after the other, and all that follows is delivered. */
export async function ringing(estate: MemoryEstate) {
  const batch = await shrimpBatch(estate);
  const ticketIds: string[] = [];
  for (const person of SHRIMP.people) {
    ticketIds.push(await fileOfBatch(estate, batch, person));
    await estate.deliver();
  }
  const alarm = await alarmOf(estate, batch);
  if (alarm === null) throw new Error('no alarm rang');
  return { batch, ticketIds, alarm, alarmId: alarm._id };
}

export async function prioritiesOf(estate: MemoryEstate, ticketIds: readonly string[]) {
  return Promise.all(ticketIds.map(async (id) => (await ticketOf(estate, id)).priority));
}

/** What a person was told of an alarm in one way. */
export async function alarmNotices(estate: MemoryEstate, person: string, kind: NoticeKind) {
  const notices = await estate.all('notices');
  return notices.filter((notice) => notice.personId === person && notice.kind === kind);
}
