import type { Instant } from '../primitives/instant';
import type { Sentence } from '../primitives/sentence';
import { expectationsOf, lastArrival, lastEvent, type Progress } from './progress';
import type { TicketState } from './state';

interface NextStepRequest extends Progress {
  audience: 'resident' | 'public';
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
    step('next.refundException', {
      workingDays: request.policy.refund.exceptionWorkingDays,
    }),
  settled,
  confirmed: (request) =>
    step(
      request.audience === 'resident' && lastEvent(request, 'rated') === null
        ? 'next.rate'
        : 'next.done',
    ),
  rejected,
  withdrawn: () => step('next.withdrawn'),
  cancelled: ({ audience }) =>
    step(audience === 'resident' ? 'next.cancelledContest' : 'next.cancelled'),
  closed: () => step('next.done'),
};

/** What happens next, for the resident or for whoever scanned the code. */
export function nextStepOf(request: NextStepRequest): NextStep {
  return nextByState[request.state](request);
}

/** Only the resident is spoken to; whoever scanned the code reads about them. */
function waitingFor(key: string) {
  return (request: NextStepRequest): NextStep => {
    const dueAt = expectationsOf(request)[0]?.at ?? null;
    const said = request.audience === 'public' ? `${key}Public` : key;
    return step(said, {}, dueAt);
  };
}

function handling(request: NextStepRequest): NextStep {
  const [expected] = expectationsOf(request);
  if (expected === undefined || expected.at === null) {
    return step(`next.settlementLate.${request.handlerKind}`);
  }
  const act = expected.kind === 'replyExpected' ? 'reply' : 'settlement';
  const key = `next.${act}.${request.handlerKind}`;
  const params = { dueAt: expected.at };
  return request.audience === 'public' || request.handlerName === null
    ? step(key, params, expected.at)
    : step(`${key}Named`, { ...params, handlerName: request.handlerName }, expected.at);
}

function settling(request: NextStepRequest): NextStep {
  const promisedAt = request.refund?.promisedAt ?? null;
  if (promisedAt === null) return step('next.refundSending');
  if (promisedAt <= request.nowAt) return step('next.arrivalLate');
  const key = request.audience === 'public' ? 'next.arrivalPublic' : 'next.arrival';
  return step(key, { promisedAt }, promisedAt);
}

/** Whose turn it is with goods or coupons; by when, where a clock runs for it. */
function fulfilling(request: NextStepRequest): NextStep {
  const phase = request.fulfilmentPhase ?? 'done';
  const dueAt = expectationsOf(request)[0]?.at ?? null;
  const key = `next.fulfilling.${phase}`;
  const asksResident = phase === 'toSendBack' || phase === 'toCollect';
  const said = asksResident && request.audience === 'public' ? `${key}Public` : key;
  return dueAt === null ? step(said) : step(`${said}Due`, { dueAt }, dueAt);
}

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
  return request.audience === 'resident' && typeof appealUntil === 'number'
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
