import type { ActionInput } from '../../domain/contract/actions';
import type {
  CallContextView,
  TaskCardView,
  TaskListView,
  TaskStoryView,
  TaskView,
} from '../../domain/contract/views/task';
import type { Sentence } from '../../domain/primitives/sentence';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { mayReportCall } from '../../domain/task/call';
import { taskRule, type TaskKind, type TaskOutcome } from '../../domain/task/kind';
import { isDone } from '../../domain/task/transition';
import { laneRank } from '../../domain/ticket/lane-of';
import { timelineOf } from '../../domain/ticket/timeline';
import { mayAct } from '../../domain/ticket/transition';
import { text } from '../../locales/text';
import { logLook } from './access-log';
import { isPlatform, known, type Caller, type KnownCaller } from './caller';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { evidenceFor } from './evidence-for-task';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { assigneesOf, isAsked, mayReadTask } from './task-actor';
import { taskAnswer, taskCard } from './task-views';
import { mayHandle } from './ticket-actor';
import {
  nameTable,
  photoViews,
  quotesOf,
  readStory,
  type TicketStory,
} from './ticket-story';
import { progressOf, ratingView } from './view-own-tickets';

const TASKS_READ = 100;
const DONE_SHOWN = 20;
/** What a resident is asked stands on their claim. */
const residentsOwn: readonly TaskKind[] = ['survey', 'followUp'];

/** Everything put to the caller, to their partner or to their role; late and green first. */
export async function listTasks(world: World, caller: Caller) {
  const me = known(caller);
  const [open, done] = await Promise.all([
    tasksIn(world, me, 'open', TASKS_READ),
    tasksIn(world, me, 'answered', DONE_SHOWN),
  ]);
  const tickets = await ticketsOf(world, [...open, ...done]);
  const now = world.clock.now();
  const places = await placesOf(world, open.concat(done), tickets);
  const rankedOf = (tasks: TaskDocument[]) =>
    tasks.flatMap((task): RankedCard[] => {
      const ticket = tickets.get(task.ticketId);
      if (ticket === undefined || !mayReadTask(me, { task, ticket })) return [];
      const mayOpenTicket = mayHandle(me, ticket);
      const communityName = places.get(task._id) ?? null;
      const card = taskCard(task, ticket, { mayOpenTicket, communityName, now });
      return [{ card, rank: laneRank(ticket.lane, world.policies.current()) }];
    });
  const newestFirst = (one: RankedCard, other: RankedCard) => dueOf(other) - dueOf(one);
  const value: TaskListView = {
    open: rankedOf(open).sort(byUrgency).map(({ card }) => card),
    done: rankedOf(done).sort(newestFirst).map(({ card }) => card),
  };
  return accept(value);
}

/** Where mystery customers are sent, by task; nothing is asked where there is no such task. */
async function placesOf(
  world: World,
  tasks: readonly TaskDocument[],
  tickets: Map<string, TicketDocument>,
): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  for (const { _id, kind, ticketId } of tasks) {
    const ticket = tickets.get(ticketId);
    if (kind !== 'mysteryCheck' || ticket === undefined) continue;
    places.set(_id, await communityName(world, ticket));
  }
  return places;
}

interface RankedCard {
  card: TaskCardView;
  rank: number;
}

/** The green channel comes first here as in every queue. */
function byUrgency(one: RankedCard, other: RankedCard): number {
  return one.rank - other.rank || dueOf(one) - dueOf(other);
}

function dueOf({ card: { clock, answeredAt, openedAt } }: RankedCard): number {
  return answeredAt ?? clock?.dueAt ?? openedAt;
}

async function tasksIn(
  world: World,
  me: KnownCaller,
  state: 'open' | 'answered',
  limit: number,
): Promise<TaskDocument[]> {
  const found = await Promise.all(
    assigneesOf(me).map(({ kind, id }) =>
      world.database.find('tasks', {
        where: { 'assignee.kind': kind, 'assignee.id': id, state },
        orderBy: { field: 'createdAt', direction: 'desc' },
        limit,
      }),
    ),
  );
  return found.flat().filter((task) => isAsked(me, task) && !residentsOwn.includes(task.kind));
}

async function ticketsOf(
  world: World,
  tasks: readonly TaskDocument[],
): Promise<Map<string, TicketDocument>> {
  const ids = [...new Set(tasks.map(({ ticketId }) => ticketId))];
  const tickets = new Map<string, TicketDocument>();
  for (let start = 0; start < ids.length; start += TASKS_READ) {
    const where = { _id: { in: ids.slice(start, start + TASKS_READ) } };
    const page = await world.database.find('tickets', { where, limit: TASKS_READ });
    for (const ticket of page) tickets.set(ticket._id, ticket);
  }
  return tickets;
}

/** One task. Partners get goods, batch and their part of the evidence, and nothing of the person. */
export async function viewTask(
  world: World,
  caller: Caller,
  { taskId }: ActionInput<'task.view'>,
): Promise<Outcome<TaskView, 'taskNotFound'>> {
  const me = known(caller);
  const task = await world.database.get('tasks', taskId);
  if (task === null) return refuse('taskNotFound');
  const ticket = await world.database.get('tickets', task.ticketId);
  if (ticket === null || !mayReadTask(me, { task, ticket })) return refuse('taskNotFound');
  const story = await readStory(world, ticket);
  const byPlatform = isPlatform(me.roles) && task.assignee.kind === 'role';
  // With the story of the claim come its resident's words and pictures.
  if (byPlatform) await logLook(world, me, ticket);
  const now = world.clock.now();
  const names = await detailsOf(world, [
    ticket.residentId,
    task.answer?.byId ?? null,
    ...task.calls.map(({ byId }) => byId),
  ]);
  const nameOfPerson = (personId: string | null) => nameOf(names, personId);
  const { goods, claim } = ticket;
  const rule = taskRule(task.kind);
  const isVisit = task.kind === 'mysteryCheck';
  const { callTries } = world.policies.of(task.policyVersion).tasks;
  return accept({
    ...taskCard(task, ticket, {
      mayOpenTicket: byPlatform && mayHandle(me, ticket),
      communityName: isVisit ? await communityName(world, ticket) : null,
      now,
    }),
    ask: askView(story, task),
    item: { batchId: goods.batchId, quantity: claim.quantity, unit: goods.unit },
    photos: isVisit
      ? []
      : photoViews(story).filter(({ check }) => byPlatform || check === 'passed'),
    ...(await evidenceFor(world, story, task.kind)),
    call: task.kind === 'callBack' ? callView({ story, task, nameOfPerson, callTries }) : null,
    story: byPlatform ? storyView(story, now) : null,
    answer: taskAnswer(task, { ...story, nameOfPerson }),
    outcomes: openOutcomes(world, task, ticket),
    wordsNeeded: rule.wordsNeeded,
    mayDecline: rule.mayDecline && task.state === 'open',
  });
}

/** The words of who asks; where the life of the claim asks a carrier, a parcel was refused. */
function askView({ messages }: TicketStory, task: TaskDocument) {
  const { kind, askMessageId, askedById, createdAt } = task;
  if (kind === 'carrierAnswer' && askedById === null) {
    return { words: text('task.ask.refusedParcel'), by: 'platform' as const, at: createdAt };
  }
  const asked = messages.find(({ _id }) => _id === askMessageId);
  if (asked === undefined) return null;
  const by = asked.from === 'leader' ? ('leader' as const) : ('platform' as const);
  return { words: asked.text, by, at: createdAt };
}

async function communityName(world: World, { communityId }: TicketDocument): Promise<string> {
  return (await world.database.get('communities', communityId))?.name ?? '';
}

/** The whole story goes along: nobody asks the resident twice. */
function storyView(story: TicketStory, now: number): TaskStoryView {
  const quotes = quotesOf(story, 'handler');
  const noteId = story.ticket.claim.noteMessageId;
  return {
    note: noteId === null ? null : (quotes[noteId] ?? null),
    timeline: timelineOf({
      ...progressOf(story, now, 'platform'),
      quotes,
      names: nameTable(story),
    }),
    rating: ratingView(story),
  };
}

interface CallSources {
  story: TicketStory;
  task: TaskDocument;
  nameOfPerson: (personId: string | null) => string;
  callTries: number;
}

function callView({ story, task, nameOfPerson, callTries }: CallSources): CallContextView {
  const details = story.names.get(story.ticket.residentId);
  return {
    residentName: details?.addressedAs ?? '',
    building: details?.building ?? '',
    script: callScript(story, details?.addressedAs ?? ''),
    calls: task.calls.map(({ at, byId, reached }) => ({ at, byName: nameOfPerson(byId), reached })),
    callTries,
  };
}

/** What one says, in order: hello, listening, the apology for what was rated worst, the end. */
function callScript({ ticket }: TicketStory, name: string): Sentence[] {
  const past = ticket.pastCycles.flatMap(({ rating }) => rating ?? []);
  const rating = ticket.rating ?? past.at(-1) ?? null;
  const { goodsName } = ticket.goods;
  const aspects = ['attitude', 'speed', 'result'] as const;
  const worst = aspects.reduce((lowest, aspect) =>
    (rating?.[aspect] ?? 5) < (rating?.[lowest] ?? 5) ? aspect : lowest,
  );
  const hello = { name, goodsName, recommend: rating?.recommend ?? 0 };
  return [
    { key: 'callScript.hello', params: hello },
    { key: 'callScript.notNow', params: {} },
    { key: 'callScript.listen', params: {} },
    { key: `callScript.sorry.${worst}`, params: {} },
    { key: 'callScript.offer', params: {} },
    { key: 'callScript.end', params: { name } },
    { key: 'callScript.unreached', params: {} },
  ];
}

/** What an answer may say now. A call-back that nobody made has nothing to report yet. */
function openOutcomes(world: World, task: TaskDocument, ticket: TicketDocument): TaskOutcome[] {
  const { asks, outcomes } = taskRule(task.kind);
  if (isDone(task.state) || asks === 'resident' || asks === 'handler') return [];
  return outcomes.filter((outcome) => {
    if (task.kind !== 'callBack') return true;
    const reopens = mayAct('reopenAfterCall', 'platform', ticket.state);
    if (outcome === 'reopen' && !reopens) return false;
    return mayReportCall(task.calls, outcome, world.policies.of(task.policyVersion)).ok;
  });
}
