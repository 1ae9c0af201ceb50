/**
 * Technical bounds of the input, the same for every policy version (ours). They protect the
 * service; what the business allows is in the policy.
 */
export const policyBounds = {
  photosPerClaim: 9,
  /** 10 MB: a phone's photo fits, a film does not. */
  photoBytes: 10 * 1024 * 1024,
  /** 2 MB: a minute of speech in any of our formats fits several times. */
  voiceBytes: 2 * 1024 * 1024,
  /** 40 MB: as long a video as the policy allows, at the rate of a phone's camera. */
  videoBytes: 40 * 1024 * 1024,
  noteLength: 500,
  replyLength: 500,
  /** Of one kind of content, in one document: far above what a platform would write. */
  knowledgeEdits: 300,
  reasonLength: 300,
  searchLength: 60,
  carrierNameLength: 20,
  /** Each is a transaction of its own: all of them fit into the time of one call. */
  claimsPerBatch: 20,
} as const;

/** Inclusive, in the unit of the rule. */
export interface RuleBounds {
  least: number;
  most: number;
}

/**
 * What an administrator may set a rule to (ours): wide enough for every sane business, narrow
 * enough that a slip of a zero is caught.
 */
export const ruleBounds = {
  instantLimitFen: { least: 0, most: 200_00 },
  instantSampleBasisPoints: { least: 100, most: 10_000 },
  instantKnownDays: { least: 0, most: 365 },
  instantReceivedOrders: { least: 0, most: 50 },
  instantDisputeDays: { least: 30, most: 730 },
  instantResidentDailyRefunds: { least: 1, most: 10 },
  instantResidentDailyFen: { least: 0, most: 500_00 },
  instantWindowDays: { least: 7, most: 365 },
  instantResidentWindowFen: { least: 0, most: 2_000_00 },
  instantLeaderDailyFen: { least: 0, most: 5_000_00 },
  helperLimitFen: { least: 0, most: 200_00 },
  leaderLimitFen: { least: 10_00, most: 1_000_00 },
  leaderDailyFen: { least: 100_00, most: 10_000_00 },
  agentLimitFen: { least: 10_00, most: 1_000_00 },
  supervisorLimitFen: { least: 100_00, most: 5_000_00 },
  fourEyesFen: { least: 200_00, most: 10_000_00 },
  confirmedSampleBasisPoints: { least: 100, most: 10_000 },
  mysterySampleBasisPoints: { least: 0, most: 10_000 },
  platformWeight: { least: 50, most: 100 },
  contributionBasisPoints: { least: 10, most: 500 },
  leaderChargeCapBasisPoints: { least: 0, most: 5_000 },
  ordersPerGuarantee: { least: 1, most: 100 },
  smallCouponFen: { least: 1_00, most: 50_00 },
  couponCeilingBasisPoints: { least: 0, most: 10_000 },
  couponDays: { least: 7, most: 365 },
  supplierAnswerHours: { least: 24, most: 168 },
  supplierWarningHours: { least: 12, most: 160 },
  supplierPlanHours: { least: 24, most: 336 },
  batchResidents: { least: 2, most: 20 },
  batchSoldBasisPoints: { least: 0, most: 300 },
  /** A look at a batch reads its last hundred claims. */
  batchMostResidents: { least: 10, most: 80 },
  recallBaseFen: { least: 0, most: 5_000_00 },
} as const satisfies Record<string, RuleBounds>;

/**
 * Notice that a new version needs, and how far ahead it may be set. Every instance of every
 * function has read it long before its instant comes.
 */
export const policyNotice = { leastMinutes: 10, mostDays: 365 } as const;
