import type { ActionInput } from '../../domain/contract/actions';
import type {
  AlarmStepView,
  BatchAlarmCardView,
  BatchAlarmListView,
  BatchAlarmView,
  BatchClaimView,
} from '../../domain/contract/views/batch-alarm';
import { UNKNOWN_BATCH } from '../../domain/primitives/batch';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { isDone } from '../../domain/task/transition';
import { claimsOfAlarm, claimsWhere } from './batch-claims';
import { isPlatform, known, type Caller, type KnownCaller } from './caller';
import type { BatchAlarmDocument } from './documents/batch-alarms';
import type { CommunityDocument, PersonDetailsDocument } from './documents/people';
import type { RecallDocument } from './documents/recalls';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { recallId } from './start-recall';
import { mayHandle } from './ticket-actor';

const ALARMS_SHOWN = 50;
const PAGE = 100;

/** Open cases, or the last that were closed; the newest first. */
export async function listBatchAlarms(
  world: World,
  caller: Caller,
  { state }: ActionInput<'recall.alarms'>,
): Promise<Outcome<BatchAlarmListView, never>> {
  const me = known(caller);
  const found = await world.database.find('batchAlarms', {
    where: { state },
    orderBy: { field: 'openedAt', direction: 'desc' },
    limit: ALARMS_SHOWN,
  });
  const alarms = found.filter((alarm) => mayReadAlarm(me, alarm));
  const names = await detailsOf(world, alarms.map(({ ownerId }) => ownerId));
  const cards = alarms.map(async (alarm) => cardOf(alarm, names, await countClaims(world, alarm)));
  const { residents, hours, soldBasisPoints, mostResidents } = world.policies.current().batchAlarm;
  const rings = { residents, hours, soldBasisPoints, mostResidents };
  return accept({ alarms: await Promise.all(cards), ...rings });
}

/** A regional manager knows of what touches their region. */
function mayReadAlarm({ roles, regionCommunityIds }: KnownCaller, alarm: BatchAlarmDocument) {
  if (isPlatform(roles) || roles.includes('management')) return true;
  return alarm.communityIds.some((id) => regionCommunityIds.includes(id));
}

function countClaims(world: World, alarm: BatchAlarmDocument): Promise<number> {
  return world.database.count('tickets', claimsWhere(alarm));
}

function cardOf(
  alarm: BatchAlarmDocument,
  names: Map<string, PersonDetailsDocument>,
  claims: number,
): BatchAlarmCardView {
  const { _id: alarmId, goodsId, batchId, goodsName, spec, pictureUrl } = alarm;
  const { state, openedAt, sale, outcome } = alarm;
  return {
    alarmId,
    goodsId,
    batchId,
    goodsName,
    spec,
    pictureUrl,
    state,
    openedAt,
    claims,
    ownerName: nameOf(names, alarm.ownerId),
    sale: sale?.decision ?? null,
    outcome,
  };
}

/** One case with its claims: whoever may not read a claim gets the count and not the claim. */
export async function viewBatchAlarm(
  world: World,
  caller: Caller,
  { alarmId }: ActionInput<'recall.alarm'>,
): Promise<Outcome<BatchAlarmView, 'alarmNotFound'>> {
  const me = known(caller);
  const { database } = world;
  const alarm = await database.get('batchAlarms', alarmId);
  if (alarm === null || !mayReadAlarm(me, alarm)) return refuse('alarmNotFound');
  const [{ claims, more }, counted, unknownBatchClaims, recall, task, supplier] = await Promise.all([
    claimsOfAlarm(world, alarm),
    countClaims(world, alarm),
    countUnknown(world, alarm),
    database.get('recalls', recallId(world, alarm)),
    alarm.quality === null ? null : database.get('tasks', alarm.quality.taskId),
    database.get('partners', alarm.supplierId),
  ]);
  const places = await placesOf(world, claims);
  const names = await detailsOf(world, [...peopleOf(claims), ...workersOf(alarm, recall, task)]);
  const live = recall !== null && recall.state !== 'cancelled' ? recall : null;
  return accept({
    ...cardOf(alarm, names, more ? counted : claims.length),
    supplierName: supplier?.name ?? '',
    tickets: claims
      .filter((ticket) => mayHandle(me, ticket))
      .map((ticket) => claimView(ticket, names, places)),
    households: new Set(claims.map(({ residentHouseholdId }) => residentHouseholdId)).size,
    more,
    claimedFen: claims.reduce((sum, { claim }) => sum + claim.claimedFen, 0),
    leaders: leadersOf(claims, names, places),
    unknownBatchClaims,
    closedAt: alarm.closedAt,
    decidedDueAt: alarm.decidedDueAt,
    leadersToldAt: alarm.leadersTold?.at ?? null,
    quality: task === null ? null : { taskId: task._id, answered: task.answer?.outcome ?? null },
    recall: live === null ? null : { recallId: live._id, state: live.state },
    steps: stepsOf(alarm, live, task, names),
    may: mayDo(me, alarm, live, task),
  });
}

/** Claims on the same goods of nobody knows which batch, in the same time. */
function countUnknown(world: World, alarm: BatchAlarmDocument): Promise<number> {
  if (alarm.batchId === UNKNOWN_BATCH) return Promise.resolve(0);
  return world.database.count('tickets', claimsWhere({ ...alarm, batchId: UNKNOWN_BATCH }));
}

function peopleOf(claims: readonly TicketDocument[]) {
  return claims.flatMap(({ residentId, orderLeaderId }) => [residentId, orderLeaderId]);
}

function workersOf(
  { ownerId, log }: BatchAlarmDocument,
  recall: RecallDocument | null,
  task: TaskDocument | null,
) {
  const wrote = log.map(({ personId }) => personId);
  return [ownerId, ...wrote, recall?.startedById ?? null, task?.answer?.byId ?? null];
}

async function placesOf(world: World, claims: readonly TicketDocument[]) {
  const ids = [...new Set(claims.map(({ communityId }) => communityId))];
  const where = { _id: { in: ids } };
  const found = await world.database.find('communities', { where, limit: PAGE });
  return new Map(found.map((community) => [community._id, community]));
}

type Names = Map<string, PersonDetailsDocument>;
type Places = Map<string, CommunityDocument>;

function claimView(ticket: TicketDocument, names: Names, places: Places): BatchClaimView {
  const { _id: ticketId, ticketNumber, claim, state, priority, filedAt } = ticket;
  return {
    ticketId,
    ticketNumber,
    residentName: nameOf(names, ticket.residentId),
    communityName: places.get(ticket.communityId)?.name ?? '',
    leaderName: nameOf(names, ticket.orderLeaderId),
    issue: claim.issue,
    state,
    priority,
    amountFen: claim.claimedFen,
    filedAt,
  };
}

/** Whose residents claimed, those with most claims first. */
function leadersOf(claims: readonly TicketDocument[], names: Names, places: Places) {
  const leaders = new Map<string, BatchAlarmView['leaders'][number]>();
  for (const { orderLeaderId: leaderId, communityId } of claims) {
    const name = nameOf(names, leaderId);
    const communityName = places.get(communityId)?.name ?? '';
    const before = leaders.get(leaderId) ?? { leaderId, name, communityName, claims: 0 };
    leaders.set(leaderId, { ...before, claims: before.claims + 1 });
  }
  return [...leaders.values()].sort((one, other) => other.claims - one.claims);
}

/** What was done about it, with what the recall and quality's answer add; the newest first. */
function stepsOf(
  { log }: BatchAlarmDocument,
  recall: RecallDocument | null,
  task: TaskDocument | null,
  names: Names,
): AlarmStepView[] {
  const steps = log.map(({ at, kind, personId }): AlarmStepView => {
    return { at, kind, byName: nameOf(names, personId) };
  });
  if (recall !== null) {
    const byName = nameOf(names, recall.startedById);
    steps.push({ at: recall.startedAt, kind: 'recalled', byName });
  }
  if (task?.answer != null) {
    const { at, byId } = task.answer;
    steps.push({ at, kind: 'qualityAnswered', byName: nameOf(names, byId) });
  }
  return steps.sort((one, other) => other.at - one.at);
}

function mayDo(
  { person, roles }: KnownCaller,
  { state, ownerId, sale, leadersTold, batchId }: BatchAlarmDocument,
  recall: RecallDocument | null,
  task: TaskDocument | null,
): BatchAlarmView['may'] {
  const isOpen = state === 'open';
  const decides = isOpen && roles.includes('supervisor');
  const works = isOpen && (decides || roles.includes('agent'));
  const recalls = roles.includes('supervisor') || roles.includes('finance');
  return {
    take: works && ownerId !== person._id && (ownerId === null || decides),
    decideSale: decides,
    tellLeaders: decides && sale !== null && leadersTold === null,
    askQuality: works && (task === null || isDone(task.state)),
    // Of goods whose batch nobody knows there is nothing to call back by name.
    recall: recalls && recall === null && batchId !== UNKNOWN_BATCH,
    close: decides && sale !== null,
  };
}
