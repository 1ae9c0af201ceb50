import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import { newRequestId, startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { eventKinds, fileCherries, fileClaim, tapRefund, type FiledClaim } from '../back-end/steps';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

function ticketOf({ ticketId }: FiledClaim) {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

function clockOf(claim: FiledClaim, kind: string) {
  return ticketOf(claim).clocks.findLast((clock) => clock.kind === kind);
}

function ask({ ticketId, leader }: FiledClaim) {
  const kinds = ['goodsPhoto' as const];
  return estate.call(leader, 'desk.requestProof', { ticketId, kinds, reason: '近一点再拍一张。' });
}

function propose({ ticketId, leader }: FiledClaim, amountFen: number) {
  const remedy = { kind: 'refund' as const, amountFen, couponFen: 0 };
  return estate.must(leader, 'desk.propose', { ticketId, remedy, words: '退一半，您看行吗？' });
}

/** Moves the one clock that matters to just now, instead of walking a day of timers. */
async function bringForward(claim: FiledClaim, kind: string, level: 'warnAt' | 'dueAt') {
  const ticket = ticketOf(claim);
  const now = estate.cloud.clock.now();
  const clocks = ticket.clocks.map((clock) =>
    clock.kind === kind && clock.stoppedAt === null ? { ...clock, [level]: now } : clock,
  );
  await estate.cloud.database.replace('tickets', ticket._id, { ...ticket, clocks, nextDueAt: now });
  await estate.advance(MINUTE);
}

test('proof is asked for with a reason, the settlement clock stands, the resident supplies it', async () => {
  const claim = await fileCherries(estate);
  const dueBefore = clockOf(claim, 'settlement')?.dueAt ?? 0;
  expect(await ask(claim)).toMatchObject({ ok: true });
  expect(ticketOf(claim).state).toBe('awaitingProof');
  expect(clockOf(claim, 'firstReply')?.stoppedAt).not.toBeNull();
  expect(clockOf(claim, 'proof')?.dueAt).toBe(estate.cloud.clock.now() + 24 * HOUR);
  const view = await estate.must('chen-guilan', 'ticket.view', { ticketId: claim.ticketId });
  expect(view.proofRequest).toMatchObject({ kinds: ['goodsPhoto'], words: '近一点再拍一张。' });
  await estate.advance(30 * MINUTE);
  const empty = { ticketId: claim.ticketId, photoIds: [], note: '' };
  expect(await estate.call('chen-guilan', 'ticket.supplyProof', empty)).toMatchObject({
    code: 'nothingSupplied',
  });
  const photoIds = [await estate.upload('chen-guilan')];
  await estate.must('chen-guilan', 'ticket.supplyProof', { ...empty, photoIds, note: '补上了' });
  expect(ticketOf(claim)).toMatchObject({ state: 'submitted', ownerId: claim.leader });
  expect(ticketOf(claim).claim.photoIds).toHaveLength(2);
  expect(clockOf(claim, 'settlement')).toMatchObject({
    pausedAt: null,
    dueAt: dueBefore + 30 * MINUTE,
  });
  expect(await ask(claim)).toMatchObject({ ok: true });
  await estate.must('chen-guilan', 'ticket.supplyProof', { ...empty, note: '没有别的了' });
  expect(await ask(claim)).toMatchObject({ ok: false, code: 'tooManyProofRequests' });
});

test('proof that does not come in a day is no rejection: the platform goes on', async () => {
  const claim = await fileClaim(estate, { person: 'hu-yan' });
  await ask(claim);
  await bringForward(claim, 'proof', 'dueAt');
  expect(ticketOf(claim)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'proofMissed',
    firstContactId: claim.leader,
  });
  expect(clockOf(claim, 'settlement')?.pausedAt).toBeNull();
});

test('an accepted proposal pays what both saw', async () => {
  const claim = await fileCherries(estate, 'wang-jianguo');
  const first = await propose(claim, 5_000);
  const { proposalId } = await proposeAgain(claim);
  const old = { ticketId: claim.ticketId, proposalId: first.proposalId };
  expect(await estate.call('wang-jianguo', 'ticket.acceptProposal', old)).toMatchObject({
    code: 'proposalChanged',
  });
  const view = await estate.must('wang-jianguo', 'ticket.view', { ticketId: claim.ticketId });
  expect(view.proposal).toMatchObject({
    amountFen: 7_500,
    words: '退一半，您看行吗？',
    status: 'open',
  });
  const accepting = { ticketId: claim.ticketId, proposalId };
  expect(await estate.must('wang-jianguo', 'ticket.acceptProposal', accepting)).toMatchObject({
    settling: true,
  });
  await estate.advance(MINUTE);
  expect(ticketOf(claim)).toMatchObject({ state: 'settled', refund: { amountFen: 7_500 } });
  expect(eventKinds(estate, claim.ticketId)).toEqual(
    expect.arrayContaining(['proposed', 'proposalAccepted', 'refundAgreed', 'settled']),
  );
});

/** The first is declined, so that a second can be made. */
async function proposeAgain(claim: FiledClaim) {
  const { proposal } = ticketOf(claim);
  const declining = { ticketId: claim.ticketId, proposalId: proposal?.proposalId ?? '' };
  await estate.must('wang-jianguo', 'ticket.declineProposal', { ...declining, reason: '太少' });
  expect(ticketOf(claim)).toMatchObject({ state: 'submitted', declineCount: 1 });
  return propose(claim, 7_500);
}

test('the second no goes to the platform', async () => {
  const claim = await fileClaim(estate, {
    person: 'liu-defu',
    choose: (item) => item.paidFen < 20_000,
  });
  for (const state of ['submitted', 'withPlatform']) {
    const { proposalId } = await propose(claim, 1);
    const answer = { ticketId: claim.ticketId, proposalId, reason: '不行' };
    await estate.must('liu-defu', 'ticket.declineProposal', answer);
    expect(ticketOf(claim).state).toBe(state);
  }
  expect(ticketOf(claim).queueReason).toBe('declinedTwice');
});

test('a proposal above the proposer’s limit is paid only once the platform approves it', async () => {
  const claim = await fileClaim(estate, {
    person: 'pan-li',
    choose: (item) => item.paidFen > 20_000,
  });
  const { proposalId } = await propose(claim, claim.paidFen);
  const answer = { ticketId: claim.ticketId, proposalId };
  expect(await estate.must('pan-li', 'ticket.acceptProposal', answer)).toMatchObject({
    settling: false,
  });
  expect(ticketOf(claim)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'overLimit',
    refund: null,
  });
});

test('a proposal is reminded of, and its silence is answered by the platform', async () => {
  const claim = await fileClaim(estate, {
    person: 'yao-xin',
    choose: (item) => item.paidFen < 20_000,
  });
  await propose(claim, 100);
  await bringForward(claim, 'proposal', 'warnAt');
  expect(eventKinds(estate, claim.ticketId).at(-1)).toBe('proposalReminded');
  await bringForward(claim, 'proposal', 'dueAt');
  expect(ticketOf(claim)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'proposalUnanswered',
    proposal: { status: 'lapsed' },
  });
});

test('a rejection is appealed against once, and somebody else rules', async () => {
  const claim = await fileClaim(estate, {
    person: 'zhu-lin',
    choose: (item) => item.paidFen < 20_000,
  });
  const { ticketId } = claim;
  await estate.must(claim.leader, 'desk.handUp', { ticketId, reason: '拿不准' });
  await estate.must('xu-jing', 'desk.reject', { ticketId, rule: 'noProof', reason: '看不清' });
  const appeal = { ticketId, reason: '照片明明很清楚', photoIds: [] };
  await estate.must('zhu-lin', 'ticket.appeal', appeal);
  expect(ticketOf(claim).state).toBe('appealed');
  expect(clockOf(claim, 'appeal')?.dueAt).toBe(estate.cloud.clock.now() + 72 * HOUR);
  const ruling = { ticketId, decision: 'overturn' as const, reason: '确实坏了' };
  expect(await estate.call('xu-jing', 'desk.decideAppeal', ruling)).toMatchObject({
    code: 'decidedBefore',
  });
  await estate.must('shen-tao', 'desk.decideAppeal', ruling);
  expect(ticketOf(claim)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'appealOverturned',
    claim: { cycle: 2 },
    rejection: null,
  });
  const approval = { ticketId, refundIntentId: newRequestId(), amountFen: claim.paidFen };
  await estate.must('shen-tao', 'desk.approve', { ...approval, reason: '照退' });
  await estate.advance(MINUTE);
  expect(ticketOf(claim).state).toBe('settled');
});

test('an appeal that is lost is rejected for good', async () => {
  const claim = await fileClaim(estate, {
    person: 'xia-yu',
    choose: (item) => item.paidFen < 20_000,
  });
  const { ticketId } = claim;
  await estate.must(claim.leader, 'desk.handUp', { ticketId, reason: '拿不准' });
  await estate.must('xu-jing', 'desk.reject', { ticketId, rule: 'used', reason: '吃过了' });
  await estate.must('xia-yu', 'ticket.appeal', { ticketId, reason: '没吃', photoIds: [] });
  const ruling = { ticketId, decision: 'uphold' as const, reason: '照片里已经吃了一半' };
  await estate.must('shen-tao', 'desk.decideAppeal', ruling);
  expect(ticketOf(claim)).toMatchObject({ state: 'rejected', rejection: { final: true } });
  expect(
    await estate.call('xia-yu', 'ticket.appeal', { ticketId, reason: '再来', photoIds: [] }),
  ).toMatchObject({ code: 'alreadyAppealed' });
});

test('silence confirms after seven days, with a notice before; a reopened claim counts what was paid', async () => {
  const claim = await fileClaim(estate, {
    person: 'wei-dong',
    choose: (item) => item.paidFen < 20_000,
  });
  const { ticketId } = claim;
  await propose(claim, 100);
  const proposalId = ticketOf(claim).proposal?.proposalId ?? '';
  await estate.must('wei-dong', 'ticket.acceptProposal', { ticketId, proposalId });
  await estate.advance(MINUTE);
  const settledAt = ticketOf(claim).settledAt ?? 0;
  expect(clockOf(claim, 'confirmation')).toMatchObject({
    warnAt: settledAt + 6 * DAY,
    dueAt: settledAt + 7 * DAY,
  });
  await bringForward(claim, 'confirmation', 'warnAt');
  expect(eventKinds(estate, ticketId).at(-1)).toBe('confirmationReminded');
  await bringForward(claim, 'confirmation', 'dueAt');
  expect(ticketOf(claim)).toMatchObject({ state: 'confirmed', nextDueAt: null });
  await estate.must('wei-dong', 'ticket.reopen', { ticketId, reason: '剩下的也坏了' });
  expect(ticketOf(claim)).toMatchObject({ state: 'withPlatform', queueReason: 'reopened' });
  const approval = { ticketId, refundIntentId: newRequestId(), reason: '补退' };
  const tooMuch = { ...approval, amountFen: claim.paidFen - 99 };
  expect(await estate.call('xu-jing', 'desk.approve', tooMuch)).toMatchObject({
    code: 'aboveClaim',
    details: { claimedFen: claim.paidFen - 100 },
  });
  await estate.must('xu-jing', 'desk.approve', { ...approval, amountFen: claim.paidFen - 100 });
  await estate.advance(2 * MINUTE);
  expect(ticketOf(claim).state).toBe('settled');
  const paid = estate.documents('refunds', { ticketId }).map(({ amountFen }) => amountFen);
  expect(paid.reduce((sum, fen) => sum + fen, 0)).toBe(claim.paidFen);
});

test('one tap from a proposal ends the wait', async () => {
  const claim = await fileClaim(estate, {
    person: 'lin-xiaowen',
    choose: (item) => item.paidFen < 20_000,
  });
  await propose(claim, 1);
  await tapRefund(estate, claim);
  expect(clockOf(claim, 'proposal')?.stoppedAt).not.toBeNull();
  expect(clockOf(claim, 'settlement')?.pausedAt).toBeNull();
  await estate.advance(MINUTE);
  expect(ticketOf(claim).state).toBe('settled');
});
