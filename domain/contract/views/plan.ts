import type { LiabilityFinding } from '../../liability/suggest-liability';
import type { Preference } from '../../primitives/preference';
import type { Sentence } from '../../primitives/sentence';
import type { PlannedWay } from '../../remedy/plan-remedy';

/** A way to settle with the words that go with it. */
export interface PlannedWayView extends PlannedWay {
  /** Ready to send, in the tone that fits the mood. */
  words: string;
  /** Of rated cases like this so many were settled so, and pleased; null while too few were. */
  cases: { rated: number; percent: number } | null;
}

/** What to do as far as rules can say; a person confirms it or takes another way. */
export interface PlanView {
  /** The suggested one first; never empty. */
  ways: PlannedWayView[];
  /** Why the first is first. */
  reasons: Sentence[];
  prefers: Preference | null;
  /** The viewer may confirm with one tap. */
  mayConfirm: boolean;
}

/** What the rules find by the records of now, beside the suggestion that was made at filing. */
export interface FindingsView {
  /** Other rules that bear the suggestion out. */
  alike: LiabilityFinding[];
  /** Rules that name other parties, each with its reasons. */
  conflicts: LiabilityFinding[];
}
