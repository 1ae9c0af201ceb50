import * as fc from 'fast-check';
import { apportionPayment, sumOfPayment } from '../../../domain/refund/apportion-payment';

test('a discount and the shipping are shared by what the lines cost', () => {
  const payment = { paidFen: 9_500, lineFen: [6_000, 3_000], discountFen: 300, shippingFen: 800 };
  expect(sumOfPayment(payment)).toBe(9_500);
  expect(apportionPayment(payment)).toEqual([6_333, 3_167]);
});

test('without either every line bears what it cost, and a gift bears nothing', () => {
  const plain = { discountFen: 0, shippingFen: 0 };
  expect(apportionPayment({ ...plain, paidFen: 9_000, lineFen: [6_000, 0, 3_000] })).toEqual([
    6_000, 0, 3_000,
  ]);
  expect(apportionPayment({ ...plain, paidFen: 0, lineFen: [0, 0] })).toEqual([0, 0]);
});

test('whatever was taken off or added, the lines together bear what was paid', () => {
  const fen = fc.nat({ max: 1_000_000 });
  const lines = fc
    .array(fen, { minLength: 1, maxLength: 20 })
    .filter((all) => all.some((one) => one > 0));
  fc.assert(
    fc.property(lines, fen, fen, (lineFen, shippingFen, off) => {
      const listedFen = lineFen.reduce((sum, one) => sum + one, 0);
      const discountFen = Math.min(off, listedFen);
      const paidFen = listedFen - discountFen + shippingFen;
      const parts = apportionPayment({ paidFen, lineFen, discountFen, shippingFen });
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(paidFen);
      expect(parts.every((one) => one >= 0)).toBe(true);
    }),
  );
});
