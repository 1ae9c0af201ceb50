import { restingStates, ticketStates, type TicketState } from './state';

/** Who may cause a transition. `timer`, `provider` and `system` are not people. */
export type TransitionActor =
  | 'resident'
  /** Whom the payer invited to follow the claim. */
  | 'family'
  | 'owner'
  | 'leader'
  | 'platform'
  /** Somebody of the platform, whoever owns the ticket. */
  | 'anyPlatform'
  /** The leader at whose station goods come and go, whoever owns the ticket. */
  | 'firstContact'
  /** Reassigns, whoever owns the ticket. */
  | 'supervisor'
  | 'finance'
  /** Whoever handles a claim or stays its first contact, and talks with the resident. */
  | 'speaker'
  | 'timer'
  | 'provider'
  | 'system';

export const ticketActs = [
  'file',
  'reply',
  'requestProof',
  'supplyProof',
  'proofTimeout',
  'propose',
  'acceptProposal',
  'declineProposal',
  'proposalTimeout',
  'refund',
  'instantRefund',
  'handUp',
  'transfer',
  'takeOver',
  'leaveLeader',
  'approve',
  'ruleLiability',
  'reject',
  'providerSuccess',
  'providerClosed',
  'providerAbnormal',
  'chooseOtherPath',
  'exceptionTimeout',
  'sendBack',
  'receiveReturn',
  'returnInspected',
  'dispatch',
  'parcelArrived',
  'delivered',
  'refuseParcel',
  'parcelLost',
  'fulfilmentOverdue',
  'confirm',
  'autoConfirm',
  'rate',
  'appeal',
  'upholdRejection',
  'upholdSettlement',
  'overturn',
  'reopen',
  'contest',
  'reopenAfterCall',
  'withdraw',
  'cancel',
  'contestCancel',
  'close',
  'say',
  'askCallBack',
] as const;

export type TicketAct = (typeof ticketActs)[number];

export interface Transition {
  act: TicketAct;
  by: readonly TransitionActor[];
  from: readonly (TicketState | 'none')[];
  /** 'same' keeps the state; several targets: a guard of the act chooses. */
  to: readonly (TicketState | 'same' | 'origin')[];
}

/** While a claim is worked on, and while the resident looks at what came of it. */
const talkStates = ticketStates.filter(
  (state) => !restingStates.includes(state) || state === 'settled',
);
/** Whose claims somebody must still be accountable for. */
const ledStates = ticketStates.filter(
  (state) => !restingStates.includes(state) || state === 'settled' || state === 'confirmed',
);
const station = ['owner', 'firstContact'] as const;

/** Goods come back and go out: the station's leader acts, or the platform where it owns it. */
const fulfilmentTransitions: readonly Transition[] = [
  { act: 'sendBack', by: ['resident'], from: ['fulfilling'], to: ['same'] },
  { act: 'receiveReturn', by: station, from: ['fulfilling'], to: ['same'] },
  {
    act: 'returnInspected',
    by: station,
    from: ['fulfilling'],
    to: ['settling', 'same', 'withPlatform'],
  },
  { act: 'dispatch', by: station, from: ['fulfilling'], to: ['same'] },
  { act: 'parcelArrived', by: [...station, 'system'], from: ['fulfilling'], to: ['same'] },
  {
    act: 'delivered',
    by: ['resident', ...station, 'system'],
    from: ['fulfilling'],
    to: ['settled'],
  },
  { act: 'refuseParcel', by: ['resident'], from: ['fulfilling'], to: ['withPlatform'] },
  { act: 'parcelLost', by: [...station, 'system'], from: ['fulfilling'], to: ['withPlatform'] },
  { act: 'fulfilmentOverdue', by: ['timer'], from: ['fulfilling'], to: ['withPlatform'] },
];

/**
 * The one table of a ticket's life. It drives the server's guards, the buttons on every page, the
 * audit trail and the picture in docs/states.md. Source: the semantics of a ticket (architecture
 * document); guards that need more than the state stand with the use case of the act.
 */
export const transitions: readonly Transition[] = [
  { act: 'file', by: ['resident', 'leader'], from: ['none'], to: ['submitted'] },
  { act: 'reply', by: ['owner'], from: ['submitted', 'withPlatform'], to: ['same'] },
  { act: 'requestProof', by: ['owner'], from: ['submitted', 'withPlatform'], to: ['awaitingProof'] },
  { act: 'supplyProof', by: ['resident', 'family'], from: ['awaitingProof'], to: ['origin'] },
  { act: 'proofTimeout', by: ['timer'], from: ['awaitingProof'], to: ['withPlatform'] },
  { act: 'propose', by: ['owner'], from: ['submitted', 'withPlatform'], to: ['proposed'] },
  {
    act: 'acceptProposal',
    by: ['resident'],
    from: ['proposed'],
    to: ['settling', 'fulfilling', 'withPlatform'],
  },
  {
    act: 'declineProposal',
    by: ['resident'],
    from: ['proposed'],
    to: ['submitted', 'withPlatform'],
  },
  { act: 'proposalTimeout', by: ['timer'], from: ['proposed'], to: ['withPlatform'] },
  {
    act: 'refund',
    by: ['leader', 'platform'],
    from: ['submitted', 'proposed', 'withPlatform'],
    to: ['settling'],
  },
  { act: 'instantRefund', by: ['system'], from: ['submitted'], to: ['settling'] },
  { act: 'handUp', by: ['leader'], from: ['submitted', 'proposed'], to: ['withPlatform'] },
  {
    // To another person of the same kind; a supervisor takes it to the platform as well.
    act: 'transfer',
    by: ['leader', 'platform', 'supervisor'],
    from: ['submitted', 'awaitingProof', 'proposed', 'withPlatform', 'fulfilling', 'settled', 'confirmed'],
    to: ['same', 'withPlatform'],
  },
  { act: 'takeOver', by: ['timer'], from: ['submitted', 'proposed'], to: ['withPlatform'] },
  {
    // Its leader is none any more: what waits for them waits for the platform, the rest goes on.
    act: 'leaveLeader',
    by: ['system'],
    from: ledStates,
    to: ['withPlatform', 'same'],
  },
  {
    // What no leader was there for is the platform's from the start, and submitted all the same.
    act: 'approve',
    by: ['platform'],
    from: ['submitted', 'withPlatform'],
    to: ['settling', 'fulfilling'],
  },
  {
    act: 'ruleLiability',
    by: ['platform', 'anyPlatform'],
    from: ['withPlatform', 'settled', 'confirmed', 'closed'],
    to: ['same'],
  },
  { act: 'reject', by: ['platform'], from: ['submitted', 'withPlatform'], to: ['rejected'] },
  {
    act: 'providerSuccess',
    by: ['provider'],
    from: ['settling', 'refundException'],
    to: ['settled'],
  },
  {
    act: 'providerClosed',
    by: ['provider'],
    from: ['settling', 'refundException'],
    to: ['settling', 'refundException'],
  },
  { act: 'providerAbnormal', by: ['provider'], from: ['settling'], to: ['refundException'] },
  {
    act: 'chooseOtherPath',
    by: ['finance'],
    from: ['refundException'],
    to: ['settling', 'settled', 'withPlatform'],
  },
  { act: 'exceptionTimeout', by: ['timer'], from: ['refundException'], to: ['withPlatform'] },
  ...fulfilmentTransitions,
  { act: 'confirm', by: ['resident'], from: ['settled'], to: ['confirmed'] },
  { act: 'autoConfirm', by: ['timer'], from: ['settled'], to: ['confirmed'] },
  { act: 'rate', by: ['resident'], from: ['settled', 'confirmed'], to: ['same'] },
  {
    act: 'appeal',
    by: ['resident'],
    from: ['settled', 'confirmed', 'rejected'],
    to: ['appealed'],
  },
  { act: 'upholdRejection', by: ['platform'], from: ['appealed'], to: ['rejected'] },
  { act: 'upholdSettlement', by: ['platform'], from: ['appealed'], to: ['confirmed'] },
  { act: 'overturn', by: ['platform'], from: ['appealed'], to: ['withPlatform'] },
  {
    act: 'reopen',
    by: ['resident', 'platform'],
    from: ['confirmed', 'closed'],
    to: ['withPlatform'],
  },
  {
    // Filed by somebody else: what is not agreed yet goes to the platform, the rest is looked at.
    act: 'contest',
    by: ['resident'],
    from: [
      'submitted',
      'awaitingProof',
      'proposed',
      'withPlatform',
      'settling',
      'fulfilling',
      'settled',
      'confirmed',
    ],
    to: ['withPlatform', 'same'],
  },
  {
    // Who is called because of a low score need not confirm first what they are unhappy with.
    act: 'reopenAfterCall',
    by: ['platform'],
    from: ['settled', 'confirmed', 'closed'],
    to: ['withPlatform'],
  },
  {
    act: 'withdraw',
    by: ['resident'],
    from: ['submitted', 'awaitingProof', 'proposed'],
    to: ['withdrawn'],
  },
  { act: 'cancel', by: ['system'], from: ['submitted', 'awaitingProof'], to: ['cancelled'] },
  { act: 'contestCancel', by: ['resident'], from: ['cancelled'], to: ['withPlatform'] },
  { act: 'close', by: ['owner'], from: ['confirmed'], to: ['closed'] },
  { act: 'say', by: ['resident', 'speaker'], from: talkStates, to: ['same'] },
  { act: 'askCallBack', by: ['resident'], from: talkStates, to: ['same'] },
];

const byAct = new Map(transitions.map((transition) => [transition.act, transition]));

/** Throws for an act that the table does not know: a programmer's error. */
export function transitionOf(act: TicketAct): Transition {
  const transition = byAct.get(act);
  if (transition === undefined) throw new Error(`no transition for ${act}`);
  return transition;
}

/** Whether the table lets `actor` do `act` in `state`. Relations (own order, limits) come on top. */
export function mayAct(act: TicketAct, actor: TransitionActor, state: TicketState): boolean {
  const transition = transitionOf(act);
  return transition.by.includes(actor) && transition.from.includes(state);
}

/** The acts open to someone who is all of `actors` for this ticket: what the buttons show. */
export function actsFor(actors: readonly TransitionActor[], state: TicketState): TicketAct[] {
  return transitions
    .filter(({ act }) => actors.some((actor) => mayAct(act, actor, state)))
    .map(({ act }) => act);
}
