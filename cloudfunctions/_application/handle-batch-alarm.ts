import type { ActionInput } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { putAlarm } from './batch-alarm-case';
import { known, type Caller } from './caller';
import type { AlarmLogLine, BatchAlarmDocument } from './documents/batch-alarms';
import type { OutboxEffect } from './documents/outbox';
import type { World } from './ports';
import { telling } from './tell-batch-leaders';

interface Decided {
  changes: Partial<BatchAlarmDocument>;
  kind: AlarmLogLine['kind'];
  effects?: OutboxEffect[];
}

/**
 * One act of a person on an open case. `decide` answers null where it is so already: a repeated
 * call writes nothing.
 */
async function act<Code extends string>(
  world: World,
  { alarmId, personId }: { alarmId: string; personId: string },
  decide: (alarm: BatchAlarmDocument, now: number) => Outcome<Decided | null, Code>,
): Promise<Outcome<{ version: number }, Code | 'alarmNotFound' | 'alarmClosed'>> {
  const outcome = await world.database.transaction(async (transaction) => {
    const alarm = await transaction.get('batchAlarms', alarmId);
    if (alarm === null) return refuse('alarmNotFound');
    const now = world.clock.now();
    const decided = decide(alarm, now);
    const isSo = decided.ok && decided.value === null;
    // Whose it was, or what it lacked, matters no more.
    if (alarm.state === 'closed' && !isSo) return refuse('alarmClosed');
    if (!decided.ok) return decided;
    if (decided.value === null) return accept({ version: alarm.version, outboxIds: [] });
    const { changes, kind, effects = [] } = decided.value;
    const lines = [{ at: now, kind, personId }];
    const written = await putAlarm(transaction, alarm, { changes, lines, effects }, now);
    return accept({ version: written.alarm.version, outboxIds: written.outboxIds });
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake(outcome.value.outboxIds);
  return accept({ version: outcome.value.version });
}

/** Somebody of the platform says that it is theirs. */
export function takeAlarm(
  world: World,
  caller: Caller,
  { alarmId }: ActionInput<'recall.takeAlarm'>,
) {
  const { person, roles } = known(caller);
  const personId = person._id;
  return act(world, { alarmId, personId }, ({ ownerId }) => {
    if (ownerId === personId) return accept(null);
    if (ownerId !== null && !roles.includes('supervisor')) return refuse('alarmTaken');
    return accept({ changes: { ownerId: personId }, kind: 'taken' as const });
  });
}

/** The proposal of every alarm: a supervisor stops the sale of the batch, or says that it goes on. */
export function decideSale(
  world: World,
  caller: Caller,
  { alarmId, decision }: ActionInput<'recall.decideSale'>,
) {
  const byId = known(caller).person._id;
  return act(world, { alarmId, personId: byId }, ({ sale, ownerId }, at) =>
    sale?.decision === decision
      ? accept(null)
      : accept({
          changes: {
            sale: { decision, byId, at },
            saleDecidedAt: at,
            // Other words: whoever was told is told anew.
            leadersTold: null,
            // Who decides on it has taken it, where nobody had.
            ownerId: ownerId ?? byId,
          },
          kind: decision,
        }),
  );
}

/** What the leaders say depends on whether the batch is still sold, so that is decided first. */
export function tellLeaders(
  world: World,
  caller: Caller,
  { alarmId }: ActionInput<'recall.tellLeaders'>,
) {
  const byId = known(caller).person._id;
  return act(world, { alarmId, personId: byId }, ({ sale, leadersTold, version }, at) => {
    if (leadersTold !== null) return accept(null);
    if (sale === null) return refuse('saleUndecided');
    return accept({
      changes: { leadersTold: { byId, at } },
      kind: 'leadersTold' as const,
      effects: [telling({ alarmId, version, offset: 0, noticeKind: 'batchAlarmLeader' })],
    });
  });
}

/** It is known what it was: leaders who were told hear that too; the claims go on as they are. */
export function closeAlarm(
  world: World,
  caller: Caller,
  { alarmId, outcome }: ActionInput<'recall.closeAlarm'>,
) {
  const personId = known(caller).person._id;
  return act(world, { alarmId, personId }, ({ state, sale, ...alarm }, closedAt) => {
    if (state === 'closed' && alarm.outcome === outcome) return accept(null);
    if (sale === null) return refuse('saleUndecided');
    const changes = { state: 'closed' as const, outcome, closedAt };
    const { leadersTold, version } = alarm;
    const over = telling({ alarmId, version, offset: 0, noticeKind: 'batchAlarmOver' });
    const effects = leadersTold === null ? [] : [over];
    return accept({ changes, kind: 'closed' as const, effects });
  });
}
