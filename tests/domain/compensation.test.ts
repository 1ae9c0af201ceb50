import fc from 'fast-check';
import { calculate } from '../../domain/compensation/calculate';
import type { Calculation, CompensationFacts } from '../../domain/compensation/calculation';
import { damageDegrees } from '../../domain/policy/compensation-policy';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { compensation } from '../../locales/zh-hans/compensation';
import { shanghai } from './shanghai';

const policy = policyOf(currentPolicyVersion);
const now = shanghai('2026-11-22 12:00');

const facts: CompensationFacts = {
  policy,
  now,
  order: { paidFen: 20_000, paidAt: now - 2 * DAY },
  claim: { quantity: 2, claimedFen: 15_000 },
  payableFen: 15_000,
  couponCeilingFen: 6_000,
  lateMs: null,
};

function calculated(asked: Calculation, change: Partial<CompensationFacts> = {}) {
  const outcome = calculate(asked, { ...facts, ...change });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

test.each<[string, Calculation, Partial<CompensationFacts>, object]>([
  ['a fifth for light damage', { kind: 'damage', degree: 'light' }, {}, { amountFen: 3_000 }],
  ['all for all', { kind: 'damage', degree: 'whole' }, {}, { amountFen: 15_000, couponFen: 0 }],
  ['5 % over 24 h', { kind: 'late', lateHours: 25 }, {}, { amountFen: 750 }],
  ['10 % over 48 h', { kind: 'late', lateHours: 49 }, {}, { amountFen: 1_500 }],
  ['what is recorded', { kind: 'late', lateHours: 1 }, { lateMs: 30 * HOUR }, { amountFen: 750 }],
  ['30 % of the order', { kind: 'share', shareBasisPoints: 3_000 }, {}, { amountFen: 6_000 }],
  ['the difference', { kind: 'priceDifference', nowFen: 6_999 }, {}, { amountFen: 1_002 }],
  ['new goods, a coupon', { kind: 'reissue', quantity: 1 }, {}, { quantity: 1, couponFen: 500 }],
  [
    'a coupon for what cannot be refunded',
    { kind: 'share', shareBasisPoints: 3_000 },
    { payableFen: 1_000 },
    { kind: 'refund', amountFen: 1_000, couponFen: 5_000 },
  ],
  [
    'a coupon alone where nothing is left to refund',
    { kind: 'late', lateHours: 30 },
    { payableFen: 0 },
    { kind: 'coupon', couponFen: 750 },
  ],
])('%s', (_, asked, change, remedy) => {
  expect(calculated(asked, change).remedy).toMatchObject(remedy);
});

test('an offer stands for the hours that were named', () => {
  const asked = { kind: 'offer', shareBasisPoints: 1_000, hours: 2 } as const;
  expect(calculated(asked)).toMatchObject({ sumFen: 2_000, standsUntil: now + 2 * HOUR });
  expect(calculated({ kind: 'share', shareBasisPoints: 1_000 }).standsUntil).toBeNull();
});

test.each<[string, Calculation, Partial<CompensationFacts>]>([
  ['notLateEnough', { kind: 'late', lateHours: 24 }, {}],
  ['notLateEnough', { kind: 'late', lateHours: 99 }, { lateMs: 24 * HOUR }],
  ['aboveCeiling', { kind: 'share', shareBasisPoints: 3_001 }, {}],
  ['aboveCeiling', { kind: 'offer', shareBasisPoints: 3_001, hours: 2 }, {}],
  ['notCheaper', { kind: 'priceDifference', nowFen: 7_500 }, {}],
  [
    'protectionOver',
    { kind: 'priceDifference', nowFen: 1 },
    { order: { paidFen: 20_000, paidAt: now - 30 * DAY - 1 } },
  ],
  ['offerTooShort', { kind: 'offer', shareBasisPoints: 1_000, hours: 0 }, {}],
  ['offerTooLong', { kind: 'offer', shareBasisPoints: 1_000, hours: 25 }, {}],
  ['quantityTooHigh', { kind: 'reissue', quantity: 3 }, {}],
  ['nothingToGive', { kind: 'late', lateHours: 30 }, { payableFen: 0, couponCeilingFen: 0 }],
])('%s is refused with what to do: %p', (code, asked, change) => {
  expect(calculate(asked, { ...facts, ...change })).toMatchObject({ ok: false, code });
});

const asked: fc.Arbitrary<Calculation> = fc.oneof(
  fc.record({ kind: fc.constant('damage' as const), degree: fc.constantFrom(...damageDegrees) }),
  fc.record({ kind: fc.constant('late' as const), lateHours: fc.nat(200) }),
  fc.record({
    kind: fc.constant('share' as const),
    shareBasisPoints: fc.integer({ min: 1, max: 10_000 }),
  }),
  fc.record({
    kind: fc.constant('priceDifference' as const),
    nowFen: fc.integer({ min: 1, max: 50_000 }),
  }),
  fc.record({
    kind: fc.constant('offer' as const),
    shareBasisPoints: fc.integer({ min: 1, max: 10_000 }),
    hours: fc.nat(30),
  }),
  fc.record({ kind: fc.constant('reissue' as const), quantity: fc.integer({ min: 1, max: 9 }) }),
);

/** A claim within its order, and what may still be paid of it within the claim. */
const anyFacts: fc.Arbitrary<CompensationFacts> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 9 }),
    claimedFen: fc.integer({ min: 1, max: 1_000_000 }),
    restFen: fc.nat(1_000_000),
    paidBeforeFen: fc.nat(1_000_000),
    couponCeilingFen: fc.oneof(fc.constant(0), fc.nat(300_000)),
    lateHours: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
  })
  .map(({ quantity, claimedFen, restFen, paidBeforeFen, couponCeilingFen, lateHours }) => ({
    policy,
    now,
    order: { paidFen: claimedFen + restFen, paidAt: now - DAY },
    claim: { quantity, claimedFen },
    payableFen: Math.max(0, claimedFen - paidBeforeFen),
    couponCeilingFen,
    lateMs: lateHours === null ? null : lateHours * HOUR,
  }));

const someHours = fc.nat(100);
const somePart = fc.integer({ min: 1, max: 2_999 });

const moneyOf = (remedy: object) => ('amountFen' in remedy ? Number(remedy.amountFen) : 0);

test('no calculation passes what may be paid, the coupon’s ceiling or the order’s part', () => {
  fc.assert(
    fc.property(asked, anyFacts, (calculation, given) => {
      const outcome = calculate(calculation, given);
      if (!outcome.ok) return;
      const { remedy, sumFen } = outcome.value;
      expect(moneyOf(remedy)).toBeLessThanOrEqual(given.payableFen);
      expect(remedy.couponFen).toBeLessThanOrEqual(given.couponCeilingFen);
      expect(Number.isSafeInteger(sumFen) && sumFen > 0).toBe(true);
      const ofOrder = calculation.kind === 'share' || calculation.kind === 'offer';
      if (ofOrder) expect(sumFen * 10).toBeLessThanOrEqual(given.order.paidFen * 3 + 5);
      if (calculation.kind !== 'reissue') expect(moneyOf(remedy) + remedy.couponFen).toBe(sumFen);
    }),
  );
});

test('more damage, more hours and a larger part never bring less', () => {
  const sum = (calculation: Calculation, given: CompensationFacts) => {
    const outcome = calculate(calculation, given);
    return outcome.ok ? outcome.value.sumFen : 0;
  };
  fc.assert(
    fc.property(anyFacts, someHours, someHours, somePart, (given, hours, more, part) => {
      const degrees = damageDegrees.map((degree) => sum({ kind: 'damage', degree }, given));
      expect(degrees).toEqual([...degrees].sort((one, other) => one - other));
      const late = { ...given, lateMs: null };
      const early = sum({ kind: 'late', lateHours: hours }, late);
      expect(sum({ kind: 'late', lateHours: hours + more }, late)).toBeGreaterThanOrEqual(early);
      const small = sum({ kind: 'share', shareBasisPoints: part }, given);
      const large = sum({ kind: 'share', shareBasisPoints: part + 1 }, given);
      expect(large).toBeGreaterThanOrEqual(small);
      const dear = sum({ kind: 'priceDifference', nowFen: 2 }, given);
      expect(sum({ kind: 'priceDifference', nowFen: 1 }, given)).toBeGreaterThanOrEqual(dear);
    }),
  );
});

test('every step has a text with exactly what it needs, and every text is a step', () => {
  const texts: Record<string, string> = compensation;
  const said = new Set<string>();
  fc.assert(
    fc.property(asked, anyFacts, (calculation, given) => {
      const outcome = calculate(calculation, given);
      if (!outcome.ok) return;
      for (const { key, params } of outcome.value.steps) {
        const places = [...(texts[key] ?? 'no text').matchAll(/\{(\w+)/g)].map(([, name]) => name);
        expect([key, new Set(places)]).toEqual([key, new Set(Object.keys(params))]);
        said.add(key);
      }
    }),
    // The same cases each run: every text must come up among them.
    { numRuns: 4_000, seed: 20_261_122 },
  );
  const steps = Object.keys(texts).filter((key) => key.startsWith('compensation.'));
  expect([...said].sort(byText)).toEqual(steps.sort(byText));
});

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
