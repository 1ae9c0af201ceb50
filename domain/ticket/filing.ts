/**
 * In what right a claim was filed: the payer's own, a leader's who was asked by phone, or a family
 * member's whom the payer invited. Whoever filed, the money goes to the payer alone.
 */
export const filingRights = ['payer', 'leader', 'family'] as const;

export type FilingRight = (typeof filingRights)[number];

/** What the payer may say of a claim that somebody else filed for them. */
export const contestReasons = ['notMine', 'mistaken'] as const;

export type ContestReason = (typeof contestReasons)[number];
