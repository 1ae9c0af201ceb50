/**
 * Random nights of the sweep: hours pass, timers fire once or four times at once, processes die
 * after any write. Whatever happens, each level is acted on once, in order, and nothing due is left.
 */
import * as fc from 'fast-check';
import type { CollectionName } from '../../cloudfunctions/_application/documents';
import { collections } from '../../cloudfunctions/_database/collections';
import { sweepClocks } from '../../cloudfunctions/_application/sweep-clocks';
import { MINUTE } from '../../domain/primitives/instant';
import { dyingAfter } from './dying-world';
import type { Contents } from './memory-database';
import { createMemoryEstate } from './memory-estate';
import { fileClaim } from './memory-steps';
import { createMemoryWorld, type MemoryWorld } from './memory-world';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const residents = ['chen-guilan', 'lin-xiaowen', 'wang-jianguo', 'liu-defu'];

interface Round {
  minutes: number;
  timers: number;
  /** Null: nobody dies. */
  diesAfter: number | null;
}

export const anyNight: fc.Arbitrary<Round[]> = fc.array(
  fc.record({
    minutes: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }), fc.nat({ max: 2_000 })),
    timers: fc.integer({ min: 1, max: 4 }),
    diesAfter: fc.option(fc.nat({ max: 9 }), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 14 },
);

/** The estate with a few claims, as documents: each night begins with a copy of its own. */
export async function eveningBefore(): Promise<Contents> {
  const estate = createMemoryEstate(NOON, 'evening');
  for (const person of residents) await fileClaim(estate, person);
  await estate.deliver();
  const names = collections.map(({ name }) => name as CollectionName);
  return Object.fromEntries(names.map((name) => [name, estate.world.database.peek(name)]));
}

/** Lines that say what went wrong; none when all held. */
export async function faultsOfNight(contents: Contents, night: readonly Round[]): Promise<string[]> {
  const world = createMemoryWorld({ at: NOON, seed: 'night', contents });
  for (const { minutes, timers, diesAfter } of night) {
    world.clock.advance(minutes * MINUTE);
    const runs = Array.from({ length: timers }, () => {
      const run = diesAfter === null ? world : dyingAfter(world, diesAfter);
      return sweepClocks(run).catch(() => undefined);
    });
    await Promise.all(runs);
  }
  // Whoever died leaves its shards after half a minute; two rounds of the timer take the rest.
  for (let round = 0; round < 3; round += 1) {
    world.clock.advance(MINUTE);
    await sweepClocks(world);
  }
  return [...leftOver(world), ...actedTwice(world), ...notActed(world)];
}

function leftOver({ database, clock }: MemoryWorld): string[] {
  return database
    .peek('tickets')
    .filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt <= clock.now())
    .map(({ _id, nextDueAt }) => `${_id} is due since ${nextDueAt}`);
}

const timed = ['firstReplyWarned', 'takenOver', 'clockWarned', 'clockLate', 'clockEscalated'];

function linesOf({ database }: MemoryWorld) {
  return database
    .peek('ticketEvents')
    .flatMap(({ ticketId, events }) => events.map((event) => ({ ticketId, event })))
    .filter(({ event }) => timed.includes(event.kind));
}

function actedTwice(world: MemoryWorld): string[] {
  const seen = new Set<string>();
  return linesOf(world).flatMap(({ ticketId, event: { kind, details } }) => {
    // A clock that is escalated twice is so on two rungs, each with an instant of its own.
    const { clock = 'firstReply', dueAt = '', priority = '', told = '' } = details;
    const key = `${ticketId} ${kind} ${clock} ${dueAt} ${priority} ${told}`;
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [`${key} twice`] : [];
  });
}

/** A promise that was broken is on record: first replies are taken over, settlements told late. */
function notActed({ database, clock }: MemoryWorld): string[] {
  const lines = linesOf({ database } as MemoryWorld);
  const kinds = { firstReply: 'takenOver', settlement: 'clockLate' } as const;
  return database.peek('tickets').flatMap(({ _id, clocks }) =>
    clocks.flatMap(({ kind, dueAt }) => {
      if (kind !== 'firstReply' && kind !== 'settlement') return [];
      const found = lines.filter(
        ({ ticketId, event }) =>
          ticketId === _id &&
          event.kind === kinds[kind] &&
          (kind === 'firstReply' || event.details['clock'] === kind),
      );
      const expected = dueAt <= clock.now() ? 1 : 0;
      return found.length === expected ? [] : [`${_id} ${kind}: ${found.length}, not ${expected}`];
    }),
  );
}
