import type { AnswerClock } from '../../../domain/complaint/written-answer';
import type {
  ComplaintMatter,
  ComplaintPriority,
  ComplaintState,
  ComplaintSubject,
} from '../../../domain/complaint/complaint';
import type { Instant } from '../../../domain/primitives/instant';

/** An anonymous complaint: nothing in it says who complains, not even as a digest. */
export interface ComplaintDocument {
  _id: string;
  /** Rises by one with every change. */
  version: number;
  /** SHA-256 of the code to follow it. */
  codeDigest: string;
  subject: ComplaintSubject;
  matter: ComplaintMatter;
  priority: ComplaintPriority;
  state: ComplaintState;
  policyVersion: string;
  /** Where it happened, if that was said. */
  communityId: string | null;
  photoIds: string[];
  filedAt: Instant;
  answerClock: AnswerClock;
  /** The next warning or breach; what the sweep reads by. */
  nextDueAt: Instant | null;
  closedAt: Instant | null;
  /** Who of the platform did what, for the audit; the complainant's lines name nobody. */
  log: Array<{
    at: Instant;
    kind: 'filed' | 'added' | 'answered' | 'raised' | 'closed' | 'warned' | 'breached';
    personId: string | null;
  }>;
}

/** Erasable: what was written, exactly as written. */
export interface ComplaintMessageDocument {
  _id: string;
  complaintId: string;
  at: Instant;
  from: 'complainant' | 'platform';
  /** Whoever of the platform wrote it; null for the complainant, always. */
  personId: string | null;
  text: string;
  check: 'pending' | 'passed' | 'flagged';
  /** Said among those who work on it; whoever holds the code never gets it. */
  internal?: boolean;
}
