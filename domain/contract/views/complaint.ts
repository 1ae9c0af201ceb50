import type {
  ComplaintMatter,
  ComplaintPriority,
  ComplaintState,
  ComplaintSubject,
} from '../../complaint/complaint';
import type { Instant } from '../../primitives/instant';
import type { PhotoView } from './ticket';

export interface ComplaintMessageView {
  messageId: string;
  at: Instant;
  from: 'complainant' | 'platform';
  text: string;
}

/** A complaint as whoever holds its code sees it: no name of anybody. */
export interface FollowedComplaintView {
  complaintId: string;
  subject: ComplaintSubject;
  matter: ComplaintMatter;
  state: ComplaintState;
  filedAt: Instant;
  /** By when a written answer was promised. */
  answerDueAt: Instant;
  answeredAt: Instant | null;
  messages: ComplaintMessageView[];
  photoCount: number;
}

export interface ComplaintCardView {
  complaintId: string;
  subject: ComplaintSubject;
  matter: ComplaintMatter;
  priority: ComplaintPriority;
  state: ComplaintState;
  communityName: string | null;
  filedAt: Instant;
  answerDueAt: Instant;
  answeredAt: Instant | null;
  /** Set in brick once the promise is broken. */
  late: boolean;
  /** The beginning of what was said. */
  words: string;
}

/** As those who work on it see it. */
export interface HandledMessageView extends ComplaintMessageView {
  /** Why it was made more urgent: not for whoever holds the code. */
  internal: boolean;
}

export interface HandledComplaintView extends ComplaintCardView {
  messages: HandledMessageView[];
  photos: PhotoView[];
  mayAnswer: boolean;
  /** To which priorities the reader may raise it, the least first. */
  mayRaiseTo: ComplaintPriority[];
}

/** A community whose code for complaints may be shown. */
export interface CommunityView {
  communityId: string;
  name: string;
  region: string;
}
