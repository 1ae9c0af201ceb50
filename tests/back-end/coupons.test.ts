import { importOrders } from '../../cloudfunctions/_application/import-orders';
import type { CouponDocument } from '../../cloudfunctions/_application/documents/fulfilment';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { cherries, importOf, remedyEstate, type Claimed, type RemedyEstate } from './remedy-steps';

let estate: RemedyEstate;
let claim: Claimed;
let coupon: CouponDocument;

const all = () => estate.memory.all('coupons');

async function only(): Promise<CouponDocument> {
  const [one] = await all();
  if (one === undefined) throw new Error('no coupon was given');
  return one;
}

/** What the account of coupons still owes, from the entries. */
async function owedFen(): Promise<number> {
  const entries = await estate.memory.all('journalEntries');
  return entries
    .flatMap(({ postings }) => postings)
    .filter(({ accountId }) => accountId === 'couponLiability')
    .reduce((sum, { side, amountFen }) => sum + (side === 'credit' ? amountFen : -amountFen), 0);
}

async function kindsOfEntries(): Promise<string[]> {
  const entries = await estate.memory.all('journalEntries');
  return entries.filter(({ causeId }) => causeId === coupon._id).map(({ kind }) => kind);
}

async function noticesOf(personId: string): Promise<string[]> {
  const notices = await estate.memory.all('notices');
  return notices.filter((notice) => notice.personId === personId).map(({ kind }) => kind);
}

beforeEach(async () => {
  estate = remedyEstate();
  claim = await estate.file('chen-guilan', cherries);
  await estate.agree(claim, { kind: 'coupon', couponFen: 500 });
  coupon = await only();
});

/** Another order of the same payer, paid with coupons of these codes. */
async function orderWith(couponCodes: string[], paidAt: number, orderNumber = 'TG900001') {
  const { database } = estate.memory.world;
  const order = await database.get('orders', claim.orderId);
  const details = await database.get('personDetails', claim.person);
  const recorded = await database.get('orderEvidence', claim.orderId);
  if (order === null || details === null || recorded === null) throw new Error('no such order');
  const like = importOf(order, details, recorded, { itemId: '', refundedElsewhereFen: 0 });
  const transactionId = `4200${orderNumber}`;
  const next = { ...like, orderNumber, transactionId, paidAt, couponCodes };
  const outcome = await importOrders(estate.memory.world, { orders: [next] });
  await estate.memory.deliver();
  return outcome;
}

test('an issued coupon is owed until it is used, and its owner sees what to do with it', async () => {
  expect(coupon).toMatchObject({ status: 'issued', amountFen: 500 });
  expect(await owedFen()).toBe(500);
  const { coupons } = await estate.must(claim.person, 'ticket.listCoupons', {});
  expect(coupons).toMatchObject([
    { state: 'usable', code: coupon.code, ticketId: claim.ticketId, amountFen: 500, usedAt: null },
  ]);
});

test('an order that was paid with it uses it, once, however often it is told', async () => {
  const paidAt = estate.memory.world.clock.now() + HOUR;
  for (let told = 0; told < 2; told += 1) {
    const codes = [coupon.code, 'A-CODE-OF-THE-MERCHANT'];
    expect(await orderWith(codes, paidAt)).toMatchObject({ ok: true });
  }
  expect(await only()).toMatchObject({ status: 'used', use: { kind: 'order', at: paidAt } });
  expect(await kindsOfEntries()).toEqual(['couponGranted', 'couponUsed']);
  expect(await owedFen()).toBe(0);
  expect(await noticesOf(claim.person)).toContain('couponUsedResident');
  expect(await orderWith([coupon.code], paidAt + HOUR, 'TG900002')).toMatchObject({ ok: true });
  expect(await kindsOfEntries()).toEqual(['couponGranted', 'couponUsed']);
  const { coupons } = await estate.must(claim.person, 'ticket.listCoupons', {});
  expect(coupons).toMatchObject([{ state: 'used', code: '', usedAs: 'order', usedAt: paidAt }]);
});

test("somebody else's order does not use it", async () => {
  const other = await estate.memory.world.database.get('orders', claim.orderId);
  if (other === null) throw new Error('no order');
  await estate.memory.world.database.transaction((transaction) =>
    transaction.put('coupons', { ...coupon, residentId: 'wang-jianguo' }),
  );
  await orderWith([coupon.code], estate.memory.world.clock.now());
  expect(await only()).toMatchObject({ status: 'issued', use: null });
});

test('the leader takes it at the pick-up, once; its owner is told', async () => {
  const typed = { code: coupon.code };
  expect(await estate.must(claim.leader, 'desk.redeemCoupon', typed)).toEqual({
    amountFen: 500,
    residentName: '陈桂兰',
  });
  await estate.memory.deliver();
  expect(await only()).toMatchObject({ status: 'used', use: { kind: 'station' } });
  expect(await owedFen()).toBe(0);
  expect(await noticesOf(claim.person)).toContain('couponUsedResident');
  // A tap that is repeated answers the same and posts nothing.
  const again = await estate.memory.call(claim.leader, 'desk.redeemCoupon', typed);
  expect(again).toMatchObject({ ok: true });
  expect(await kindsOfEntries()).toEqual(['couponGranted', 'couponUsed']);
});

test('another leader finds no such coupon, and whoever is close to its owner takes none', async () => {
  const { code } = coupon;
  expect(await estate.memory.call('ma-li', 'desk.redeemCoupon', { code })).toMatchObject({
    code: 'couponNotFound',
  });
  const { database } = estate.memory.world;
  const leader = await database.get('people', claim.leader);
  if (leader === null) throw new Error('no leader');
  await database.transaction((transaction) =>
    transaction.put('people', { ...leader, familyIds: [claim.person] }),
  );
  expect(await estate.memory.call(claim.leader, 'desk.redeemCoupon', { code })).toMatchObject({
    code: 'conflictOfInterest',
  });
  expect(await only()).toMatchObject({ status: 'issued' });
});

test('handlers see that there is a coupon and never its code', async () => {
  const { ticketId, leader } = claim;
  const view = await estate.must(leader, 'desk.view', { ticketId });
  expect(view.coupons).toMatchObject([{ status: 'issued', code: '' }]);
});

test('its owner is reminded once before it ends, and it ends when nobody used it', async () => {
  const { usableUntil } = coupon;
  const { clock } = estate.memory.world;
  await estate.passTime(usableUntil - 7 * DAY - HOUR - clock.now());
  expect(await noticesOf(claim.person)).not.toContain('couponReminder');
  await estate.passTime(2 * HOUR);
  await estate.passTime(DAY);
  const told = await noticesOf(claim.person);
  expect(told.filter((kind) => kind === 'couponReminder')).toHaveLength(1);
  await estate.passTime(usableUntil + HOUR - clock.now());
  const { coupons } = await estate.must(claim.person, 'ticket.listCoupons', {});
  expect(coupons).toMatchObject([{ state: 'expired', code: '' }]);
  const shown = { code: coupon.code };
  const late = await estate.memory.call(claim.leader, 'desk.redeemCoupon', shown);
  expect(late).toMatchObject({ code: 'couponOver' });
  expect(await owedFen()).toBe(500);
  await estate.passTime(3 * DAY);
  await estate.passTime(DAY);
  expect(await only()).toMatchObject({ status: 'expired' });
  expect(await kindsOfEntries()).toEqual(['couponGranted', 'couponExpired']);
  expect(await owedFen()).toBe(0);
});

test('an order of its last day that is told of later still uses it', async () => {
  const { usableUntil } = coupon;
  await estate.passTime(usableUntil + DAY - estate.memory.world.clock.now());
  await orderWith([coupon.code], usableUntil - HOUR);
  expect(await only()).toMatchObject({ status: 'used' });
  expect(await kindsOfEntries()).toEqual(['couponGranted', 'couponUsed']);
});

test('an order that was paid after it ended does not use it', async () => {
  const { usableUntil } = coupon;
  await estate.passTime(usableUntil + DAY - estate.memory.world.clock.now());
  await orderWith([coupon.code], usableUntil + HOUR);
  expect(await only()).toMatchObject({ status: 'issued', use: null });
});
