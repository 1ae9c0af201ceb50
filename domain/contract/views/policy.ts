import type { CalendarChange, CalendarRules, HourOwner } from '../../policy/calendar-rules';
import type { Effect } from '../../policy/effect';
import type { RuleChange, Rules } from '../../policy/rules';
import type { Instant } from '../../primitives/instant';
import type { Issue } from '../../primitives/issue';
import type { Fen } from '../../primitives/money';

export interface PolicyVersionView {
  version: string;
  /** 1 is what shipped. */
  number: number;
  state: 'past' | 'inForce' | 'planned';
  /** Null for what shipped: it was in force from the beginning. */
  inForceAt: Instant | null;
  /** From the version before it; empty for what shipped. */
  changes: RuleChange[];
  calendarChanges: CalendarChange[];
  reason: string;
  draftedByName: string;
  confirmedByName: string;
  confirmedAt: Instant | null;
}

export interface PolicyDraftView {
  draftId: string;
  changes: RuleChange[];
  calendarChanges: CalendarChange[];
  /** To be looked at before confirming; null where they stay as they are. */
  calendars: CalendarRules | null;
  inForceAt: Instant;
  reason: string;
  draftedByName: string;
  draftedAt: Instant;
  /** Another version came in between: it can only be discarded. */
  outOfDate: boolean;
  /** Its instant is over or too near by now: it can only be discarded. */
  overdue: boolean;
  /** The reader wrote it: somebody else has to say yes. */
  isOwn: boolean;
  mayConfirm: boolean;
  mayDiscard: boolean;
}

export interface PolicyListView {
  /** Newest first. */
  versions: PolicyVersionView[];
  drafts: PolicyDraftView[];
  /** What a new draft starts from: the newest version, in force or planned. */
  base: { version: string; rules: Rules; calendars: CalendarRules; inForceAt: Instant | null };
  mayDraft: boolean;
}

/** Which bad fruit is refunded at once, as the rules stand now; of every sum and count the most. */
export interface InstantRulesView {
  limitFen: Fen;
  issues: readonly Issue[];
  knownDays: number;
  receivedOrders: number;
  disputeDays: number;
  residentDailyRefunds: number;
  residentDailyFen: Fen;
  windowDays: number;
  residentWindowFen: Fen;
  /** All residents of one leader within 24 hours. */
  leaderDailyFen: Fen;
  /** So many of them are looked at afterwards. */
  sampleBasisPoints: number;
}

export interface PolicyPreviewView {
  changes: RuleChange[];
  /** Of the last so many days, under the rules of now and under these. */
  days: number;
  refunds: number;
  effects: Effect[];
  /** More refunds than were looked at: the newest were. */
  cut: boolean;
}

/** The moments by which different hours and holidays are made plain. */
export type CalendarOccasion = 'fridayEvening' | 'saturdayMorning' | 'holidayMorning' | 'makeUpMorning';

/** What other hours and holidays would mean. */
export interface CalendarPreviewView {
  changes: CalendarChange[];
  /** Open minutes of an ordinary week, five working days and a weekend. */
  weeks: Array<{ whose: HourOwner; beforeMinutes: number; afterMinutes: number }>;
  /** A claim filed at `at`: by when its first reply is due, and a bank card's refund promised. */
  examples: Array<{
    occasion: CalendarOccasion;
    at: Instant;
    reply: { before: Instant; after: Instant };
    arrival: { before: Instant; after: Instant };
  }>;
}
