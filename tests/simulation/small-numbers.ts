import type { Policies } from '../../cloudfunctions/_application/ports';
import type { Policy } from '../../domain/policy/policy';

export const SMALL_DAY_FEN = 10_000;
const COUPON_DAYS = 10;

/** So that leaders come to the end of a day's taps, and coupons to theirs, within an episode. */
export function withSmallNumbers(policies: Policies): Policies {
  const small = (policy: Policy): Policy => ({
    ...policy,
    refund: { ...policy.refund, leaderDailyFen: SMALL_DAY_FEN },
    remedy: { ...policy.remedy, couponDays: COUPON_DAYS, couponSettleDays: 1 },
  });
  return {
    ...policies,
    current: () => small(policies.current()),
    of: (version) => small(policies.of(version)),
  };
}
