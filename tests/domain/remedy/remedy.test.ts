import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import {
  couponCeilingFen,
  makeRemedy,
  remedyValueFen,
  type AskedRemedy,
} from '../../../domain/remedy/remedy';

const policy = policyOf(currentPolicyVersion);

const facts = {
  claim: { quantity: 3, claimedFen: 1_000 },
  paidBeforeFen: 200,
  couponCeilingFen: 500,
  freightBearer: 'supplier' as const,
};

function valueOf(asked: AskedRemedy) {
  const made = makeRemedy(asked, facts);
  return made.ok ? remedyValueFen(made.value) : made.code;
}

test('limits count money, goods at what they cost, and the coupon', () => {
  expect(valueOf({ kind: 'refund', amountFen: 800, couponFen: 0 })).toBe(800);
  expect(valueOf({ kind: 'reissue', quantity: 3, couponFen: 500 })).toBe(1_500);
  expect(valueOf({ kind: 'exchange', quantity: 1, couponFen: 0 })).toBe(333);
  expect(valueOf({ kind: 'coupon', couponFen: 500 })).toBe(500);
});

test('nothing above the claim, its units or the ceiling is offered', () => {
  expect(valueOf({ kind: 'refund', amountFen: 801, couponFen: 0 })).toBe('aboveClaim');
  expect(valueOf({ kind: 'return', quantity: 3, amountFen: 801, couponFen: 0 })).toBe('aboveClaim');
  expect(valueOf({ kind: 'reissue', quantity: 4, couponFen: 0 })).toBe('quantityTooHigh');
  expect(valueOf({ kind: 'coupon', couponFen: 501 })).toBe('couponTooHigh');
});

test('what is sent names who bears the freight', () => {
  const made = makeRemedy({ kind: 'exchange', quantity: 1, couponFen: 0 }, facts);
  expect(made).toMatchObject({ ok: true, value: { freightBearer: 'supplier' } });
});

test('coupons stay under 30 % of the order in all, and a leader’s are small', () => {
  const ask = (orderPaidFen: number, givenFen: number, isLeader = false) =>
    couponCeilingFen({ policy, orderPaidFen, givenFen, isLeader });
  expect(ask(10_000, 0)).toBe(3_000);
  expect(ask(10_000, 2_900)).toBe(100);
  expect(ask(10_000, 3_100)).toBe(0);
  expect(ask(1_000, 0)).toBe(500);
  expect(ask(10_000, 0, true)).toBe(500);
});
