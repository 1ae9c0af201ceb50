/** A recall from its start until everybody was paid. */
import { keepRecalls } from '../../cloudfunctions/_application/keep-recalls';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import { MINUTE } from '../../domain/primitives/instant';
import type { MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';

export const FINANCE = 'fang-ning';
export const SUPERVISOR = 'shen-tao';

export interface Batch {
  goodsId: string;
  batchId: string;
  orders: OrderDocument[];
}

/** The batch that most orders have. */
export async function widestBatch(estate: MemoryEstate): Promise<Batch> {
  const byBatch = new Map<string, Batch>();
  for (const order of await estate.all('orders')) {
    for (const { goodsId, batchId } of order.items) {
      const key = `${goodsId}/${batchId}`;
      const batch = byBatch.get(key) ?? { goodsId, batchId, orders: [] };
      byBatch.set(key, { ...batch, orders: [...batch.orders, order] });
    }
  }
  const [widest] = [...byBatch.values()].sort((a, b) => b.orders.length - a.orders.length);
  if (widest === undefined) throw new Error('the estate has no orders');
  return widest;
}

export const reason = '同批检出农残超标';

export async function started(estate: MemoryEstate, batch: Batch): Promise<string> {
  const { goodsId, batchId } = batch;
  const { recallId, state } = await must(estate, SUPERVISOR, 'recall.start', {
    goodsId,
    batchId,
    reason,
  });
  if (state === 'proposed') await must(estate, FINANCE, 'recall.approve', { recallId });
  return recallId;
}

export async function settleAll(estate: MemoryEstate): Promise<void> {
  await estate.deliver();
  for (const refund of estate.world.gateway.all()) {
    if (refund.state === 'processing') await estate.settle(refund, 'success');
  }
}

export async function untilDone(estate: MemoryEstate, recallId: string): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await keepRecalls(estate.world);
    await settleAll(estate);
    estate.world.clock.advance(2 * MINUTE);
  }
  expect((await estate.world.database.get('recalls', recallId))?.state).toBe('done');
}

export function linesOf({ orders, goodsId, batchId }: Batch) {
  return orders.flatMap((order) =>
    order.items
      .filter((item) => item.goodsId === goodsId && item.batchId === batchId)
      .map((item) => ({ order, item })),
  );
}
