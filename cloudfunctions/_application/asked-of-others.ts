import type {
  AskableView,
  AskedTaskView,
  ClosingView,
} from '../../domain/contract/views/task';
import { HOUR } from '../../domain/primitives/instant';
import { mayClose } from '../../domain/task/closing';
import { taskRule, type AskableKind, type TaskKind } from '../../domain/task/kind';
import { timesOf } from '../../domain/task/task-times';
import { mayActOnTask } from '../../domain/task/transition';
import { mayAct } from '../../domain/ticket/transition';
import { isPlatform, type KnownCaller } from './caller';
import { carrierInQuestion } from './carrier-in-question';
import { checksOf } from './close-ticket';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument } from './documents/tickets';
import { askableOf, askedFor, refuseAsking } from './open-task';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { maySee } from './task-events';
import { taskAnswer, taskClock } from './task-views';
import { actorsOf } from './ticket-actor';
import type { TicketStory } from './ticket-story';

/** Kinds that are shown where they are answered: the rating, the follow-up, the check itself. */
const shownElsewhere: readonly TaskKind[] = ['survey', 'followUp', 'closureCheck'];

/** What the owner of a ticket sees of the work of others: asked, askable, and whether to close. */
export async function askedOfOthers(
  world: World,
  me: KnownCaller,
  story: TicketStory,
): Promise<{ tasks: AskedTaskView[]; askable: AskableView[]; closing: ClosingView | null }> {
  const { ticket } = story;
  const reader = isPlatform(me.roles) ? 'platform' : 'leader';
  const shown = (kind: TaskKind) => !shownElsewhere.includes(kind) && maySee(reader, kind);
  const found = ticket.tasks.some(({ kind }) => shown(kind))
    ? await world.database.find('tasks', {
        where: { ticketId: ticket._id },
        orderBy: { field: 'createdAt', direction: 'desc' },
        limit: 100,
      })
    : [];
  const tasks = found.filter(({ kind }) => shown(kind));
  const answerers = tasks.map(({ answer }) => answer?.byId ?? null);
  const [partners, names] = await Promise.all([
    partnerNames(world, ticket, tasks),
    detailsOf(world, answerers),
  ]);
  const mayChange = refuseAsking(me, ticket) === null;
  const now = world.clock.now();
  const nameOfPerson = (personId: string | null) => nameOf(names, personId);
  return {
    tasks: tasks.map((task) => ({
      taskId: task._id,
      kind: task.kind,
      state: task.state,
      partnerName: task.assignee.kind === 'partner' ? (partners.get(task.assignee.id) ?? '') : '',
      ask: wordsOf(story, task.askMessageId),
      clock: taskClock(task, now),
      answer: taskAnswer(task, { ...story, nameOfPerson }),
      mayCancel: mayChange && isCancellable(task),
    })),
    askable: askableOf(me, ticket).map((kind) => ({
      kind,
      partnerName: partnerOf(kind, ticket, partners),
      hours: (timesOf(kind, world.policies.of(ticket.policyVersion)).clocks[0]?.due ?? 0) / HOUR,
    })),
    closing: closingView(me, ticket),
  };
}

function isCancellable({ kind, state }: TaskDocument): boolean {
  return taskRule(kind).openedBy === 'handler' && mayActOnTask('cancel', 'handler', state);
}

function wordsOf({ messages }: TicketStory, messageId: string | null): string {
  return messages.find(({ _id }) => _id === messageId)?.text ?? '';
}

function partnerOf(kind: AskableKind, ticket: TicketDocument, partners: Map<string, string>) {
  const assignee = askedFor(kind, ticket);
  return assignee?.kind === 'partner' ? (partners.get(assignee.id) ?? '') : '';
}

/** Names by partner id, of those who were asked and who may be. */
async function partnerNames(
  world: World,
  ticket: TicketDocument,
  tasks: readonly TaskDocument[],
): Promise<Map<string, string>> {
  const asked = tasks.flatMap(({ assignee }) => (assignee.kind === 'partner' ? [assignee.id] : []));
  const ids = new Set([ticket.goods.supplierId, carrierInQuestion(ticket), ...asked]);
  const query = { where: { _id: { in: [...ids] } }, limit: ids.size };
  const partners = await world.database.find('partners', query);
  return new Map(partners.map(({ _id, name }) => [_id, name]));
}

function closingView(me: KnownCaller, ticket: TicketDocument): ClosingView | null {
  const actors = actorsOf(me, ticket);
  if (!actors.some((actor) => mayAct('close', actor, ticket.state))) return null;
  const checks = checksOf(ticket);
  return { checks, mayClose: mayClose(checks) };
}
