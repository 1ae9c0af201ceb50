/** The merchant's coupons with their bad days: one coupon is issued once, however often asked. */
import type { Coupons } from '../../cloudfunctions/_application/ports';
import type { Chance } from './chance';

export class FaultyMerchant implements Coupons {
  /** What each coupon was issued for. */
  readonly issued = new Map<string, number>();
  calm = false;

  constructor(private readonly chance: Chance) {}

  async issue({ couponId, amountFen }: Parameters<Coupons['issue']>[0]) {
    const trouble = this.calm ? 1 : this.chance.next();
    if (trouble < 0.08) throw new Error('the merchant did not answer');
    if (trouble < 0.15) return { kind: 'later' as const, reason: 'busy' };
    this.issued.set(couponId, amountFen);
    if (trouble < 0.22) throw new Error('the answer of the merchant was lost, it did not answer');
    return { kind: 'issued' as const, code: couponId.slice(-8).replace(/[^A-Za-z0-9]/g, 'x') };
  }
}
