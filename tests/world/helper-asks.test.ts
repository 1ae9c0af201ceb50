/** A helper asks their leader for a refund that is not theirs to give. */
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, ticketOf } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const LEADER = 'zhou-min';
const HELPER = 'ding-lan';

let estate: MemoryEstate;
let ticketId: string;
let claimedFen: number;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  ({ ticketId } = await fileClaim(estate, 'chen-guilan'));
  claimedFen = (await ticketOf(estate, ticketId)).claim.claimedFen;
});

test('the leader is told the sum, sees it on the ticket and refunds it', async () => {
  const amountFen = claimedFen - 100;
  await must(estate, HELPER, 'desk.askLeader', { ticketId, amountFen });
  await estate.deliver();
  const { notices } = await must(estate, LEADER, 'account.listNotices', {});
  expect(notices.find(({ kind }) => kind === 'refundAskedLeader')).toMatchObject({
    facts: { amountFen, handlerName: '丁岚' },
  });
  const view = await must(estate, LEADER, 'desk.view', { ticketId });
  expect(view).toMatchObject({ refundAsk: { amountFen, byName: '丁岚' }, split: { amountFen } });
  expect(view.timeline.map(({ kind }) => kind)).toContain('refundAsked');
  const tap = { ticketId, refundIntentId: 'intent-asked-by-helper', amountFen };
  await must(estate, LEADER, 'desk.refund', tap);
  expect((await must(estate, LEADER, 'desk.view', { ticketId })).refundAsk).toBeNull();
});

test('nothing moves by asking, and the resident reads nothing of it', async () => {
  const before = await ticketOf(estate, ticketId);
  await must(estate, HELPER, 'desk.askLeader', { ticketId, amountFen: claimedFen });
  const after = await ticketOf(estate, ticketId);
  expect(after).toMatchObject({ state: before.state, refund: null, clocks: before.clocks });
  const own = await must(estate, after.residentId, 'ticket.view', { ticketId });
  expect(JSON.stringify(own)).not.toMatch(/refundAsk/);
  const { trackingToken: token } = after;
  expect(JSON.stringify(await must(estate, '', 'track.view', { token }))).not.toMatch(/refundAsk/);
});

test('the same sum is asked for once, another one replaces it', async () => {
  const ask = (amountFen: number) =>
    estate.call(HELPER, 'desk.askLeader', { ticketId, amountFen });
  expect(await ask(claimedFen)).toMatchObject({ ok: true });
  expect(await ask(claimedFen)).toMatchObject({ ok: false, code: 'leaderAsked' });
  expect(await ask(claimedFen - 1)).toMatchObject({ ok: true });
  const { refundAsk } = await must(estate, HELPER, 'desk.view', { ticketId });
  expect(refundAsk).toMatchObject({ amountFen: claimedFen - 1 });
});

test('more than the claim, or than the leader may give, is refused with the way out', async () => {
  const ask = (amountFen: number) =>
    estate.call(HELPER, 'desk.askLeader', { ticketId, amountFen });
  expect(await ask(claimedFen + 1)).toMatchObject({ code: 'aboveClaim' });
  expect(await ask(20_001)).toMatchObject({ code: 'aboveLimit', details: { limitFen: 20_000 } });
});

test('a leader asks nobody, and a helper of another leader finds no ticket', async () => {
  const input = { ticketId, amountFen: claimedFen };
  expect(await estate.call(LEADER, 'desk.askLeader', input)).toMatchObject({ ok: false });
  const helper = await estate.world.database.get('people', HELPER);
  if (helper === null) throw new Error('no helper');
  await estate.world.database.transaction((transaction) =>
    transaction.put('people', { ...helper, helpsLeaderId: 'su-hong' }),
  );
  expect(await estate.call(HELPER, 'desk.askLeader', input)).toMatchObject({
    code: 'ticketNotFound',
  });
});

test('once it is with the platform there is no leader to ask', async () => {
  await must(estate, LEADER, 'desk.handUp', { ticketId, reason: '拿不准' });
  const input = { ticketId, amountFen: claimedFen };
  expect(await estate.call(HELPER, 'desk.askLeader', input)).toMatchObject({ ok: false });
});
