import type { GoodsCategory } from '../../../domain/entitlement/goods-category';
import type { LiableParty } from '../../../domain/liability/rule';
import type { Instant } from '../../../domain/primitives/instant';
import type { Issue } from '../../../domain/primitives/issue';
import type { Fen } from '../../../domain/primitives/money';
import type { ChoiceReason } from '../../../domain/remedy/choice-reason';
import type { Confirmation } from '../../../domain/remedy/plan-remedy';
import type { Preference } from '../../../domain/primitives/preference';
import type { WayRecords } from '../../../domain/remedy/rank-ways';
import type { Way } from '../../../domain/remedy/way';

/** What ways are put in order by: how they pleased before, and what matters to the resident. */
export interface Ranking {
  records: WayRecords;
  prefers: Preference | null;
}

/**
 * What was suggested and what a person did, a cycle of a ticket each: what rules and order are
 * measured and learnt by. Ids, codes and sums only. `_id` is `<ticketId>_<cycle>`.
 */
export interface SuggestionChoiceDocument {
  _id: string;
  ticketId: string;
  issue: Issue;
  category: GoodsCategory;
  suggested: { liableParty: LiableParty; ruleId: string; way: Way | null; amountFen: Fen };
  /**
   * What lists show and the page puts first, with what it was put in order by: both turn together,
   * with the claim's evidence, and not one of them with ratings elsewhere. Left out: nothing yet.
   */
  shown?: { way: Way; amountFen: Fen; ranking: Ranking };
  /** Null until somebody settled it. */
  chosen: {
    way: Way;
    amountFen: Fen;
    done: Confirmation;
    followed: boolean;
    /** Null where the suggestion was followed, or nobody was asked. */
    because: ChoiceReason | null;
    /** What they wrote beside it: the words can be erased, this stays. */
    messageId?: string;
    at: Instant;
  } | null;
  /** Whom the platform ruled to bear it; null until it did. The words stand in the ruling. */
  ruled: {
    party: LiableParty;
    followed: boolean;
    because?: ChoiceReason;
    at: Instant;
  } | null;
}

/**
 * How often a way satisfied with goods of a category and an issue: rated cycles, and those of them
 * whose result pleased. Nobody's data. `_id` is `<issue>_<category>_<way>`.
 */
export interface WayRecordDocument {
  _id: string;
  issue: Issue;
  category: GoodsCategory;
  way: Way;
  rated: number;
  satisfied: number;
}
