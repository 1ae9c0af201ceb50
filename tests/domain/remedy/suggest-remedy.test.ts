import * as fc from 'fast-check';
import { issues } from '../../../domain/primitives/issue';
import { suggestRemedy } from '../../../domain/remedy/suggest-remedy';

test('what is spoilt is refunded in full', () => {
  expect(suggestRemedy({ issue: 'rotten', claimedFen: 15_000, weighing: null })).toMatchObject({
    remedy: 'refund',
    amountFen: 15_000,
  });
});

test('what is short is refunded by the part that the scales show missing, and says so', () => {
  const weighing = { missingGrams: 110, expectedGrams: 1_000, paidFen: 8_600 };
  expect(suggestRemedy({ issue: 'short', claimedFen: 8_600, weighing })).toEqual({
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
  const weighing = { missingGrams: 0, expectedGrams: 1_000, paidFen: 8_600 };
  const suggestion = suggestRemedy({ issue: 'short', claimedFen: 8_600, weighing });
  expect(suggestion.reasons).toMatchObject([{ key: 'remedy.scalesShowNothingMissing' }]);
});

test('a missing part worth less than a fen is still one fen', () => {
  const weighing = { missingGrams: 40, expectedGrams: 1_000, paidFen: 10 };
  const suggestion = suggestRemedy({ issue: 'short', claimedFen: 10, weighing });
  expect(suggestion).toMatchObject({ remedy: 'partialRefund', amountFen: 1 });
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
  const claimed = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(fc.constantFrom(...issues), claimed, weighing, (issue, claimedFen, weighed) => {
      const { amountFen, remedy } = suggestRemedy({ issue, claimedFen, weighing: weighed });
      expect(amountFen).toBeGreaterThan(0);
      expect(amountFen).toBeLessThanOrEqual(claimedFen);
      if (remedy === 'refund') expect(amountFen).toBe(claimedFen);
    }),
  );
});
