/** What it costs to give a claim to somebody, however many there are. */
import { assignAgent } from '../../cloudfunctions/_application/assign-agent';
import { emptyLoad } from '../../cloudfunctions/_application/handler-load';
import type { World } from '../../cloudfunctions/_application/ports';
import { routeTicket } from '../../cloudfunctions/_application/route-ticket';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, ticketOf } from './memory-steps';
import { watchedDatabase } from './watched-database';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const MOST_READS = 12;

/** Two agents on duty, with nothing open. */
async function estateWithAgents(seed: string): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON, seed);
  for (const agent of ['xu-jing', 'shen-tao']) {
    const load = { ...emptyLoad(agent), takesClaims: true };
    await estate.world.database.transaction((one) => one.put('handlerLoads', load));
  }
  return estate;
}

function watch({ world }: MemoryEstate): { world: World; read: string[] } {
  const { database, read } = watchedDatabase(world.database);
  const count = () => {
    throw new Error('nothing is counted on the way of an assignment');
  };
  return { world: { ...world, database: { ...database, count } }, read };
}

test('an assignment reads twelve documents at most and counts none, whoever is barred', async () => {
  const estate = await estateWithAgents('reads');
  const by = { openCount: 99, hardCount: 0, ratingCount: 0, ratingStars: 0 };
  const people = await estate.all('people');
  for (const { _id, roles } of people) {
    if (!roles.includes('leader')) continue;
    await estate.world.database.transaction((one) =>
      one.addToLoad(emptyLoad(_id), { by, assignedAt: 1 }),
    );
  }
  let most = 0;
  for (const order of await estate.all('orders')) {
    const resident = people.find(({ _id }) => _id === order.payerId)!;
    for (const item of order.items) {
      const { world, read } = watch(estate);
      const decision = await routeTicket(world, { order, item, resident, isHard: false });
      expect(decision.ownerKind).toBe('platform');
      most = Math.max(most, read.length);
    }
  }
  expect(most).toBeGreaterThan(8);
  expect(most).toBeLessThanOrEqual(MOST_READS);
});

test('giving a claim out reads as few, with a thousand others open or none', async () => {
  const readsWith = async (others: number) => {
    const estate = await estateWithAgents(`many ${others}`);
    const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
    await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
    const like = await ticketOf(estate, ticketId);
    await estate.world.database.transaction(async (one) => {
      for (let number = 0; number < others; number += 1) {
        await one.put('tickets', { ...like, _id: `other_${number}`, ownerId: 'xu-jing' });
      }
    });
    const { world, read } = watch(estate);
    await assignAgent(world, ticketId);
    expect((await ticketOf(estate, ticketId)).ownerId).not.toBeNull();
    return read;
  };
  const [none, many] = [await readsWith(0), await readsWith(1_000)];
  expect(many).toEqual(none);
  expect(many.length).toBeLessThanOrEqual(MOST_READS);
});
