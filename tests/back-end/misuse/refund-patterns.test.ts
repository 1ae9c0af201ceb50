import fc from 'fast-check';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { must, pass } from '../../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const { refund, misuse } = policyOf(currentPolicyVersion);

interface Line {
  orderId: string;
  itemId: string;
  paidFen: number;
  quantity: number;
}

/** What somebody may claim, order by order. */
async function linesOf(estate: MemoryEstate, person: string): Promise<Line[][]> {
  const { orders } = await must(estate, person, 'ticket.listOrders', {});
  return orders.map(({ orderId, items }) =>
    items
      .filter(({ claimable }) => claimable)
      .map(({ itemId, paidFen, quantity }) => ({ orderId, itemId, paidFen, quantity })),
  );
}

async function claim(estate: MemoryEstate, person: string, line: Line): Promise<string> {
  const { orderId, itemId, quantity } = line;
  const what = { issue: 'rotten', wish: 'refund', note: '坏了' } as const;
  const photoIds = [await estate.upload(person)];
  const input = { orderId, itemId, quantity, ...what, photoIds };
  return (await must(estate, person, 'ticket.file', input)).ticketId;
}

function refundOne(estate: MemoryEstate, leader: string, ticketId: string, amountFen: number) {
  const refundIntentId = `intent-of-${ticketId}`.slice(0, 48);
  return estate.call(leader, 'desk.refund', { ticketId, refundIntentId, amountFen });
}

async function handUp(estate: MemoryEstate, leader: string, ticketId: string): Promise<void> {
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '请平台看一下' });
}

async function approve(estate: MemoryEstate, by: string, ticketId: string, amountFen: number) {
  const refundIntentId = `approved-${ticketId}`.slice(0, 48);
  const input = { ticketId, refundIntentId, amountFen, reason: '照片清楚' };
  return estate.call(by, 'desk.approve', input);
}

describe('a claim that was split to stay under a limit', () => {
  test('is seen as one claim on the order and day, and goes up', async () => {
    const estate = createMemoryEstate(NOON, 'split');
    const lines = (await linesOf(estate, 'li-na')).find((order) => order.length === 5) ?? [];
    let usedFen = 0;
    let refused: { ticketId: string; paidFen: number } | null = null;
    for (const line of lines) {
      const ticketId = await claim(estate, 'li-na', line);
      const outcome = await refundOne(estate, 'ma-li', ticketId, line.paidFen);
      if (usedFen + line.paidFen > refund.leaderLimitFen) {
        const details = { usedFen, limitFen: refund.leaderLimitFen };
        expect(outcome).toMatchObject({ ok: false, code: 'aboveLimitTogether', details });
        refused = { ticketId, paidFen: line.paidFen };
        break;
      }
      expect(outcome.ok).toBe(true);
      usedFen += line.paidFen;
    }
    if (refused === null) throw new Error('the lines of the order fit the limit together');
    const { ticketId, paidFen } = refused;
    const seen = await must(estate, 'ma-li', 'desk.view', { ticketId, amountFen: paidFen });
    expect(seen).toMatchObject({ refundedTodayFen: usedFen, aboveLimitRole: 'supervisor' });
    await handUp(estate, 'ma-li', ticketId);
    expect(await approve(estate, 'xu-jing', ticketId, paidFen)).toMatchObject({
      code: 'aboveLimitTogether',
    });
    expect(await approve(estate, 'shen-tao', ticketId, paidFen)).toMatchObject({
      value: { executed: true },
    });
  });

  test('is refunded by the leader on the next day', async () => {
    const estate = createMemoryEstate(NOON, 'next-day');
    const lines = (await linesOf(estate, 'li-na')).find((order) => order.length === 5) ?? [];
    const ticketIds: string[] = [];
    for (const line of lines) ticketIds.push(await claim(estate, 'li-na', line));
    const sums = lines.map(({ paidFen }) => paidFen);
    const outcomes: boolean[] = [];
    for (const [position, ticketId] of ticketIds.entries()) {
      if (position === 3) estate.world.clock.advance(DAY);
      outcomes.push((await refundOne(estate, 'ma-li', ticketId, sums[position] ?? 0)).ok);
    }
    expect(outcomes).toEqual([true, true, true, true, true]);
  });

  test('passes no limit of a leader, whatever the parts and their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        async (parts, turns) => {
          const estate = createMemoryEstate(NOON, 'any-split');
          const lines = (await linesOf(estate, 'li-na')).find((order) => order.length === 5) ?? [];
          let paidFen = 0;
          for (const turn of turns) {
            const line = lines[turn];
            if (line === undefined) throw new Error('the order has fewer lines');
            const amountFen = Math.max(1, Math.floor(line.paidFen * (parts[turn] ?? 1)));
            const ticketId = await claim(estate, 'li-na', line);
            const outcome = await refundOne(estate, 'ma-li', ticketId, amountFen);
            const fits = paidFen + amountFen <= refund.leaderLimitFen;
            expect(outcome.ok).toBe(fits);
            if (outcome.ok) paidFen += amountFen;
          }
          expect(paidFen).toBeLessThanOrEqual(refund.leaderLimitFen);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('cannot go round the limit by an offer that the resident accepts', async () => {
    const estate = createMemoryEstate(NOON, 'offered');
    const order = (await linesOf(estate, 'li-na')).find((lines) => lines.length === 5) ?? [];
    const [first, second, , , fifth] = order;
    if (first === undefined || second === undefined || fifth === undefined) throw new Error('lines');
    for (const line of [first, second, order[2] ?? first]) {
      const ticketId = await claim(estate, 'li-na', line);
      expect((await refundOne(estate, 'ma-li', ticketId, line.paidFen)).ok).toBe(true);
    }
    const ticketId = await claim(estate, 'li-na', fifth);
    const remedy = { kind: 'refund', amountFen: fifth.paidFen, couponFen: 0 } as const;
    const words = '全额退给您';
    const offer = await must(estate, 'ma-li', 'desk.propose', { ticketId, remedy, words });
    const accepted = { ticketId, proposalId: offer.proposalId };
    const { begun } = await must(estate, 'li-na', 'ticket.acceptProposal', accepted);
    expect(begun).toBe(false);
    const ticket = await estate.world.database.get('tickets', ticketId);
    expect(ticket).toMatchObject({ state: 'withPlatform', queueReason: 'overLimit' });
  });
});

describe('a leader and a resident with unusual refunds', () => {
  /** As many refunds as make a share unusual, on several orders and days. */
  async function refundMany(estate: MemoryEstate, count: number): Promise<string[]> {
    const lines = (await linesOf(estate, 'li-na')).flat().slice(0, count);
    const ticketIds: string[] = [];
    for (const line of lines) {
      const ticketId = await claim(estate, 'li-na', line);
      const outcome = await refundOne(estate, 'ma-li', ticketId, Math.min(line.paidFen, 20_00));
      expect(outcome.ok).toBe(true);
      ticketIds.push(ticketId);
      await estate.deliver();
    }
    return ticketIds;
  }

  test('are shown to a supervisor with the reasons, on the list and on the ticket', async () => {
    const estate = createMemoryEstate(NOON, 'pairs');
    const few = misuse.pairs.shareFromRefunds;
    const [ticketId = ''] = await refundMany(estate, few - 1);
    expect(await must(estate, 'shen-tao', 'desk.pairs', {})).toEqual({ pairs: [] });
    await refundMany(estate, 1);
    const { pairs } = await must(estate, 'shen-tao', 'desk.pairs', {});
    expect(pairs).toMatchObject([
      { leaderName: '马丽', count: few, sharePercent: 100, reasons: ['share'] },
    ]);
    expect(pairs[0]?.refunds).toHaveLength(few);
    const [pair] = pairs;
    expect(await must(estate, 'shen-tao', 'desk.view', { ticketId })).toMatchObject({ pair });
    for (const other of ['ma-li', 'xu-jing', 'fang-ning']) {
      expect(await must(estate, other, 'desk.view', { ticketId })).toMatchObject({ pair: null });
    }
    // Refunds to others make the share an ordinary one; nothing was blocked meanwhile.
    const [lines = []] = await linesOf(estate, 'wu-gang');
    for (const line of lines) {
      const other = await claim(estate, 'wu-gang', line);
      expect((await refundOne(estate, 'ma-li', other, line.paidFen)).ok).toBe(true);
      await estate.deliver();
    }
    const after = await must(estate, 'shen-tao', 'desk.pairs', {});
    expect(after.pairs).toEqual([]);
  });

  test('are looked at with words, and ask for a look again with the next refund', async () => {
    const estate = createMemoryEstate(NOON, 'looked');
    await refundMany(estate, misuse.pairs.shareFromRefunds);
    const [pair] = (await must(estate, 'shen-tao', 'desk.pairs', {})).pairs;
    expect(pair?.looked).toBeNull();
    const input = { pairId: pair?.pairId ?? '', reason: '看了照片，退得有道理' };
    expect(await estate.call('ma-li', 'desk.lookAtPair', input)).toMatchObject({
      code: 'notAllowed',
    });
    await must(estate, 'shen-tao', 'desk.lookAtPair', input);
    const [seen] = (await must(estate, 'shen-tao', 'desk.pairs', {})).pairs;
    expect(seen?.looked).toMatchObject({ byName: '沈涛', words: input.reason });
    estate.world.clock.advance(60_000);
    await refundMany(estate, 1);
    const [again] = (await must(estate, 'shen-tao', 'desk.pairs', {})).pairs;
    expect(again?.looked).toBeNull();
    const unknown = { pairId: 'pair_of_nobody', reason: '看过' };
    expect(await estate.call('shen-tao', 'desk.lookAtPair', unknown)).toMatchObject({
      code: 'pairNotFound',
    });
  });

  test('are counted once, however often the outbox delivers', async () => {
    const estate = createMemoryEstate(NOON, 'twice');
    await refundMany(estate, 2);
    for (const entry of await estate.all('outbox')) {
      const effects = entry.effects.map((effect) => ({ ...effect, done: false }));
      const again = effects.filter(({ kind }) => kind === 'tallyPair');
      await estate.world.database.transaction((transaction) =>
        transaction.put('outbox', {
          ...entry,
          status: 'pending',
          nextAttemptAt: estate.world.clock.now(),
          effects: again,
        }),
      );
    }
    await estate.deliver();
    const [tally] = await estate.all('pairTallies');
    expect(tally?.refunds).toHaveLength(2);
  });

  test('are no matter of what the platform approved', async () => {
    const estate = createMemoryEstate(NOON, 'platform');
    const [line] = (await linesOf(estate, 'li-na')).flat();
    if (line === undefined) throw new Error('nothing to claim');
    const ticketId = await claim(estate, 'li-na', line);
    await handUp(estate, 'ma-li', ticketId);
    expect((await approve(estate, 'shen-tao', ticketId, line.paidFen)).ok).toBe(true);
    await estate.deliver();
    expect(await estate.all('pairTallies')).toEqual([]);
  });

  test('are forgotten when the days of the policy are over', async () => {
    const estate = createMemoryEstate(NOON, 'over');
    await refundMany(estate, misuse.pairs.shareFromRefunds);
    await pass(estate, misuse.pairs.windowDays * DAY);
    expect(await must(estate, 'shen-tao', 'desk.pairs', {})).toEqual({ pairs: [] });
  });
});
