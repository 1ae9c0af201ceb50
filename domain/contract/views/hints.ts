import type { Issue } from '../../primitives/issue';
import type { ComplaintClass, ComplaintKind } from '../../understanding/complaint-class';
import type { Mood } from '../../understanding/mood';
import type { NamedNumber } from '../../understanding/read-numbers';
import type { SpokenUrgency } from '../../understanding/read-urgency';
import type { SpokenWish } from '../../understanding/read-wish';

/** What the words of a claim were taken to mean: a hint with its reasons, for a person to judge. */
export interface HintsView {
  class: ComplaintClass | 'unclear';
  kind: ComplaintKind | null;
  /** The issue that goes with the kind; another than the resident chose is worth a look. */
  issue: Issue | null;
  /** How often such a hint is right, in hundredths; null where a rule or a person says it. */
  confidencePercent: number | null;
  /** The resident's own words that spoke for it. */
  reasons: string[];
  wish: SpokenWish;
  wishReasons: string[];
  mood: Mood;
  moodReasons: string[];
  urgency: SpokenUrgency;
  urgencyReasons: string[];
  numbers: NamedNumber[];
  /** A person said so. */
  corrected: boolean;
}
