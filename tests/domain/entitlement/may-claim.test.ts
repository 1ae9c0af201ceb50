import * as fc from 'fast-check';
import { goodsCategories, isPerishable } from '../../../domain/entitlement/goods-category';
import { mayClaim, type EntitlementQuestion } from '../../../domain/entitlement/may-claim';
import { proofsFor } from '../../../domain/entitlement/proof';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';
import { issues } from '../../../domain/primitives/issue';

const receivedAt = 1_000 * HOUR;

const cherries: EntitlementQuestion = {
  policy: policyOf(currentPolicyVersion),
  category: 'fruit',
  receivedAt,
  now: receivedAt + HOUR,
  itemPaidFen: 15_000,
  itemQuantity: 1,
  quantityAlreadyClaimed: 0,
  hasOpenTicket: false,
  quantity: 1,
  nominalGrams: null,
  grams: null,
  issue: 'rotten',
  photoCount: 1,
};

test('rotten fruit an hour after receipt may be claimed in full, with 71 hours left', () => {
  expect(mayClaim(cherries)).toMatchObject({
    allowed: true,
    code: null,
    closesAt: receivedAt + 72 * HOUR,
    claimableFen: 15_000,
    maximumQuantity: 1,
    reason: { key: 'entitlement.allowed', params: { windowHours: 72, leftMs: 71 * HOUR } },
  });
});

test.each<[string, Partial<EntitlementQuestion>, string, string]>([
  ['before receipt', { receivedAt: null }, 'notReceivedYet', 'notReceivedYet'],
  ['after the window', { now: receivedAt + 72 * HOUR + 1 }, 'windowClosed', 'windowClosed'],
  ['for more than was bought', { quantity: 2 }, 'quantityTooHigh', 'quantityTooHigh'],
  ['while one is open', { hasOpenTicket: true }, 'alreadyClaimed', 'alreadyClaimed'],
  ['when all is claimed', { quantityAlreadyClaimed: 1 }, 'alreadyClaimed', 'allClaimed'],
  ['by weight of goods sold by the piece', { grams: 1 }, 'notSoldByWeight', 'notSoldByWeight'],
  [
    'of more grams than were bought',
    { nominalGrams: 500, grams: 501 },
    'weightTooHigh',
    'weightTooHigh',
  ],
  ['without a photo of fresh goods', { photoCount: 0 }, 'photoRequired', 'photoRequired'],
  ['for something else, in no words', { issue: 'other', note: ' ' }, 'wordsRequired', 'wordsRequired'],
])('a claim %s is refused, and says why', (_when, change, code, key) => {
  const decision = mayClaim({ ...cherries, ...change });
  expect(decision).toMatchObject({ allowed: false, code });
  expect(decision.reason.key).toBe(`entitlement.${key}`);
});

test('words are asked of nothing but something else, and not while it is being written', () => {
  for (const issue of issues.filter((one) => one !== 'other')) {
    expect(mayClaim({ ...cherries, issue, note: '' }).allowed).toBe(true);
  }
  expect(mayClaim({ ...cherries, issue: 'other', note: '有怪味' }).allowed).toBe(true);
  expect(mayClaim({ ...cherries, issue: 'other' }).allowed).toBe(true);
});

test('the last instant of the window still counts', () => {
  expect(mayClaim({ ...cherries, now: receivedAt + 72 * HOUR }).allowed).toBe(true);
});

test('a preview without photos asks for none yet, and says which are needed', () => {
  const { photoCount: _, ...preview } = cherries;
  const decision = mayClaim(preview);
  expect(decision.allowed).toBe(true);
  expect(decision.proofs).toMatchObject([{ kind: 'goodsPhoto', required: true }]);
});

test('what did not come or came late needs no photo, whatever the goods', () => {
  for (const issue of ['missing', 'late'] as const) {
    expect(mayClaim({ ...cherries, issue, photoCount: 0 }).allowed).toBe(true);
  }
});

test('a photo is required exactly for damage that is seen on goods that spoil', () => {
  const seen = ['rotten', 'thawed', 'damaged', 'wrongItem', 'expired', 'foreignObject', 'quality'];
  for (const category of Object.keys(goodsCategories) as Array<keyof typeof goodsCategories>) {
    for (const issue of issues) {
      const required = proofsFor(issue, category).some((proof) => proof.required);
      expect([category, issue, required]).toEqual([
        category,
        issue,
        isPerishable(category) && seen.includes(issue),
      ]);
    }
  }
});

test('claims of all units, in any parts, add up to exactly what was paid', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.nat({ max: 1_000_000 }), (quantities, itemPaidFen) => {
      const itemQuantity = quantities.reduce((sum, quantity) => sum + quantity, 0);
      let claimed = 0;
      let sumFen = 0;
      for (const quantity of quantities) {
        const decision = mayClaim({
          ...cherries,
          itemPaidFen,
          itemQuantity,
          quantity,
          quantityAlreadyClaimed: claimed,
        });
        expect(decision.allowed).toBe(true);
        expect(decision.claimableFen).toBeGreaterThanOrEqual(0);
        claimed += quantity;
        sumFen += decision.claimableFen;
      }
      expect(sumFen).toBe(itemPaidFen);
    }),
  );
});

test('asking for too much names what is left and what that cost', () => {
  const question = { ...cherries, itemQuantity: 3, quantityAlreadyClaimed: 1, quantity: 3 };
  expect(mayClaim({ ...question, itemPaidFen: 1_000 })).toMatchObject({
    code: 'quantityTooHigh',
    maximumQuantity: 2,
    claimableFen: 667,
  });
});

test('the bad grams take their share of the price, and all of them all of it', () => {
  const beans = { ...cherries, itemQuantity: 3, quantity: 2, nominalGrams: 500, itemPaidFen: 1_000 };
  const at = (grams: number | null) => mayClaim({ ...beans, grams });
  expect(at(null)).toMatchObject({ claimableFen: 667, maximumGrams: 1_000 });
  expect(at(1_000).claimableFen).toBe(667);
  expect(at(250).claimableFen).toBe(167);
  // Less than a fen's worth is still worth one.
  expect(at(1).claimableFen).toBe(1);
});

test('no weight is ever worth more than the units it is part of, nor less than a lighter one', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 100_000 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 3_000 }),
      fc.integer({ min: 1, max: 15_000 }),
      (itemPaidFen, itemQuantity, nominalGrams, asked) => {
        const grams = Math.min(asked, nominalGrams * itemQuantity);
        const of = (weight: number | null) =>
          mayClaim({
            ...cherries,
            itemPaidFen,
            itemQuantity,
            quantity: itemQuantity,
            nominalGrams,
            grams: weight,
          }).claimableFen;
        expect(of(grams)).toBeLessThanOrEqual(of(null));
        expect(of(grams)).toBeGreaterThanOrEqual(of(Math.max(1, grams - 1)));
      },
    ),
  );
});

test.each([
  ['seafood', 'rotten', ['goodsPhoto', 'thermometerPhoto']],
  ['frozen', 'thawed', ['goodsPhoto', 'thermometerPhoto']],
  ['fruit', 'rotten', ['goodsPhoto']],
  ['vegetable', 'short', ['goodsPhoto', 'weighingPhoto']],
  ['pantry', 'foreignObject', ['goodsPhoto', 'labelPhoto', 'medicalNote']],
  ['household', 'foreignObject', ['goodsPhoto', 'labelPhoto']],
  ['dairy', 'quality', ['goodsPhoto', 'thermometerPhoto', 'medicalNote']],
] as const)('of %s that are %s it helps to show %j', (category, issue, kinds) => {
  expect(proofsFor(issue, category).map(({ kind }) => kind)).toEqual(kinds);
});
