import { expireExceptions } from './abandon-refund';
import { bearWaiting } from './bear-refund';
import { completeOrders } from './complete-orders';
import { keepCoupons } from './keep-coupons';
import { keepPurses } from './keep-purses';
import { keepRecalls } from './keep-recalls';
import type { World } from './ports';
import { postNoted } from './post-in-turn';
import { rollUpBooks } from './roll-up-books';
import { sumRecovery } from './sum-recovery';
import { sweepChargebacks } from './sweep-chargebacks';

/** One round of the fund's timer. Every part bears to be cut short, repeated, and run twice. */
export async function keepFund(world: World) {
  return {
    noted: await postNoted(world),
    completed: await completeOrders(world),
    expired: await expireExceptions(world),
    chargebacks: await sweepChargebacks(world),
    recalls: await keepRecalls(world),
    borne: await bearWaiting(world),
    coupons: await keepCoupons(world),
    rebalanced: await keepPurses(world),
    daysSummed: await rollUpBooks(world),
    recovery: await sumRecovery(world),
  };
}
