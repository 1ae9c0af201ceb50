import { MINUTE } from '../../domain/primitives/instant';
import { newRequestId, startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { eventKinds, fileCherries, fileClaim, type FiledClaim } from '../back-end/steps';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

function ticketOf(ticketId: string) {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

function handUp({ ticketId, leader }: FiledClaim) {
  return estate.must(leader, 'desk.handUp', { ticketId, reason: '超过我的权限，请平台看。' });
}

function approval({ ticketId, paidFen }: FiledClaim) {
  const reason = '照片和记录对得上';
  return { ticketId, refundIntentId: newRequestId(), amountFen: paidFen, reason };
}

test('what a leader hands up is rejected with a rule, and the line may be claimed again', async () => {
  const claim = await fileCherries(estate);
  await handUp(claim);
  expect(ticketOf(claim.ticketId)).toMatchObject({
    state: 'withPlatform',
    ownerKind: 'platform',
    queueReason: 'handedUp',
    firstContactId: claim.leader,
  });
  const again = { ticketId: claim.ticketId, reason: '再转一次' };
  expect(await estate.call(claim.leader, 'desk.handUp', again)).toMatchObject({
    ok: false,
    code: 'wrongState',
  });
  const rejection = {
    ticketId: claim.ticketId,
    rule: 'noProof' as const,
    reason: '照片看不出坏在哪。',
  };
  await estate.must('xu-jing', 'desk.reject', rejection);
  const view = await estate.must('chen-guilan', 'ticket.view', { ticketId: claim.ticketId });
  expect(view.state).toBe('rejected');
  expect(view.rejection).toMatchObject({
    reason: { key: 'rejection.noProof' },
    words: '照片看不出坏在哪。',
  });
  expect(view.rejection?.appealUntil).toBeGreaterThan(estate.cloud.clock.now());
  expect(ticketOf(claim.ticketId).nextDueAt).toBeNull();
  // Colleagues' words to each other are not the resident's to read.
  expect(JSON.stringify(view)).not.toContain('超过我的权限');
  const second = await fileCherries(estate);
  expect(second.ticketId).not.toBe(claim.ticketId);
});

test('an amount above the limits passes agent and supervisor and is decided by finance', async () => {
  const claim = await fileClaim(estate, {
    person: 'pan-li',
    choose: ({ paidFen }) => paidFen > 50_000 && paidFen <= 100_000,
  });
  await handUp(claim);
  expect(ticketOf(claim.ticketId).queueReason).toBe('overLimit');
  expect(await estate.call('xu-jing', 'desk.approve', approval(claim))).toMatchObject({
    ok: false,
    code: 'aboveLimit',
    details: { limitFen: 20_000 },
  });
  expect(await estate.call('shen-tao', 'desk.approve', approval(claim))).toMatchObject({
    ok: false,
    code: 'aboveLimit',
    details: { limitFen: 50_000, role: 'finance' },
  });
  const [finance] = estate.documents('people', { roles: 'finance' });
  const done = await estate.must(finance?._id ?? '', 'desk.approve', approval(claim));
  expect(done).toMatchObject({ executed: true, given: 1, needed: 1 });
  await estate.advance(MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
});

test('above four eyes one person holds nothing and cannot be both', async () => {
  const claim = await fileClaim(estate, {
    person: 'wei-dong',
    choose: ({ paidFen }) => paidFen > 100_000,
  });
  await handUp(claim);
  expect(await estate.call('xu-jing', 'desk.approve', approval(claim))).toMatchObject({
    code: 'aboveLimit',
    details: { role: 'finance' },
  });
  const first = await estate.must('shen-tao', 'desk.approve', approval(claim));
  expect(first).toMatchObject({ executed: false, given: 1, needed: 2 });
  expect(ticketOf(claim.ticketId)).toMatchObject({ state: 'withPlatform', refund: null });
  expect(estate.documents('refunds', { ticketId: claim.ticketId })).toEqual([]);
  expect(await estate.call('shen-tao', 'desk.approve', approval(claim))).toMatchObject({
    ok: false,
    code: 'alreadyApproved',
  });
  // Two supervisors are four eyes, but nobody's limit covers the sum.
  const [supervisor] = estate.documents('people', { _id: 'shen-tao' });
  const second = { ...supervisor, _id: 'shen-2', openid: 'o-local-shen-2', householdId: 's2' };
  await estate.cloud.database.insertMany('people', [second]);
  expect(await estate.call('shen-2', 'desk.approve', approval(claim))).toMatchObject({
    code: 'aboveLimit',
  });
  const [finance] = estate.documents('people', { roles: 'finance' });
  const other = { ...approval(claim), amountFen: claim.paidFen - 1 };
  expect(await estate.call(finance?._id ?? '', 'desk.approve', other)).toMatchObject({
    ok: false,
    code: 'approvedOtherAmount',
  });
  expect(await estate.must(finance?._id ?? '', 'desk.approve', approval(claim))).toMatchObject({
    executed: true,
    given: 2,
  });
  await estate.advance(MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
});

test('a claim withdrawn in time frees the line; one that is being paid cannot be withdrawn', async () => {
  const claim = await fileCherries(estate, 'wang-jianguo');
  await estate.must('wang-jianguo', 'ticket.withdraw', { ticketId: claim.ticketId });
  expect(ticketOf(claim.ticketId)).toMatchObject({ state: 'withdrawn', nextDueAt: null });
  const second = await fileCherries(estate, 'wang-jianguo');
  const tap = { refundIntentId: newRequestId(), amountFen: second.paidFen };
  await estate.must(second.leader, 'desk.refund', { ticketId: second.ticketId, ...tap });
  const late = await estate.call('wang-jianguo', 'ticket.withdraw', { ticketId: second.ticketId });
  expect(late).toMatchObject({ ok: false, code: 'wrongState' });
});

test('a resident rates once, from the settled claim on, and the leader is told', async () => {
  const claim = await fileClaim(estate, { person: 'hu-yan' });
  const rating = { attitude: 4, speed: 5, result: 4, recommend: 9, comment: '' };
  const rate = { ticketId: claim.ticketId, ...rating };
  expect(await estate.call('hu-yan', 'ticket.rate', rate)).toMatchObject({ code: 'wrongState' });
  const tap = { refundIntentId: newRequestId(), amountFen: claim.paidFen };
  await estate.must(claim.leader, 'desk.refund', { ticketId: claim.ticketId, ...tap });
  await estate.advance(MINUTE);
  const requestId = newRequestId();
  await estate.must('hu-yan', 'ticket.rate', { ...rate, requestId });
  await estate.must('hu-yan', 'ticket.rate', { ...rate, requestId });
  expect(await estate.call('hu-yan', 'ticket.rate', rate)).toMatchObject({ code: 'alreadyRated' });
  expect(eventKinds(estate, claim.ticketId).filter((kind) => kind === 'rated')).toHaveLength(1);
});

test('nobody settles a claim of their own household', async () => {
  const relatives = estate.documents('people').filter(({ roles }) => roles.includes('leader'));
  const homes = new Map(relatives.map((leader) => [leader.householdId, leader._id]));
  const resident = estate
    .documents('people')
    .find(({ _id, householdId }) => homes.has(householdId) && homes.get(householdId) !== _id);
  if (resident === undefined) throw new Error('no resident lives with a leader');
  const relative = homes.get(resident.householdId) ?? '';
  const claim = await fileClaim(estate, { person: resident._id });
  expect(claim.leader).not.toBe(relative);
  const inbox = await estate.must(relative, 'desk.inbox', {});
  expect(inbox.cards.map(({ ticketId }) => ticketId)).not.toContain(claim.ticketId);
  const tap = { ticketId: claim.ticketId, refundIntentId: newRequestId(), amountFen: 1 };
  expect(await estate.call(relative, 'desk.refund', tap)).toMatchObject({ ok: false });
});

test('a consent sends one message, without one it stays in the inbox', async () => {
  const topics = ['progress' as const];
  const requestId = newRequestId();
  await estate.must('zhu-lin', 'account.recordConsent', { topics, requestId });
  await estate.must('zhu-lin', 'account.recordConsent', { topics, requestId });
  const { messageTemplates } = await estate.must('zhu-lin', 'account.me', {});
  estate.cloud.services.openapi.messages.subscribe(openidOfPerson('zhu-lin'), [
    messageTemplates.progress ?? '',
  ]);
  const claim = await fileClaim(estate, { person: 'zhu-lin' });
  await estate.must(claim.leader, 'desk.reply', {
    ticketId: claim.ticketId,
    text: '看到了，马上办。',
  });
  await estate.advance(MINUTE);
  const sent = estate
    .documents('notices', { ticketId: claim.ticketId, personId: 'zhu-lin' })
    .sort((one, other) => one.at - other.at)
    .map((notice) => [notice.kind, notice.sent]);
  expect(sent).toEqual([
    ['claimReceived', 'sent'],
    ['replied', 'inAppOnly'],
  ]);
  expect(estate.documents('consents', { personId: 'zhu-lin' })[0]?.left).toBe(0);
});

function openidOfPerson(personId: string): string {
  return estate.documents('people', { _id: personId })[0]?.openid ?? '';
}

test.each([
  ['pass', 'passed'],
  ['risky', 'flagged'],
] as const)(
  'a photo that the platform finds %s is %s, and the leader saw it at once',
  async (outcome, check) => {
    estate.cloud.services.openapi.checks.configure({ nextOutcomes: [outcome] });
    const claim = await fileClaim(estate, { person: outcome === 'pass' ? 'liu-defu' : 'xia-yu' });
    const view = await estate.must(claim.leader, 'desk.view', { ticketId: claim.ticketId });
    expect(view.photos).toMatchObject([{ check: 'pending' }]);
    await estate.advance(MINUTE);
    const after = await estate.must(claim.leader, 'desk.view', { ticketId: claim.ticketId });
    expect(after.photos).toMatchObject([{ check }]);
    const flagged = eventKinds(estate, claim.ticketId).includes('photoFlagged');
    expect(flagged).toBe(outcome === 'risky');
  },
);

test('a content check that takes half an hour holds up nothing', async () => {
  estate.cloud.services.openapi.checks.configure({ nextOutcomes: ['delayed'] });
  const claim = await fileClaim(estate, {
    person: 'yao-xin',
    choose: (item) => item.paidFen < 20_000,
  });
  const tap = { refundIntentId: newRequestId(), amountFen: claim.paidFen };
  await estate.must(claim.leader, 'desk.refund', { ticketId: claim.ticketId, ...tap });
  await estate.advance(MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
  expect(estate.documents('photos', { ticketId: claim.ticketId })[0]?.check).toBe('pending');
  await estate.advance(31 * MINUTE);
  expect(estate.documents('photos', { ticketId: claim.ticketId })[0]?.check).toBe('passed');
});
