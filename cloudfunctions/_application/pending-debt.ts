import type { PendingDebtView } from '../../domain/contract/views/fund';
import { postableFrom } from './bear-refund';
import { findAll } from './move-day';
import type { World } from './ports';
import { ticketsOf } from './tickets-of';

/** What a leader was ruled to bear and does not owe yet: the time to appeal is not over. */
export async function pendingDebtOf(
  world: World,
  leaderId: string,
): Promise<PendingDebtView | null> {
  const where = { leaderId, posted: false, party: 'leader' };
  const bearings = await findAll(world.database, 'bearings', { where });
  if (bearings.length === 0) return null;
  const ids = bearings.map(({ _id }) => _id);
  const [refunds, tickets] = await Promise.all([
    findAll(world.database, 'refunds', { where: { _id: { in: ids } } }),
    ticketsOf(world, bearings.map(({ ticketId }) => ticketId)),
  ]);
  const dues = refunds.flatMap((refund) => {
    const ticket = tickets.get(refund.ticketId);
    if (ticket === undefined) return [];
    const at = postableFrom(world, refund, ticket, { party: 'leader' });
    return at === Infinity ? [] : [{ at, platformFen: refund.hold.platformFen }];
  });
  if (dues.length === 0) return null;
  return {
    count: dues.length,
    atMostFen: dues.reduce((sum, { platformFen }) => sum + platformFen, 0),
    firstAt: Math.min(...dues.map(({ at }) => at)),
  };
}
