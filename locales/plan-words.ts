import type { PlannedWay } from '../domain/remedy/plan-remedy';
import { text } from './text';

/** A way to settle in a few words, with its sum or quantity. */
export function wayText({ way, remedy }: Pick<PlannedWay, 'way' | 'remedy'>, unit: string): string {
  const { couponFen } = remedy;
  const amountFen = 'amountFen' in remedy ? remedy.amountFen : 0;
  const quantity = 'quantity' in remedy ? remedy.quantity : 0;
  switch (way) {
    case 'refund':
      return text('plan.way.refund', { amountFen });
    case 'refundWithCoupon':
      return text('plan.way.refundWithCoupon', { amountFen, couponFen });
    case 'return':
      return text('plan.way.return', { amountFen });
    case 'coupon':
      return text('plan.way.coupon', { couponFen });
    default:
      return text(`plan.way.${way}`, { quantity, unit });
  }
}
