import { alarmNotice } from './batch-alarm-case';
import { writeOutboxIn } from './change-ticket';
import type { BatchTelling, OutboxEffect } from './documents/outbox';
import type { World } from './ports';
import { ordersOfBatch, ORDERS_PER_PAGE, recalledItems } from './recall-scope';

/**
 * A page of those who bought: each of their leaders hears once, and the rest follows as an entry of
 * its own. Every id follows from case, version and leader, so that a repeat tells nobody twice.
 */
export async function tellBatchLeaders(
  world: World,
  { alarmId, version, offset, noticeKind }: BatchTelling,
): Promise<boolean> {
  const alarm = await world.database.get('batchAlarms', alarmId);
  if (alarm === null) return true;
  const id = `${alarmId}_told_${version}`;
  const page = await ordersOfBatch(world, alarm, offset);
  const bought = page.filter((order) => recalledItems(order, alarm).length > 0);
  const woken: string[] = [];
  for (const leaderId of new Set(bought.map((order) => order.leaderId))) {
    const told = alarmNotice(alarm, { personId: leaderId }, noticeKind);
    woken.push(...(await writeOnce(world, `${id}_${leaderId}`, told)));
  }
  if (page.length === ORDERS_PER_PAGE) {
    const next = offset + page.length;
    const rest = telling({ alarmId, version, offset: next, noticeKind });
    woken.push(...(await writeOnce(world, `${id}_from_${next}`, rest)));
  }
  await world.relay.wake(woken);
  return true;
}

export function telling(about: BatchTelling): OutboxEffect {
  return { kind: 'tellBatchLeaders', ...about, done: false };
}

function writeOnce(world: World, outboxId: string, effect: OutboxEffect): Promise<string[]> {
  return world.database.transaction(async (transaction) => {
    if ((await transaction.get('outbox', outboxId)) !== null) return [];
    const about = { ticketId: null, effects: [effect] };
    await writeOutboxIn(transaction, outboxId, about, world.clock.now());
    return [outboxId];
  });
}
