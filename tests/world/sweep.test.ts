/** The sweep: shards side by side, doubled timers, deaths, an outage; each level once, in order. */
import { shardOf, SHARDS } from '../../cloudfunctions/_application/sweep-shard';
import { sweepClocks } from '../../cloudfunctions/_application/sweep-clocks';
import type { World } from '../../cloudfunctions/_application/ports';
import { createIds } from '../../cloudfunctions/_platform/ids';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import { people } from '../../local/seed/people';
import { dyingAfter } from './dying-world';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, noticesTo, ticketOf, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
/** Of one community, so that one regional manager has them all. */
const residents = people
  .filter(({ roles, communityId }) => roles[0] === 'resident' && communityId === 'cuihu')
  .map(({ key }) => key);
const CLAIMS = 4;

async function withClaims(seed: string): Promise<{ estate: MemoryEstate; claims: MemoryClaim[] }> {
  const estate = createMemoryEstate(NOON, seed);
  const claims: MemoryClaim[] = [];
  for (const person of residents) {
    if (claims.length === CLAIMS) break;
    const claim = await fileClaim(estate, person);
    await estate.deliver();
    const { state, lane } = await ticketOf(estate, claim.ticketId);
    // Small sums are refunded at once, and baby goods have a clock more.
    if (state === 'submitted' && lane !== 'motherAndBaby') claims.push(claim);
  }
  expect(claims).toHaveLength(CLAIMS);
  return { estate, claims };
}

/** Every level that the log says was acted on, once for each time that it does. */
async function actedOn(estate: MemoryEstate) {
  const log = await estate.all('ticketEvents');
  const tickets = await estate.all('tickets');
  const apart = tickets.filter(({ lane }) => lane === 'motherAndBaby').map(({ _id }) => _id);
  const timed = ['firstReplyWarned', 'takenOver', 'clockWarned', 'clockLate', 'clockEscalated'];
  return log
    .flatMap(({ ticketId, events }) => events.map((event) => ({ ticketId, event })))
    .filter(({ ticketId, event }) => timed.includes(event.kind) && !apart.includes(ticketId))
    .map(({ ticketId, event }) => {
      const { clock = 'firstReply', level = '', dueAt } = event.details;
      return `${ticketId} ${event.kind} ${clock} ${level} ${dueAt}`;
    });
}

test('claims are spread over the shards, and a claim keeps its own', async () => {
  const ids = createIds();
  const counts = Array.from({ length: SHARDS }, () => 0);
  for (let number = 0; number < 16_000; number += 1) {
    const shard = shardOf(ids, `ticket_${number}`);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(850);
  const { estate, claims } = await withClaims('spread');
  for (const { ticketId } of claims) {
    expect((await ticketOf(estate, ticketId)).sweepShard).toBe(shardOf(ids, ticketId));
  }
});

test('with nothing due the sweep reads no document and counts twice', async () => {
  const { estate } = await withClaims('idle');
  const calls: string[] = [];
  const { database } = estate.world;
  const watched = { ...estate.world, database: { ...database } };
  watched.database.find = (name, query) => (calls.push(`find ${name}`), database.find(name, query));
  watched.database.count = (name, where) => (calls.push(`count ${name}`), database.count(name, where));
  watched.database.get = (name, id) => (calls.push(`get ${name}`), database.get(name, id));
  expect(await sweepClocks(watched)).toMatchObject({ examined: 0, handled: 0 });
  expect(calls.sort()).toEqual([
    'count tasks',
    'count tickets',
    'find batchAlarms',
    'find complaints',
  ]);
});

test('timers that fire twice, and side by side, act once', async () => {
  const { estate, claims } = await withClaims('doubled');
  estate.world.clock.advance(8 * MINUTE);
  await Promise.all([1, 2, 3, 4].map(() => sweepClocks(estate.world)));
  estate.world.clock.advance(3 * MINUTE);
  await Promise.all([1, 2, 3, 4].map(() => sweepClocks(estate.world)));
  const acted = await actedOn(estate);
  expect(acted).toHaveLength(2 * claims.length);
  expect(new Set(acted).size).toBe(acted.length);
});

test('a run that died is taken up by the next within a minute', async () => {
  const { estate, claims } = await withClaims('dies');
  estate.world.clock.advance(7 * MINUTE);
  const dueAt = estate.world.clock.now();
  // Dies with its leases taken, before anything was committed.
  await sweepClocks(dyingAfter(estate.world, claims.length)).catch(() => undefined);
  expect((await estate.all('sweepLeases')).some(({ leasedUntil }) => leasedUntil > dueAt)).toBe(true);
  while ((await actedOn(estate)).length < claims.length) {
    estate.world.clock.advance(20 * SECOND);
    await sweepClocks(estate.world);
    expect(estate.world.clock.now() - dueAt).toBeLessThanOrEqual(MINUTE);
  }
});

test('however often runs die, nothing due is lost and nothing happens twice', async () => {
  const { estate, claims } = await withClaims('often');
  for (let round = 0; round < 60; round += 1) {
    estate.world.clock.advance(HOUR);
    await sweepClocks(dyingAfter(estate.world, round % 7)).catch(() => undefined);
    await estate.deliver();
  }
  estate.world.clock.advance(MINUTE);
  await sweepClocks(estate.world);
  const acted = await actedOn(estate);
  expect(new Set(acted).size).toBe(acted.length);
  for (const { ticketId } of claims) {
    const { nextDueAt, priority } = await ticketOf(estate, ticketId);
    expect(nextDueAt ?? Infinity).toBeGreaterThan(estate.world.clock.now());
    expect(priority).toBe('important');
    expect(acted.filter((line) => line.startsWith(`${ticketId} takenOver`))).toHaveLength(1);
    expect(acted.filter((line) => line.includes(`${ticketId} clockEscalated`))).toHaveLength(1);
  }
});

test('what changed between reading and acting is read again', async () => {
  const { estate, claims } = await withClaims('stale');
  const [claim] = claims;
  if (claim === undefined) throw new Error('nobody claims');
  estate.world.clock.advance(7 * MINUTE);
  const { database } = estate.world;
  let answered = false;
  const world: World = { ...estate.world, database: { ...database } };
  world.database.find = async (name, query) => {
    const found = await database.find(name, query);
    if (name === 'tickets' && !answered && found.some(({ _id }) => _id === claim.ticketId)) {
      answered = true;
      const said = { ticketId: claim.ticketId, text: '您好，我在看' };
      expect(await estate.call(claim.leader, 'desk.reply', said)).toMatchObject({ ok: true });
    }
    return found;
  };
  await sweepClocks(world);
  expect(answered).toBe(true);
  const acted = await actedOn(estate);
  expect(acted.filter((line) => line.startsWith(claim.ticketId))).toEqual([]);
  expect(acted).toHaveLength(claims.length - 1);
});

test('after an outage levels come in their order, warnings of the past are left out, people get one message', async () => {
  const { estate, claims } = await withClaims('outage');
  const sent: string[] = [];
  const consenting = ['deadline', 'newClaim', 'progress'] as const;
  for (const personId of ['shen-tao', 'dong-jie']) {
    await estate.world.database.transaction(async (transaction) => {
      for (const topic of consenting) {
        await transaction.put('consents', {
          _id: `${personId}_${topic}`,
          personId,
          topic,
          left: 50,
          lastRequestId: null,
        });
      }
    });
  }
  estate.world.messages.send = async ({ openid, title }) => {
    sent.push(`${openid} ${title}`);
    return 'sent';
  };
  estate.world.clock.advance(2 * DAY + HOUR);
  await estate.runTimers();
  estate.world.clock.advance(11 * MINUTE);
  await estate.runTimers();
  for (const { ticketId } of claims) {
    const lines = (await actedOn(estate)).filter((line) => line.startsWith(ticketId));
    const kinds = lines.map((line) => line.split(' ').slice(1, 3).join(' '));
    expect(kinds.slice(0, 3)).toEqual([
      'takenOver firstReply',
      'clockLate settlement',
      'clockEscalated settlement',
    ]);
    expect(await noticesTo(estate, 'dong-jie', ticketId)).toContain('clockEscalated');
  }
  // One for all of it, whatever the number of claims.
  expect(sent.filter((line) => line.includes('dong-jie'))).toHaveLength(1);
});

test('a backlog is given to instances of their own, a few shards each', async () => {
  const { estate, claims } = await withClaims('backlog');
  const { database, clock } = estate.world;
  const like = await ticketOf(estate, claims[0]?.ticketId ?? '');
  await database.transaction(async (transaction) => {
    for (let number = 0; number < 250; number += 1) {
      const sweepShard = number % 2 === 0 ? 3 : 9;
      await transaction.put('tickets', { ...like, _id: `ticket_${number}`, sweepShard });
    }
  });
  clock.advance(8 * MINUTE);
  await sweepClocks(estate.world);
  expect(estate.world.swept).toEqual([[3, 9]]);
  await sweepClocks(estate.world, [3, 9]);
  expect(new Set(await actedOn(estate)).size).toBe(claims.length + 250);
});
