import { taskKinds, taskRule, type TaskKind } from '../../domain/task/kind';
import type { TicketEvent } from '../../domain/ticket/event';

export type StoryReader = 'public' | 'resident' | 'leader' | 'platform';

/**
 * The lines of the log that are for this reader. What others were asked about the goods is part of
 * the resident's story; a sample, a call-back or a mystery customer is the platform's own business,
 * and a passer-by reads only of the claim itself.
 */
export function eventsFor(reader: StoryReader, events: readonly TicketEvent[]): TicketEvent[] {
  const isHandler = reader === 'leader' || reader === 'platform';
  return events.filter(({ kind: eventKind, details }) => {
    // A helper and their leader talk it over between them until it is decided.
    if (eventKind === 'refundAsked') return isHandler;
    // So do colleagues of the platform.
    if (eventKind === 'nodAsked') return reader === 'platform';
    const kind = taskKinds.find((known): known is TaskKind => known === details['taskKind']);
    return kind === undefined || maySee(reader, kind);
  });
}

/** Whether this reader may know of tasks of a kind at all. */
export function maySee(reader: StoryReader, kind: TaskKind): boolean {
  if (reader === 'platform') return true;
  const { seenBy } = taskRule(kind);
  return reader === 'leader' ? seenBy !== 'platform' : reader === 'resident' && seenBy === 'everyone';
}
