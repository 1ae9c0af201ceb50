import { MINUTE, type Instant } from '../primitives/instant';
import type { Policy } from '../policy/policy';

/** `unknown` is promised like a card: a date that is kept beats a date that is early. */
export type PaymentMethod = 'wallet' | 'card' | 'unknown';

interface Arrival {
  method: PaymentMethod;
  acceptedAt: Instant;
  policy: Policy;
  /** Ends of days in Asia/Shanghai. */
  days: {
    endOfDay(at: Instant): Instant;
    /** The end of the `count`-th working day after the day of `at`. */
    endOfWorkingDayAfter(at: Instant, count: number): Instant;
  };
}

/** The end of the day by which the money is with the resident; shown as a date. */
export function promisedArrival({ method, acceptedAt, policy, days }: Arrival): Instant {
  const { walletArrivalMinutes, cardArrivalWorkingDays } = policy.refund;
  return method === 'wallet'
    ? days.endOfDay(acceptedAt + walletArrivalMinutes * MINUTE)
    : days.endOfWorkingDayAfter(acceptedAt, cardArrivalWorkingDays);
}
