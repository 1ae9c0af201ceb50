/** How the ways to settle a claim are put in order. Hints: a person confirms or chooses another. */
export interface SuggestionPolicy {
  /** Goods worth so much come back before the money goes, where they can be sold again (ours). */
  returnFromFen: number;
  /** So many rated cases of the same kind before what satisfied in them counts (ours). */
  similarCases: number;
  /** So much more often satisfied before another way is put first (ours). */
  similarMarginBasisPoints: number;
  /** A result of so many stars of five counts as satisfied (ours). */
  satisfiedStars: number;
}

/** In force from November 2026. */
export const suggestion202611: SuggestionPolicy = {
  returnFromFen: 100_00,
  similarCases: 20,
  similarMarginBasisPoints: 1_000,
  satisfiedStars: 4,
};
