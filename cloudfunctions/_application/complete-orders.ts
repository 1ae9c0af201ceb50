import { contributionEntry } from '../../domain/fund/events/funding';
import { withCompletedOrder } from '../../domain/fund/guarantee';
import { splitContribution } from '../../domain/fund/split';
import { HOUR } from '../../domain/primitives/instant';
import { leaderAccount, putAccount } from './fund-account';
import type { World } from './ports';
import { postEntry } from './post-entry';

const ORDERS_PER_RUN = 50;

/**
 * An order is completed when its goods were received and the time to claim is over: it contributes
 * to the fund and counts towards the leader's next guarantee. Each order once.
 */
export async function completeOrders(world: World): Promise<number> {
  const { claimWindowHours } = world.policies.current().entitlement;
  const receivedBefore = world.clock.now() - claimWindowHours * HOUR;
  const due = await world.database.find('orders', {
    where: { completedAt: null, receivedAt: { above: 0, most: receivedBefore } },
    orderBy: { field: 'receivedAt', direction: 'asc' },
    limit: ORDERS_PER_RUN,
  });
  let completed = 0;
  for (const { _id } of due) if (await completeOrder(world, _id)) completed += 1;
  return completed;
}

function completeOrder(world: World, orderId: string): Promise<boolean> {
  return world.database.transaction(async (transaction) => {
    const order = await transaction.get('orders', orderId);
    if (order === null || order.completedAt !== null) return false;
    const now = world.clock.now();
    const policy = world.policies.current();
    const { leaderId, paidFen } = order;
    const leader = await leaderAccount(transaction, leaderId);
    const contribution = splitContribution(paidFen, policy);
    const head = { entryId: `contribution_${orderId}`, at: now, causeId: orderId };
    // One percent of less than half a yuan is nothing to post; the order counts all the same.
    if (contribution.platformFen > 0) {
      const entry = contributionEntry({ ...head, leaderId, contribution });
      await postEntry(transaction, entry, [leader]);
    }
    leader.guarantees = withCompletedOrder(leader.guarantees, policy);
    await putAccount(transaction, leader);
    await transaction.put('orders', { ...order, completedAt: now, version: order.version + 1 });
    return true;
  });
}
