/** Every refusal of the books, of chargebacks and of commission. */
import { booksActions } from '../../../domain/contract/actions/books';
import { couponGrantedEntry } from '../../../domain/fund/events/coupon';
import { DAY } from '../../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim } from '../../world/memory-steps';
import { catchUp } from '../books/books-facts';
import { paidRefund, ruledTo } from '../paid-refund';
import { testRefusals, type Asked, type Rows } from './refusal-rows';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';
const SUPPLIER = 'jiang-chen';
const OTHER_SUPPLIER = 'yuan-fang';
const FIRM = 'siji-orchard';
const month = '2026-11';
const november = { fromDay: '2026-11-01', toDay: '2026-11-30' };

/** A chargeback of a refund of each of them, newest last. */
async function charged(...people: string[]): Promise<[MemoryEstate, string[]]> {
  const estate = createMemoryEstate(NOON);
  const ids: string[] = [];
  for (const person of people) {
    const refund = await paidRefund(estate, person);
    await ruledTo(estate, refund, 'supplier', FIRM);
    ids.push(`chargeback_${refund.refundIntentId}_1`);
  }
  await estate.deliver();
  return [estate, ids];
}

const answered = (answer: 'accept' | 'dispute', reason = '', photoIds: string[] = []) => {
  return { answer, reason, photoIds };
};

async function accepted(): Promise<[MemoryEstate, { chargebackId: string }]> {
  const [estate, [chargebackId = '']] = await charged('chen-guilan');
  await must(estate, SUPPLIER, 'fund.answerChargeback', { chargebackId, ...answered('accept') });
  return [estate, { chargebackId }];
}

async function forChargeback(person: string, more: Record<string, unknown>): Promise<Asked> {
  const [estate, [chargebackId]] = await charged('chen-guilan');
  return [estate, person, { chargebackId, ...more }];
}

/** November with one refund, and the first days of December; more days on request. */
async function december(moreDays = 0): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  await settleClaim(estate, await fileClaim(estate, 'chen-guilan'));
  estate.world.clock.advance(12 * DAY);
  await catchUp(estate);
  if (moreDays === 0) return estate;
  estate.world.clock.advance(moreDays * DAY);
  await catchUp(estate);
  return estate;
}

async function closing(
  estate: MemoryEstate,
  change: { month?: string; digest?: string; seesOpen?: boolean } = {},
): Promise<Asked> {
  const shown = await estate.call(FINANCE, 'fund.month', { month: change.month ?? month });
  const digest = (shown.ok ? shown.value.digest : null) ?? '0'.repeat(64);
  return [estate, FINANCE, { month, digest, seesOpen: true, ...change }];
}

/** One more movement of an account than a file holds. */
async function longStatement(): Promise<MemoryEstate> {
  const estate = createMemoryEstate(NOON);
  for (let number = 0; number <= 3_000; number += 1) {
    const entryId = `coupon-${number}`;
    const head = { entryId, at: NOON + number, causeId: entryId, amountFen: 1 };
    const entry = couponGrantedEntry(head);
    await estate.world.database.append('journalEntries', {
      ...entry,
      _id: entryId,
      accountIds: entry.postings.map(({ accountId }) => accountId),
      balancesAfterFen: {},
    entryNumbers: {},
    });
  }
  return estate;
}

const fresh = async (input: Record<string, unknown>): Promise<Asked> => {
  return [createMemoryEstate(NOON), FINANCE, input];
};

const rows: Rows = {
  'fund.recordCommission unknownLeader': () =>
    fresh({ leaderId: 'nobody', month, commissionFen: 100 }),
  'fund.viewChargeback chargebackNotFound': () => forChargeback(OTHER_SUPPLIER, {}),
  'fund.answerChargeback chargebackNotFound': () =>
    forChargeback(OTHER_SUPPLIER, answered('accept')),
  'fund.answerChargeback chargebackAnswered': async () => {
    const [estate, one] = await accepted();
    return [estate, SUPPLIER, { ...one, ...answered('dispute', '出库是好的') }];
  },
  'fund.answerChargeback wordsNeeded': () => forChargeback(SUPPLIER, answered('dispute')),
  'fund.answerChargeback photoNotFound': () =>
    forChargeback(SUPPLIER, answered('dispute', '出库是好的', ['no-such-photo'])),
  'fund.answerChargeback photoUsedTwice': async () => {
    const [estate, [first = '', second = '']] = await charged('chen-guilan', 'wang-jianguo');
    const dispute = answered('dispute', '出库是好的', [await estate.upload(SUPPLIER)]);
    await must(estate, SUPPLIER, 'fund.answerChargeback', { chargebackId: first, ...dispute });
    return [estate, SUPPLIER, { chargebackId: second, ...dispute }];
  },
  'fund.planChargeback chargebackNotFound': () =>
    forChargeback(OTHER_SUPPLIER, { plan: '换箱子' }),
  'fund.planChargeback chargebackPlanned': async () => {
    const [estate, one] = await accepted();
    await must(estate, SUPPLIER, 'fund.planChargeback', { ...one, plan: '换箱子' });
    return [estate, SUPPLIER, { ...one, plan: '再换箱子' }];
  },
  'fund.decideChargeback chargebackNotFound': () =>
    fresh({ chargebackId: 'none', decision: 'accepted', reason: '看过' }),
  'fund.decideChargeback chargebackAnswered': () =>
    forChargeback(FINANCE, { decision: 'accepted', reason: '看过' }),
  'fund.statement accountNotFound': () => fresh({ accountId: 'nobody', ...november, after: null }),
  'fund.turnover accountNotFound': () => fresh({ accountId: 'nobody', ...november, by: 'day' }),
  'fund.exportStatement accountNotFound': () =>
    fresh({ accountId: 'nobody', ...november, form: 'csv' }),
  'fund.exportStatement statementTooLong': async () => {
    const input = { accountId: 'couponLiability', ...november, form: 'csv' };
    return [await longStatement(), FINANCE, input];
  },
  'fund.trail entryNotFound': () => fresh({ entryId: 'none' }),
  'fund.ticketEntries ticketNotFound': () => fresh({ ticketId: 'none' }),
  'fund.month monthNotFound': () => fresh({ month: '2027-03' }),
  'fund.closeMonth monthNotFound': async () => closing(await december(), { month: '2027-03' }),
  'fund.closeMonth monthNotOver': async () => closing(await december(), { month: '2026-12' }),
  'fund.closeMonth earlierMonthOpen': async () => closing(await december(35), { month: '2026-12' }),
  'fund.closeMonth booksUnequal': async () => {
    const estate = await december();
    const [entry] = await estate.all('journalEntries');
    if (entry === undefined) throw new Error('the journal is empty');
    // Somebody reached past the only writer and slipped an entry in.
    await estate.world.database.append('journalEntries', { ...entry, _id: 'slipped', at: NOON });
    return closing(estate);
  },
  'fund.closeMonth booksChanged': async () =>
    closing(await december(), { digest: 'f'.repeat(64) }),
  'fund.closeMonth openNotSeen': async () => closing(await december(), { seesOpen: false }),
  'fund.closeMonth monthClosed': async () => {
    const estate = await december();
    const [, , input] = await closing(estate);
    await estate.callRaw(FINANCE, 'fund.closeMonth', { ...input, requestId: 'another-request-1' });
    return [estate, FINANCE, input];
  },
};

testRefusals((name) => name.startsWith('fund.') && !isOfPots(name), rows);

/** Those stand in a table of their own. */
function isOfPots(name: string): boolean {
  return /Pot|Experiment/.test(name) && !(name in booksActions);
}
