/** What the next settlements take back, as finance reads it before and after. */
import { bearWaiting } from '../../cloudfunctions/_application/bear-refund';
import { DAY } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { paidRefund, ruledTo, type PaidRefund } from './paid-refund';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';
const SUPERVISOR = 'shen-tao';
const SUPPLIER = 'jiang-chen';
const FIRM = 'siji-orchard';

let estate: MemoryEstate;
let refund: PaidRefund;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  refund = await paidRefund(estate, 'chen-guilan');
});

const owing = async (person = FINANCE) => must(estate, person, 'fund.owingPartners', {});

async function acceptedByFirm(): Promise<void> {
  await ruledTo(estate, refund, 'supplier', FIRM);
  const { chargebacks } = await must(estate, SUPPLIER, 'fund.myChargebacks', {});
  for (const { chargebackId } of chargebacks) {
    const answer = { chargebackId, answer: 'accept' as const, reason: '', photoIds: [] };
    await must(estate, SUPPLIER, 'fund.answerChargeback', answer);
  }
}

test('a partner owes from the day it accepts until settlements have taken all of it', async () => {
  await ruledTo(estate, refund, 'supplier', FIRM);
  expect((await owing()).partners).toEqual([]);
  await acceptedByFirm();
  const { amountFen } = refund;
  const row = { partnerId: FIRM, partnerKind: 'supplier', name: '四季果园', count: 1 };
  expect((await owing()).partners).toEqual([{ ...row, owedFen: amountFen }]);
  const part = { partnerId: FIRM, settlementId: 'settlement-11', payableFen: 1_000 };
  await must(estate, FINANCE, 'fund.offsetChargebacks', part);
  expect((await owing()).partners).toEqual([{ ...row, owedFen: amountFen - 1_000 }]);
  const rest = { partnerId: FIRM, settlementId: 'settlement-12', payableFen: amountFen };
  const left = { offsetFen: amountFen - 1_000, leftFen: 1_000 };
  expect(await must(estate, FINANCE, 'fund.offsetChargebacks', rest)).toEqual(left);
  expect((await owing()).partners).toEqual([]);
});

test('a supervisor reads what is owed, and finance alone takes it', async () => {
  expect(await owing()).toMatchObject({ mayOffset: true });
  expect(await owing(SUPERVISOR)).toMatchObject({ mayOffset: false });
});

test('a month shows what each leader earned, owes and had withheld', async () => {
  const { leader: leaderId } = refund;
  const commission = (month: string, commissionFen: number) =>
    must(estate, FINANCE, 'fund.recordCommission', { leaderId, month, commissionFen });
  await commission('2026-11', 20_000);
  await ruledTo(estate, refund, 'leader');
  const statement = () => must(estate, leaderId, 'fund.leaderStatement', {});
  expect((await statement()).debt).toMatchObject({
    owedFen: 0,
    pending: { count: 1, atMostFen: (refund.amountFen * 7) / 10, firstAt: NOON + 7 * DAY },
  });
  // Posted when the time to appeal is over.
  estate.world.clock.advance(7 * DAY);
  await bearWaiting(estate.world);
  const rowOf = async (month: string | null) => {
    const { leaders, ...view } = await must(estate, FINANCE, 'fund.commissions', { month, offset: 0 });
    return { ...view, row: leaders.find((one) => one.leaderId === leaderId) };
  };
  const { debt } = await statement();
  expect(debt.pending).toBeNull();
  expect(debt.owedFen).toBeGreaterThan(0);
  const before = { commissionFen: 20_000, owedFen: debt.owedFen, withheldFen: 0 };
  expect(await rowOf(null)).toMatchObject({
    month: '2026-11',
    next: null,
    capBasisPoints: 5_000,
    mayRecord: true,
    row: before,
  });
  const { withheldFen, stillOwedFen } = await commission('2026-11', 20_000);
  expect(withheldFen).toBe(debt.owedFen - stillOwedFen);
  expect((await rowOf('2026-11')).row).toMatchObject({ owedFen: stillOwedFen, withheldFen });
  expect((await rowOf('2026-10')).row).toMatchObject({ commissionFen: null, withheldFen: 0 });
});

test('every leader of the estate stands on the page, once', async () => {
  const { leaders } = await must(estate, SUPERVISOR, 'fund.commissions', { month: null, offset: 0 });
  const people = (await estate.all('people')).filter(({ roles }) => roles.includes('leader'));
  expect(leaders.map(({ leaderId }) => leaderId)).toEqual(people.map(({ _id }) => _id).sort());
  expect(leaders.every(({ name }) => name !== '')).toBe(true);
});
