import type { Advice } from '../../entitlement/advice';
import type { NoReasonReturn } from '../../entitlement/no-reason-return';
import type { Sentence } from '../../primitives/sentence';

/** The rules of a claim's goods, as those who handle it explain them. */
export interface ClaimRulesView {
  basis: Sentence[];
  noReason: NoReasonReturn;
  advice: Advice[];
  /** Filed after the window with an inspection report, which somebody must read. */
  withReport: boolean;
}
