/** Nightly reconciliation with the payment provider's bill. */
export interface ReconciliationPolicy {
  /** The bill of a day is asked for from this hour of the next, Asia/Shanghai. Provider: 10 */
  billReadyHour: number;
  /** The provider begins to make it then: what it says of a refund is as old. Provider: 9 */
  billBegunHour: number;
  /**
   * No bill exists for a day without a line, which looks like one that is late. So long after the
   * ready hour it counts as a day without a line (ours: until the next bill is due).
   */
  noBillAfterHours: number;
  /** The provider keeps bills so long; older days are not asked for. Provider: three months */
  billKeptDays: number;
  /** We keep our copy of its lines (ours: a refund is possible for a year). */
  linesKeptDays: number;
  /** What may be a matter of hours waits for so many later bills, then a person is asked (ours). */
  laterBills: number;
  /** One person of finance may close a difference of so much with an explanation (ours). */
  explainAloneFen: number;
  /** One person of finance may post a correction of so much; 0: always two people (ours). */
  correctAloneFen: number;
}

/** In force from November 2026. */
export const reconciliation202611: ReconciliationPolicy = {
  billReadyHour: 10,
  billBegunHour: 9,
  noBillAfterHours: 24,
  billKeptDays: 90,
  linesKeptDays: 400,
  laterBills: 1,
  explainAloneFen: 100_00,
  correctAloneFen: 0,
};
