/** The live board: who watches over others sees where promises are broken, down to the claim. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import { people } from '../../local/seed/people';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, pass, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');

/** The first claim of a community that no rule refunds at once. */
async function fileIn(estate: MemoryEstate, communityId: string) {
  const residents = people.filter((one) => one.roles[0] === 'resident' && one.communityId === communityId);
  for (const { key } of residents) {
    const claim = await fileClaim(estate, key);
    await estate.deliver();
    const { state, lane } = await ticketOf(estate, claim.ticketId);
    if (state === 'submitted' && lane !== 'motherAndBaby') return claim;
  }
  throw new Error(`every claim of ${communityId} was refunded at once`);
}

test('a claim goes from green to amber to red, and settled it is on no board', async () => {
  const estate = createMemoryEstate(NOON, 'board');
  const { ticketId, leader } = await fileIn(estate, 'cuihu');
  const toneOf = async () => (await ticketOf(estate, ticketId)).clockTone;
  expect(await toneOf()).toBe('green');
  await pass(estate, 7 * MINUTE);
  expect(await toneOf()).toBe('amber');
  await pass(estate, 3 * MINUTE);
  expect(await toneOf()).toBe('red');
  await must(estate, 'xu-jing', 'desk.reply', { ticketId, text: '您好，我来办' });
  // The first reply was late and is over; what still runs is in time.
  expect(await toneOf()).toBe('green');
  await must(estate, leader, 'desk.say', { ticketId, text: '平台在办了', photoIds: [] });
  const view = await must(estate, 'xu-jing', 'desk.view', { ticketId });
  await must(estate, 'xu-jing', 'desk.approve', {
    ticketId,
    refundIntentId: 'intent-of-the-board-1',
    amountFen: view.suggestion.amountFen,
    reason: '同意',
  });
  await estate.deliver();
  const refund = estate.world.gateway.all().at(-1);
  if (refund === undefined) throw new Error('nothing was refunded');
  await estate.settle(refund, 'success');
  expect(await toneOf()).toBeNull();
});

test('the board leads from the regions to the claim, by its leader', async () => {
  const estate = createMemoryEstate(NOON, 'drill');
  const east = await fileIn(estate, 'cuihu');
  await fileIn(estate, 'jiangpan');
  await pass(estate, 8 * MINUTE);
  await must(estate, east.leader, 'desk.reply', { ticketId: east.ticketId, text: '我在看' });
  await pass(estate, 17 * HOUR);
  const regions = await must(estate, 'liang-yu', 'desk.clockBoard', {});
  expect(regions.level).toBe('regions');
  expect(regions.rows.map(({ id }) => id)).toEqual(['城西', '城东']);
  expect(regions.total.red + regions.total.amber).toBeGreaterThanOrEqual(2);
  const communities = await must(estate, 'shen-tao', 'desk.clockBoard', { region: '城东' });
  expect(communities.rows).toMatchObject([{ id: 'cuihu', name: '翠湖苑', red: 0 }]);
  const leaders = await must(estate, 'shen-tao', 'desk.clockBoard', { communityId: 'cuihu' });
  const own = leaders.rows.find(({ id }) => id === east.leader);
  expect(own?.amber).toBeGreaterThanOrEqual(1);
  expect(own?.name).not.toBe('');
  const claims = await must(estate, 'shen-tao', 'desk.clockBoard', {
    communityId: 'cuihu',
    leaderId: east.leader,
  });
  const shown = claims.tickets.find(({ ticketId }) => ticketId === east.ticketId);
  expect(shown).toMatchObject({ tone: 'amber', clock: { kind: 'settlement' } });
  expect(shown?.clock?.why).toMatchObject({ key: 'clock.why.wallTime' });
});

test('a regional manager sees their own region and no other', async () => {
  const estate = createMemoryEstate(NOON, 'region');
  const west = await fileIn(estate, 'jiangpan');
  await pass(estate, 11 * MINUTE);
  const own = await must(estate, 'dong-jie', 'desk.clockBoard', {});
  expect([own.level, own.rows.map(({ id }) => id)]).toEqual(['communities', ['cuihu']]);
  const asked = { region: '城西', communityId: 'jiangpan', leaderId: west.leader };
  const other = await must(estate, 'dong-jie', 'desk.clockBoard', asked);
  expect([other.rows, other.tickets, other.total.red]).toEqual([[], [], 0]);
});

test('the calendars say which years are known and who is open now', async () => {
  const estate = createMemoryEstate(Date.parse('2026-11-20T12:30:00+08:00'), 'calendars');
  const { years, hours } = await must(estate, 'dong-jie', 'desk.calendars', {});
  expect(years.map(({ year, publishedOn }) => [year, publishedOn])).toEqual([
    [2026, '2025-11-04'],
    [2027, null],
  ]);
  expect(hours.map(({ whose, openNow }) => [whose, openNow])).toEqual([
    ['leader', true],
    ['platform', true],
    // At lunch.
    ['station', false],
  ]);
});
