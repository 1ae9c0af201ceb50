/** Why a ticket is in the platform's queue. */
export const queueReasons = [
  'handedUp',
  'takenOver',
  'overLimit',
  'overdue',
  'noLeader',
  'refundException',
] as const;

export type QueueReason = (typeof queueReasons)[number];
