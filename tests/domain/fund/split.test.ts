import * as fc from 'fast-check';
import { splitRefund } from '../../../domain/fund/split';
import { splitByWeight } from '../../../domain/primitives/money';
import { policy } from './fund-support';

test.each([
  [15_000, 10_500, 4_500],
  [8_600, 6_020, 2_580],
  [1, 1, 0],
  [2, 1, 1],
  [3, 2, 1],
])('of %d fen the platform pays %d, a leader %d', (amountFen, platformFen, leaderFen) => {
  expect(splitRefund(amountFen, policy)).toEqual({ platformFen, leaderFen });
});

test('a split of a refund loses no fen and is never off by one fen or more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (amountFen) => {
      const { platformFen, leaderFen } = splitRefund(amountFen, policy);
      expect(platformFen + leaderFen).toBe(amountFen);
      expect(Math.abs(platformFen * 100 - amountFen * 70)).toBeLessThanOrEqual(50);
      expect(leaderFen).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a split among any number of parts adds up, in order, each within a fen of its due', () => {
  const weights = fc
    .array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0));
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), weights, (total, parts) => {
      const shares = splitByWeight(total, parts);
      const sum = parts.reduce((all, weight) => all + weight, 0);
      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      shares.forEach((share, index) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(Math.abs(share - (total * parts[index]!) / sum)).toBeLessThanOrEqual(1);
      });
    }),
  );
});
