/** Why a supervisor lets a leader have nothing new. Codes with texts, so that no words need keeping. */
export const suspensionReasons = [
  'tooManyComplaints',
  'slowReplies',
  'seriousFailure',
  'training',
  'underReview',
] as const;

export type SuspensionReason = (typeof suspensionReasons)[number];
