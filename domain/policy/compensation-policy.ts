/** How badly goods were damaged, as a handler sees it on the photos. */
export const damageDegrees = ['light', 'half', 'most', 'whole'] as const;

export type DamageDegree = (typeof damageDegrees)[number];

/** What is paid as compensation besides a plain refund of what was claimed. */
export interface CompensationPolicy {
  /** Compensation of an order, of what was paid for it. S3 02: up to 30 %, plus coupons */
  ceilingBasisPoints: number;
  /** What each degree of damage takes off the value of the goods (ours). */
  damageBasisPoints: Readonly<Record<DamageDegree, number>>;
  /** So many hours late and more, such a part of the value; the most first. S2 09 */
  lateBasisPoints: ReadonlyArray<{ overHours: number; basisPoints: number }>;
  /** Goods that became cheaper so soon after the payment: the difference. S2 09: 1 month */
  priceProtectionDays: number;
  /** What a time-limited offer may stand at least (ours); at most a proposal's answer time. */
  offerAtLeastHours: number;
}

/** In force from November 2026. */
export const compensation202611: CompensationPolicy = {
  ceilingBasisPoints: 3_000,
  damageBasisPoints: { light: 2_000, half: 5_000, most: 8_000, whole: 10_000 },
  lateBasisPoints: [
    { overHours: 48, basisPoints: 1_000 },
    { overHours: 24, basisPoints: 500 },
  ],
  priceProtectionDays: 30,
  offerAtLeastHours: 1,
};
