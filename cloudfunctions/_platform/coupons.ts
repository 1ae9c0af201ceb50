import type { Coupons } from '../_application/ports';
import { cloud } from './sdk';

const CODE_LENGTH = 8;

/** Letters and digits alone: it is read out and typed. */
function codeOf(couponId: string): string {
  return couponId.replace(/[^A-Za-z0-9]/g, '').slice(-CODE_LENGTH).toUpperCase();
}

/**
 * The merchant's coupons, when the environment has a function of theirs that issues them: it takes
 * `{couponId, openid, amountFen, usableUntil}` and answers `{code}`, the same for the same coupon.
 * Without one the coupon is honoured from our own book and its code is its id's tail.
 */
export function createCoupons(functionName: string): Coupons {
  return {
    async issue(coupon) {
      if (functionName === '') {
        return { kind: 'issued', code: codeOf(coupon.couponId) };
      }
      const { result } = await cloud.callFunction({ name: functionName, data: { ...coupon } });
      const code = (result as { code?: unknown } | undefined)?.code;
      return typeof code === 'string' && code !== ''
        ? { kind: 'issued', code: code.slice(0, 40) }
        : { kind: 'later', reason: 'no code came back' };
    },
  };
}
