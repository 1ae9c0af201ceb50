/** Who hears that a claim came to the platform, and who is warned beside its leader. */
import { emptyLoad } from '../../cloudfunctions/_application/handler-load';
import { MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, noticesTo, pass, ticketOf } from './memory-steps';

/** Friday 20 November 2026, noon in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const SUPERVISOR = 'shen-tao';

/** As many agents as wanted, some of whom take claims. */
async function withAgents(seed: string, agents: number, takers: number) {
  const estate = createMemoryEstate(NOON, seed);
  const like = await estate.world.database.get('people', 'xu-jing');
  if (like === null) throw new Error('no agent to copy');
  const ids = Array.from({ length: agents }, (_, index) => `agent-${index}`);
  for (const _id of ids) {
    const copy = { ...like, _id, openid: `openid-of-${_id}`, householdId: `home-of-${_id}` };
    await estate.world.database.transaction((one) => one.put('people', copy));
  }
  for (const _id of ids.slice(0, takers)) {
    await estate.world.database.transaction((one) =>
      one.put('handlerLoads', { ...emptyLoad(_id), takesClaims: true }),
    );
  }
  return { estate, ids };
}

async function handUp(estate: MemoryEstate): Promise<string> {
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看' });
  await estate.deliver();
  return ticketId;
}

/** Of the platform, whoever hears of the ticket at all. */
async function hearers(estate: MemoryEstate, ticketId: string): Promise<string[]> {
  const platform = (await estate.all('people')).filter(({ roles }) =>
    roles.some((role) => role === 'agent' || role === 'supervisor'),
  );
  const told = (await estate.all('notices')).filter((notice) => notice.ticketId === ticketId);
  const ids = new Set(told.map(({ personId }) => personId));
  return platform.map(({ _id }) => _id).filter((id) => ids.has(id)).sort();
}

test('of fifty agents on duty, the one who is chosen hears of a hand-up and nobody else', async () => {
  const { estate } = await withAgents('chosen', 50, 50);
  const ticketId = await handUp(estate);
  const { ownerId } = await ticketOf(estate, ticketId);
  expect(ownerId).not.toBeNull();
  expect(await hearers(estate, ticketId)).toEqual([ownerId]);
  expect(await noticesTo(estate, ownerId ?? '', ticketId)).toEqual(['claimAssigned']);
});

test('where nobody takes claims the supervisors hear of it, and no agent off duty', async () => {
  const { estate } = await withAgents('nobody', 50, 0);
  const ticketId = await handUp(estate);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: null });
  expect(await hearers(estate, ticketId)).toEqual([SUPERVISOR]);
  expect(await noticesTo(estate, SUPERVISOR, ticketId)).toEqual(['handedUpPlatform']);
});

test('where all who take claims are full, they and the supervisors hear of it', async () => {
  const { estate, ids } = await withAgents('full', 5, 3);
  for (const _id of ids.slice(0, 3)) {
    const by = { openCount: 99, hardCount: 0, ratingCount: 0, ratingStars: 0 };
    const load = await estate.world.database.get('handlerLoads', _id);
    await estate.world.database.transaction((one) =>
      one.addToLoad(load ?? emptyLoad(_id), { by, assignedAt: null }),
    );
  }
  const ticketId = await handUp(estate);
  expect(await ticketOf(estate, ticketId)).toMatchObject({ ownerId: null });
  expect(await hearers(estate, ticketId)).toEqual([...ids.slice(0, 3), SUPERVISOR].sort());
});

test('seven minutes without a word warn the leader and their helper, but none of the household', async () => {
  const estate = createMemoryEstate(NOON, 'warned');
  const near = await estate.world.database.get('people', 'ding-lan');
  const { ticketId, leader } = await fileClaim(estate, 'chen-guilan');
  expect(near).toMatchObject({ helpsLeaderId: leader });
  const { residentHouseholdId: householdId } = await ticketOf(estate, ticketId);
  if (near === null) throw new Error('nobody helps');
  await estate.world.database.transaction((one) =>
    one.put('people', { ...near, _id: 'helper-at-home', openid: 'openid-at-home', householdId }),
  );
  await pass(estate, 6 * MINUTE);
  // A helper hears of a claim when it comes: whoever looks first answers.
  expect(await noticesTo(estate, 'ding-lan', ticketId)).toEqual(['claimAssigned']);
  await pass(estate, 1.5 * MINUTE);
  expect(await noticesTo(estate, leader, ticketId)).toContain('firstReplyWarning');
  const told = ['claimAssigned', 'firstReplyWarning'];
  expect(await noticesTo(estate, 'ding-lan', ticketId)).toEqual(told);
  expect(await noticesTo(estate, 'helper-at-home', ticketId)).toEqual([]);
});

test('a pick-up that nobody has is warned of to those who take claims and supervisors alone', async () => {
  const { estate, ids } = await withAgents('unowned', 50, 3);
  for (const _id of ids.slice(0, 3)) {
    const by = { openCount: 99, hardCount: 0, ratingCount: 0, ratingStars: 0 };
    await estate.world.database.transaction(async (one) =>
      one.addToLoad((await one.get('handlerLoads', _id)) ?? emptyLoad(_id), { by, assignedAt: null }),
    );
  }
  const ticketId = await handUp(estate);
  await pass(estate, 11 * MINUTE);
  const warned = (await estate.all('notices')).filter(({ kind }) => kind === 'clockWarning');
  expect(warned.map(({ personId }) => personId).sort()).toEqual([...ids.slice(0, 3), SUPERVISOR].sort());
  expect(new Set(warned.map((notice) => notice.ticketId))).toEqual(new Set([ticketId]));
});
