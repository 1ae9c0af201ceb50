import { DAY } from '../../../domain/primitives/instant';
import { createMemoryEstate } from '../../world/memory-estate';
import { fileClaim, must, settleClaim, type MemoryClaim } from '../../world/memory-steps';
import { catchUp } from './books-facts';

const NOON = Date.UTC(2026, 10, 20, 4);

test('a month of a leader: what was paid for them, what of it was theirs, every entry', async () => {
  const estate = createMemoryEstate(NOON);
  const claims: MemoryClaim[] = [];
  for (const person of ['chen-guilan', 'wang-jianguo']) {
    const claim = await fileClaim(estate, person);
    await settleClaim(estate, claim);
    claims.push(claim);
    estate.world.clock.advance(DAY);
  }
  await catchUp(estate);
  const paidFen = claims.reduce((sum, claim) => sum + claim.paidFen, 0);
  const view = await must(estate, 'zhou-min', 'fund.leaderStatement', {});
  expect(view).toMatchObject({
    month: '2026-11',
    months: ['2026-11'],
    paidForMeFen: paidFen,
    drawnFromShareFen: (paidFen * 3) / 10,
    advancedByMeFen: 0,
    refundCount: 2,
    openingFen: 0,
    closingFen: view.balanceFen,
    debt: { owedFen: 0, withheldThisMonthFen: 0, capFen: null, capBasisPoints: 5_000, pending: null },
  });
  const { left, ordersSince, ordersPerGuarantee } = view.guarantees;
  expect(ordersPerGuarantee).toBe(10);
  expect(left * 10 + ordersSince).toBeGreaterThan(0);
  const refunds = view.entries.filter(({ kind }) => kind === 'refund');
  expect(refunds.map(({ ticketId }) => ticketId)).toEqual(claims.map((one) => one.ticketId).reverse());
  expect(view.entries[0]?.balanceAfterFen).toBe(view.closingFen);
  expect(JSON.stringify(view)).not.toMatch(/陈|王建国/);
});

test('the next month begins with what the last one ended with', async () => {
  const estate = createMemoryEstate(NOON);
  await settleClaim(estate, await fileClaim(estate, 'chen-guilan'));
  estate.world.clock.advance(15 * DAY);
  await catchUp(estate);
  const december = await must(estate, 'zhou-min', 'fund.leaderStatement', {});
  const november = await must(estate, 'zhou-min', 'fund.leaderStatement', { month: '2026-11' });
  expect(december.months).toEqual(['2026-12', '2026-11']);
  expect(november.refundCount).toBe(1);
  expect(december.openingFen).toBe(november.closingFen);
  expect(december.refundCount).toBe(0);
});

test('what a ruling charges is owed up to the cap of the month', async () => {
  const estate = createMemoryEstate(NOON);
  const claim = await fileClaim(estate, 'chen-guilan');
  await settleClaim(estate, claim);
  const commission = { leaderId: 'zhou-min', month: '2026-11', commissionFen: 16_000 };
  await must(estate, 'fang-ning', 'fund.recordCommission', commission);
  const ruling = { ticketId: claim.ticketId, party: 'leader' as const, reason: '放在太阳下晒了' };
  await must(estate, 'shen-tao', 'desk.ruleLiability', ruling);
  await estate.deliver();
  estate.world.clock.advance(8 * DAY);
  await estate.runTimers();
  const { debt } = await must(estate, 'zhou-min', 'fund.leaderStatement', {});
  expect(debt).toEqual({
    owedFen: 8_000,
    withheldThisMonthFen: 0,
    pending: null,
    capFen: 8_000,
    capBasisPoints: 5_000,
  });
});

test('a ticket that the leader may not open is not named on the statement', async () => {
  const estate = createMemoryEstate(NOON);
  const claim = await fileClaim(estate, 'chen-guilan');
  await settleClaim(estate, claim);
  const { database } = estate.world;
  const [leader, resident] = [
    await database.get('people', claim.leader),
    await database.get('people', claim.person),
  ];
  const related = { ...leader!, householdId: resident!.householdId };
  await database.transaction((one) => one.put('people', related));
  const { entries } = await must(estate, claim.leader, 'fund.leaderStatement', {});
  const refund = entries.find(({ kind }) => kind === 'refund');
  expect(refund).toMatchObject({ ticketId: null, goodsName: null });
});
