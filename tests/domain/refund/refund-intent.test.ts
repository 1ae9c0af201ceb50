import * as fc from 'fast-check';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import {
  abandonRefund,
  abnormalRefund,
  acceptRefund,
  makeRefundIntent,
  outRefundNumber,
  polledRefund,
  postLate,
  postRefund,
  resendRefund,
  retryClosed,
  transferRefund,
  type RefundIntent,
} from '../../../domain/refund/refund-intent';
import { minutes } from '../shanghai';

const policy = policyOf(currentPolicyVersion);
const id = 'intent-0123456789';

const held = makeRefundIntent({
  refundIntentId: id,
  ticketId: 'ticket-1',
  orderId: 'order-1',
  transactionId: 'payment-1',
  leaderId: 'leader-1',
  amountFen: 15_000,
  hold: { platformFen: 10_500, leaderFen: 4_500 },
  takeId: 'take-1',
  heldAt: 0,
  requestedById: 'leader-1',
});

type Word = 'accepted' | 'success' | 'closed' | 'abnormal';

/** What the provider may say of any attempt, at any time, in any order. */
function told(intent: RefundIntent, word: Word, attempt: number, at: number) {
  const number = { outRefundNumber: outRefundNumber(id, attempt), at };
  switch (word) {
    case 'accepted':
      return acceptRefund(intent, { ...number, promisedAt: at + 100, policy });
    case 'success':
      return postRefund(intent, number);
    case 'closed':
      return retryClosed(intent, number);
    case 'abnormal':
      return abnormalRefund(intent, number);
  }
}

function after(...words: Array<[Word, number]>): RefundIntent {
  return words.reduce((intent, [word, attempt], index) => {
    const outcome = told(intent, word, attempt, index + 1);
    if (!outcome.ok) throw new Error(`${word} was refused: ${outcome.code}`);
    return outcome.value;
  }, held);
}

test('a new intent is held under its first number and waits for the outbox, not for a poll', () => {
  expect(held).toMatchObject({
    status: 'held',
    attempt: 1,
    outRefundNumber: `${id}_1`,
    nextPollAt: null,
  });
});

test('a hold that is not the amount is our error', () => {
  const hold = { platformFen: 1, leaderFen: 1 };
  expect(() => makeRefundIntent({ ...held, hold })).toThrow('not its amount');
});

test('accepted, then arrived', () => {
  const accepted = after(['accepted', 1]);
  expect(accepted).toMatchObject({ status: 'accepted', acceptedAt: 1, promisedAt: 101 });
  expect(after(['accepted', 1], ['success', 1])).toMatchObject({
    status: 'posted',
    resolvedAt: 2,
    nextPollAt: null,
  });
});

test('SUCCESS may come before the acceptance was heard of, which then changes nothing', () => {
  const posted = after(['success', 1]);
  expect(posted.status).toBe('posted');
  const late = told(posted, 'accepted', 1, 9);
  expect(late.ok && late.value === posted).toBe(true);
});

test('CLOSED takes a new number and keeps the hold; said again it changes nothing', () => {
  const retried = after(['accepted', 1], ['closed', 1]);
  expect(retried).toMatchObject({
    status: 'held',
    attempt: 2,
    outRefundNumber: `${id}_2`,
    hold: held.hold,
    acceptedAt: null,
    promisedAt: null,
  });
  const again = told(retried, 'closed', 1, 9);
  expect(again.ok && again.value === retried).toBe(true);
  expect(told(retried, 'success', 1, 9)).toEqual({ ok: false, code: 'staleAttempt' });
});

test('ABNORMAL goes to finance and keeps the hold; it is not the provider’s last word', () => {
  const abnormal = after(['accepted', 1], ['abnormal', 1]);
  expect(abnormal).toMatchObject({ status: 'exception', resolvedAt: 2, hold: held.hold });
  expect(told(abnormal, 'accepted', 1, 9)).toEqual({ ok: false, code: 'wrongStatus' });
  expect(told(abnormal, 'success', 1, 9)).toMatchObject({ value: { status: 'posted' } });
  expect(told(abnormal, 'closed', 1, 9)).toMatchObject({ value: { status: 'held', attempt: 2 } });
});

test('a hold ends once: given up, expired or transferred, and only out of an exception', () => {
  const abnormal = after(['abnormal', 1]);
  const ends = [
    abandonRefund(abnormal, 'voided', 5),
    abandonRefund(abnormal, 'expired', 5),
    transferRefund(abnormal, 5),
  ];
  expect(ends.map((end) => end.ok && end.value.status)).toEqual(['voided', 'expired', 'posted']);
  for (const end of ends) {
    if (!end.ok) throw new Error(end.code);
    expect(abandonRefund(end.value, 'voided', 6)).toEqual({ ok: false, code: 'wrongStatus' });
    expect(transferRefund(end.value, 6)).toEqual({ ok: false, code: 'wrongStatus' });
    expect(resendRefund(end.value)).toEqual({ ok: false, code: 'wrongStatus' });
    expect(told(end.value, 'closed', 1, 6)).toEqual({ ok: false, code: 'wrongStatus' });
  }
  expect(transferRefund(held, 5)).toEqual({ ok: false, code: 'wrongStatus' });
  expect(resendRefund(abnormal)).toMatchObject({ value: { status: 'held', attempt: 1 } });
});

test('money that comes after a refund was given up is a fact, and posted once', () => {
  const voided = abandonRefund(after(['abnormal', 1]), 'voided', 5);
  if (!voided.ok) throw new Error(voided.code);
  const word = { outRefundNumber: `${id}_1`, at: 9 };
  const late = postLate(voided.value, word);
  expect(late).toMatchObject({ value: { status: 'posted', paidBy: 'provider' } });
  if (late.ok) expect(postLate(late.value, word)).toEqual({ ok: false, code: 'wrongStatus' });
  expect(postLate(held, word)).toEqual({ ok: false, code: 'wrongStatus' });
});

test('what was posted is never closed, abnormal or paid again', () => {
  const posted = after(['success', 1]);
  expect(told(posted, 'closed', 1, 9)).toEqual({ ok: false, code: 'wrongStatus' });
  expect(told(posted, 'abnormal', 1, 9)).toEqual({ ok: false, code: 'wrongStatus' });
});

test('however the provider’s words come, the money is posted at most once', () => {
  const word = fc.constantFrom<Word>('accepted', 'success', 'closed', 'abnormal');
  const words = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 4 })), { maxLength: 40 });
  fc.assert(
    fc.property(words, (all) => {
      let intent = held;
      let posted = 0;
      all.forEach(([said, attempt], at) => {
        const outcome = told(intent, said, attempt, at);
        if (!outcome.ok || outcome.value === intent) return;
        const next = outcome.value;
        if (next.status === 'posted') posted += 1;
        // Only CLOSED of the attempt that runs makes a new number.
        const closed = said === 'closed' && attempt === intent.attempt;
        expect(next.attempt).toBe(intent.attempt + (closed ? 1 : 0));
        expect(next.outRefundNumber).toBe(outRefundNumber(id, next.attempt));
        expect([next.amountFen, next.hold]).toEqual([held.amountFen, held.hold]);
        const again = told(next, said, attempt, at + 1);
        expect(again.ok && again.value === next).toBe(true);
        intent = next;
      });
      expect(posted).toBe(intent.status === 'posted' ? 1 : 0);
      expect(intent.nextPollAt !== null).toBe(intent.status === 'accepted');
    }),
    { numRuns: 1_000 },
  );
});

test('the provider is asked after 1 minute, then after 5, 10, 20 and every 30', () => {
  let intent = after(['accepted', 1]);
  let askedAt = intent.acceptedAt!;
  const waits: number[] = [];
  for (let asked = 1; asked <= 7; asked += 1) {
    waits.push(intent.nextPollAt! - askedAt);
    askedAt = intent.nextPollAt!;
    intent = polledRefund(intent, askedAt, policy);
  }
  expect(waits).toEqual([1, 5, 10, 20, 30, 30, 30].map(minutes));
  expect(polledRefund(held, 5, policy)).toBe(held);
});

test('the longest intent and a hundred attempts fit the provider’s 64 characters', () => {
  expect(outRefundNumber('x'.repeat(48), 100).length).toBeLessThanOrEqual(64);
});
