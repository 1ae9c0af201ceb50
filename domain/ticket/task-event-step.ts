import type { TicketEvent } from './event';
import { sentence, type StepWords } from './step-words';

/** What a line about work of others under the ticket says; the log names the kind of task. */
export function describeTaskEvent(event: TicketEvent): StepWords {
  const { kind, details } = event;
  const task = String(details['taskKind']);
  const asked = sentence(`timeline.taskOpened.${task}`);
  switch (kind) {
    case 'taskOpened': {
      const dueAt = details['dueAt'];
      const isPromised = typeof dueAt === 'number';
      return {
        title: asked,
        detail: isPromised ? sentence('timeline.taskOpened.detail', { dueAt }) : null,
      };
    }
    case 'taskAnswered':
      return {
        title: sentence(`timeline.taskAnswered.${task}.${String(details['outcome'])}`),
        detail: null,
      };
    case 'taskLapsed':
      return { title: sentence(`timeline.taskLapsed.${task}`), detail: null };
    default:
      return { title: sentence(`timeline.${kind}.title`), detail: asked };
  }
}
