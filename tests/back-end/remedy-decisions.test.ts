import { DAY } from '../../domain/primitives/instant';
import { cherries, remedyEstate, type RemedyEstate } from './remedy-steps';

let estate: RemedyEstate;

beforeEach(() => {
  estate = remedyEstate();
});

const counter = { way: 'station' as const };

test('goods above the proposer’s limit wait for the platform, who approves exactly that', async () => {
  const claim = await estate.file('pan-li', ({ paidFen }) => paidFen > 20_000);
  const { ticketId, person, leader, quantity, paidFen } = claim;
  expect(paidFen).toBeLessThanOrEqual(100_000);
  const answer = await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  expect(answer).toMatchObject({ settling: false, begun: false });
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'remedyAboveLimit',
    fulfilment: null,
  });
  const { toApprove } = await estate.must('xu-jing', 'desk.view', { ticketId });
  expect(toApprove).toMatchObject({ valueFen: paidFen, mayDecide: false });
  const approval = { ticketId, proposalId: toApprove?.proposalId ?? '', reason: '该补' };
  expect(await estate.memory.call('shen-tao', 'desk.approveRemedy', approval)).toMatchObject({
    code: 'aboveLimit',
  });
  expect(await estate.memory.call('fang-ning', 'desk.approveRemedy', {
    ...approval,
    proposalId: 'proposal_of_another_day',
  })).toMatchObject({ code: 'proposalChanged' });
  expect(await estate.must('fang-ning', 'desk.approveRemedy', approval)).toMatchObject({
    executed: true,
  });
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'fulfilling',
    fulfilment: { agreedById: 'fang-ning' },
  });
  // The station is still the first contact's, though the platform owns the claim.
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel: counter });
  await estate.must(person, 'ticket.takeDelivery', { ticketId });
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'settled' });
});

test('a ruling follows the suggestion without a word, and overrules it only with a reason', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader } = claim;
  const { suggestion } = await estate.ticket(ticketId);
  const party = suggestion.liableParty;
  const other = party === 'leader' ? ('carrier' as const) : ('leader' as const);
  expect(await estate.memory.call('xu-jing', 'desk.ruleLiability', {
    ticketId,
    party,
    reason: '',
  })).toMatchObject({ code: 'wrongState' });
  await estate.must(leader, 'desk.handUp', { ticketId, reason: '说不准' });
  const rule = (asked: typeof party, reason: string) =>
    estate.memory.call('xu-jing', 'desk.ruleLiability', { ticketId, party: asked, reason });
  expect(await rule(other, '')).toMatchObject({ code: 'reasonNeeded' });
  expect(await rule(party, '')).toMatchObject({ ok: true });
  expect(await rule(party, '再来一次')).toMatchObject({ code: 'ruledAlready' });
  expect(await rule(other, '')).toMatchObject({ code: 'reasonNeeded' });
  expect(await rule(other, '交货时就这样')).toMatchObject({ ok: true });
  expect((await estate.ticket(ticketId)).liabilityRuling).toMatchObject({
    party: other,
    previousParty: party,
    overrules: true,
    ruledById: 'xu-jing',
  });
  expect((await estate.kinds(ticketId)).filter((kind) => kind === 'liabilityRuled')).toHaveLength(2);
  const mine = await estate.must('chen-guilan', 'ticket.view', { ticketId });
  expect(JSON.stringify(mine)).not.toContain('交货时就这样');
});

test('a claim settled by its leader can still be ruled on by the platform', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId } = claim;
  const { paidFen: amountFen } = claim;
  await estate.agree(claim, { kind: 'refund', amountFen, couponFen: 0 });
  await estate.pay();
  const ruling = { ticketId, party: 'leader' as const, reason: '放在太阳下' };
  expect(await estate.memory.call(claim.leader, 'desk.ruleLiability', ruling)).toMatchObject({
    ok: false,
  });
  await estate.must('xu-jing', 'desk.ruleLiability', ruling);
  await estate.memory.deliver();
  const told = (await estate.memory.all('notices')).filter(
    ({ kind }) => kind === 'liabilityRuledLeader',
  );
  expect(told).toMatchObject([{ personId: claim.leader }]);
});

test('what the order service paid back itself is cancelled, contested, and seen by a person', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, person } = claim;
  await estate.paidElsewhere(claim);
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'cancelled',
    cancellation: { reason: 'alreadyRefunded' },
  });
  const { item } = await estate.line(claim);
  expect(item).toMatchObject({ refundedFen: claim.paidFen, openTicketId: null, claimedQuantity: 0 });
  const view = await estate.must(person, 'ticket.view', { ticketId });
  expect(view.cancellation).toMatchObject({ reason: { key: 'cancellation.alreadyRefunded' } });
  expect(view.cancellation?.contestUntil).not.toBeNull();
  await estate.must(person, 'ticket.contestCancel', { ticketId, reason: '钱没有到' });
  expect(await estate.ticket(ticketId)).toMatchObject({
    state: 'withPlatform',
    queueReason: 'cancelContested',
  });
  await estate.paidElsewhere(claim);
  expect(await estate.ticket(ticketId)).toMatchObject({ state: 'withPlatform' });
  const more = { ticketId, refundIntentId: 'intent-more-than-paid', amountFen: 1, reason: '退' };
  expect(await estate.memory.call('xu-jing', 'desk.approve', more)).toMatchObject({
    code: 'aboveRemainder',
  });
});

test('a contest comes too late after the days of an appeal', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  await estate.paidElsewhere(claim);
  await estate.passTime(8 * DAY);
  const late = { ticketId: claim.ticketId, reason: '钱没有到' };
  expect(await estate.memory.call(claim.person, 'ticket.contestCancel', late)).toMatchObject({
    code: 'contestWindowClosed',
  });
});

test('a reopened claim that is rejected can be appealed, and takes no units twice', async () => {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, person, quantity } = claim;
  await estate.agree(claim, { kind: 'coupon', couponFen: 500 });
  await estate.memory.deliver();
  await estate.must(person, 'ticket.confirm', { ticketId });
  await estate.must(person, 'ticket.reopen', { ticketId, reason: '券不够' });
  const rejection = { ticketId, rule: 'notCovered' as const, reason: '已经给过券' };
  await estate.must('xu-jing', 'desk.reject', rejection);
  await estate.must(person, 'ticket.appeal', { ticketId, reason: '还是想退', photoIds: [] });
  const { orderId, itemId } = await estate.ticket(ticketId);
  const order = await estate.memory.world.database.get('orders', orderId);
  const item = order?.items.find((one) => one.itemId === itemId);
  expect(item).toMatchObject({ claimedQuantity: quantity });
});
