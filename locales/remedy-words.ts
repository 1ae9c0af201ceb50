/** What is offered or agreed, in words that fit a card, a button and a sheet. */
import type { AskedRemedy, Remedy } from '../domain/remedy/remedy';
import { text } from './text';

/** `补发 2 箱，再送一张 ¥5.00 的券`. */
export function remedyTitle(remedy: AskedRemedy, unit: string): string {
  const { couponFen } = remedy;
  if (remedy.kind === 'coupon') return text('remedy.coupon', { couponFen });
  const main = mainTitle(remedy, unit);
  return couponFen === 0 ? main : text('remedy.withCoupon', { main, couponFen });
}

/** `补发 2 箱`: what a button has room for; a coupon that comes with it stands beside it. */
export function remedyMain(remedy: Remedy, unit: string): string {
  return remedy.kind === 'coupon' ? remedyTitle(remedy, unit) : mainTitle(remedy, unit);
}

function mainTitle(remedy: Exclude<AskedRemedy, { kind: 'coupon' }>, unit: string): string {
  if (remedy.kind === 'refund') return text('remedy.refund', { amountFen: remedy.amountFen });
  const { quantity } = remedy;
  return remedy.kind === 'return'
    ? text('remedy.return', { quantity, unit, amountFen: remedy.amountFen })
    : text(`remedy.${remedy.kind}`, { quantity, unit });
}

/** Null where nothing is sent. */
export function freightWords(remedy: Remedy): string | null {
  return 'freightBearer' in remedy ? text(`freight.${remedy.freightBearer}`) : null;
}
