/** Taps on one fund, many at a time, in memory: how fast, how often in each other's way. */
import type { Caller } from '../../cloudfunctions/_application/caller';
import { deliverOutbox } from '../../cloudfunctions/_application/deliver-outbox';
import { hearOfRefund } from '../../cloudfunctions/_application/hear-of-refund';
import { keepFund } from '../../cloudfunctions/_application/keep-fund';
import {
  TransactionContention,
  type Transaction,
  type World,
} from '../../cloudfunctions/_application/ports';
import { refundTicket } from '../../cloudfunctions/_application/refund-ticket';
import type { MemoryDatabase } from '../world/memory-database';
import { createMemoryWorld, type MemoryWorld } from '../world/memory-world';
import { Chance } from '../simulation/chance';
import { FaultyProvider } from '../simulation/faulty-provider';
import { orderFor, startingPoint, ticketFor, type StartingPoint } from '../simulation/fund-estate';
import { fundOf, leaderOf, REFUND_FEN } from './fund-of-leaders';

/** Notices of the provider that are worked on at a time. */
const POSTERS = 8;

export interface Counts {
  /** Calls of the database port; each is one call of the SDK. */
  calls: number;
  /** Documents written and committed, conflicts included. */
  written: number;
  /** Transactions that had to run again. */
  conflicts: number;
}

interface Tap {
  caller: Caller;
  input: Parameters<typeof refundTicket>[2];
}

export interface FundBench {
  world: MemoryWorld;
  provider: FaultyProvider;
  counts: Counts;
  /** Refunds each client taps one after the other; clients at the same time. */
  tapAll(clients: number, refunds: number): Promise<number>;
  /** Delivers, pays and posts everything; answers how many entries that were. */
  postAll(): Promise<number>;
}

/** A fund with so many leaders, each with a share and a pocket of the platform's share. */
export async function fundBench(leaderCount: number): Promise<FundBench> {
  const start = await startingPoint();
  const callers = Array.from({ length: leaderCount }, (_, index) => leaderOf(start, index));
  const fund = fundOf(start, callers);
  const contents = { ...start.contents, ...fund, people: [...(start.contents.people ?? []), ...fund.people] };
  const world = createMemoryWorld({ at: start.at, seed: 'bench', contents });
  const counts = { calls: 0, written: 0, conflicts: 0 };
  world.database = counting(world.database, counts);
  const provider = new FaultyProvider(new Chance(1));
  provider.calm = true;
  const paying = { ...world, gateway: provider };
  // The timer comes every minute: it has set aside what the first taps take.
  await keepFund(world);
  let made = 0;
  return {
    world,
    provider,
    counts,
    async tapAll(clients, refunds) {
      const queue = Array.from({ length: refunds }, () => (made += 1));
      const taps = await Promise.all(queue.map((number) => claimOf(start, world, callers, number)));
      Object.assign(counts, { calls: 0, written: 0, conflicts: 0 });
      const startedAt = performance.now();
      const work = async () => {
        for (let tap = taps.shift(); tap !== undefined; tap = taps.shift()) {
          await tapUntilDone(paying, tap);
        }
      };
      await Promise.all(Array.from({ length: clients }, work));
      return performance.now() - startedAt;
    },
    async postAll() {
      for (let id = world.woken.shift(); id !== undefined; id = world.woken.shift()) {
        await deliverOutbox(paying, [id]);
      }
      const open = [...provider.refunds.values()].filter(({ state }) => state === 'processing');
      for (const refund of open) refund.state = 'success';
      const numbers = open.map(({ outRefundNumber }) => outRefundNumber);
      const post = async () => {
        for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
          const named = number;
          await untilNotBusy(() => hearOfRefund(paying, named));
        }
      };
      await Promise.all(Array.from({ length: POSTERS }, post));
      return open.length;
    },
  };
}

async function tapUntilDone(world: World, { caller, input }: Tap): Promise<void> {
  const outcome = await untilNotBusy(() => refundTicket(world, caller, input));
  if (!outcome.ok) throw new Error(`the tap was refused: ${outcome.code}`);
}

/** Who was told that it is busy tries again, as pages and the provider do. */
async function untilNotBusy<Value>(work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TransactionContention)) throw error;
    }
  }
}

async function claimOf(
  start: StartingPoint,
  world: MemoryWorld,
  callers: Caller[],
  number: number,
): Promise<Tap> {
  const caller = callers[number % callers.length];
  if (caller?.person == null) throw new Error('nobody taps');
  const order = orderFor(start, number, caller.person._id);
  const ticket = ticketFor(start, order, number);
  await world.database.transaction(async (transaction) => {
    await transaction.put('orders', order);
    await transaction.put('tickets', ticket);
  });
  const id = String(number).padStart(16, '0');
  const input = {
    ticketId: ticket._id,
    requestId: `request-${id}`,
    refundIntentId: `intent-${id}`,
    amountFen: REFUND_FEN,
  };
  return { caller, input };
}

/** Start, commit and every operation between are a call each, as in the adapter of the cloud. */
function counting(database: MemoryDatabase, counts: Counts): MemoryDatabase {
  const one = <Value>(work: () => Promise<Value>): Promise<Value> => {
    counts.calls += 1;
    return work();
  };
  return {
    ...database,
    get: (name, id) => one(() => database.get(name, id)),
    find: (name, query) => one(() => database.find(name, query)),
    append: (name, document) => one(() => {
      counts.written += 1;
      return database.append(name, document);
    }),
    takeFromPurse: (purseId, take) => one(() => {
      counts.written += 1;
      return database.takeFromPurse(purseId, take);
    }),
    transaction(work) {
      let runs = 0;
      return database.transaction((transaction) => {
        runs += 1;
        counts.calls += 2;
        if (runs > 1) counts.conflicts += 1;
        return work(countingOperations(transaction, counts, one));
      });
    },
  };
}

function countingOperations(
  transaction: Transaction,
  counts: Counts,
  one: <Value>(work: () => Promise<Value>) => Promise<Value>,
): Transaction {
  const written = <Value>(work: () => Promise<Value>) => {
    counts.written += 1;
    return one(work);
  };
  return {
    get: (name, id) => one(() => transaction.get(name, id)),
    add: (name, document) => written(() => transaction.add(name, document)),
    put: (name, document) => written(() => transaction.put(name, document)),
    remove: (name, id) => written(() => transaction.remove(name, id)),
    addToLoad: (load, change) => written(() => transaction.addToLoad(load, change)),
  };
}
