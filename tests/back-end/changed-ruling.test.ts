/** Rulings that follow one another so fast that the clock does not tell them apart. */
import { differenceOf } from '../../domain/fund/journal-entry';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { paidRefund, ruledTo, type PaidRefund } from './paid-refund';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

let estate: MemoryEstate;
let refund: PaidRefund;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  refund = await paidRefund(estate, 'chen-guilan');
});

async function ruleAtDesk(party: 'resident' | 'platform' | 'unknown'): Promise<void> {
  const input = { ticketId: refund.ticketId, party, reason: '又看了一遍照片' };
  await must(estate, 'shen-tao', 'desk.ruleLiability', input);
  await estate.deliver();
}

const bearingOf = () => estate.world.database.get('bearings', refund.refundIntentId);

test('a ruling changed within the same millisecond reverses the one before it', async () => {
  const at = estate.world.clock.now();
  const before = await estate.all('journalEntries');
  await ruleAtDesk('resident');
  expect(await estate.all('journalEntries')).toHaveLength(before.length + 1);
  await ruleAtDesk('unknown');
  await ruleAtDesk('platform');
  expect(estate.world.clock.now()).toBe(at);
  expect(await bearingOf()).toMatchObject({ party: 'platform', posted: true, entryIds: [] });
  const after = await estate.all('journalEntries');
  // The resident's entry and its reversal.
  expect(after).toHaveLength(before.length + 2);
  expect(after.filter((entry) => differenceOf(entry) !== 0)).toEqual([]);
});

test('a ruling after a refused chargeback counts, even within the same millisecond', async () => {
  await ruledTo(estate, refund, 'supplier', 'siji-orchard');
  const { chargebacks } = await must(estate, 'jiang-chen', 'fund.myChargebacks', {});
  const chargebackId = chargebacks[0]?.chargebackId ?? '';
  const dispute = { chargebackId, answer: 'dispute' as const, reason: '出库是好的', photoIds: [] };
  await must(estate, 'jiang-chen', 'fund.answerChargeback', dispute);
  const decision = { chargebackId, decision: 'refused' as const, reason: '证据在他们那边' };
  await must(estate, 'fang-ning', 'fund.decideChargeback', decision);
  await ruledTo(estate, refund, 'resident', null, 2);
  const bearing = await bearingOf();
  expect(bearing).toMatchObject({ party: 'resident', posted: true });
  expect(bearing?.entryIds).toHaveLength(1);
});
