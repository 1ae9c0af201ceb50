/** The recovery rate as the timer keeps it: always what a full recount says, for a few reads. */
import { identify } from '../../cloudfunctions/_application/caller';
import type { JournalEntryDocument } from '../../cloudfunctions/_application/documents/money';
import { showRecovery } from '../../cloudfunctions/_application/recovery-rates';
import { sumRecovery } from '../../cloudfunctions/_application/sum-recovery';
import type { RecoveryView } from '../../domain/contract/views/chargeback';
import { refundEntry } from '../../domain/fund/events/refund';
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { openidOf } from '../../local/seed/people';
import { Chance } from '../simulation/chance';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { countReads } from './books/books-facts';
import { paidRefund, ruledTo, type PaidRefund } from './paid-refund';

/** Ten hours before the month ends, so that histories cross it. */
const START = Date.parse('2026-11-30T14:00:00+08:00');
const FINANCE = 'fang-ning';
const people = { 'siji-orchard': 'jiang-chen', 'qinghe-farm': 'yuan-fang' } as const;
type Firm = keyof typeof people;
const firms = Object.keys(people) as Firm[];

type Sums = RecoveryView['total'];

/** Every document read, and added up by whoever bears it: knows nothing of what is kept. */
async function recount(estate: MemoryEstate, month: string): Promise<Record<string, Sums>> {
  const [entries, bearings, chargebacks] = await Promise.all([
    estate.all('journalEntries'),
    estate.all('bearings'),
    estate.all('chargebacks'),
  ]);
  const ledgerFen = (intentId: string, kinds: readonly string[], account: RegExp) =>
    entries
      .filter((entry) => entry.refundIntentId === intentId && kinds.includes(entry.kind))
      .flatMap(({ postings }) => postings)
      .filter(({ accountId }) => account.test(accountId))
      .reduce((sum, { side, amountFen }) => sum + (side === 'debit' ? amountFen : -amountFen), 0);
  const rows: Record<string, Sums> = {};
  for (const { kind, at, refundIntentId, postings } of entries) {
    if (kind !== 'refund' && kind !== 'transfer') continue;
    if (refundIntentId === null) throw new Error('a refund without its intent');
    if (estate.world.calendars.dayOf(at).slice(0, 7) !== month) continue;
    const bearing = bearings.find(({ _id }) => _id === refundIntentId);
    const key = bearing?.partner?.partnerId ?? bearing?.party ?? 'unknown';
    const asked = chargebacks.filter((one) => one.refundIntentId === refundIntentId);
    const came = ['recovery', 'offset', 'reversal'];
    const recoveredFen = ledgerFen(refundIntentId, came, /^(supplier|carrier)Settlement/);
    const owedFen = ledgerFen(refundIntentId, came, /^(supplier|carrier)Receivable/);
    const paidFen = postings
      .filter(({ side }) => side === 'debit')
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    const one = {
      refunds: 1,
      refundedFen: paidFen,
      chargedBackFen: asked
        .filter(({ status }) => status !== 'withdrawn')
        .reduce((sum, { amountFen }) => sum + amountFen, 0),
      acceptedFen: owedFen + recoveredFen,
      recoveredFen,
    };
    rows[key] = addUp(rows[key], one);
  }
  return rows;
}

function addUp(one: Sums | undefined, other: Sums): Sums {
  const sum = (field: keyof Sums) => (one?.[field] ?? 0) + other[field];
  return {
    refunds: sum('refunds'),
    refundedFen: sum('refundedFen'),
    chargedBackFen: sum('chargedBackFen'),
    acceptedFen: sum('acceptedFen'),
    recoveredFen: sum('recoveredFen'),
  };
}

async function shown(estate: MemoryEstate, month: string): Promise<Record<string, Sums>> {
  const { rows, total } = await must(estate, FINANCE, 'fund.recovery', { month });
  const partners = await estate.all('partners');
  const byKey: Record<string, Sums> = {};
  for (const { party, partnerName, ...sums } of rows) {
    const partner = partners.find(({ name }) => name === partnerName);
    byKey[partner?._id ?? party] = sums;
  }
  expect(total).toEqual(rows.reduce<Sums>((sum, row) => addUp(sum, row), addUp(undefined, none)));
  return byKey;
}

const none = { refunds: 0, refundedFen: 0, chargedBackFen: 0, acceptedFen: 0, recoveredFen: 0 };

/** One thing that people do, as chance has it; some of it is refused, as it would be. */
async function anyAct(estate: MemoryEstate, chance: Chance, refunds: PaidRefund[]): Promise<void> {
  const refund = chance.pick(refunds);
  const chargeback = chance.pick(await estate.all('chargebacks'));
  const firm = chance.pick(firms) ?? 'siji-orchard';
  const act = chance.below(8);
  if (act < 3 && refund !== undefined) {
    const before = await estate.world.database.get('bearings', refund.refundIntentId);
    const number = (before?.rulingNumber ?? 0) + 1;
    const party = chance.pick(['supplier', 'supplier', 'platform', 'leader', 'resident'] as const);
    if (party === undefined) return;
    await ruledTo(estate, refund, party, party === 'supplier' ? firm : null, number);
  } else if (act < 5 && chargeback !== undefined) {
    const owner = people[chargeback.partnerId as Firm];
    const answer = chance.pick(['accept', 'accept', 'dispute'] as const) ?? 'accept';
    const input = { chargebackId: chargeback._id, answer, reason: '出库是好的', photoIds: [] };
    await estate.call(owner, 'fund.answerChargeback', input);
  } else if (act === 5 && chargeback !== undefined) {
    const decision = chance.pick(['accepted', 'refused'] as const) ?? 'accepted';
    const input = { chargebackId: chargeback._id, decision, reason: '看过两边的话' };
    await estate.call(FINANCE, 'fund.decideChargeback', input);
  } else if (act === 6) {
    const settlementId = `settlement-${chance.below(1_000)}`;
    const payableFen = 1 + chance.below(6_000);
    const input = { partnerId: firm, settlementId, payableFen };
    await estate.call(FINANCE, 'fund.offsetChargebacks', input);
  } else {
    estate.world.clock.advance(chance.below(20) * HOUR);
    await estate.runTimers();
  }
}

/** The timer after the time that a transaction may live. */
async function settleSums(estate: MemoryEstate): Promise<void> {
  estate.world.clock.advance(5 * MINUTE);
  await sumRecovery(estate.world);
}

test.each([1, 2, 3, 4, 5, 6])(
  'history %i: the kept sums are those of a full recount, in both months',
  async (seed) => {
    const chance = new Chance(seed);
    const estate = createMemoryEstate(START, `recovery-${seed}`);
    const refunds: PaidRefund[] = [];
    for (const person of ['chen-guilan', 'wang-jianguo', 'sun-hao']) {
      refunds.push(await paidRefund(estate, person));
      estate.world.clock.advance(6 * HOUR);
    }
    for (let step = 0; step < 30; step += 1) {
      await anyAct(estate, chance, refunds);
      if (chance.happens(0.6)) continue;
      await Promise.all([settleSums(estate), sumRecovery(estate.world)]);
      for (const month of ['2026-11', '2026-12']) {
        expect(await shown(estate, month)).toEqual(await recount(estate, month));
      }
    }
    await settleSums(estate);
    const kept = [await shown(estate, '2026-11'), await shown(estate, '2026-12')];
    expect(kept).toEqual([await recount(estate, '2026-11'), await recount(estate, '2026-12')]);
    const refundsShown = kept.flatMap((rows) => Object.values(rows));
    expect(refundsShown.reduce((sum, row) => sum + row.refunds, 0)).toBe(refunds.length);
  },
);

/** So many refunds of one leader, paid within an hour of the month. */
async function withRefunds(count: number): Promise<MemoryEstate> {
  const estate = createMemoryEstate(START);
  const { database, clock } = estate.world;
  for (let number = 0; number < count; number += 1) {
    const refundIntentId = `many-${number}`;
    const head = { entryId: `refund_${refundIntentId}`, ticketId: 'many', refundIntentId };
    const at = clock.now() + Math.floor((number * HOUR) / count / MINUTE) * MINUTE;
    const hold = { platformFen: 80 + number, leaderFen: 20 };
    const entry = refundEntry({ ...head, at, leaderId: 'zhou-min', hold });
    const kept: JournalEntryDocument = {
      ...entry,
      _id: entry.entryId,
      accountIds: entry.postings.map(({ accountId }) => accountId),
      balancesAfterFen: {},
    entryNumbers: {},
    };
    await database.append('journalEntries', kept);
  }
  clock.advance(2 * HOUR);
  return estate;
}

async function sumAll({ world }: MemoryEstate): Promise<void> {
  while ((await sumRecovery(world)) > 0);
}

test('looking at a month costs the same after thirty refunds and after nine hundred', async () => {
  for (const count of [30, 900]) {
    const estate = await withRefunds(count);
    await sumAll(estate);
    const rows = await shown(estate, '2026-11');
    expect(rows).toEqual(await recount(estate, '2026-11'));
    expect(rows.unknown?.refunds).toBe(count);
    const reads = countReads(estate.world.database);
    const world = { ...estate.world, database: reads.database };
    const caller = await identify(estate.world, openidOf(FINANCE));
    await showRecovery(world, caller, { month: '2026-11' });
    expect(reads.documents).toEqual({ recoveryMarks: 1, recoveryMonths: 1 });
    expect(reads.calls()).toBe(2);
  }
});

test('a round with nothing new reads nothing but the mark and two empty pages', async () => {
  const estate = await withRefunds(300);
  await sumAll(estate);
  estate.world.clock.advance(10 * MINUTE);
  const reads = countReads(estate.world.database);
  await sumRecovery({ ...estate.world, database: reads.database });
  expect(reads.documents).toMatchObject({ journalEntries: 0, bearings: 0 });
  expect(reads.calls()).toBeLessThanOrEqual(4);
});

test('a round that dies in between is finished by the next, each refund once', async () => {
  for (const dies of [1, 2, 3, 5, 8]) {
    const estate = await withRefunds(150);
    const { database } = estate.world;
    let left = dies;
    const dying: typeof database = {
      ...database,
      transaction: (work) => {
        left -= 1;
        if (left < 0) return Promise.reject(new Error('the instance is gone'));
        return database.transaction(work);
      },
    };
    await expect(sumRecovery({ ...estate.world, database: dying })).rejects.toThrow('gone');
    await sumAll(estate);
    expect(await shown(estate, '2026-11')).toEqual(await recount(estate, '2026-11'));
  }
});

test('what a transaction may still be writing is left for the next round', async () => {
  const estate = createMemoryEstate(START);
  await paidRefund(estate, 'chen-guilan');
  await sumRecovery(estate.world);
  expect(await shown(estate, '2026-11')).toEqual({});
  await settleSums(estate);
  expect(await shown(estate, '2026-11')).toEqual(await recount(estate, '2026-11'));
  const { summedUntil } = await must(estate, FINANCE, 'fund.recovery', { month: null });
  const { summedAfterMinutes } = estate.world.policies.current().fund;
  expect(summedUntil).toBe(estate.world.clock.now() - summedAfterMinutes * MINUTE);
});
