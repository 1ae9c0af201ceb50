import { remedyEstate, type Claimed, type RemedyEstate } from './remedy-steps';

/** A claim of Zhu Lin's, read by Wu Gang, whom she asked to follow it. */
const PAYER = 'zhu-lin';
const FAMILY = 'wu-gang';

let estate: RemedyEstate;

beforeEach(async () => {
  estate = remedyEstate();
  const { token } = await estate.must(PAYER, 'account.inviteFamily', {});
  await estate.must(FAMILY, 'account.acceptFamily', { token, displayName: '' });
});

const cheap = ({ paidFen }: { paidFen: number }) => paidFen <= 20_000;

async function viewAs(person: string, { ticketId }: Pick<Claimed, 'ticketId'>) {
  return estate.must(person, 'ticket.view', { ticketId });
}

async function refunded(): Promise<Claimed> {
  const claim = await estate.file(PAYER, cheap);
  const { ticketId, leader, paidFen: amountFen } = claim;
  const refundIntentId = 'refund-for-the-family-1';
  await estate.must(leader, 'desk.refund', { ticketId, refundIntentId, amountFen });
  await estate.pay();
  return claim;
}

test('once the money came the payer is asked to confirm, and the family reads who is asked', async () => {
  const claim = await refunded();
  const payer = await viewAs(PAYER, claim);
  const family = await viewAs(FAMILY, claim);
  expect(payer).toMatchObject({ payerName: null, next: { key: 'next.confirm' } });
  expect(payer.allowedActs).toContain('confirm');
  expect(family).toMatchObject({
    reader: 'family',
    next: { key: 'next.confirmFamily', params: { payerName: family.payerName } },
  });
  expect(family.payerName).not.toBe('');
  expect(family.allowedActs).not.toContain('confirm');
  const confirmed = await estate.memory.callRaw(FAMILY, 'ticket.confirm', {
    ticketId: claim.ticketId,
    requestId: 'request-of-the-family-1',
  });
  expect(confirmed).toMatchObject({ ok: false });
});

test('a list says whose claim it is, and counts as new only what was said to the reader', async () => {
  const claim = await estate.file(PAYER, cheap);
  const { ticketId, leader } = claim;
  await estate.must(leader, 'desk.reply', { ticketId, text: '看到了，马上看。' });
  const cardFor = async (person: string) => {
    const { cards } = await estate.must(person, 'ticket.listMine', {});
    return cards.find((card) => card.ticketId === ticketId);
  };
  expect(await cardFor(PAYER)).toMatchObject({ payerName: null, unreadCount: 1 });
  const { payerName } = await viewAs(FAMILY, claim);
  expect(await cardFor(FAMILY)).toMatchObject({ payerName, unreadCount: 0 });
  expect((await viewAs(FAMILY, claim)).talk).toMatchObject({ unreadCount: 0, maySay: false });
});

test('the code of a coupon is the payer’s alone', async () => {
  const claim = await estate.file(PAYER, cheap);
  await estate.agree(claim, { kind: 'coupon', couponFen: 500 });
  const [own] = (await viewAs(PAYER, claim)).coupons;
  const [told] = (await viewAs(FAMILY, claim)).coupons;
  expect(own?.code).not.toBe('');
  expect(told).toMatchObject({ couponId: own?.couponId, code: '' });
});

test('what a family member wrote stands under their name, to the payer as to themselves', async () => {
  const { orders } = await estate.must(FAMILY, 'ticket.listOrders', {});
  const { orders: own } = await estate.must(PAYER, 'ticket.listOrders', {});
  const line = orders
    .filter(({ orderId }) => own.some((mine) => mine.orderId === orderId))
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable && cheap(item));
  if (line === undefined) throw new Error('nothing to file for the payer');
  const { ticketId } = await estate.must(FAMILY, 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '我妈说烂了',
    photoIds: [await estate.memory.upload(FAMILY)],
  });
  const payer = await viewAs(PAYER, { ticketId });
  const family = await viewAs(FAMILY, { ticketId });
  expect(payer.filing).toMatchObject({ right: 'family', byReader: false });
  expect(family.filing).toMatchObject({ right: 'family', byReader: true });
  expect(payer.messages.map(({ text, own: mine }) => [text, mine])).toEqual([['我妈说烂了', false]]);
  expect(family.messages.map(({ own: mine }) => mine)).toEqual([true]);
});

test('who may not contest a cancelling is not offered it', async () => {
  const claim = await estate.file(PAYER, cheap);
  await estate.paidElsewhere(claim);
  const payer = await viewAs(PAYER, claim);
  expect(payer.state).toBe('cancelled');
  expect(payer.cancellation?.contestUntil).toEqual(expect.any(Number));
  expect((await viewAs(FAMILY, claim)).cancellation).toMatchObject({ contestUntil: null });
});
