/** Why a supervisor lets a leader have nothing new. Codes with texts, so that no words need keeping. */
export const suspensionReasons = [
  'tooManyComplaints',
  'slowReplies',
  'seriousFailure',
  'training',
  'underReview',
] as const;

export type SuspensionReason = (typeof suspensionReasons)[number];

/**
 * Whether a suspended leader's undecided claims go to the platform: where their judgement is in
 * doubt. In the other cases what they have stays theirs to the end, with its clocks.
 */
export const relievesOfClaims: Readonly<Record<SuspensionReason, boolean>> = {
  tooManyComplaints: false,
  slowReplies: false,
  seriousFailure: true,
  training: false,
  underReview: true,
};
