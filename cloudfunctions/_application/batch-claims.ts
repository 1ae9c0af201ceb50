import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { TicketDocument } from './documents/tickets';
import { countsForBatch } from './join-batch-alarm';
import type { Query, World } from './ports';

/** What a page of a case looks through; there may be more. */
const CLAIMS_READ = 100;

/** Claims on these goods of this batch since the case began, by the index of goods and batch. */
export function claimsWhere({ goodsId, batchId, since }: BatchAlarmDocument): Query['where'] {
  return { 'goods.batchId': batchId, 'goods.goodsId': goodsId, filedAt: { least: since } };
}

/** The newest first; `more` where the case has others that were not read. */
export async function claimsOfAlarm(
  world: World,
  alarm: BatchAlarmDocument,
): Promise<{ claims: TicketDocument[]; more: boolean }> {
  const found = await world.database.find('tickets', {
    where: claimsWhere(alarm),
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: CLAIMS_READ,
  });
  return { claims: found.filter(countsForBatch), more: found.length === CLAIMS_READ };
}
