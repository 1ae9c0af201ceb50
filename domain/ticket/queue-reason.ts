/** Why a ticket is in the platform's queue. */
export const queueReasons = [
  'handedUp',
  'takenOver',
  'overLimit',
  'overdue',
  'noLeader',
  'leaderGone',
  'refundException',
  'proofMissed',
  'proposalUnanswered',
  'declinedTwice',
  'appealed',
  'appealOverturned',
  'reopened',
  'contested',
  'remedyAboveLimit',
  'parcelLost',
  'outOfStock',
  'parcelRefused',
  'returnNotAsDescribed',
  'returnMissed',
  'deliveryOverdue',
  'inspectionOverdue',
  'couponFailed',
  'cancelContested',
] as const;

export type QueueReason = (typeof queueReasons)[number];
