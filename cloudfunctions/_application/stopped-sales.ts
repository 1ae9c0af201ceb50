import { isSaleStopped } from '../../domain/batch-alarm/batch-alarm';
import type { Instant } from '../../domain/primitives/instant';
import { alarmIdOf } from './batch-alarm-case';
import type { World } from './ports';

/** A batch that a supervisor stopped: the shop must not sell it on. */
export interface StoppedSale {
  goodsId: string;
  batchId: string;
  since: Instant;
}

const PAGE = 100;

/** Which of these goods and batches are stopped now; a document is read for each that ever rang. */
export async function stoppedSales(
  world: World,
  items: ReadonlyArray<{ goodsId: string; batchId: string }>,
): Promise<StoppedSale[]> {
  const ids = [...new Set(items.map((item) => alarmIdOf(world, item)))];
  const stopped: StoppedSale[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    const where = { _id: { in: ids.slice(start, start + PAGE) } };
    for (const alarm of await world.database.find('batchAlarms', { where, limit: PAGE })) {
      const { goodsId, batchId, sale, outcome } = alarm;
      if (sale === null || !isSaleStopped(sale.decision, outcome)) continue;
      stopped.push({ goodsId, batchId, since: sale.at });
    }
  }
  return stopped;
}
