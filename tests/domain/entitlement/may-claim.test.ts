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
  ['without a photo of fresh goods', { photoCount: 0 }, 'photoRequired', 'photoRequired'],
])('a claim %s is refused, and says why', (_when, change, code, key) => {
  const decision = mayClaim({ ...cherries, ...change });
  expect(decision).toMatchObject({ allowed: false, code });
  expect(decision.reason.key).toBe(`entitlement.${key}`);
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
