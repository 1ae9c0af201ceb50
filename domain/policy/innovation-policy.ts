/** The special fund for after-sales, and the fund for leaders' experiments that failed. */
export interface InnovationPolicy {
  /** What the special fund begins with. S0 4.2 */
  specialFundFirstFen: number;
  /** The most that one reported experiment is paid (ours). */
  experimentLimitFen: number;
  /** All experiments of one leader in a month of Asia/Shanghai together (ours). */
  leaderMonthlyFen: number;
}

/** In force from November 2026. */
export const innovation202611: InnovationPolicy = {
  specialFundFirstFen: 5_000_000_00,
  experimentLimitFen: 500_00,
  leaderMonthlyFen: 1_000_00,
};
