import type { CalendarRules } from '../../../domain/policy/calendar-rules';
import type { Rules } from '../../../domain/policy/rules';
import type { PolicyVersion } from '../../../domain/policy/stored-version';
import type { Instant } from '../../../domain/primitives/instant';

/** Written once, when a second person confirms it; never changed, never removed. */
export interface PolicyVersionDocument extends PolicyVersion {
  draftedById: string;
  confirmedById: string;
  confirmedAt: Instant;
  /** Why, in the words of who drafted it: a record of the business. */
  reason: string;
}

/** The next version while it is thought about. */
export interface PolicyDraftDocument {
  _id: string;
  status: 'open' | 'confirmed' | 'discarded';
  /** What it was made from; once another version follows that one, this draft is out of date. */
  baseVersion: string;
  baseNumber: number;
  rules: Rules;
  /** Left out: as in the base. */
  calendars?: CalendarRules;
  inForceAt: Instant;
  reason: string;
  draftedById: string;
  draftedAt: Instant;
  /** The version that it became. */
  becameVersion: string | null;
  version: number;
}
