import * as fc from 'fast-check';
import type { AskedPart } from '../../../domain/primitives/asked-part';
import { issues } from '../../../domain/primitives/issue';
import {
  suggestRemedy,
  suggestRest,
  type RemedyFacts,
} from '../../../domain/remedy/suggest-remedy';

const whole = { units: 1, boughtUnits: 1, grams: null, promisedGrams: null };
const rotten: RemedyFacts = {
  issue: 'rotten',
  claimedFen: 15_000,
  claimed: whole,
  weighing: null,
  asked: { kind: 'nothing' },
  danger: false,
};
const scales = { missingGrams: 110, expectedGrams: 1_000, paidFen: 8_600 };
const short: RemedyFacts = { ...rotten, issue: 'short', claimedFen: 8_600, weighing: scales };

const thirty: AskedPart = { kind: 'sum', amountFen: 3_000 };
const half: AskedPart = { kind: 'share', said: 'bad', part: 1, whole: 2 };

const of = (change: Partial<RemedyFacts>) => {
  const { amountFen, remedy, reasons } = suggestRemedy({ ...rotten, ...change });
  return [amountFen, remedy, ...reasons.map(({ key }) => key.replace('remedy.', ''))];
};

test('what is spoilt is refunded in full', () => {
  expect(of({})).toEqual([15_000, 'refund', 'fullRefund']);
});

test('what is short is refunded by the part that the scales show missing, and says so', () => {
  expect(suggestRemedy(short)).toEqual({
    remedy: 'partialRefund',
    amountFen: 946,
    reasons: [
      {
        key: 'remedy.missingPart',
        params: { missingGrams: 110, expectedGrams: 1_000, amountFen: 946 },
      },
    ],
  });
});

test('scales that show nothing missing leave the decision to a person', () => {
  const weighing = { ...scales, missingGrams: 0 };
  const nothing = 'scalesShowNothingMissing';
  expect(of({ ...short, weighing })).toEqual([8_600, 'refund', nothing]);
  expect(of({ ...short, weighing, asked: thirty })).toEqual([
    3_000, 'partialRefund', nothing, 'askedSum',
  ]);
});

test('a part worth less than a fen is still one fen', () => {
  const weighing = { missingGrams: 40, expectedGrams: 1_000, paidFen: 10 };
  expect(of({ ...short, claimedFen: 10, weighing })).toEqual([1, 'partialRefund', 'missingPart']);
  const tenth: AskedPart = { ...half, whole: 100 };
  expect(of({ claimedFen: 10, asked: tenth })).toEqual([1, 'partialRefund', 'badShare']);
});

test('the scales go before the form, the form before words, an asked sum before all that is left', () => {
  const part = { ...whole, units: 1, boughtUnits: 3 };
  const grams = { ...whole, grams: 500, promisedGrams: 1_000 };
  const unclear: AskedPart = { kind: 'unclear', about: 'part' };
  const weight: AskedPart = { kind: 'weight', badGrams: 300, promisedGrams: 1_000 };
  const askedHalf: AskedPart = { ...half, said: 'asked' };
  expect(of({ ...short, asked: thirty, claimed: part })).toEqual([
    946, 'partialRefund', 'missingPart',
  ]);
  expect(of({ claimed: part })).toEqual([15_000, 'refund', 'claimedUnits']);
  expect(of({ claimed: grams })).toEqual([15_000, 'refund', 'claimedGrams']);
  expect(of({ claimed: part, asked: half })).toEqual([15_000, 'refund', 'claimedUnits']);
  expect(of({ claimed: grams, asked: weight })).toEqual([15_000, 'refund', 'claimedGrams']);
  expect(of({ claimed: part, asked: unclear })).toEqual([15_000, 'refund', 'claimedUnits']);
  expect(of({ claimed: part, asked: askedHalf })).toEqual([
    15_000, 'refund', 'claimedUnits', 'sumUnclear',
  ]);
  expect(of({ claimed: part, asked: thirty })).toEqual([3_000, 'partialRefund', 'askedSum']);
  expect(of({ asked: askedHalf })).toEqual([7_500, 'partialRefund', 'askedShare']);
  expect(of({ asked: half })).toEqual([7_500, 'partialRefund', 'badShare']);
  expect(of({ asked: weight })).toEqual([4_500, 'partialRefund', 'badGrams']);
});

test('a sum of the claim or above it is the claim', () => {
  for (const amountFen of [15_000, 15_001]) {
    expect(of({ asked: { kind: 'sum', amountFen } })).toEqual([15_000, 'refund', 'fullRefund']);
  }
});

test('what nobody could say for sure leaves the plan and says so', () => {
  expect(of({ asked: { kind: 'unclear', about: 'sum' } })).toEqual([
    15_000, 'refund', 'fullRefund', 'sumUnclear',
  ]);
  expect(of({ asked: { kind: 'unclear', about: 'part' } })).toEqual([
    15_000, 'refund', 'fullRefund', 'partUnclear',
  ]);
});

test('who is hurt, and goods of which nobody eats a part, get all of the claim', () => {
  const full = [15_000, 'refund', 'fullRefund'];
  for (const asked of [thirty, half]) {
    expect(of({ asked, danger: true })).toEqual(full);
    for (const issue of ['expired', 'foreignObject', 'thawed'] as const) {
      expect(of({ asked, issue })).toEqual(full);
    }
  }
  expect(of({ ...short, danger: true })).toEqual([8_600, 'refund', 'fullRefund']);
});

test('a part that was paid and not enough leaves the rest of the claim', () => {
  const before = suggestRemedy({ ...rotten, asked: thirty });
  expect(suggestRest(before, { claimedFen: 15_000, paidBeforeFen: 3_000 })).toEqual({
    remedy: 'refund',
    amountFen: 15_000,
    reasons: [{ key: 'remedy.restOfClaim', params: {} }],
  });
  expect(suggestRest(before, { claimedFen: 15_000, paidBeforeFen: 0 })).toBeNull();
  const all = suggestRemedy(rotten);
  expect(suggestRest(all, { claimedFen: 15_000, paidBeforeFen: 3_000 })).toBeNull();
});

test('a suggestion is never above the claim, and never nothing where something was paid', () => {
  const weighing = fc.option(
    fc
      .record({ expectedGrams: fc.integer({ min: 1, max: 5_000 }), part: fc.nat({ max: 100 }) })
      .map(({ expectedGrams, part }) => ({
        expectedGrams,
        missingGrams: Math.floor((expectedGrams * part) / 100),
        paidFen: 20_000,
      })),
  );
  const parts = fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map(([part, more]) => ({ part, whole: part + more }));
  const asked = fc.oneof(
    fc.constant<AskedPart>({ kind: 'nothing' }),
    fc.integer({ min: 1, max: 30_000 }).map((amountFen): AskedPart => ({ kind: 'sum', amountFen })),
    parts.map((share): AskedPart => ({ kind: 'share', said: 'bad', ...share })),
    parts.map(({ part: badGrams, whole: promisedGrams }): AskedPart => {
      return { kind: 'weight', badGrams, promisedGrams };
    }),
  );
  const changes = fc.record({
    issue: fc.constantFrom(...issues),
    claimedFen: fc.integer({ min: 1, max: 20_000 }),
    weighing,
    asked,
  });
  fc.assert(
    fc.property(changes, (change) => {
      const { amountFen, remedy } = suggestRemedy({ ...rotten, ...change });
      expect(Number.isSafeInteger(amountFen)).toBe(true);
      expect(amountFen).toBeGreaterThan(0);
      expect(amountFen).toBeLessThanOrEqual(change.claimedFen);
      expect(remedy === 'refund').toBe(amountFen === change.claimedFen);
    }),
  );
});
