/** Many claims at once: they do not all want the same few people, and chance is the claim's own. */
import { assignAgent } from '../../cloudfunctions/_application/assign-agent';
import type { World } from '../../cloudfunctions/_application/ports';
import { countedReads, type Reads } from '../bench/counted-reads';
import { routingEstate } from '../bench/routing-estate';
import { createMemoryWorld } from './memory-world';

async function worldOf(agents: number, waiting: number) {
  const estate = await routingEstate({ agents, open: agents * 8 + waiting, waiting });
  const contents = {
    people: estate.people,
    orders: [estate.order],
    handlerLoads: estate.loads,
    tickets: [...estate.tickets()],
  };
  const { at, waitingIds, agentIds } = estate;
  return { world: createMemoryWorld({ at, seed: 'spread', contents }), waitingIds, agentIds };
}

/** Who has each of them, and the most that one of them read. */
async function assignAtOnce(world: World, ids: readonly string[]) {
  const reads: Reads[] = ids.map(() => ({ documents: 0, calls: 0 }));
  await Promise.all(
    ids.map((id, index) =>
      assignAgent({ ...world, database: countedReads(world.database, reads[index]!) }, id),
    ),
  );
  const tickets = await Promise.all(ids.map((id) => world.database.get('tickets', id)));
  const owners = tickets.map((ticket) => ticket?.ownerId ?? '');
  return { owners, mostReads: Math.max(...reads.map(({ documents }) => documents)) };
}

test('sixty-four claims at once spread over many agents, none of whom gets a heap', async () => {
  const { world, waitingIds, agentIds } = await worldOf(400, 64);
  const { owners } = await assignAtOnce(world, waitingIds);
  const counts = owners.map((owner) => owners.filter((other) => other === owner).length);
  expect(new Set(owners).size).toBeGreaterThan(40);
  expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  expect(agentIds).toEqual(expect.arrayContaining(owners));
});

test('one after the other they read twelve documents at most, and no load runs ahead', async () => {
  const { world, waitingIds, agentIds } = await worldOf(50, 100);
  for (const id of waitingIds) {
    const { mostReads } = await assignAtOnce(world, [id]);
    expect(mostReads).toBeLessThanOrEqual(12);
  }
  const loads = await Promise.all(agentIds.map((id) => world.database.get('handlerLoads', id)));
  const open = loads.map((load) => load?.openCount ?? 0);
  expect(Math.max(...open) - Math.min(...open)).toBeLessThanOrEqual(2);
});

test('the same claims in the same city go to the same people, and another claim to another', async () => {
  const [first, second] = [await worldOf(40, 20), await worldOf(40, 20)];
  const { owners } = await assignAtOnce(first.world, first.waitingIds);
  expect((await assignAtOnce(second.world, second.waitingIds)).owners).toEqual(owners);
  expect(new Set(owners).size).toBeGreaterThan(8);
});

test.each([1, 2, 3, 5])('with %i agents everything is given, to all of them', async (agents) => {
  const { world, waitingIds } = await worldOf(agents, agents * 4);
  for (const id of waitingIds) await assignAtOnce(world, [id]);
  const tickets = await Promise.all(waitingIds.map((id) => world.database.get('tickets', id)));
  expect(new Set(tickets.map((ticket) => ticket?.ownerId)).size).toBe(agents);
});
