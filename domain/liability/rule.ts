import type { Policy } from '../policy/policy';
import type { Instant } from '../primitives/instant';
import type { Issue } from '../primitives/issue';
import type { Sentence } from '../primitives/sentence';

export type LiableParty = 'platform' | 'supplier' | 'carrier' | 'leader' | 'resident' | 'unknown';

/**
 * Open already when it reached the leader; opened after that; whole when it reached the leader,
 * not looked at later; whole when the resident took it.
 */
export type SealFound = 'openOnArrival' | 'openedAtStation' | 'wholeOnArrival' | 'wholeAtDoor';

/** What the evidence shows; null where there is no record: that is not the same as all well. */
export interface LiabilityFacts {
  issue: Issue;
  goods: { perishable: boolean; customMade: boolean };
  coldChain: {
    limitTenths: number;
    /** The longest run above the limit while the carrier had the goods. */
    breach: { minutes: number; highestTenths: number } | null;
    /** The same from the arrival at the station to the hand-out. */
    stationBreach: { minutes: number; highestTenths: number } | null;
  } | null;
  /** Grams beyond tolerance. */
  weighing: { shortAtPackingGrams: number; lostOnTheWayGrams: number } | null;
  /** What was found of the parcel's seal; null where nobody looked when it mattered. */
  seal: SealFound | null;
  /** The batch's report; `missing`: it is on record that the batch came without one. */
  inspection: 'passed' | 'failed' | 'missing' | null;
  handOut: {
    promisedAt: Instant;
    /** When the goods reached the leader's station; null where no trace says so. */
    arrivedAt: Instant | null;
    /** Null while they have not been handed out. */
    handedAt: Instant | null;
  } | null;
  /** Units that the station counted too many: somebody did not get them. */
  leftOverUnits: number | null;
  /** Whole hours from the hand-out to the claim; null where no record says when it was. */
  keptHours: number | null;
  /**
   * Other residents who claimed the same goods and batch within the alarm's hours for something
   * that a batch can have in common.
   */
  sameBatchResidents: number;
  /** At how many leaders, this claim's included; 1 where nobody else claimed. */
  sameBatchLeaders: number;
  /** What the resident's own words say; never what a model guesses. */
  said: { used: boolean; unwell: boolean };
}

/** A rule is data: it names whom it suggests, when it applies, and says why in plain words. */
export interface LiabilityRule {
  id: string;
  party: LiableParty;
  applies(facts: LiabilityFacts, policy: Policy): boolean;
  /** One or two sentences, only of what the facts show. */
  reasons(facts: LiabilityFacts, policy: Policy): Sentence[];
}
