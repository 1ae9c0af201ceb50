import { alarmNotice } from './batch-alarm-case';
import { writeOutboxIn } from './change-ticket';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { OutboxEffect } from './documents/outbox';
import type { World } from './ports';
import { ordersOfBatch, ORDERS_PER_PAGE, recalledItems } from './recall-scope';

type Telling = Extract<OutboxEffect, { kind: 'tellBatchLeaders' }>;

/**
 * A page of those who bought: each of their leaders hears once, and the rest follows as an entry of
 * its own. Every id follows from case, round and leader, so that a repeat tells nobody twice.
 */
export async function tellBatchLeaders(
  world: World,
  { alarmId, round, offset }: Telling,
): Promise<boolean> {
  const alarm = await world.database.get('batchAlarms', alarmId);
  if (alarm === null || alarm.round !== round) return true;
  const page = await ordersOfBatch(world, alarm, offset);
  const bought = page.filter((order) => recalledItems(order, alarm).length > 0);
  const woken: string[] = [];
  for (const leaderId of new Set(bought.map((order) => order.leaderId))) {
    const told = alarmNotice(alarm, { personId: leaderId }, 'batchAlarmLeader');
    woken.push(...(await writeOnce(world, `${idOf(alarm)}_${leaderId}`, told)));
  }
  if (page.length === ORDERS_PER_PAGE) {
    const next = offset + page.length;
    const rest = { kind: 'tellBatchLeaders' as const, alarmId, round, offset: next, done: false };
    woken.push(...(await writeOnce(world, `${idOf(alarm)}_from_${next}`, rest)));
  }
  await world.relay.wake(woken);
  return true;
}

function idOf({ _id, round }: BatchAlarmDocument): string {
  return `${_id}_told_${round}`;
}

function writeOnce(world: World, outboxId: string, effect: OutboxEffect): Promise<string[]> {
  return world.database.transaction(async (transaction) => {
    if ((await transaction.get('outbox', outboxId)) !== null) return [];
    const about = { ticketId: null, effects: [effect] };
    await writeOutboxIn(transaction, outboxId, about, world.clock.now());
    return [outboxId];
  });
}
