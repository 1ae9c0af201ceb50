import { bearInTurn, hearOfRefund } from '../../cloudfunctions/_application/hear-of-refund';
import { keepFund } from '../../cloudfunctions/_application/keep-fund';
import { postNoted } from '../../cloudfunctions/_application/post-in-turn';
import type { World } from '../../cloudfunctions/_application/ports';
import { SECOND } from '../../domain/primitives/instant';
import { deliverOutbox } from '../../cloudfunctions/_application/deliver-outbox';
import { fundFaults } from '../simulation/fund-facts';
import { fundBench, type FundBench } from '../bench/fund-bench';

const AT_ONCE = 64;

/** One leader with so many refunds that the provider has just paid. */
async function paid(count: number) {
  const bench = await fundBench(1);
  await bench.tapAll(count, count);
  const world: World = { ...bench.world, gateway: bench.provider };
  for (const id of bench.world.woken.splice(0)) await deliverOutbox(world, [id]);
  for (const refund of bench.provider.refunds.values()) refund.state = 'success';
  const refunds = bench.world.database.peek('refunds');
  const leaderId = refunds[0]!.leaderId;
  bench.counts.conflicts = 0;
  const numbers = refunds.map(({ outRefundNumber }) => outRefundNumber);
  return { bench, world, leaderId, ids: refunds.map(({ _id }) => _id), numbers };
}

function openIds({ world }: FundBench): string[] {
  const open = world.database.peek('refunds').filter(({ status }) => status !== 'posted');
  return open.map(({ _id }) => _id);
}

function left({ world: { database } }: FundBench): string[] {
  const names = ['postingNotes', 'postingTurns'] as const;
  return names.flatMap((name) => database.peek(name).map(({ _id }) => _id));
}

test('64 notices at once of one leader do not meet, and each is posted once', async () => {
  const { bench, world, numbers, leaderId } = await paid(AT_ONCE);
  // Each comes twice, as the provider may send it.
  await Promise.all([...numbers, ...numbers].map((number) => hearOfRefund(world, number)));
  expect(openIds(bench)).toEqual([]);
  expect(left(bench)).toEqual([]);
  expect(bench.counts.conflicts / AT_ONCE).toBeLessThanOrEqual(0.2);
  expect(fundFaults(bench.world.database, bench.provider)).toEqual([]);
  const entries = bench.world.database
    .peek('journalEntries')
    .filter(({ kind }) => kind === 'refund')
    .sort((one, other) => numberOf(one) - numberOf(other));
  expect(entries.map(numberOf)).toEqual(Array.from({ length: AT_ONCE }, (_, index) => index + 1));
  const balances = entries.map((entry) => entry.balancesAfterFen[`leaderShare:${leaderId}`] ?? NaN);
  // 30 of 100 fen each.
  expect(balances.map((fen) => (balances[0] ?? NaN) - fen)).toEqual(balances.map((_, index) => 30 * index));

  function numberOf({ entryNumbers }: { entryNumbers: Record<string, number> }): number {
    return entryNumbers[`leaderShare:${leaderId}`] ?? NaN;
  }
});

test('64 rulings at once on refunds of one leader do not meet either', async () => {
  const { bench, world, numbers, ids } = await paid(AT_ONCE);
  for (const number of numbers) await hearOfRefund(world, number);
  bench.counts.conflicts = 0;
  const ruling = { rulingNumber: 1, party: 'resident', partnerId: null } as const;
  await Promise.all(ids.map((id) => bearInTurn(world, id, ruling)));
  expect(bench.counts.conflicts / AT_ONCE).toBeLessThanOrEqual(0.2);
  const { database } = bench.world;
  expect(database.peek('bearings').filter(({ posted }) => posted)).toHaveLength(AT_ONCE);
  const given = database.peek('journalEntries').filter(({ kind }) => kind === 'residentLiable');
  expect(given).toHaveLength(AT_ONCE);
  expect(left(bench)).toEqual([]);
});

test('who dies while it is their turn holds others up for a while, then the timer posts', async () => {
  const { bench, world, numbers, leaderId } = await paid(2);
  const until = world.clock.now() + 40 * SECOND;
  const turn = { _id: `leaderShare:${leaderId}`, leaderId, holderId: 'somebody-dead', until };
  await bench.world.database.append('postingTurns', turn);
  for (const number of numbers) await hearOfRefund(world, number);
  await keepFund(world);
  expect(openIds(bench)).toHaveLength(2);
  bench.world.clock.advance(41 * SECOND);
  await keepFund(world);
  expect(openIds(bench)).toEqual([]);
  expect(left(bench)).toEqual([]);
});

test('what the provider would wait too long for goes to a run of its own', async () => {
  const { bench, world, numbers, leaderId } = await paid(3);
  await bench.world.database.append('postingTurns', turnOf(leaderId, world.clock.now() + SECOND));
  for (const number of numbers.slice(1)) await hearOfRefund(world, number);
  bench.world.clock.advance(2 * SECOND);
  // Slower than anybody is: the first alone takes as long as the provider waits.
  const slow: World = { ...world, log: { ...world.log }, relay: bench.world.relay };
  const { database } = world;
  slow.database = {
    ...database,
    transaction: (work) => {
      bench.world.clock.advance(3 * SECOND);
      return database.transaction(work);
    },
  };
  await hearOfRefund(slow, numbers[0]!);
  expect(bench.world.toPost).toEqual([leaderId]);
  expect(openIds(bench)).toHaveLength(2);
  expect(await postNoted(world, bench.world.toPost)).toBe(1);
  expect(openIds(bench)).toEqual([]);
  expect(left(bench)).toEqual([]);
});

test('a note that cannot be posted is told of and keeps no other waiting', async () => {
  const { bench, world, numbers, leaderId } = await paid(1);
  const work = { kind: 'bear', ruling: null } as const;
  const noted = { leaderId, ticketId: 'none', refundIntentId: 'none', work, notedAt: 0 };
  await bench.world.database.append('postingNotes', { _id: 'bear_none_paid', ...noted });
  await bench.world.database.append('postingTurns', turnOf(leaderId, world.clock.now() + SECOND));
  await hearOfRefund(world, numbers[0]!);
  bench.world.clock.advance(2 * SECOND);
  bench.world.logged.length = 0;
  await keepFund(world);
  expect(openIds(bench)).toEqual([]);
  expect(left(bench)).toEqual(['bear_none_paid']);
  const told = bench.world.logged.filter(({ error }) => error !== undefined);
  expect(told.map(({ line }) => line)).toEqual([{ action: 'postNoted', noteId: 'bear_none_paid' }]);
});

function turnOf(leaderId: string, until: number) {
  return { _id: `leaderShare:${leaderId}`, leaderId, holderId: 'somebody', until };
}
