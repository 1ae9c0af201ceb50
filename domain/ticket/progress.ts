import type { Policy } from '../policy/policy';
import type { FulfilmentPhase } from '../primitives/fulfilment-phase';
import { DAY, type Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { TicketEvent } from './event';
import type { TicketState } from './state';

/** A ticket as those who follow it see it: what happened, and what its clocks promise. */
export interface Progress {
  /** Oldest first; never empty, for filing is the first. */
  events: readonly TicketEvent[];
  clocks: ReadonlyArray<{ kind: string; dueAt: Instant; stoppedAt: Instant | null }>;
  state: TicketState;
  refund: { amountFen: Fen; promisedAt: Instant | null } | null;
  handlerKind: 'leader' | 'platform';
  /** Whose turn it is with goods or coupons; null where the remedy is money alone. */
  fulfilmentPhase: FulfilmentPhase | null;
  /** The one that the ticket was opened under. */
  policy: Policy;
  nowAt: Instant;
}

export type ExpectationKind =
  | 'proofExpected'
  | 'answerExpected'
  | 'rulingExpected'
  | 'replyExpected'
  | 'settlementExpected'
  | 'arrivalExpected'
  | 'confirmExpected'
  | 'sendBackExpected'
  | 'receiptExpected'
  | 'inspectionExpected'
  | 'deliveryExpected'
  | 'collectExpected'
  | 'couponExpected';

/** Something that is still to come. */
export interface Expectation {
  kind: ExpectationKind;
  /** By when; null where no date is promised, or where the promised one has passed. */
  at: Instant | null;
}

const expectedIn: Record<TicketState, readonly ExpectationKind[]> = {
  submitted: ['replyExpected', 'settlementExpected', 'arrivalExpected', 'confirmExpected'],
  awaitingProof: ['proofExpected', 'settlementExpected', 'arrivalExpected', 'confirmExpected'],
  proposed: ['answerExpected', 'settlementExpected', 'arrivalExpected', 'confirmExpected'],
  withPlatform: ['replyExpected', 'settlementExpected', 'arrivalExpected', 'confirmExpected'],
  // By the phase: see `expectedInPhase`.
  fulfilling: [],
  appealed: ['rulingExpected'],
  settling: ['arrivalExpected', 'confirmExpected'],
  refundException: ['arrivalExpected', 'confirmExpected'],
  settled: ['confirmExpected'],
  confirmed: [],
  rejected: [],
  withdrawn: [],
  cancelled: [],
  closed: [],
};

const expectedInPhase: Record<FulfilmentPhase, readonly ExpectationKind[]> = {
  toSendBack: ['sendBackExpected', 'inspectionExpected', 'confirmExpected'],
  returning: ['receiptExpected', 'inspectionExpected', 'confirmExpected'],
  toInspect: ['inspectionExpected', 'confirmExpected'],
  toDispatch: ['deliveryExpected', 'confirmExpected'],
  onTheWay: ['deliveryExpected', 'confirmExpected'],
  toCollect: ['collectExpected', 'confirmExpected'],
  couponComing: ['couponExpected', 'confirmExpected'],
  done: ['confirmExpected'],
};

/** From these on the platform owes the resident a word; the others are its word. */
const handOverKinds: ReadonlyArray<TicketEvent['kind']> = [
  'handedUp',
  'transferred',
  'takenOver',
  'leaderGone',
  'reopened',
];
const wordKinds: ReadonlyArray<TicketEvent['kind']> = ['replied', 'proofRequested', 'proposed'];

const moneyless: readonly string[] = ['reissue', 'exchange', 'coupon'];

/** What is still to come, the next thing first; empty when nobody is expected to do anything. */
export function expectationsOf(progress: Progress): Expectation[] {
  const { state, fulfilmentPhase } = progress;
  const expected =
    state === 'fulfilling' && fulfilmentPhase !== null
      ? expectedInPhase[fulfilmentPhase]
      : expectedIn[state];
  return expected
    .filter((kind) => kind !== 'replyExpected' || replyPromise(progress) !== null)
    .filter((kind) => kind !== 'arrivalExpected' || !isOfferedWithoutMoney(progress))
    .map((kind) => ({ kind, at: promiseOf(kind, progress) }));
}

/** New goods or a coupon are offered: no money is told to come while the resident decides. */
function isOfferedWithoutMoney(progress: Progress): boolean {
  const offered = lastEvent(progress, 'proposed')?.details['remedy'];
  return progress.state === 'proposed' && moneyless.includes(String(offered));
}

function promiseOf(kind: ExpectationKind, progress: Progress): Instant | null {
  switch (kind) {
    case 'replyExpected':
      return replyPromise(progress);
    case 'settlementExpected':
      return settlementPromise(progress);
    case 'proofExpected':
      return clockPromise('proof', progress);
    case 'answerExpected':
      return clockPromise('proposal', progress);
    case 'rulingExpected':
      return clockPromise('appeal', progress);
    case 'arrivalExpected':
      return ahead(progress.refund?.promisedAt ?? null, progress.nowAt);
    case 'confirmExpected':
      return ahead(confirmUntil(progress), progress.nowAt);
    case 'sendBackExpected':
      return clockPromise('sendBack', progress);
    case 'inspectionExpected':
      return clockPromise('inspection', progress);
    case 'deliveryExpected':
    case 'collectExpected':
      return clockPromise('delivery', progress);
    case 'receiptExpected':
    case 'couponExpected':
      return null;
  }
}

/** While the resident is asked the clock stands: its end moves with their answer. */
function settlementPromise(progress: Progress): Instant | null {
  const { state } = progress;
  if (state === 'awaitingProof' || state === 'proposed') return null;
  return clockPromise('settlement', progress);
}

/** The earlier of the first reply's clock and the platform's word when it took the claim. */
function replyPromise(progress: Progress): Instant | null {
  const promises = [clockPromise('firstReply', progress), pickUpPromise(progress)];
  const open = promises.filter((at) => at !== null);
  return open.length === 0 ? null : Math.min(...open);
}

/** By when the platform speaks to the resident after a hand-up or take-over, until it has. */
function pickUpPromise({ events, nowAt }: Progress): Instant | null {
  const last = events
    .filter(({ kind }) => handOverKinds.includes(kind) || wordKinds.includes(kind))
    .at(-1);
  const dueAt =
    last === undefined || wordKinds.includes(last.kind) ? null : last.details['dueAt'];
  return typeof dueAt === 'number' ? ahead(dueAt, nowAt) : null;
}

/** By when the running clock of a kind is due; null when none runs or the instant has passed. */
function clockPromise(kind: string, { clocks, nowAt }: Progress): Instant | null {
  const running = clocks.find((clock) => clock.kind === kind && clock.stoppedAt === null);
  return ahead(running?.dueAt ?? null, nowAt);
}

function ahead(at: Instant | null, now: Instant): Instant | null {
  return at !== null && at > now ? at : null;
}

/** The end of the days in which the resident is asked to confirm; null until the remedy came. */
function confirmUntil(progress: Progress): Instant | null {
  const settled = lastArrival(progress);
  if (progress.state !== 'settled' || settled === null) return null;
  return settled.at + progress.policy.closure.autoConfirmDays * DAY;
}

/** How the remedy reached the resident: money as `settled`, goods and coupons as `delivered`. */
export function lastArrival({ events }: Pick<Progress, 'events'>): TicketEvent | null {
  return events.filter(({ kind }) => kind === 'settled' || kind === 'delivered').at(-1) ?? null;
}

export function lastEvent(
  { events }: Pick<Progress, 'events'>,
  kind: TicketEvent['kind'],
): TicketEvent | null {
  return events.filter((event) => event.kind === kind).at(-1) ?? null;
}
