/** What partners are asked to pay back: what each side sees, says and is told; what came back. */
import { HOUR } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { must } from '../world/memory-steps';
import { catchUp } from './books/books-facts';
import { paidRefund, ruledTo, type PaidRefund } from './paid-refund';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const FINANCE = 'fang-ning';
const SUPPLIER = 'jiang-chen';
const OTHER_SUPPLIER = 'yuan-fang';
const FIRM = 'siji-orchard';

let estate: MemoryEstate;
let refund: PaidRefund;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  refund = await paidRefund(estate, 'chen-guilan');
});

async function charged(): Promise<string> {
  await ruledTo(estate, refund, 'supplier', FIRM);
  await estate.deliver();
  const { chargebacks } = await must(estate, SUPPLIER, 'fund.myChargebacks', {});
  const [first] = chargebacks;
  if (first === undefined) throw new Error('nothing was charged back');
  return first.chargebackId;
}

const view = (person: string, chargebackId: string) =>
  must(estate, person, 'fund.viewChargeback', { chargebackId });

async function noticesOf(personId: string): Promise<string[]> {
  await estate.deliver();
  const notices = await estate.all('notices');
  return notices
    .filter((notice) => notice.personId === personId && notice.kind.startsWith('chargeback'))
    .map(({ kind }) => kind);
}

async function dispute(chargebackId: string, reason = '出库照片是好的') {
  const photoIds = [await estate.upload(SUPPLIER)];
  const input = { chargebackId, answer: 'dispute' as const, reason, photoIds };
  return estate.call(SUPPLIER, 'fund.answerChargeback', input);
}

test('what the firm answers joins the evidence of the claim', async () => {
  const chargebackId = await charged();
  await dispute(chargebackId);
  await estate.deliver();
  const { ticketId } = refund;
  const check = await must(estate, FINANCE, 'desk.verifyEvidence', { ticketId });
  expect(check.chain.standing).toBe('whole');
  expect(check.contents.filter(({ standing }) => standing !== 'same')).toEqual([]);
});

test('the firm sees the sum, the goods and the clock, and nothing of the resident', async () => {
  const chargebackId = await charged();
  expect(await noticesOf(SUPPLIER)).toEqual(['chargebackSent']);
  const list = await must(estate, SUPPLIER, 'fund.myChargebacks', {});
  expect(list).toMatchObject({ openFen: refund.amountFen, owedFen: 0, answerHours: 48 });
  const seen = await view(SUPPLIER, chargebackId);
  const now = estate.world.clock.now();
  expect(seen).toMatchObject({
    status: 'open',
    amountFen: refund.amountFen,
    clock: { kind: 'answer', dueAt: now + 48 * HOUR, warnAt: now + 36 * HOUR, tone: 'inTime' },
    ticketId: null,
    coldChain: null,
    logistics: [],
    mayAnswer: true,
    mayDecide: false,
  });
  const words = JSON.stringify([list, seen]);
  for (const personal of ['陈桂兰', '陈奶奶', '打开就是坏的', 'chen-guilan', refund.ticketId]) {
    expect(words).not.toContain(personal);
  }
});

test('a photo that did not pass its check is the platform’s to see alone', async () => {
  const chargebackId = await charged();
  expect((await view(SUPPLIER, chargebackId)).photos).toEqual([]);
  expect((await view(FINANCE, chargebackId)).photos).toHaveLength(1);
});

test('another firm’s chargeback does not exist, to read or to answer', async () => {
  const chargebackId = await charged();
  expect((await must(estate, OTHER_SUPPLIER, 'fund.myChargebacks', {})).chargebacks).toEqual([]);
  const refusal = { ok: false, code: 'chargebackNotFound' };
  expect(await estate.call(OTHER_SUPPLIER, 'fund.viewChargeback', { chargebackId })).toEqual(refusal);
  const answer = { chargebackId, answer: 'accept' as const, reason: '', photoIds: [] };
  expect(await estate.call(OTHER_SUPPLIER, 'fund.answerChargeback', answer)).toEqual(refusal);
  const plan = { chargebackId, plan: '以后不会' };
  expect(await estate.call(OTHER_SUPPLIER, 'fund.planChargeback', plan)).toEqual(refusal);
});

test('a dispute needs its reason, and pictures of the firm’s own', async () => {
  const chargebackId = await charged();
  expect(await dispute(chargebackId, '')).toMatchObject({ code: 'wordsNeeded' });
  const others = { chargebackId, answer: 'dispute' as const, reason: '不是我们', photoIds: ['nobody'] };
  expect(await estate.call(SUPPLIER, 'fund.answerChargeback', others)).toMatchObject({
    code: 'photoNotFound',
  });
  const photoId = await estate.upload(SUPPLIER);
  const twice = { ...others, photoIds: [photoId, photoId] };
  expect(await estate.call(SUPPLIER, 'fund.answerChargeback', twice)).toMatchObject({
    code: 'photoUsedTwice',
  });
  expect((await view(SUPPLIER, chargebackId)).status).toBe('open');
});

test('a repeated answer is one answer', async () => {
  const chargebackId = await charged();
  const requestId = 'answer-of-the-test-1';
  const answer = { chargebackId, answer: 'accept' as const, reason: '认', photoIds: [], requestId };
  expect(await must(estate, SUPPLIER, 'fund.answerChargeback', answer)).toEqual({
    status: 'accepted',
  });
  expect(await must(estate, SUPPLIER, 'fund.answerChargeback', answer)).toEqual({
    status: 'accepted',
  });
  expect(await noticesOf(FINANCE)).toEqual(['chargebackAcceptedFinance']);
});

test('a dispute is decided with a reason by supervisor or finance, and the firm is told', async () => {
  const chargebackId = await charged();
  const decide = { chargebackId, decision: 'accepted' as const, reason: '称重少了两成' };
  expect(await estate.call(FINANCE, 'fund.decideChargeback', decide)).toMatchObject({
    code: 'chargebackAnswered',
  });
  await dispute(chargebackId);
  expect(await noticesOf(FINANCE)).toEqual(['chargebackDisputedPlatform']);
  expect(await view(FINANCE, chargebackId)).toMatchObject({
    status: 'disputed',
    mayDecide: true,
    ticketId: refund.ticketId,
    answer: { words: '出库照片是好的', byName: '蒋晨', photos: [{}] },
  });
  expect(await estate.call(SUPPLIER, 'fund.decideChargeback', decide)).toMatchObject({
    code: 'notAllowed',
  });
  expect(await estate.callRaw(FINANCE, 'fund.decideChargeback', { ...decide, reason: '' }))
    .toMatchObject({ code: 'badInput' });
  const requestId = 'decision-of-the-test';
  await must(estate, FINANCE, 'fund.decideChargeback', { ...decide, requestId });
  await must(estate, FINANCE, 'fund.decideChargeback', { ...decide, requestId });
  expect(await noticesOf(SUPPLIER)).toEqual(['chargebackSent', 'chargebackUpheld']);
  // Who of the platform decided is nothing for the firm.
  expect(await view(SUPPLIER, chargebackId)).toMatchObject({
    status: 'accepted',
    decision: { words: '称重少了两成', byName: '' },
  });
});

test('nobody decides on what follows from a claim of their own household', async () => {
  const chargebackId = await charged();
  await dispute(chargebackId);
  const { database } = estate.world;
  const resident = await database.get('people', 'chen-guilan');
  const finance = await database.get('people', FINANCE);
  if (resident === null || finance === null) throw new Error('the estate is not as expected');
  const { householdId } = resident;
  await database.transaction((one) => one.put('people', { ...finance, householdId }));
  const decide = { chargebackId, decision: 'refused' as const, reason: '看过了' };
  const refusal = { code: 'chargebackNotFound' };
  expect(await estate.call(FINANCE, 'fund.decideChargeback', decide)).toMatchObject(refusal);
  expect(await estate.call(FINANCE, 'fund.viewChargeback', { chargebackId })).toMatchObject(refusal);
});

test('reminded once at 36 hours, taken for accepted at 48, the plan missed at 72', async () => {
  const chargebackId = await charged();
  estate.world.clock.advance(36 * HOUR - 1);
  await estate.runTimers();
  expect(await noticesOf(SUPPLIER)).toEqual(['chargebackSent']);
  estate.world.clock.advance(1);
  await estate.runTimers();
  await estate.runTimers();
  expect(await noticesOf(SUPPLIER)).toEqual(['chargebackSent', 'chargebackReminder']);
  estate.world.clock.advance(12 * HOUR);
  await estate.runTimers();
  expect(await view(SUPPLIER, chargebackId)).toMatchObject({
    status: 'accepted',
    decidedBy: 'silence',
    clock: { kind: 'plan', tone: 'soon' },
    mayAnswer: false,
    mayPlan: true,
  });
  expect(await noticesOf(FINANCE)).toEqual(['chargebackDeemedFinance']);
  estate.world.clock.advance(24 * HOUR);
  await estate.runTimers();
  await estate.runTimers();
  const supervisors = (await estate.all('people')).filter(({ roles }) => roles.includes('supervisor'));
  expect(await noticesOf(supervisors[0]?._id ?? '')).toEqual(['chargebackPlanMissedPlatform']);
  // Late is better than never, and once is enough.
  const plan = { chargebackId, plan: '每箱抽检' };
  await must(estate, SUPPLIER, 'fund.planChargeback', plan);
  expect(await estate.call(SUPPLIER, 'fund.planChargeback', plan)).toMatchObject({
    code: 'chargebackPlanned',
  });
  expect(await view(FINANCE, chargebackId)).toMatchObject({ plan: { words: '每箱抽检' }, clock: null });
});

test('a changed ruling takes it back and tells the firm; nothing is asked of it any more', async () => {
  const chargebackId = await charged();
  await ruledTo(estate, refund, 'platform', null, 2);
  expect(await noticesOf(SUPPLIER)).toEqual(['chargebackSent', 'chargebackWithdrawn']);
  expect(await view(SUPPLIER, chargebackId)).toMatchObject({
    status: 'withdrawn',
    clock: null,
    mayAnswer: false,
    mayPlan: false,
  });
});

test('what is said about a chargeback stands neither in the talk nor with the resident', async () => {
  const chargebackId = await charged();
  await dispute(chargebackId, '只说给平台听');
  const decide = { chargebackId, decision: 'refused' as const, reason: '只说给合作方听' };
  await must(estate, FINANCE, 'fund.decideChargeback', decide);
  const { ticketId } = refund;
  const seen = [
    await must(estate, 'chen-guilan', 'ticket.view', { ticketId }),
    await must(estate, refund.leader, 'desk.view', { ticketId }),
    await must(estate, 'chen-guilan', 'account.exportData', {}),
  ];
  expect(JSON.stringify(seen)).not.toContain('只说给');
});

test('the platform narrows the list by state and by firm', async () => {
  await charged();
  const listed = async (filter: { status: 'open' | 'paid' | null; partnerId: string | null }) =>
    (await must(estate, FINANCE, 'fund.listChargebacks', filter)).chargebacks.length;
  expect(await listed({ status: null, partnerId: null })).toBe(1);
  expect(await listed({ status: 'open', partnerId: FIRM })).toBe(1);
  expect(await listed({ status: 'paid', partnerId: null })).toBe(0);
  expect(await listed({ status: null, partnerId: 'qinghe-farm' })).toBe(0);
});

test('recovery by party and month follows the ledger, from the refund to the settlement', async () => {
  const chargebackId = await charged();
  const { amountFen } = refund;
  const now = { refunds: 1, refundedFen: amountFen };
  const rows = async (month: string | null = null) => {
    await catchUp(estate);
    return (await must(estate, FINANCE, 'fund.recovery', { month })).rows;
  };
  const row = { party: 'supplier', partnerName: '四季果园', ...now, chargedBackFen: amountFen };
  expect(await rows()).toMatchObject([{ ...row, acceptedFen: 0, recoveredFen: 0 }]);
  const answer = { chargebackId, answer: 'accept' as const, reason: '', photoIds: [] };
  await must(estate, SUPPLIER, 'fund.answerChargeback', answer);
  expect(await rows()).toMatchObject([{ acceptedFen: amountFen, recoveredFen: 0 }]);
  const settlement = { partnerId: FIRM, settlementId: 'settlement-11' };
  await must(estate, FINANCE, 'fund.offsetChargebacks', { ...settlement, payableFen: 1_000 });
  expect(await rows()).toMatchObject([{ acceptedFen: amountFen, recoveredFen: 1_000 }]);
  expect(await noticesOf(SUPPLIER)).toEqual(['chargebackSent', 'chargebackOffset']);
  expect(await rows('2026-10')).toEqual([]);
  expect(await rows('2026-12')).toEqual([]);
  // Ruled back to the platform: all of it is reversed, and was never asked for.
  await ruledTo(estate, refund, 'platform', null, 2);
  expect(await rows('2026-11')).toMatchObject([
    { party: 'platform', ...now, chargedBackFen: 0, acceptedFen: 0, recoveredFen: 0 },
  ]);
});
