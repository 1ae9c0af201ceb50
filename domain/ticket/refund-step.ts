import type { Sentence } from '../primitives/sentence';
import type { TicketEvent } from './event';
import { sentence, withAmount, words, type Describe } from './step-words';

type RefundStep =
  | 'refundAsked'
  | 'nodAsked'
  | 'approved'
  | 'refundAgreed'
  | 'instantRefunded'
  | 'refundAccepted'
  | 'refundRetried'
  | 'refundAbnormal'
  | 'otherPathChosen'
  | 'refundGivenUp'
  | 'refundPaidLate'
  | 'arrivalOverdue'
  | 'settled';

/** What each line about the money says, from the first nod until it has arrived. */
export const refundSteps: Record<RefundStep, Describe> = {
  refundAsked: (event) => ({ title: withAmount('refundAsked', event), detail: null }),
  nodAsked: (event) => ({ title: withAmount('nodAsked', event), detail: null }),
  approved: ({ details }) => words('approved', approvalsDetail(details)),
  refundAgreed: (event) => ({ title: withAmount('refundAgreed', event), detail: null }),
  instantRefunded: (event) => ({
    title: withAmount('instantRefunded', event),
    detail: sentence('timeline.instantRefunded.detail'),
  }),
  refundAccepted: ({ details }) => words('refundAccepted', promiseDetail(details['promisedAt'])),
  refundRetried: () => words('refundRetried'),
  refundAbnormal: (_event, { progress }) =>
    words(
      'refundAbnormal',
      sentence('timeline.refundAbnormal.detail', {
        workingDays: progress.policy.refund.exceptionWorkingDays,
      }),
    ),
  otherPathChosen: ({ details }) => words('otherPathChosen', pathDetail(details['path'])),
  refundGivenUp: () => words('refundGivenUp', sentence('timeline.refundGivenUp.detail')),
  refundPaidLate: (event) => ({ title: withAmount('refundPaidLate', event), detail: null }),
  arrivalOverdue: () => words('arrivalOverdue', sentence('timeline.arrivalOverdue.detail')),
  settled: (event) => ({ title: withAmount('settled', event), detail: null }),
};

function approvalsDetail({ given, needed }: TicketEvent['details']): Sentence | null {
  return typeof given === 'number' && typeof needed === 'number' && needed > 1
    ? sentence('timeline.approved.detail', { given, needed })
    : null;
}

function promiseDetail(promisedAt: string | number | undefined): Sentence | null {
  return typeof promisedAt === 'number'
    ? sentence('timeline.refundAccepted.detail', { promisedAt })
    : null;
}

function pathDetail(path: string | number | undefined): Sentence | null {
  return path === undefined ? null : sentence(`timeline.otherPathChosen.${path}`);
}
