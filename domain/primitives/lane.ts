/**
 * How a claim is treated from its first minute: old or disabled people (green channel), baby goods,
 * fresh food, filed at night, none of these. What a lane changes is data of the policy.
 */
export const lanes = ['green', 'motherAndBaby', 'freshFood', 'night', 'standard'] as const;

export type Lane = (typeof lanes)[number];
