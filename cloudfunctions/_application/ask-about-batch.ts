import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { isDone } from '../../domain/task/transition';
import { putAlarm } from './batch-alarm-case';
import { claimsOfAlarm } from './batch-claims';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket } from './change-ticket';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { TicketDocument } from './documents/tickets';
import { asking, idleStates, isAsking, taskIdOf } from './open-task';
import type { Reader, Transaction, World } from './ports';
import { handlingActor, hasConflict, mayHandle } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'recall.askQuality'>, 'badInput' | 'internal' | 'busy'>;

const quality = { kind: 'role', id: 'agent' } as const;

/**
 * Quality looks into the whole batch once, under the newest claim of the case that has something to
 * show, whoever handles that claim: a task is always one of a ticket.
 */
export async function askAboutBatch(
  world: World,
  caller: Caller,
  input: ActionInput<'recall.askQuality'>,
): Promise<Outcome<{ version: number; taskId: string }, Refusals>> {
  const me = known(caller);
  const { alarmId, requestId, ask } = input;
  const alarm = await world.database.get('batchAlarms', alarmId);
  if (alarm === null) return refuse('alarmNotFound');
  const { claims } = await claimsOfAlarm(world, alarm);
  const ticket = claimToAskOn(world, me, claims, requestId);
  const actor = handlingActor(me);
  if (ticket === undefined) return refuse(await whyNot(world, alarm));
  const command = { ticketId: ticket._id, actor, requestId };
  const asked = await changeTicket(world, command, async (transaction, claim, now) => {
    const kept = (await transaction.get('batchAlarms', alarmId)) ?? alarm;
    if (kept.state === 'closed') return refuse('alarmClosed');
    if (await isStillAsked(transaction, kept)) return refuse('alreadyAsked');
    if (!mayBeAsked(me, claim)) return refuse('nothingToAskOn');
    const task = { requestId, kind: 'quality' as const, ask, assignee: quality, actor };
    const change = await asking(world, transaction, claim, task, now);
    await note(transaction, kept, { ticketId: claim._id, ...change.reply(0) }, { me, now });
    return accept(change);
  });
  if (asked.ok) return asked;
  return refuse(asked.code === 'ticketNotFound' ? 'nothingToAskOn' : asked.code);
}

/** The one that this very request was asked on before, else the newest that can be asked on. */
function claimToAskOn(
  world: World,
  me: KnownCaller,
  claims: readonly TicketDocument[],
  requestId: string,
): TicketDocument | undefined {
  const repeated = claims.find(({ _id, tasks }) =>
    tasks.some(({ taskId }) => taskId === taskIdOf(world, _id, requestId)),
  );
  return repeated ?? claims.find((claim) => mayBeAsked(me, claim));
}

async function whyNot(world: World, alarm: BatchAlarmDocument) {
  if (alarm.state === 'closed') return 'alarmClosed';
  return (await isStillAsked(world.database, alarm)) ? 'alreadyAsked' : 'nothingToAskOn';
}

async function isStillAsked(reader: Reader, { quality: asked }: BatchAlarmDocument) {
  const task = asked === null ? null : await reader.get('tasks', asked.taskId);
  return task !== null && !isDone(task.state);
}

function mayBeAsked(me: KnownCaller, ticket: TicketDocument): boolean {
  return (
    mayHandle(me, ticket) &&
    !hasConflict(me, ticket) &&
    !idleStates.includes(ticket.state) &&
    !isAsking(ticket, 'quality')
  );
}

/** The case remembers what it asked, in the transaction of the task: of two who ask, one does. */
async function note(
  transaction: Transaction,
  alarm: BatchAlarmDocument,
  { ticketId, taskId }: { ticketId: string; taskId: string },
  { me, now }: { me: KnownCaller; now: Instant },
): Promise<void> {
  const change = {
    changes: { quality: { ticketId, taskId } },
    lines: [{ at: now, kind: 'qualityAsked' as const, personId: me.person._id }],
    effects: [],
  };
  await putAlarm(transaction, alarm, change, now);
}
