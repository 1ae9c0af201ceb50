import { splitByWeight, type Fen } from '../primitives/money';

/** What a payment was made of, as the order service tells it. */
export interface Payment {
  paidFen: Fen;
  /** What each line cost after its own discounts, before those of the whole order. */
  lineFen: readonly Fen[];
  /** Discounts of the whole order: coupons, vouchers, so much off from so much on. */
  discountFen: Fen;
  shippingFen: Fen;
}

/** What the parts come to; a payment of another sum was told wrongly. */
export function sumOfPayment({ lineFen, discountFen, shippingFen }: Payment): Fen {
  return lineFen.reduce((sum, fen) => sum + fen, 0) - discountFen + shippingFen;
}

/**
 * What of the payment each line bears: the order's discount and shipping are shared by what the
 * lines cost, so that refunds of all lines come to exactly what was paid, whatever their order.
 * Lines that cost nothing bear nothing.
 */
export function apportionPayment({ paidFen, lineFen }: Payment): Fen[] {
  const isFree = lineFen.every((fen) => fen === 0);
  return isFree ? [...lineFen] : splitByWeight(paidFen, lineFen);
}
