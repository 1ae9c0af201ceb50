import type { Policy } from '../policy/policy';

/** What a leader has earned against losing their part of refunds that were not their fault. */
export interface Guarantees {
  /** Not yet used. */
  left: number;
  /** Completed orders since the last one was earned. */
  ordersSince: number;
}

/** One more completed order; every so many of them earn a guarantee. */
export function withCompletedOrder({ left, ordersSince }: Guarantees, policy: Policy): Guarantees {
  const orders = ordersSince + 1;
  return orders >= policy.fund.ordersPerGuarantee
    ? { left: left + 1, ordersSince: 0 }
    : { left, ordersSince: orders };
}

/** Throws when there is none: whoever uses one has looked. */
export function withGuaranteeUsed(guarantees: Guarantees): Guarantees {
  if (guarantees.left < 1) throw new Error('there is no guarantee to use');
  return { ...guarantees, left: guarantees.left - 1 };
}

export function withGuaranteeBack(guarantees: Guarantees): Guarantees {
  return { ...guarantees, left: guarantees.left + 1 };
}

export function ordersToNextGuarantee({ ordersSince }: Guarantees, policy: Policy): number {
  return policy.fund.ordersPerGuarantee - ordersSince;
}
