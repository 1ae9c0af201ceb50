/** Three ways to find what is due, on the same rules: ours, one paged index, and reading everything. */
import { escalateTicket } from '../../cloudfunctions/_application/escalate-overdue-tickets';
import type { Database, Transaction, World } from '../../cloudfunctions/_application/ports';
import { sweepClocks } from '../../cloudfunctions/_application/sweep-clocks';
import { dueLevels } from '../../domain/sla/clock';
import { MemoryClock, createMemoryWorld, type MemoryWorld } from '../world/memory-world';

const PAGE = 100;

export interface Cost {
  handled: number;
  documentsRead: number;
  calls: number;
  milliseconds: number;
}

type Way = (world: World) => Promise<number>;

export const ways: Record<'ours' | 'pagedIndex' | 'scanAll', Way> = {
  /** The timer's run, and the runs that it asks for. */
  async ours(world) {
    const asked: number[][] = [];
    const relay = { ...world.relay, sweep: async (shards: readonly number[]) => void asked.push([...shards]) };
    const asking = { ...world, relay };
    const sweeps = [await sweepClocks(asking)];
    for (const shards of asked.splice(0)) sweeps.push(await sweepClocks(asking, shards));
    return sweeps.reduce((sum, { handled }) => sum + handled, 0);
  },
  /** One index over all, a page at a time; each ticket is read again in its transaction. */
  async pagedIndex(world) {
    let handled = 0;
    for (;;) {
      const due = await world.database.find('tickets', {
        where: { nextDueAt: { above: 0, most: world.clock.now() } },
        orderBy: { field: 'nextDueAt', direction: 'asc' },
        limit: PAGE,
      });
      for (const { _id } of due) handled += await readAgain(world, _id);
      if (due.length < PAGE) return handled;
    }
  },
  /** Every open ticket is loaded and asked, as helpdesks do that have no such index. */
  async scanAll(world) {
    let handled = 0;
    for (let offset = 0; ; offset += PAGE) {
      const page = await world.database.find('tickets', { where: {}, limit: PAGE, offset });
      for (const ticket of page) {
        if (dueLevels(ticket.clocks, world.clock.now()).length === 0) continue;
        handled += await readAgain(world, ticket._id);
      }
      if (page.length < PAGE) return handled;
    }
  },
};

async function readAgain(world: World, ticketId: string): Promise<number> {
  const ticket = await world.database.get('tickets', ticketId);
  return ticket === null ? 0 : escalateTicket(world, ticket);
}

export function benchWorld(database: Database, now: number): MemoryWorld {
  const world = createMemoryWorld({ at: now, seed: 'sla' });
  return Object.assign(world, { database, clock: new MemoryClock(now) });
}

/**
 * Runs one way once and counts what it asks of the database. Its time is the processor's: a machine
 * that is shared takes longer and works no more.
 */
export async function costOf(way: Way, world: World): Promise<Cost> {
  const cost: Cost = { handled: 0, documentsRead: 0, calls: 0, milliseconds: 0 };
  const counted = { ...world, database: counting(world.database, cost) };
  const before = process.cpuUsage();
  cost.handled = await way(counted);
  const { user, system } = process.cpuUsage(before);
  cost.milliseconds = (user + system) / 1_000;
  return cost;
}

function counting(database: Database, cost: Cost): Database {
  return {
    ...database,
    async get(name, id) {
      cost.calls += 1;
      cost.documentsRead += 1;
      return database.get(name, id);
    },
    async find(name, query) {
      const found = await database.find(name, query);
      cost.calls += 1;
      cost.documentsRead += found.length;
      return found;
    },
    async count(name, where) {
      cost.calls += 1;
      return database.count(name, where);
    },
    transaction: (work) =>
      database.transaction((transaction: Transaction) => {
        cost.calls += 2;
        return work({
          get(name, id) {
            cost.calls += 1;
            cost.documentsRead += 1;
            return transaction.get(name, id);
          },
          add(name, document) {
            cost.calls += 1;
            return transaction.add(name, document);
          },
          put(name, document) {
            cost.calls += 1;
            return transaction.put(name, document);
          },
          remove: (name, id) => transaction.remove(name, id),
          addToLoad(load, change) {
            cost.calls += 1;
            return transaction.addToLoad(load, change);
          },
        });
      }),
  };
}
