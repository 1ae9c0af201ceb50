import type { Sentence } from '../primitives/sentence';
import type { TicketEvent, TicketEventKind } from './event';
import type { Progress } from './progress';

/** Whom the timeline is written for. */
export interface StepReader {
  progress: Progress;
  /** Names of people by id; null on the public page. */
  names: Readonly<Record<string, string>> | null;
  isPublic: boolean;
}

/** What a line of the log says to a person. */
export interface StepWords {
  title: Sentence;
  detail: Sentence | null;
}

export type Describe = (event: TicketEvent, reader: StepReader) => StepWords;

export function sentence(key: string, params: Sentence['params'] = {}): Sentence {
  return { key, params };
}

/** A line that always has the same title. */
export function words(kind: TicketEventKind, detail: Sentence | null = null): StepWords {
  return { title: sentence(`timeline.${kind}.title`), detail };
}

/** A title that says the sum, where the log has one. */
export function withAmount(
  kind:
    | 'refundAgreed'
    | 'refundAsked'
    | 'nodAsked'
    | 'instantRefunded'
    | 'settled'
    | 'proposed'
    | 'refundPaidLate',
  { amountFen }: TicketEvent,
): Sentence {
  const key = `timeline.${kind}.title`;
  return amountFen === null ? sentence(key) : sentence(`${key}Amount`, { amountFen });
}
