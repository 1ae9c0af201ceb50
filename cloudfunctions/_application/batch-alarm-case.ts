import { nextAlarmDueAt } from '../../domain/batch-alarm/batch-alarm';
import type { NoticeKind } from '../../domain/notice/notice';
import type { Instant } from '../../domain/primitives/instant';
import { writeOutboxIn } from './change-ticket';
import type { AlarmLogLine, BatchAlarmDocument } from './documents/batch-alarms';
import type { NoticeReceiver, OutboxEffect } from './documents/outbox';
import type { Transaction, World } from './ports';

/** Goods and batch name the case: whoever finds it first opens it, nobody opens a second one. */
export function alarmIdOf(
  world: World,
  { goodsId, batchId }: { goodsId: string; batchId: string },
): string {
  return world.ids.derived('alarm', goodsId, batchId);
}

export function alarmNotice(
  { _id: alarmId, goodsName, households }: BatchAlarmDocument,
  to: NoticeReceiver,
  noticeKind: NoticeKind,
): OutboxEffect {
  const facts = { goodsName, alarmId, count: households };
  return { kind: 'notify', to, noticeKind, facts, done: false };
}

interface AlarmChange {
  changes: Partial<BatchAlarmDocument>;
  lines: AlarmLogLine[];
  effects: OutboxEffect[];
}

/** Writes one change of a case: version, log, next due instant and effects in one transaction. */
export async function putAlarm(
  transaction: Transaction,
  before: BatchAlarmDocument,
  { changes, lines, effects }: AlarmChange,
  now: Instant,
): Promise<{ alarm: BatchAlarmDocument; outboxIds: string[] }> {
  const version = before.version + 1;
  const next = { ...before, ...changes, version, log: [...before.log, ...lines] };
  const alarm = { ...next, nextDueAt: nextAlarmDueAt(next) };
  await transaction.put('batchAlarms', alarm);
  if (effects.length === 0) return { alarm, outboxIds: [] };
  const outboxId = `${alarm._id}_${version}`;
  await writeOutboxIn(transaction, outboxId, { ticketId: null, effects }, now);
  return { alarm, outboxIds: [outboxId] };
}
