/** One run of a cloud function: it may die at any effect, and then nothing more of it happens. */
import type { Database, World } from '../../cloudfunctions/_application/ports';
import type { MemoryWorld } from '../world/memory-world';
import type { Chance } from './chance';

export class Death extends Error {}

export interface Faults {
  /** Of dying at one effect. */
  death: number;
  /** Of losing a transaction to somebody who was faster, after all its work. */
  conflict: number;
}

export const noFaults: Faults = { death: 0, conflict: 0 };

/** The ports as one process sees them; a new step gets a new process. */
export function processOf(
  world: MemoryWorld,
  { gateway, coupons }: Pick<World, 'gateway' | 'coupons'>,
  chance: Chance,
  faults: Faults,
): World {
  let dead = false;
  const mayDie = () => {
    if (dead || chance.happens(faults.death)) {
      dead = true;
      throw new Death('the process died');
    }
  };
  /** Dies before the effect, or after it and before anybody hears of it. */
  const effect = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    mayDie();
    const value = await work();
    mayDie();
    return value;
  };
  const { database } = world;
  const faulty: Database = {
    ...database,
    get: (name, id) => effect(() => database.get(name, id)),
    find: (name, query) => effect(() => database.find(name, query)),
    append: (name, document) => effect(() => database.append(name, document)),
    takeFromPurse: (purseId, take) => effect(() => database.takeFromPurse(purseId, take)),
    transaction: (work) =>
      effect(async () => {
        if (chance.happens(faults.conflict)) {
          // Worked for nothing: everything is rolled back and done again.
          await database.transaction(async (transaction) => {
            await work(transaction);
            return { ok: false };
          });
          mayDie();
        }
        return database.transaction(async (transaction) => {
          const value = await work(transaction);
          // With everything written and nothing committed.
          mayDie();
          return value;
        });
      }),
  };
  return {
    ...world,
    database: faulty,
    gateway: {
      refund: (request) => effect(() => gateway.refund(request)),
      queryRefund: (number) => effect(() => gateway.queryRefund(number)),
    },
    coupons: { issue: (coupon) => effect(() => coupons.issue(coupon)) },
    relay: {
      wake: (ids) => effect(() => world.relay.wake(ids)),
      readPhotos: async () => undefined,
      sweep: (shards) => effect(() => world.relay.sweep(shards)),
      post: (leaderIds) => effect(() => world.relay.post(leaderIds)),
    },
  };
}
