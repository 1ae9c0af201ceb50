import type { Instant } from '../../primitives/instant';
import type { TimelineStep } from '../../ticket/timeline-step';
import type { HandledCardView } from './handled-ticket';

/** What a search found, the newest first. */
export interface ArchiveView {
  cards: HandledCardView[];
  /** Where to look on; null where everything was looked at. A page may be short of cards. */
  next: number | null;
}

export interface ResidentArchiveView {
  residentName: string;
  building: string;
  phoneTail: string;
  /** The tickets that the caller may read, the newest first. */
  tickets: HandledCardView[];
  /** What happened in all of them, the newest first; nothing that is still expected. */
  steps: Array<{ ticketId: string; at: Instant; step: TimelineStep }>;
  next: number | null;
}
