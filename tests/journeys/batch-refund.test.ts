/**
 * Ten boxes of one bad run: their leader refunds them as one decision, each neighbour answered by
 * name. Another ten are above the day's limit, and a supervisor is the second pair of eyes.
 */
import { claimBadBatch, neighbour } from '../back-end/bad-batch';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { openBrowser, type JourneyBrowser } from './browser';
import { Person } from './person';
import { journey } from './step';
import { complaintsOf, holdAtMost } from './steps';

const step = journey();

let estate: EstateCloud;
let browser: JourneyBrowser;
let leader: Person;
let ticketIds: string[];

beforeAll(async () => {
  [estate, browser] = await Promise.all([startEstate(), openBrowser()]);
  ticketIds = await claimBadBatch(estate, { leaderId: 'zhou-min', count: 10, paidFen: 9_000 });
});

afterAll(async () => {
  await browser.close();
  await estate.close();
});

const open = (person: string, page: string) =>
  Person.at(browser, `${estate.origin}/as/${person}/#${page}`);

step('a leader finds the batch above her list, with everybody chosen', async () => {
  leader = await open('zhou-min', '/packages/leader/inbox/index');
  await leader.sees('同一批货，可以一起退');
  await leader.sees('蜜瓜礼盒 10 件，共 ¥900.00');
  await leader.visitor.shoot('leader-inbox-batch');
  await leader.tap('[id^="batch-"]');
  await leader.sees('选好一起退的（10 件）');
  for (const ticketId of ticketIds) await leader.on(`#take-${ticketId}`).waitFor();
  await leader.shoot('leader-batch');
});

step('one sheet shows each resident, sum, total and words; one tap refunds them', async () => {
  await leader.tap('#open-batch');
  await leader.on('#confirm-batch').waitFor();
  const sheet = (await leader.on('.sheet__body').innerText()).replace(/\s+/g, ' ');
  expect(sheet).toMatch(/退给 10 户/);
  expect(sheet.match(/90\.00/g)?.length).toBeGreaterThanOrEqual(10);
  expect(sheet).toMatch(/何女士，蜜瓜礼盒这批确实有问题.*¥90\.00 已经给您退了/);
  expect(sheet).toContain('您今天还能退 ¥1,000.00');
  await leader.shoot('leader-batch-sheet', async (twin) => {
    await leader.on('#open-batch', twin).tap();
    await leader.on('#confirm-batch', twin).waitFor();
  });
  await leader.tap('#confirm-batch');
  await leader.sees('退好 10 件，共 ¥900.00');
  holdAtMost('taps to refund ten claims of one bad batch', leader.taps, 'taps', 6);
  await leader.shoot('leader-batch-done');
});

step('each neighbour reads words of their own, and the money is on its way', async () => {
  const [, ticketId = ''] = ticketIds;
  const { state, messages } = await estate.must(neighbour(1), 'ticket.view', { ticketId });
  expect(state).toBe('settling');
  const words = '吕先生，蜜瓜礼盒这批确实有问题，对不住您。¥90.00 已经给您退了，钱原路回去，您不用跑。';
  expect(messages.map(({ text }) => text)).toEqual([words]);
  expect(estate.documents('refunds', {})).toHaveLength(10);
  expect(complaintsOf(leader)).toEqual([]);
  await leader.leave();
});

step('above what is left today the same tap asks a supervisor, who sees each of them', async () => {
  const more = await claimBadBatch(estate, {
    leaderId: 'zhou-min',
    count: 3,
    paidFen: 9_000,
    from: 10,
  });
  leader = await open('zhou-min', '/packages/leader/inbox/index');
  await leader.tap('[id^="batch-"]');
  await leader.tap('#open-batch');
  await leader.on('#batch-second').waitFor();
  await leader.visitor.shoot('leader-batch-second');
  await leader.tap('#confirm-batch');
  await leader.sees('已请主管一起看，3 件共 ¥270.00');
  const supervisor = await open('shen-tao', '/packages/platform/queue/index');
  await supervisor.sees('周敏请您一起看');
  await supervisor.tap('#asked-batches .row');
  await supervisor.on('#approve-batch').waitFor();
  for (const ticketId of more) await supervisor.on(`#claim-${ticketId}`).waitFor();
  await supervisor.shoot('platform-batch');
  await supervisor.tap('#approve-batch');
  await supervisor.sees('沈涛看过，同意了');
  await supervisor.visitor.shoot('platform-batch-approved');
  expect(estate.documents('refunds', {})).toHaveLength(13);
  expect(complaintsOf(leader, supervisor)).toEqual([]);
});
