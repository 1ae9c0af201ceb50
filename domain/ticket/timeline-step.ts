import type { Instant } from '../primitives/instant';
import type { Sentence } from '../primitives/sentence';
import type { TicketEventKind } from './event';
import type { ExpectationKind } from './progress';

/** One step of the timeline as a person reads it: what happened, what is now, what comes next. */
export interface TimelineStep {
  kind: TicketEventKind | ExpectationKind;
  status: 'done' | 'now' | 'next';
  /** When it happened, or by when it will. Null where no date is promised. */
  at: Instant | null;
  title: Sentence;
  detail: Sentence | null;
  /** Words that a person said, as they said them. Never on the public page. */
  quote: string | null;
  /** Who was told when it happened, for those who handle the claim: codes that have a text. */
  told?: readonly string[];
}
