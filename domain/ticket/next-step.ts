import type { Instant } from '../primitives/instant';
import type { FulfilmentPhase } from '../primitives/fulfilment-phase';
import type { Sentence } from '../primitives/sentence';
import { expectationsOf, lastArrival, lastEvent, type Progress } from './progress';
import type { TicketState } from './state';

interface NextStepRequest extends Progress {
  /** The payer, somebody who follows it for them and reads the payer's name, or a finder. */
  audience: 'resident' | 'public' | { familyOf: string };
  /** Who handles it; null on the public page and while the platform's queue has it. */
  handlerName: string | null;
}

export interface NextStep {
  /** Who acts, by when, what then. */
  next: Sentence;
  /** Null where no date is promised. */
  nextAt: Instant | null;
}

const nextByState: Record<TicketState, (request: NextStepRequest) => NextStep> = {
  submitted: handling,
  withPlatform: handling,
  awaitingProof: waitingFor('next.awaitingProof'),
  proposed: waitingFor('next.proposed'),
  fulfilling,
  appealed: waitingFor('next.appealed'),
  settling,
  refundException: (request) =>
    step(forReader(request, 'next.refundException'), {
      workingDays: request.policy.refund.exceptionWorkingDays,
    }),
  settled,
  confirmed: (request) =>
    step(
      request.audience !== 'public' && lastEvent(request, 'rated') === null
        ? 'next.rate'
        : 'next.done',
    ),
  rejected,
  withdrawn: () => step('next.withdrawn'),
  cancelled: ({ audience }) =>
    step(audience === 'public' ? 'next.cancelled' : 'next.cancelledContest'),
  closed: () => step('next.done'),
};

/** What happens next, for the payer, for their family or for whoever scanned the code. */
export function nextStepOf(request: NextStepRequest): NextStep {
  const { audience } = request;
  const told = nextByState[request.state](request);
  const { key, params } = told.next;
  if (typeof audience === 'string' || !saidToPayer.has(key)) return told;
  return { ...told, next: { key: `${key}Family`, params: { ...params, payerName: audience.familyOf } } };
}

/** Said to the payer; their family reads who it is that is waited for: key and `Family`. */
const saidToPayer: ReadonlySet<string> = new Set([
  'next.proposed',
  'next.fulfilling.toSendBack',
  'next.fulfilling.toSendBackDue',
  'next.fulfilling.onTheWay',
  'next.fulfilling.toCollect',
  'next.fulfilling.toCollectDue',
  'next.fulfilling.couponComing',
  'next.appealed',
  'next.refundSending',
  'next.arrival',
  'next.refundException',
  'next.confirm',
  'next.confirmGoods',
  'next.confirmCoupon',
  'next.rate',
  'next.appeal',
  'next.cancelledContest',
]);

/** Only the resident is spoken to; whoever scanned the code reads about them. */
function forReader({ audience }: NextStepRequest, key: string): string {
  return audience === 'public' ? `${key}Public` : key;
}

function waitingFor(key: string) {
  return (request: NextStepRequest): NextStep =>
    step(forReader(request, key), {}, expectationsOf(request)[0]?.at ?? null);
}

function handling(request: NextStepRequest): NextStep {
  const [expected] = expectationsOf(request);
  if (expected === undefined || expected.at === null) {
    return step(`next.settlementLate.${request.handlerKind}`);
  }
  const act = expected.kind === 'replyExpected' ? 'reply' : 'settlement';
  const key = `next.${act}.${request.handlerKind}`;
  const params = { dueAt: expected.at };
  // Who follows it for the payer is not the one who is answered: they read it as a finder does.
  return request.audience !== 'resident' || request.handlerName === null
    ? step(key, params, expected.at)
    : step(`${key}Named`, { ...params, handlerName: request.handlerName }, expected.at);
}

function settling(request: NextStepRequest): NextStep {
  const promisedAt = request.refund?.promisedAt ?? null;
  if (promisedAt === null) return step(forReader(request, 'next.refundSending'));
  if (promisedAt <= request.nowAt) return step('next.arrivalLate');
  return step(forReader(request, 'next.arrival'), { promisedAt }, promisedAt);
}

/** Whose turn it is with goods or coupons; by when, where a clock runs for it. */
function fulfilling(request: NextStepRequest): NextStep {
  const phase = request.fulfilmentPhase ?? 'done';
  const dueAt = expectationsOf(request)[0]?.at ?? null;
  const key = `next.fulfilling.${phase}`;
  const said = toldApart.includes(phase) ? forReader(request, key) : key;
  return dueAt === null ? step(said) : step(`${said}Due`, { dueAt }, dueAt);
}

/** Where the resident is asked for something, or promised a message. */
const toldApart: readonly FulfilmentPhase[] = ['toSendBack', 'toCollect', 'onTheWay', 'couponComing'];

function settled(request: NextStepRequest): NextStep {
  const confirmUntil = expectationsOf(request)[0]?.at ?? null;
  const what = whatArrived(request);
  if (request.audience === 'public' || confirmUntil === null) return step(`next.arrived${what}`);
  return step(`next.confirm${what}`, { confirmUntil }, confirmUntil);
}

/** Money, goods or a coupon: which text says that it came. */
function whatArrived(request: NextStepRequest): '' | 'Goods' | 'Coupon' {
  const arrival = lastArrival(request);
  if (arrival?.kind !== 'delivered') return '';
  return arrival.details['remedy'] === 'coupon' ? 'Coupon' : 'Goods';
}

function rejected(request: NextStepRequest): NextStep {
  const appealUntil = lastEvent(request, 'rejected')?.details['appealUntil'];
  return request.audience !== 'public' && typeof appealUntil === 'number'
    ? step('next.appeal', { appealUntil }, appealUntil)
    : step('next.rejected');
}

function step(
  key: string,
  params: Sentence['params'] = {},
  nextAt: Instant | null = null,
): NextStep {
  return { next: { key, params }, nextAt };
}
