/** The states of a ticket. "Replied" is a fact on the timeline, not a state. */
export const ticketStates = [
  'submitted',
  'awaitingProof',
  'proposed',
  'withPlatform',
  'fulfilling',
  'settling',
  'refundException',
  'settled',
  'confirmed',
  'rejected',
  'appealed',
  'withdrawn',
  'cancelled',
  'closed',
] as const;

export type TicketState = (typeof ticketStates)[number];

/** A ticket in one of these needs nobody's work any more (an appeal or reopening may revive it). */
export const restingStates: readonly TicketState[] = [
  'settled',
  'confirmed',
  'rejected',
  'withdrawn',
  'cancelled',
  'closed',
];
