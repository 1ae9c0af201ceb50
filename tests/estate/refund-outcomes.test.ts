import { DAY, HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import { heldForRefunds } from '../world/held-money';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { eventKinds, fileCherries, fileClaim, tapRefund } from '../back-end/steps';

let estate: EstateCloud;
let pay: EstateCloud['cloud']['services']['pay'];

beforeAll(async () => {
  estate = await startEstate();
  pay = estate.cloud.services.pay;
});

afterAll(() => estate.close());

afterEach(() => {
  pay.configure({ noticeMode: 'normal', nextOutcomes: [], queryRefundLists: 'filled' });
});

function ticketOf(ticketId: string) {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

function entriesOf(ticketId: string) {
  return estate.documents('journalEntries', { ticketId });
}

/** Held money equals the holds of the intents that are open, on every share. */
function expectHoldsToBalance() {
  const open = estate
    .documents('refunds')
    .filter(({ status }) => ['held', 'accepted', 'exception'].includes(status));
  const heldOf = (leaderId: string | null, part: 'platformFen' | 'leaderFen') =>
    open
      .filter((refund) => refund.leaderId === leaderId)
      .reduce((sum, { hold }) => sum + hold[part], 0);
  const purses = estate.documents('fundPurses');
  for (const account of estate.documents('fundAccounts')) {
    const { leaderId } = account;
    expect(heldForRefunds(account, purses)).toEqual({
      leaderFen: heldOf(leaderId, 'leaderFen'),
      platformFen: heldOf(leaderId, 'platformFen'),
    });
  }
}

test('a lost notice is made up for by asking the provider after a minute', async () => {
  pay.configure({ noticeMode: 'lost' });
  const claim = await fileCherries(estate);
  await tapRefund(estate, claim);
  await estate.advance(30 * SECOND);
  expect(ticketOf(claim.ticketId).state).toBe('settling');
  await estate.advance(2 * MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
  expect(entriesOf(claim.ticketId)).toHaveLength(1);
});

test('a notice that comes twice posts one entry', async () => {
  pay.configure({ noticeMode: 'twice' });
  const claim = await fileCherries(estate, 'wang-jianguo');
  await tapRefund(estate, claim);
  await estate.advance(3 * MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
  expect(entriesOf(claim.ticketId)).toHaveLength(1);
});

test('a notice whose answers are lost is delivered again and changes nothing', async () => {
  pay.configure({ noticeMode: 'failing' });
  const claim = await fileClaim(estate, { person: 'hu-yan' });
  await tapRefund(estate, claim);
  await estate.advance(10 * MINUTE);
  expect(eventKinds(estate, claim.ticketId).filter((kind) => kind === 'settled')).toHaveLength(1);
  expect(entriesOf(claim.ticketId)).toHaveLength(1);
});

test('the notice counts where the provider answers with empty lists', async () => {
  pay.configure({ queryRefundLists: 'empty' });
  const claim = await fileClaim(estate, {
    person: 'zhu-lin',
    choose: (item) => item.paidFen < 20_000,
  });
  await tapRefund(estate, claim);
  await estate.advance(MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
});

test('a closed refund is sent again under a new number, the hold stays', async () => {
  pay.configure({ nextOutcomes: ['CLOSED'] });
  const claim = await fileClaim(estate, {
    person: 'liu-defu',
    choose: (item) => item.paidFen < 20_000,
  });
  const intent = await tapRefund(estate, claim);
  await estate.advance(10 * MINUTE);
  expect(eventKinds(estate, claim.ticketId)).toEqual(
    expect.arrayContaining(['refundAccepted', 'refundRetried', 'settled']),
  );
  const numbers = pay.refunds().map(({ outRefundNo }) => outRefundNo);
  expect(numbers).toEqual(expect.arrayContaining([`${intent}_1`, `${intent}_2`]));
  const [entry, ...more] = entriesOf(claim.ticketId);
  expect(more).toEqual([]);
  expect(entry?.postings.at(-1)).toMatchObject({ amountFen: claim.paidFen, side: 'credit' });
  expectHoldsToBalance();
});

test('an abnormal refund goes to finance, the resident is told, nothing is posted', async () => {
  pay.configure({ nextOutcomes: ['ABNORMAL'] });
  const claim = await fileClaim(estate, {
    person: 'yao-xin',
    choose: (item) => item.paidFen < 20_000,
  });
  await tapRefund(estate, claim);
  await estate.advance(MINUTE);
  expect(ticketOf(claim.ticketId)).toMatchObject({
    state: 'refundException',
    queueReason: 'refundException',
  });
  expect(entriesOf(claim.ticketId)).toEqual([]);
  const told = estate.documents('notices', { ticketId: claim.ticketId }).map(({ kind }) => kind);
  expect(told).toEqual(expect.arrayContaining(['refundAbnormalResident', 'refundAbnormalFinance']));
  expectHoldsToBalance();
});

test('a merchant account that is short makes the refund wait under the same number', async () => {
  pay.configure({ balance: { availableFen: 0, since: estate.cloud.clock.now() } });
  const claim = await fileClaim(estate, {
    person: 'pan-li',
    choose: (item) => item.paidFen < 20_000,
  });
  const intent = await tapRefund(estate, claim);
  await estate.advance(3 * MINUTE);
  expect(ticketOf(claim.ticketId)).toMatchObject({
    state: 'settling',
    refund: { status: 'holding' },
  });
  pay.configure({ balance: null });
  await estate.advance(20 * MINUTE);
  expect(ticketOf(claim.ticketId).state).toBe('settled');
  expect(estate.documents('refunds', { _id: intent })[0]?.attempt).toBe(1);
});

test('a refund that does not arrive by the promised date is told to finance and resident', async () => {
  // Paid from the wallet, so the promise ends with the day.
  const late = await startEstate(Date.parse('2026-11-20T23:50:00+08:00'));
  late.cloud.services.pay.configure({ settleDelayMs: 30 * DAY });
  const claim = await fileClaim(late, { person: 'hu-yan' });
  await tapRefund(late, claim);
  await late.advance(2 * MINUTE);
  const [accepted] = late.documents('tickets', { _id: claim.ticketId });
  expect(accepted?.refund?.promisedAt).toBe(Date.parse('2026-11-20T23:59:59.999+08:00'));
  expect(accepted?.nextDueAt).toBe(accepted?.refund?.promisedAt);
  await late.advance(9 * MINUTE);
  expect(eventKinds(late, claim.ticketId).at(-1)).toBe('arrivalOverdue');
  const told = late.documents('notices', { ticketId: claim.ticketId }).map(({ kind }) => kind);
  expect(told).toEqual(expect.arrayContaining(['arrivalOverdueResident', 'arrivalOverdueFinance']));
  await late.close();
});

test('settlement is due 24 hours after filing, warned at 70 %, and is the provider’s word', async () => {
  const claim = await fileClaim(estate, {
    person: 'xia-yu',
    choose: (item) => item.paidFen < 20_000,
  });
  const clock = ticketOf(claim.ticketId).clocks.find(({ kind }) => kind === 'settlement');
  expect(clock?.dueAt).toBe(ticketOf(claim.ticketId).filedAt + 24 * HOUR);
  expect(clock?.warnAt).toBe(ticketOf(claim.ticketId).filedAt + 16.8 * HOUR);
  await tapRefund(estate, claim);
  expect(ticketOf(claim.ticketId).clocks.find(({ kind }) => kind === 'settlement')).toMatchObject({
    stoppedAt: ticketOf(claim.ticketId).refund?.acceptedAt ?? null,
  });
});
