import fc from 'fast-check';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';
import { billCorrectionEntry } from '../../../domain/fund/events/reconciliation';
import { differenceOf } from '../../../domain/fund/journal-entry';
import {
  billReadyAt,
  isDayWithoutBill,
  newestBillStart,
  startOfBillDay,
} from '../../../domain/reconciliation/bill-day';
import type { RefundLine } from '../../../domain/reconciliation/bill-line';
import {
  correctionFenOf,
  firstStatus,
  proposeResolution,
  stakeFenOf,
  type Disagreement,
} from '../../../domain/reconciliation/difference';
import {
  answersBill,
  fitsBooks,
  judgePaymentLine,
  judgeRefundLine,
  type BookStanding,
} from '../../../domain/reconciliation/judge-line';

const policy = policyOf(currentPolicyVersion).reconciliation;
const begunAt = 1_000;

const line = (state: RefundLine['state'], amountFen = 500): RefundLine => ({
  kind: 'refund',
  lineNumber: 2,
  at: 0,
  transactionId: 't',
  outRefundNumber: 'i_1',
  amountFen,
  state,
});

const judge = (state: RefundLine['state'], standing: BookStanding, since = 0) =>
  judgeRefundLine(line(state), { standing, amountFen: 500, since }, begunAt);

describe('a refund of the bill', () => {
  test.each([
    ['success', 'paid', 'agrees'],
    ['success', 'underway', 'ask'],
    ['success', 'exception', 'ask'],
    ['success', 'givenUp', 'ask'],
    ['success', 'transferred', 'state'],
    ['success', 'earlierAttempt', 'state'],
    ['processing', 'underway', 'agrees'],
    ['processing', 'paid', 'ask'],
    ['processing', 'earlierAttempt', 'ask'],
    ['closed', 'earlierAttempt', 'agrees'],
    ['closed', 'givenUp', 'agrees'],
    ['closed', 'exception', 'agrees'],
    ['closed', 'underway', 'ask'],
    ['closed', 'paid', 'ask'],
    ['abnormal', 'exception', 'agrees'],
    ['abnormal', 'transferred', 'agrees'],
    ['abnormal', 'underway', 'ask'],
    ['abnormal', 'paid', 'ask'],
  ] as const)('that is %s, where our books say %s: %s', (state, standing, judgement) => {
    expect(judge(state, standing)).toBe(judgement);
  });

  test('that may have gone on since the bill was made is no difference', () => {
    expect(judge('processing', 'paid', begunAt + 1)).toBe('agrees');
    expect(judge('abnormal', 'paid', begunAt + 1)).toBe('agrees');
    expect(judge('closed', 'paid', begunAt + 1)).toBe('ask');
  });

  test('is unknown, or of another amount, before its state matters', () => {
    expect(judgeRefundLine(line('success'), null, begunAt)).toBe('unknown');
    const booked = { standing: 'paid', amountFen: 499, since: 0 } as const;
    expect(judgeRefundLine(line('success'), booked, begunAt)).toBe('amount');
  });

  test('is settled by an answer that could have become of it, not by one that contradicts', () => {
    expect(answersBill('processing', 'success')).toBe(true);
    expect(answersBill('abnormal', 'closed')).toBe(true);
    expect(answersBill('closed', 'closed')).toBe(true);
    expect(answersBill('closed', 'success')).toBe(false);
    expect(answersBill('success', 'processing')).toBe(false);
  });
});

test('a payment agrees with its order, or not', () => {
  const payment = { ...line('success'), kind: 'payment' } as const;
  expect(judgePaymentLine(payment, { paidFen: 500 })).toBe('agrees');
  expect(judgePaymentLine(payment, { paidFen: 501 })).toBe('amount');
  expect(judgePaymentLine(payment, null)).toBe('unknown');
});

const disagreement = (change: Partial<Disagreement>): Disagreement => ({
  kind: 'refundUnknown',
  deltaFen: 500,
  providerFen: 500,
  bookedFen: null,
  providerState: 'success',
  standing: null,
  ...change,
});

describe('a correction', () => {
  test.each([
    ['of a refund that we never ordered', {}, 500],
    ['of one that the provider closed', { providerState: 'closed' }, null],
    [
      'of one that the books paid and the bill has not',
      {
        kind: 'refundMissing',
        providerFen: null,
        providerState: null,
        bookedFen: 500,
        standing: 'paid',
      },
      -500,
    ],
    ['of another amount', { kind: 'refundAmount', bookedFen: 450, standing: 'paid' }, 50],
    ['of one under way', { kind: 'refundAmount', bookedFen: 450, standing: 'underway' }, null],
    [
      'of one that finance had paid by hand',
      { kind: 'refundState', bookedFen: 500, standing: 'transferred' },
      500,
    ],
    [
      'of one that is closed and the books say is paid',
      { kind: 'refundState', bookedFen: 500, standing: 'paid', providerState: 'closed' },
      -500,
    ],
    ['of a payment', { kind: 'paymentUnknown' }, null],
  ] as Array<[string, Partial<Disagreement>, number | null]>)('%s', (_, change, fen) => {
    expect(correctionFenOf(disagreement(change))).toBe(fen);
  });

  test('makes the books say what the provider paid, whatever both said before', () => {
    const states = ['success', 'processing', 'closed', 'abnormal', null] as const;
    const standings = ['paid', 'givenUp', 'transferred', 'earlierAttempt', null] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...standings),
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 1, max: 1e7 }),
        (providerState, standing, providerFen, bookedFen) => {
          const about = { kind: 'refundAmount', providerState, standing, providerFen, bookedFen };
          const fen = correctionFenOf(disagreement(about as Partial<Disagreement>)) ?? 0;
          const posted = standing === 'paid' ? bookedFen : 0;
          expect(posted + fen).toBe(providerState === 'success' ? providerFen : 0);
        },
      ),
    );
  });

  test('is one balanced entry between expense and clearing, in either direction', () => {
    for (const amountFen of [500, -500]) {
      const entry = billCorrectionEntry({ entryId: 'e', at: 0, causeId: 'd', amountFen });
      expect(differenceOf(entry)).toBe(0);
      const [from] = entry.postings;
      expect(from).toMatchObject({
        side: 'debit',
        accountId: amountFen > 0 ? 'platformExpense' : 'providerClearing',
        amountFen: 500,
      });
    }
  });
});

describe('who decides', () => {
  const about = (deltaFen: number) => ({
    ...disagreement({ deltaFen, providerFen: deltaFen }),
    status: 'open' as const,
    corrected: false,
  });

  test('up to the policy one person explains, above it two', () => {
    const atLimit = proposeResolution(about(policy.explainAloneFen), 'explain', policy);
    expect(atLimit).toEqual({ ok: true, value: 'alone' });
    const above = proposeResolution(about(policy.explainAloneFen + 1), 'explain', policy);
    expect(above).toEqual({ ok: true, value: 'withSecond' });
  });

  test('an entry is always posted by two people under this policy', () => {
    expect(proposeResolution(about(1), 'correct', policy)).toMatchObject({ value: 'withSecond' });
    const closed = { ...about(1), status: 'closed' as const, corrected: true };
    expect(proposeResolution(closed, 'takeBack', policy)).toMatchObject({ value: 'withSecond' });
    const explained = { ...closed, corrected: false };
    expect(proposeResolution(explained, 'takeBack', policy)).toMatchObject({ value: 'alone' });
  });

  test('only what is open is resolved, and only what is closed is taken back', () => {
    for (const status of ['waiting', 'cleared', 'closed'] as const) {
      const difference = { ...about(1), status };
      expect(proposeResolution(difference, 'explain', policy).ok).toBe(false);
    }
    expect(proposeResolution(about(1), 'takeBack', policy)).toMatchObject({
      code: 'differenceNotOpen',
    });
    const proposed = { ...about(1), status: 'proposed' as const };
    expect(proposeResolution(proposed, 'explain', policy)).toMatchObject({
      code: 'differenceWaitsForSecond',
    });
  });

  test('the stake of a difference of state alone is the whole refund', () => {
    expect(stakeFenOf(disagreement({ deltaFen: 0, providerFen: 700, bookedFen: 700 }))).toBe(700);
    expect(stakeFenOf(disagreement({ deltaFen: -30 }))).toBe(30);
  });
});

test('what may be a matter of hours waits, everything else is put to a person', () => {
  expect(firstStatus('refundMissing')).toBe('waiting');
  expect(firstStatus('paymentUnknown')).toBe('waiting');
  expect(firstStatus('refundUnknown')).toBe('open');
  expect(firstStatus('refundDoubled')).toBe('open');
});

test('what fits our books is said for each state of the provider', () => {
  const booked = (standing: BookStanding) => ({ standing, amountFen: 1, since: null });
  expect(fitsBooks('success', booked('paid'))).toBe(true);
  expect(fitsBooks('success', booked('underway'))).toBe(false);
});

test('the bill of a day is asked for from ten on the next, in China', () => {
  const day = '2026-11-20';
  expect(startOfBillDay(day)).toBe(Date.parse('2026-11-19T16:00:00Z'));
  expect(billReadyAt(day, policy)).toBe(Date.parse('2026-11-21T10:00:00+08:00'));
  expect(newestBillStart(billReadyAt(day, policy), policy)).toBe(startOfBillDay(day));
  const given = billReadyAt(day, policy) + policy.noBillAfterHours * HOUR;
  expect(isDayWithoutBill(day, given - 1, policy)).toBe(false);
  expect(isDayWithoutBill(day, given, policy)).toBe(true);
  expect(() => startOfBillDay('2026-13-01')).toThrow('no such day');
});
