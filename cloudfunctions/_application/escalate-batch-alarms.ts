import { dueAlarmLevels, type AlarmLevel } from '../../domain/batch-alarm/batch-alarm';
import type { NoticeKind } from '../../domain/notice/notice';
import { alarmNotice, putAlarm } from './batch-alarm-case';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { NoticeReceiver } from './documents/outbox';
import type { World } from './ports';

const ALARMS_A_SWEEP = 50;

/** A case that nobody took, or on which nobody decided: the ladder hears, each level once. */
export async function escalateBatchAlarms(world: World): Promise<number> {
  const due = await world.database.find('batchAlarms', {
    where: { nextDueAt: { above: 0, most: world.clock.now() } },
    orderBy: { field: 'nextDueAt', direction: 'asc' },
    limit: ALARMS_A_SWEEP,
  });
  const woken: string[] = [];
  for (const { _id } of due) woken.push(...(await escalateSafely(world, _id)));
  await world.relay.wake(woken);
  return woken.length;
}

/** One that fails must not keep the others waiting. */
async function escalateSafely(world: World, alarmId: string): Promise<string[]> {
  try {
    return await escalate(world, alarmId);
  } catch (error) {
    world.log.error({ action: 'escalateBatchAlarm', alarmId }, error);
    return [];
  }
}

function escalate(world: World, alarmId: string): Promise<string[]> {
  return world.database.transaction(async (transaction) => {
    const alarm = await transaction.get('batchAlarms', alarmId);
    const now = world.clock.now();
    if (alarm === null) return [];
    const levels = dueAlarmLevels(alarm, now);
    if (levels.length === 0) return [];
    const change = {
      changes: {
        untakenToldAt: levels.includes('untaken') ? now : alarm.untakenToldAt,
        undecidedToldAt: levels.includes('undecided') ? now : alarm.undecidedToldAt,
      },
      lines: levels.map((kind) => ({ at: now, kind, personId: null })),
      effects: levels.flatMap((level) =>
        receiversOf(alarm, level).map((to) => alarmNotice(alarm, to, noticeByLevel[level])),
      ),
    };
    return (await putAlarm(transaction, alarm, change, now)).outboxIds;
  });
}

const noticeByLevel: Record<AlarmLevel, NoticeKind> = {
  untaken: 'batchAlarmUntaken',
  undecided: 'batchAlarmUndecided',
};

/** Nobody took it: those who were told first, again. Nobody decided: management as well. */
function receiversOf({ communityIds }: BatchAlarmDocument, level: AlarmLevel): NoticeReceiver[] {
  const region: NoticeReceiver = { role: 'regionalManager', ofCommunities: communityIds };
  const first: NoticeReceiver[] = [{ role: 'supervisor' }, region];
  return level === 'untaken' ? first : [{ role: 'management' }, ...first];
}
