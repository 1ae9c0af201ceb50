import { MINUTE, SECOND } from '../../domain/primitives/instant';
import { cherriesPostings } from '../world/cherries-postings';
import { heldForRefunds } from '../world/held-money';
import { newRequestId, startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileCherries, fileClaim } from '../back-end/steps';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

test('a claim is filed, answered, refunded by one tap, followed and rated', async () => {
  const { ticketId, leader } = await fileCherries(estate);
  const inbox = await estate.must(leader, 'desk.inbox', {});
  expect(inbox.cards.map((card) => card.ticketId)).toContain(ticketId);

  const view = await estate.must(leader, 'desk.view', { ticketId });
  expect(view.note).toBe('打开就是烂的，下面一层都有霉。');
  expect(view.photos).toHaveLength(1);
  expect(view.split).toMatchObject({ platformFen: 10_500, leaderFen: 4_500, toppedUpFen: 0 });
  await estate.must(leader, 'desk.reply', { ticketId, text: view.scripts[0]?.text ?? '' });

  const before = estate.documents('fundAccounts');
  const refundIntentId = newRequestId();
  await estate.must(leader, 'desk.refund', { ticketId, refundIntentId, amountFen: 15_000 });
  await estate.advance(2 * MINUTE);

  const claim = await estate.must('chen-guilan', 'ticket.view', { ticketId });
  expect(claim.state).toBe('settled');
  expect(claim.refund).toMatchObject({ status: 'arrived', amountFen: 15_000 });
  const done = claim.timeline.filter(({ status }) => status === 'done').map(({ kind }) => kind);
  expect(done).toEqual([
    'filed',
    'assigned',
    'replied',
    'refundAgreed',
    'refundAccepted',
    'settled',
  ]);

  const entries = estate.documents('journalEntries', { ticketId });
  expect(entries.map(({ postings }) => postings)).toEqual([cherriesPostings(leader)]);
  for (const account of before) {
    const [now] = estate.documents('fundAccounts', { _id: account._id });
    const isLeaders = account.leaderId === leader;
    expect(now?.balanceFen).toBe(account.balanceFen - (isLeaders ? 4_500 : 0));
    expect(now?.pocket.balanceFen).toBe(account.pocket.balanceFen - (isLeaders ? 10_500 : 0));
    const purses = estate.documents('fundPurses');
    expect(now && heldForRefunds(now, purses)).toEqual({ leaderFen: 0, platformFen: 0 });
  }
  const receivables = estate
    .documents('journalEntries')
    .filter(({ kind }) => kind !== 'orderCompleted')
    .flatMap(({ accountIds }) => accountIds)
    .filter((id) => /^(commissionPayable|leaderReceivable):/.test(id));
  expect(receivables).toEqual([]);

  const track = await estate.must('nobody', 'track.view', { token: claim.trackingToken });
  expect(track.state).toBe('settled');
  expect(JSON.stringify(track)).not.toMatch(/陈|桂兰|烂的|1400|chen-guilan/);

  const rating = { attitude: 5, speed: 5, result: 5, recommend: 10, comment: '真快' };
  await estate.must('chen-guilan', 'ticket.rate', { ticketId, ...rating });
  const notices = estate.documents('notices', { ticketId });
  const kindsOf = (personId: string) =>
    notices.filter((notice) => notice.personId === personId).map(({ kind }) => kind);
  expect(kindsOf('chen-guilan')).toEqual(
    expect.arrayContaining([
      'claimReceived',
      'replied',
      'refundAgreedResident',
      'refundArrivedResident',
    ]),
  );
  expect(kindsOf(leader)).toEqual(
    expect.arrayContaining(['claimAssigned', 'refundAgreedLeader', 'refundArrivedLeader']),
  );
});

test('the same tap sent 20 times at once pays once', async () => {
  const { ticketId, leader } = await fileCherries(estate, 'wang-jianguo');
  const tap = {
    ticketId,
    refundIntentId: newRequestId(),
    requestId: newRequestId(),
    amountFen: 15_000,
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => estate.call(leader, 'desk.refund', tap)),
  );
  expect(answers.map(({ ok }) => ok)).toEqual(Array.from({ length: 20 }, () => true));
  await estate.advance(5 * MINUTE);
  expect(estate.documents('refunds', { ticketId })).toHaveLength(1);
  expect(estate.documents('journalEntries', { ticketId })).toHaveLength(1);
  const payments = estate.cloud.services.pay
    .refunds()
    .filter(({ outRefundNo }) => outRefundNo.startsWith(tap.refundIntentId));
  expect(payments.map(({ refundFeeFen }) => refundFeeFen)).toEqual([15_000]);
});

test('20 different taps at once pay once', async () => {
  const { ticketId, leader, paidFen } = await fileClaim(estate, { person: 'hu-yan' });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      estate.call(leader, 'desk.refund', {
        ticketId,
        refundIntentId: newRequestId(),
        amountFen: paidFen,
      }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await estate.advance(30 * SECOND);
  expect(estate.documents('refunds', { ticketId })).toHaveLength(1);
});
