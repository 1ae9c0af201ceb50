import type { TaskAnswerView, TaskCardView, TaskClockView } from '../../domain/contract/views/task';
import type { Instant } from '../../domain/primitives/instant';
import { explainClock } from '../../domain/sla/explain-clock';
import { mostUrgent, toneOf } from '../../domain/sla/clock';
import type { PhotoDocument } from './documents/photos';
import type { TaskDocument } from './documents/tasks';
import type { TicketDocument, TicketMessageDocument } from './documents/tickets';
import { photosOf } from './ticket-story';

/** The clock of a task that is due next; null when none runs. */
export function taskClock({ clocks }: TaskDocument, now: Instant): TaskClockView | null {
  const clock = mostUrgent(clocks);
  if (clock === null) return null;
  const { kind, startedAt, warnAt, dueAt, stoppedAt } = clock;
  const shown = { kind, startedAt, warnAt, dueAt, stoppedAt };
  return { ...shown, tone: toneOf(clock, now), why: explainClock(clock) };
}

/** @param mayOpenTicket whether the ticket is a page of the reader's */
export function taskCard(
  task: TaskDocument,
  ticket: TicketDocument,
  { mayOpenTicket, communityName, now }: {
    mayOpenTicket: boolean;
    communityName: string | null;
    now: Instant;
  },
): TaskCardView {
  const { goods } = ticket;
  return {
    taskId: task._id,
    kind: task.kind,
    state: task.state,
    ticketNumber: ticket.ticketNumber,
    ticketId: mayOpenTicket ? ticket._id : null,
    goodsName: goods.goodsName,
    spec: goods.spec,
    pictureUrl: goods.pictureUrl,
    issue: ticket.claim.issue,
    communityName,
    openedAt: task.opensAt,
    clock: taskClock(task, now),
    answeredAt: task.answer?.at ?? null,
    outcome: task.answer?.outcome ?? null,
  };
}

interface AnswerSources {
  messages: readonly TicketMessageDocument[];
  photos: PhotoDocument[];
  fileUrls: Map<string, string>;
  nameOfPerson: (personId: string | null) => string;
}

export function taskAnswer(
  { answer }: TaskDocument,
  { messages, photos, fileUrls, nameOfPerson }: AnswerSources,
): TaskAnswerView | null {
  if (answer === null) return null;
  return {
    outcome: answer.outcome,
    words: messages.find(({ _id }) => _id === answer.messageId)?.text ?? '',
    photos: photosOf({ photos, fileUrls }, answer.photoIds),
    at: answer.at,
    byName: nameOfPerson(answer.byId),
  };
}
