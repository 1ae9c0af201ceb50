import type { Lane } from '../primitives/lane';

/** What one lane changes. What it is called and says to people stands with the texts. */
export interface LaneRule {
  /** In every queue the smaller comes first, among claims of one priority. */
  rank: number;
  /** Before every other claim, whatever the others' priority is. S0 6.1 */
  beforeAll: boolean;
  /** A proposal within so many minutes of the leader's hours; null: as everybody's. */
  proposal: { minutes: number; warningMinutes: number } | null;
  /** The platform picks up what a leader hands up within so many minutes; null: as everybody's. */
  pickUpMinutes: number | null;
}

export interface LanePolicy {
  rules: Readonly<Record<Lane, LaneRule>>;
  /** Filed from then on until then is filed at night, in minutes after midnight. S0 6.2, (ours) */
  night: { fromMinute: number; untilMinute: number };
}

const asEverybody = { beforeAll: false, proposal: null, pickUpMinutes: null };

/** In force from November 2026. */
export const lanes202611: LanePolicy = {
  rules: {
    // S0 6.1: first in every queue.
    green: { ...asEverybody, rank: 1, beforeAll: true },
    // S0 6.2: 30 minutes; the warning is at the same part of it as everywhere (ours).
    motherAndBaby: {
      ...asEverybody,
      rank: 2,
      proposal: { minutes: 30, warningMinutes: 21 },
    },
    // S0 7.1: 15 minutes. Food goes bad while one waits, so it comes before the rest (ours).
    freshFood: { ...asEverybody, rank: 3, pickUpMinutes: 15 },
    // S0 6.2: the night channel is there to 22:00; who came later waited till morning (rank ours).
    night: { ...asEverybody, rank: 4 },
    standard: { ...asEverybody, rank: 5 },
  },
  night: { fromMinute: 22 * 60, untilMinute: 8 * 60 },
};
