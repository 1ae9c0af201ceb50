/** It is ruled that the carrier bears a refund: which one, where more than one carried something. */
import { cherries, remedyEstate, type Claimed, type RemedyEstate } from './remedy-steps';

let estate: RemedyEstate;

beforeEach(() => {
  estate = remedyEstate();
});

/** Of a claim for cherries, which went out with the other of the two carriers that sign in. */
async function lostReissue(carrierName: string): Promise<Claimed> {
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, quantity } = claim;
  await estate.agree(claim, { kind: 'reissue', quantity, couponFen: 0 });
  const parcel = { way: 'carrier' as const, carrierName, parcelNumber: 'SF1234567890' };
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel });
  await estate.must(leader, 'desk.reportParcel', { ticketId, problem: 'lost', reason: '找不到' });
  return claim;
}

const ruleCarrier = ({ ticketId }: Claimed) =>
  estate.memory.call('xu-jing', 'desk.ruleLiability', {
    ticketId,
    party: 'carrier',
    reason: '路上丢的',
  });

async function refund({ ticketId, paidFen: amountFen }: Claimed): Promise<void> {
  const decision = { ticketId, refundIntentId: 'intent-after-the-loss', amountFen, reason: '丢了' };
  await estate.must('xu-jing', 'desk.approve', decision);
  await estate.pay();
  await estate.memory.deliver();
}

async function otherCarrier(): Promise<{ id: string; name: string }> {
  const claim = await estate.file('wang-jianguo', () => true);
  const { goods } = await estate.ticket(claim.ticketId);
  const partners = await estate.memory.all('partners');
  const other = partners.find(({ _id, kind }) => kind === 'carrier' && _id !== goods.carrierId);
  if (other === undefined) throw new Error('there is one carrier only');
  return { id: other._id, name: other.name };
}

test('a refund because the new goods were lost is charged to who carried that parcel', async () => {
  const { id, name } = await otherCarrier();
  const claim = await lostReissue(name);
  expect(await ruleCarrier(claim)).toMatchObject({ ok: true });
  await refund(claim);
  const charged = await estate.memory.all('bearings');
  expect(charged).toMatchObject([{ party: 'carrier', partner: { kind: 'carrier', partnerId: id } }]);
  expect(await estate.memory.all('chargebacks')).toMatchObject([{ partnerId: id }]);
});

test('nobody is charged for a parcel of a carrier who is not known here; one is told why', async () => {
  const claim = await lostReissue('顺丰');
  expect(await ruleCarrier(claim)).toMatchObject({ ok: false, code: 'carrierUnknown' });
  expect((await estate.ticket(claim.ticketId)).liabilityRuling).toBeNull();
});

test('a ruling before the loss names who carried the goods as bought, one after it the other', async () => {
  const { id, name } = await otherCarrier();
  const claim = await estate.file('chen-guilan', cherries);
  const { ticketId, leader, quantity } = claim;
  await estate.must(leader, 'desk.handUp', { ticketId, reason: '说不准' });
  expect(await ruleCarrier(claim)).toMatchObject({ ok: true });
  const { goods, liabilityRuling } = await estate.ticket(ticketId);
  expect(liabilityRuling).toMatchObject({ partnerId: goods.carrierId });
  const offer = { ticketId, remedy: { kind: 'reissue' as const, quantity, couponFen: 0 } };
  const { proposalId } = await estate.must('xu-jing', 'desk.propose', { ...offer, words: '补一箱' });
  await estate.must('chen-guilan', 'ticket.acceptProposal', { ticketId, proposalId });
  await estate.memory.deliver();
  const parcel = { way: 'carrier' as const, carrierName: name, parcelNumber: 'SF1234567890' };
  await estate.must(leader, 'desk.dispatch', { ticketId, parcel });
  await estate.must(leader, 'desk.reportParcel', { ticketId, problem: 'lost', reason: '找不到' });
  expect(await ruleCarrier(claim)).toMatchObject({ ok: true });
  expect((await estate.ticket(ticketId)).liabilityRuling).toMatchObject({ partnerId: id });
  expect(await ruleCarrier(claim)).toMatchObject({ ok: false, code: 'ruledAlready' });
});
