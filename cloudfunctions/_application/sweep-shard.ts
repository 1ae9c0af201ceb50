import type { Instant } from '../../domain/primitives/instant';
import type { IdSource, World } from './ports';

/**
 * What is due is swept in so many parts side by side; a claim and its tasks are in one. It bounds
 * how many instances can work at once, and what an idle sweep asks: one empty index page a part.
 */
export const SHARDS = 16;

/** The part that a ticket and everything under it belongs to. */
export function shardOf(ids: Pick<IdSource, 'digest'>, ticketId: string): number {
  return Number.parseInt(ids.digest(ticketId).slice(0, 8), 16) % SHARDS;
}

/** An instance that died leaves its shard to others so long after its last page. */
const LEASE = 25_000;

/**
 * Takes a shard for a page's time: while one instance works on it others leave it alone, so that
 * doubled timers do not read and fight for the same tickets. Nothing hangs on it: whoever works
 * without one meets the version of each ticket.
 *
 * @returns false when another instance has it
 */
export function leaseShard(world: World, shard: number, holder: string): Promise<boolean> {
  return world.database.transaction(async (transaction) => {
    const now = world.clock.now();
    const lease = await transaction.get('sweepLeases', leaseId(shard));
    if (lease !== null && lease.leasedUntil > now && lease.holder !== holder) return false;
    await putLease(transaction, { shard, holder, leasedUntil: now + LEASE });
    return true;
  });
}

/** Others need not wait for the end of the lease. */
export async function releaseShard(world: World, shard: number, holder: string): Promise<void> {
  await world.database.transaction(async (transaction) => {
    const lease = await transaction.get('sweepLeases', leaseId(shard));
    if (lease?.holder === holder) await putLease(transaction, { shard, holder, leasedUntil: 0 });
  });
}

type Writer = Parameters<Parameters<World['database']['transaction']>[0]>[0];

function putLease(
  transaction: Writer,
  { shard, ...lease }: { shard: number; holder: string; leasedUntil: Instant },
): Promise<void> {
  return transaction.put('sweepLeases', { _id: leaseId(shard), ...lease });
}

function leaseId(shard: number): string {
  return `shard_${shard}`;
}
