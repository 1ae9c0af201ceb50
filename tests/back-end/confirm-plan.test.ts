/** One tap on what is suggested: words, remedy and books in one; other ways with a reason. */
import { purseOf } from '../../cloudfunctions/_application/purse';
import type { ActionInput } from '../../domain/contract/actions';
import type { OrderItemView } from '../../domain/contract/views/order';
import type { PlanView } from '../../domain/contract/views/plan';
import type { Issue } from '../../domain/primitives/issue';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { claimableLine, fileOn, must, noticesTo, ticketOf } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';

let estate: MemoryEstate;
let tapped = 0;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'confirm-plan');
});

interface Asked {
  issue?: Issue;
  wish?: 'refund' | 'reissue' | 'leaderDecides';
  note?: string;
  atMostFen?: number;
  atLeastFen?: number;
  prefers?: 'speed' | 'phone' | 'compensation';
  person?: string;
}

async function file(asked: Asked = {}) {
  const { person = WHO, atLeastFen = 0, atMostFen = 20_000, ...change } = asked;
  const within = ({ paidFen }: OrderItemView) => paidFen >= atLeastFen && paidFen <= atMostFen;
  const line = await claimableLine(estate, person, within);
  const ticketId = await fileOn(estate, person, line, change);
  await estate.deliver();
  const leader = (await ticketOf(estate, ticketId)).ownerId ?? '';
  return { ticketId, leader, person, paidFen: line.item.paidFen };
}

type Claim = Awaited<ReturnType<typeof file>>;

async function planOf({ ticketId, leader }: Claim): Promise<PlanView> {
  const { plan } = await must(estate, leader, 'desk.view', { ticketId });
  if (plan === null) throw new Error('there is no plan');
  return plan;
}

function tapOn(claim: Claim, plan: PlanView, at = 0) {
  const planned = plan.ways[at];
  if (planned === undefined) throw new Error(`no way ${at}`);
  tapped += 1;
  const { way, remedy, words, confirmation } = planned;
  return {
    ticketId: claim.ticketId,
    refundIntentId: `intent-of-a-plan-${tapped}`,
    way,
    confirmation,
    amountFen: 'amountFen' in remedy ? remedy.amountFen : 0,
    words,
  };
}

async function confirm(claim: Claim, input: Omit<ActionInput<'desk.confirmPlan'>, 'requestId'>) {
  const reply = await must(estate, claim.leader, 'desk.confirmPlan', input);
  await estate.deliver();
  return reply;
}

function choiceOf({ ticketId }: Claim) {
  return estate.world.database.get('suggestionChoices', `${ticketId}_1`);
}

async function saidTo({ ticketId }: Claim): Promise<string[]> {
  const messages = await estate.all('ticketMessages');
  return messages.filter((one) => one.ticketId === ticketId).map(({ kind }) => kind);
}

test('one tap refunds, answers and keeps that the suggestion was followed', async () => {
  const claim = await file();
  const plan = await planOf(claim);
  expect(plan.mayConfirm).toBe(true);
  expect(plan.ways[0]).toMatchObject({ way: 'refund', confirmation: 'refund', next: 'wait' });
  expect(plan.ways[0]?.words).not.toMatch(/[{}]/);
  expect(await confirm(claim, tapOn(claim, plan))).toMatchObject({ done: 'refund' });
  const ticket = await ticketOf(estate, claim.ticketId);
  expect(ticket).toMatchObject({ state: 'settling', refund: { amountFen: claim.paidFen } });
  expect(ticket.repliedAt).not.toBeNull();
  expect(await saidTo(claim)).toContain('reply');
  expect(estate.world.gateway.all()).toHaveLength(1);
  expect(await choiceOf(claim)).toMatchObject({
    suggested: { way: 'refund', amountFen: claim.paidFen },
    chosen: { way: 'refund', done: 'refund', followed: true, because: null },
  });
  const after = await must(estate, claim.leader, 'desk.view', { ticketId: claim.ticketId });
  expect(after.plan).toBeNull();
});

test('the same tap twice pays once', async () => {
  const claim = await file();
  const tap = { ...tapOn(claim, await planOf(claim)), requestId: 'request-of-one-tap-1' };
  await confirm(claim, tap);
  expect(await confirm(claim, tap)).toMatchObject({ done: 'refund' });
  const other = { ...tap, requestId: 'request-of-one-tap-2' };
  expect(await confirm(claim, other)).toMatchObject({ done: 'refund' });
  expect(estate.world.gateway.all()).toHaveLength(1);
});

test('another way needs a reason, and the reason is kept to learn from', async () => {
  const claim = await file();
  const plan = await planOf(claim);
  const tap = tapOn(claim, plan, 1);
  expect(tap.way).toBe('refundWithCoupon');
  expect(await estate.call(claim.leader, 'desk.confirmPlan', tap)).toMatchObject({
    code: 'choiceReasonNeeded',
  });
  const done = await confirm(claim, { ...tap, because: 'moreSerious' });
  expect(done).toMatchObject({ done: 'propose' });
  const ticket = await ticketOf(estate, claim.ticketId);
  expect(ticket).toMatchObject({
    state: 'proposed',
    proposal: { remedy: { kind: 'refund', couponFen: 500 }, status: 'open' },
  });
  expect(await choiceOf(claim)).toMatchObject({
    suggested: { way: 'refund' },
    chosen: { way: 'refundWithCoupon', followed: false, because: 'moreSerious' },
  });
});

test('a wish for goods is offered and waits for the resident', async () => {
  const claim = await file({ issue: 'damaged', wish: 'reissue', note: '压坏了' });
  const plan = await planOf(claim);
  expect(plan.ways[0]).toMatchObject({ way: 'reissue', confirmation: 'propose', next: 'send' });
  expect(plan.reasons).toEqual([{ key: 'way.byWish', params: {} }]);
  await confirm(claim, tapOn(claim, plan));
  const { proposal } = await ticketOf(estate, claim.ticketId);
  expect(proposal).toMatchObject({ remedy: { kind: 'reissue' } });
  const { proposalId = '' } = proposal ?? {};
  const { ticketId } = claim;
  await must(estate, claim.person, 'ticket.acceptProposal', { ticketId, proposalId });
  expect((await ticketOf(estate, ticketId)).state).toBe('fulfilling');
});

test('another sum than suggested is kept with why, whichever button paid it', async () => {
  const claim = await file();
  const { ticketId, leader, paidFen } = claim;
  const half = Math.floor(paidFen / 2);
  const tap = { ticketId, refundIntentId: 'intent-of-half-a-sum', amountFen: half };
  await must(estate, leader, 'desk.refund', { ...tap, because: 'lessSerious' });
  expect(await choiceOf(claim)).toMatchObject({
    suggested: { amountFen: paidFen },
    chosen: { amountFen: half, followed: false, because: 'lessSerious' },
  });
});

test('a sum that the page no longer shows rightly is refused, and nothing is paid', async () => {
  const claim = await file();
  const tap = { ...tapOn(claim, await planOf(claim)), amountFen: 1 };
  expect(await estate.call(claim.leader, 'desk.confirmPlan', tap)).toMatchObject({
    code: 'planChanged',
  });
  expect((await ticketOf(estate, claim.ticketId)).state).toBe('submitted');
});

test('what is above a leader is not promised: what comes next and the words say who decides', async () => {
  const claim = await file({ person: 'lin-xiaowen', atLeastFen: 20_001, atMostFen: Infinity });
  const { ticketId, leader } = claim;
  const plan = await planOf(claim);
  expect(plan.ways[0]).toMatchObject({ confirmation: 'handUp', next: 'handUp' });
  const { scripts } = await must(estate, leader, 'desk.view', { ticketId });
  expect(scripts[0]?.text).toContain('请平台一起看');
  expect(scripts.map(({ text }) => text).join()).not.toContain('¥');
  const within = await must(estate, leader, 'desk.view', { ticketId, amountFen: 5_000 });
  expect(within.scripts[0]?.text).toContain('¥50.00 这就');
});

test('where somebody is unwell the tap hands up, with the suggestion and why', async () => {
  const claim = await file({ note: '孩子吃完吐了，去了医院' });
  const plan = await planOf(claim);
  expect(plan.ways[0]).toMatchObject({ confirmation: 'handUp', next: 'lookAfter' });
  expect(await confirm(claim, tapOn(claim, plan))).toMatchObject({ done: 'handUp' });
  expect(await ticketOf(estate, claim.ticketId)).toMatchObject({ state: 'withPlatform' });
  const messages = await estate.all('ticketMessages');
  const why = messages.find((one) => one.kind === 'handUpReason');
  expect(why?.text).toMatch(/^按建议转上来：退 ¥/);
  expect(await noticesTo(estate, claim.person, claim.ticketId)).toContain('handedUpResident');
  expect(estate.world.gateway.all()).toHaveLength(0);
});

test('the day’s limit, used up meanwhile, turns the tap into a hand-up', async () => {
  const claim = await file();
  const tap = tapOn(claim, await planOf(claim));
  const { database, calendars, clock } = estate.world;
  const purse = await purseOf(database, claim.leader);
  const oneTap = { day: calendars.dayOf(clock.now()), totalFen: 1_000_00 };
  await database.transaction((transaction) =>
    transaction.put('fundPurses', { ...purse, oneTap }),
  );
  expect(await confirm(claim, tap)).toMatchObject({ done: 'handUp' });
  expect(await ticketOf(estate, claim.ticketId)).toMatchObject({ state: 'withPlatform' });
  expect(estate.world.gateway.all()).toHaveLength(0);
});

test('what satisfied before puts a way first, and ratings are counted once', async () => {
  const claim = await file({ wish: 'leaderDecides' });
  const { claim: { issue }, goods: { category } } = await ticketOf(estate, claim.ticketId);
  expect((await planOf(claim)).reasons.map(({ key }) => key)).toContain('way.tooFewCases');
  const kept = (way: 'refund' | 'reissue', satisfied: number) => ({
    _id: `${issue}_${category}_${way}`, issue, category, way, rated: 30, satisfied,
  });
  await estate.world.database.transaction(async (transaction) => {
    await transaction.put('wayRecords', kept('refund', 12));
    await transaction.put('wayRecords', kept('reissue', 27));
  });
  await must(estate, claim.person, 'ticket.say', {
    ticketId: claim.ticketId,
    text: '底下的也烂了',
    photoIds: [],
  });
  await estate.deliver();
  const plan = await planOf(claim);
  expect(plan.ways[0]).toMatchObject({ way: 'reissue', cases: { rated: 30, percent: 90 } });
  expect(plan.reasons).toEqual([{ key: 'way.byCases', params: { cases: 30, percent: 90 } }]);
  const at = plan.ways.findIndex(({ way }) => way === 'refund');
  await confirm(claim, { ...tapOn(claim, plan, at), because: 'residentWants' });
  const [refund] = estate.world.gateway.all();
  if (refund === undefined) throw new Error('nothing was paid');
  await estate.settle(refund, 'success');
  const stars = { attitude: 5, speed: 5, result: 5, recommend: 9, comment: '' };
  const { ticketId, person } = claim;
  await must(estate, person, 'ticket.rate', { ticketId, ...stars });
  expect(await estate.call(person, 'ticket.rate', { ticketId, ...stars })).toMatchObject({
    code: 'alreadyRated',
  });
  const counted = await estate.world.database.get('wayRecords', `${issue}_${category}_refund`);
  expect(counted).toMatchObject({ rated: 31, satisfied: 13 });
});

test('what matters to the resident is remembered, told to the leader and put first', async () => {
  const claim = await file({ prefers: 'compensation' });
  const plan = await planOf(claim);
  expect(plan).toMatchObject({ prefers: 'compensation', ways: [{}, {}, {}] });
  expect(plan.ways[0]?.way).toBe('refundWithCoupon');
  expect((await must(estate, WHO, 'account.me', {})).prefers).toBe('compensation');
  await must(estate, WHO, 'account.setPreference', { prefers: 'phone' });
  const next = await planOf(await file());
  expect(next).toMatchObject({ prefers: 'phone' });
  expect(next.ways[0]).toMatchObject({ way: 'refund', next: 'call' });
  await must(estate, WHO, 'account.setPreference', { prefers: null });
  expect((await must(estate, WHO, 'account.me', {})).prefers).toBeNull();
});

test('a ruling is kept beside the suggestion that it followed or overruled', async () => {
  const claim = await file();
  const { ticketId, leader } = claim;
  const { suggestion } = await ticketOf(estate, ticketId);
  const party = suggestion.liableParty === 'supplier' ? 'unknown' : 'supplier';
  await must(estate, leader, 'desk.handUp', { ticketId, reason: '说不准' });
  const rule = (reason: string) =>
    estate.call('xu-jing', 'desk.ruleLiability', { ticketId, party, reason });
  expect(await rule('')).toMatchObject({ code: 'reasonNeeded' });
  expect(await rule('供应商自己认了')).toMatchObject({ ok: true });
  expect(await choiceOf(claim)).toMatchObject({
    suggested: { liableParty: suggestion.liableParty, ruleId: suggestion.ruleId },
    ruled: { party, followed: false },
    chosen: null,
  });
});

test('a leader of another place, and an agent, confirm nothing', async () => {
  const claim = await file();
  const tap = tapOn(claim, await planOf(claim));
  for (const person of ['luo-xiaodong', 'hu-yan']) {
    expect((await estate.call(person, 'desk.confirmPlan', tap)).ok).toBe(false);
  }
});
