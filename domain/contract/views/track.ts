import type { Instant } from '../../primitives/instant';
import type { Fen } from '../../primitives/money';
import type { Sentence } from '../../primitives/sentence';
import type { Issue } from '../../ticket/claim';
import type { TicketState } from '../../ticket/state';
import type { TimelineStep } from '../../ticket/timeline-step';
import type { AgreedView, ClockView } from './ticket';

/** What anyone with the QR code sees: no name, no phone, no words, no photo, no order number. */
export interface TrackView {
  goodsName: string;
  pictureUrl: string;
  issue: Issue;
  state: TicketState;
  /** Null where money alone was agreed, or nothing yet, or where it failed. */
  agreed: AgreedView | null;
  amountFen: Fen | null;
  promisedAt: Instant | null;
  arrivedAt: Instant | null;
  handlerKind: 'leader' | 'platform';
  clock: ClockView | null;
  next: Sentence;
  nextAt: Instant | null;
  timeline: TimelineStep[];
  filedAt: Instant;
}
