/** One tap on the plan at the platform's desk, within its own limits, and by a leader's helper. */
import type { OrderItemView } from '../../domain/contract/views/order';
import type { PlanView } from '../../domain/contract/views/plan';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { claimableLine, fileOn, must, noticesTo, ticketOf } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';
const AGENT = 'xu-jing';
const SUPERVISOR = 'shen-tao';
const HELPER = 'ding-lan';

let estate: MemoryEstate;
let tapped = 0;

beforeEach(() => {
  estate = createMemoryEstate(NOON, 'confirm-plan-at-platform');
});

/** A claim on the first line of `person` within these sums; `handedUp`: with the platform. */
async function file({ from = 0, to = 20_000, person = WHO, handedUp = true } = {}) {
  const within = ({ paidFen }: OrderItemView) => paidFen > from && paidFen <= to;
  const line = await claimableLine(estate, person, within);
  const ticketId = await fileOn(estate, person, line);
  await estate.deliver();
  const { ownerId } = await ticketOf(estate, ticketId);
  if (handedUp) {
    await must(estate, ownerId ?? '', 'desk.handUp', { ticketId, reason: '拿不准' });
    await estate.deliver();
  }
  return { ticketId, person, leader: ownerId ?? '', paidFen: line.item.paidFen };
}

async function planFor(reader: string, ticketId: string): Promise<PlanView> {
  const { plan } = await must(estate, reader, 'desk.view', { ticketId });
  if (plan === null) throw new Error('there is no plan');
  return plan;
}

/** What a tap on the way at `at` sends, as the page of this reader shows it. */
async function tapOf(reader: string, ticketId: string, at = 0) {
  const planned = (await planFor(reader, ticketId)).ways[at];
  if (planned === undefined) throw new Error(`no way ${at}`);
  tapped += 1;
  const { way, remedy, words, confirmation } = planned;
  const amountFen = 'amountFen' in remedy ? remedy.amountFen : 0;
  const refundIntentId = `intent-at-platform-${tapped}`;
  return { ticketId, refundIntentId, way, confirmation, words, amountFen };
}

async function tap(reader: string, ticketId: string, at = 0) {
  const done = await must(estate, reader, 'desk.confirmPlan', await tapOf(reader, ticketId, at));
  await estate.deliver();
  return done;
}

async function saidOn(ticketId: string, kind: string): Promise<string[]> {
  const messages = await estate.all('ticketMessages');
  return messages
    .filter((one) => one.ticketId === ticketId && one.kind === kind)
    .map(({ text }) => text);
}

test('within an agent’s limit one tap approves, answers in the plan’s words and says why', async () => {
  const { ticketId, paidFen, person } = await file();
  const plan = await planFor(AGENT, ticketId);
  expect(plan).toMatchObject({ mayConfirm: true, ways: [{ confirmation: 'refund' }, {}, {}] });
  expect(await tap(AGENT, ticketId)).toMatchObject({ done: 'refund' });
  const ticket = await ticketOf(estate, ticketId);
  expect(ticket).toMatchObject({ state: 'settling', refund: { amountFen: paidFen } });
  expect(await saidOn(ticketId, 'reply')).toEqual([plan.ways[0]?.words]);
  expect((await saidOn(ticketId, 'approvalReason'))[0]).toMatch(/^按建议办：退 ¥/);
  const mine = await must(estate, person, 'ticket.view', { ticketId });
  expect(mine.messages.map(({ text }) => text)).toContain(plan.ways[0]?.words);
  expect(await estate.world.database.get('suggestionChoices', `${ticketId}_1`)).toMatchObject({
    chosen: { way: 'refund', done: 'refund', followed: true },
  });
  expect((await must(estate, AGENT, 'desk.view', { ticketId })).plan).toBeNull();
});

test('the same tap again, under another request, pays once', async () => {
  const { ticketId } = await file();
  const input = await tapOf(AGENT, ticketId);
  await must(estate, AGENT, 'desk.confirmPlan', input);
  expect(await must(estate, AGENT, 'desk.confirmPlan', input)).toMatchObject({ done: 'refund' });
  await estate.deliver();
  expect(estate.world.gateway.all()).toHaveLength(1);
});

test('above an agent’s limit the tap asks a supervisor, who finds the sum and gives it', async () => {
  const { ticketId, paidFen } = await file({ from: 20_000, to: 50_000, person: 'lin-xiaowen' });
  const plan = await planFor(AGENT, ticketId);
  const at = plan.ways.findIndex(({ way }) => way === 'refund');
  expect(plan.ways[at]).toMatchObject({ confirmation: 'askAbove', next: 'waitForNod' });
  const because = at === 0 ? {} : { because: 'residentWants' as const };
  const input = { ...(await tapOf(AGENT, ticketId, at)), ...because };
  expect(await must(estate, AGENT, 'desk.confirmPlan', input)).toMatchObject({ done: 'askAbove' });
  await estate.deliver();
  expect(estate.world.gateway.all()).toHaveLength(0);
  // The resident hears what is true of it, and not that the money goes.
  expect(await saidOn(ticketId, 'reply')).toEqual([plan.ways[at]?.words]);
  expect(plan.ways[at]?.words).not.toMatch(/¥/);
  expect(await noticesTo(estate, SUPERVISOR, ticketId)).toContain('approvalNeeded');
  const again = { ...input, refundIntentId: 'intent-at-platform-again' };
  expect(await estate.call(AGENT, 'desk.confirmPlan', again)).toMatchObject({ code: 'nodAsked' });
  const above = await must(estate, SUPERVISOR, 'desk.view', { ticketId });
  expect(above).toMatchObject({ refundAsk: { amountFen: paidFen, byName: '许静' } });
  const nod = { ...(await tapOf(SUPERVISOR, ticketId, at)), ...because };
  expect(nod.confirmation).toBe('refund');
  expect(await must(estate, SUPERVISOR, 'desk.confirmPlan', nod)).toMatchObject({ done: 'refund' });
  expect(await ticketOf(estate, ticketId)).toMatchObject({ refund: { amountFen: paidFen } });
});

test('above four eyes the tap is one nod of two; nothing goes and nothing is promised', async () => {
  const { ticketId, paidFen } = await file({ from: 100_000, to: 200_000, person: 'wei-dong' });
  const finance = await oneOf('finance');
  const plan = await planFor(SUPERVISOR, ticketId);
  const at = plan.ways.findIndex(({ way }) => way === 'refund');
  expect(plan.ways[at]).toMatchObject({ confirmation: 'approve', next: 'waitForNod' });
  const because = at === 0 ? {} : { because: 'residentWants' as const };
  const input = { ...(await tapOf(SUPERVISOR, ticketId, at)), ...because };
  const given = await must(estate, SUPERVISOR, 'desk.confirmPlan', input);
  expect(given).toMatchObject({ done: 'approve' });
  await estate.deliver();
  expect(estate.world.gateway.all()).toHaveLength(0);
  expect((await ticketOf(estate, ticketId)).approvals).toHaveLength(1);
  expect((await saidOn(ticketId, 'reply'))[0]).not.toMatch(/¥/);
  // The second one confirms that sum below: the plan stands without a button.
  expect((await planFor(finance, ticketId)).mayConfirm).toBe(false);
  expect((await planFor(SUPERVISOR, ticketId)).mayConfirm).toBe(false);
  const nod = { refundIntentId: 'intent-of-the-second', amountFen: paidFen, reason: '看过了，同意' };
  await must(estate, finance, 'desk.approve', { ticketId, ...nod });
  expect(await ticketOf(estate, ticketId)).toMatchObject({ refund: { amountFen: paidFen } });
});

test('another way at the platform is offered in the platform’s name, with the reason kept', async () => {
  const { ticketId, person } = await file();
  const input = await tapOf(AGENT, ticketId, 1);
  expect(input.confirmation).toBe('propose');
  expect(await estate.call(AGENT, 'desk.confirmPlan', input)).toMatchObject({
    code: 'choiceReasonNeeded',
  });
  await must(estate, AGENT, 'desk.confirmPlan', { ...input, because: 'moreSerious' });
  expect(await ticketOf(estate, ticketId)).toMatchObject({
    state: 'proposed',
    proposal: { from: 'withPlatform', status: 'open' },
  });
  const [said] = (await estate.all('ticketMessages')).filter(({ kind }) => kind === 'proposal');
  expect(said).toMatchObject({ from: 'platform' });
  const { proposal } = await must(estate, person, 'ticket.view', { ticketId });
  expect(proposal?.words).toBe(input.words);
});

test('money goes by no tap that promised none', async () => {
  const { ticketId } = await file();
  const stale = { ...(await tapOf(AGENT, ticketId)), confirmation: 'askAbove' as const };
  expect(await estate.call(AGENT, 'desk.confirmPlan', stale)).toMatchObject({ code: 'planChanged' });
  expect((await ticketOf(estate, ticketId)).refund).toBeNull();
});

test('a helper’s tap asks their leader, tells the resident so, and is asked for once', async () => {
  const { ticketId, leader, paidFen } = await file({ handedUp: false });
  const plan = await planFor(HELPER, ticketId);
  expect(plan).toMatchObject({ mayConfirm: true });
  expect(plan.ways[0]).toMatchObject({ confirmation: 'askLeader', next: 'waitForNod' });
  const input = await tapOf(HELPER, ticketId);
  const asked = await must(estate, HELPER, 'desk.confirmPlan', input);
  expect(asked).toMatchObject({ done: 'askLeader' });
  await estate.deliver();
  expect(await noticesTo(estate, leader, ticketId)).toContain('refundAskedLeader');
  expect(await saidOn(ticketId, 'reply')).toEqual([plan.ways[0]?.words]);
  expect(await must(estate, leader, 'desk.view', { ticketId })).toMatchObject({
    refundAsk: { amountFen: paidFen },
    plan: { ways: [{ confirmation: 'refund' }, {}, {}] },
  });
  const again = { ...input, refundIntentId: 'intent-of-helper-again' };
  expect(await estate.call(HELPER, 'desk.confirmPlan', again)).toMatchObject({
    code: 'leaderAsked',
  });
  expect(estate.world.gateway.all()).toHaveLength(0);
});

async function oneOf(role: 'finance'): Promise<string> {
  const found = (await estate.all('people')).find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found._id;
}
