import { allotmentEntry } from '../../domain/fund/events/refund';
import { rebalanceFen } from '../../domain/fund/share';
import { expireExceptions } from './abandon-refund';
import { bearWaiting } from './bear-refund';
import { completeOrders } from './complete-orders';
import { leaderAccount, pocketOf, putAccount, reserveAccount, shareOf } from './fund-account';
import { keepCoupons } from './keep-coupons';
import { keepRecalls } from './keep-recalls';
import type { World } from './ports';
import { postEntry } from './post-entry';
import { rollUpBooks } from './roll-up-books';
import { sweepChargebacks } from './sweep-chargebacks';

const PAGE = 100;

/** One round of the fund's timer. Every part bears to be cut short, repeated, and run twice. */
export async function keepFund(world: World) {
  return {
    completed: await completeOrders(world),
    expired: await expireExceptions(world),
    chargebacks: await sweepChargebacks(world),
    recalls: await keepRecalls(world),
    borne: await bearWaiting(world),
    coupons: await keepCoupons(world),
    rebalanced: await rebalancePockets(world),
    daysSummed: await rollUpBooks(world),
  };
}

/**
 * Fills pockets that run low and empties those that are too full, one leader a transaction, so
 * that taps find what they need in their own leader's document.
 */
async function rebalancePockets(world: World): Promise<number> {
  const policy = world.policies.current();
  let moved = 0;
  for (let offset = 0; ; offset += PAGE) {
    const where = { kind: 'leaderShare' };
    const leaders = await world.database.find('fundAccounts', { where, limit: PAGE, offset });
    const reserve = shareOf(await reserveAccount(world.database));
    for (const account of leaders) {
      if (rebalanceFen(pocketOf(account), reserve, policy) === 0) continue;
      if (await rebalance(world, account.leaderId ?? '')) moved += 1;
    }
    if (leaders.length < PAGE) return moved;
  }
}

function rebalance(world: World, leaderId: string): Promise<boolean> {
  return world.database.transaction(async (transaction) => {
    const leader = await leaderAccount(transaction, leaderId);
    const reserve = await reserveAccount(transaction);
    const policy = world.policies.current();
    const amountFen = rebalanceFen(pocketOf(leader), shareOf(reserve), policy);
    if (amountFen === 0) return false;
    const entryId = `allotment_${leaderId}_${leader.version}`;
    const head = { entryId, at: world.clock.now(), causeId: 'rebalance' };
    const entry = allotmentEntry({ ...head, leaderId, amountFen });
    await postEntry(transaction, entry, [leader, reserve]);
    await putAccount(transaction, leader);
    await putAccount(transaction, reserve);
    return true;
  });
}
