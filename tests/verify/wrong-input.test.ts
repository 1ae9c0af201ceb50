import { HOUR } from '../../domain/primitives/instant';
import { leaderShare } from '../../domain/fund/account';
import { emptyPurse, type Purse } from '../../domain/fund/purse';
import { heldForRefunds } from '../world/held-money';
import { newRequestId, startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { jpegPhoto, pngPhoto, SECRET_PLACE } from '../back-end/photo-fixtures';
import { fileCherries, fileClaim, tapRefund } from '../back-end/steps';
import { openidOf } from '../../local/seed/people';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

/** A line that can be claimed and spoils: a photo is asked for it. */
async function firstLine(person: string, fits: (paidFen: number) => boolean = () => true) {
  const { orders } = await estate.must(person, 'ticket.listOrders', {});
  for (const { orderId, items } of orders) {
    const item = items.find((line) => line.claimable && fits(line.paidFen));
    if (item !== undefined) return { orderId, itemId: item.itemId, paidFen: item.paidFen };
  }
  throw new Error(`${person} has nothing to claim`);
}

/** Whatever was refused, nothing of it may be left. */
function countOf(estateCloud: EstateCloud) {
  return {
    tickets: estateCloud.documents('tickets').length,
    events: estateCloud.documents('ticketEvents').length,
    messages: estateCloud.documents('ticketMessages').length,
    links: estateCloud.documents('trackingLinks').length,
    claimed: estateCloud
      .documents('orders')
      .flatMap(({ items }) => items)
      .reduce((sum, item) => sum + item.claimedQuantity, 0),
    attached: estateCloud.documents('photos').filter(({ ticketId }) => ticketId !== null).length,
  };
}

const filing = { quantity: 1, issue: 'rotten', wish: 'refund', note: '', photoIds: [] } as const;

async function refusedFiling(person: string, input: object, code: string) {
  const before = countOf(estate);
  const envelope = await estate.call(person, 'ticket.file', input as never);
  expect(envelope).toMatchObject({ ok: false, code });
  expect(countOf(estate)).toEqual(before);
  return envelope;
}

test('a claim of spoilt goods without a photo asks for one', async () => {
  const { orderId, itemId } = await firstLine('chen-guilan', (fen) => fen === 15_000);
  await refusedFiling('chen-guilan', { ...filing, orderId, itemId, photoIds: [] }, 'photoRequired');
});

test('a text of 3,000 characters is refused with the name of its field', async () => {
  const { orderId, itemId } = await firstLine('chen-guilan');
  const note = '坏'.repeat(3_000);
  const envelope = await refusedFiling(
    'chen-guilan',
    { ...filing, orderId, itemId, note },
    'badInput',
  );
  expect(envelope).toMatchObject({ details: { field: 'note' } });
});

test("another person's order is refused", async () => {
  const { orderId, itemId } = await firstLine('wang-jianguo');
  const photoIds = [await estate.upload('chen-guilan')];
  await refusedFiling('chen-guilan', { ...filing, orderId, itemId, photoIds }, 'notYourOrder');
});

test("another person's photo is refused", async () => {
  const { orderId, itemId } = await firstLine('chen-guilan');
  const photoIds = [await estate.upload('wang-jianguo')];
  await refusedFiling('chen-guilan', { ...filing, orderId, itemId, photoIds }, 'photoNotFound');
});

test('more than was bought is refused with what is left', async () => {
  const { orderId, itemId } = await firstLine('chen-guilan', (fen) => fen === 15_000);
  const photoIds = [await estate.upload('chen-guilan')];
  const envelope = await refusedFiling(
    'chen-guilan',
    { ...filing, orderId, itemId, photoIds, quantity: 99 },
    'quantityTooHigh',
  );
  expect(envelope).toMatchObject({ details: { maximumQuantity: 1 } });
});

test('a closed window is refused, and the preview says so before', async () => {
  const closed = estate
    .documents('orders')
    .find(
      ({ receivedAt }) => receivedAt !== null && receivedAt < estate.cloud.clock.now() - 73 * HOUR,
    );
  if (closed === undefined) throw new Error('the estate has no order whose window closed');
  const place = { orderId: closed._id, itemId: closed.items[0]?.itemId ?? '' };
  const question = { ...place, issue: 'rotten' as const, quantity: 1 };
  expect(await estate.must(closed.payerId, 'ticket.preview', question)).toMatchObject({
    allowed: false,
    reason: { key: 'entitlement.windowClosed' },
  });
  const photoIds = [await estate.upload(closed.payerId)];
  await refusedFiling(closed.payerId, { ...filing, ...place, photoIds }, 'windowClosed');
});

test.each([
  ['an unknown key', { surprise: 1 }],
  ['a query operator as the order', { orderId: { $ne: null } }],
  ['a negative quantity', { quantity: -1 }],
  ['half a unit', { quantity: 0.5 }],
  ['ten photos', { photoIds: Array.from({ length: 10 }, (_, at) => `photo_${at}`) }],
  ['an issue that nobody has', { issue: 'haunted' }],
  ['a path as the order', { orderId: '../../people' }],
])('%s is refused', async (_, wrong) => {
  const { orderId, itemId } = await firstLine('chen-guilan');
  await refusedFiling('chen-guilan', { ...filing, orderId, itemId, ...wrong }, 'badInput');
});

async function uploaded(person: string, bytes: Uint8Array) {
  const { slots } = await estate.must(person, 'ticket.beginUpload', { count: 1 });
  const [slot] = slots;
  if (slot === undefined) throw new Error('no slot');
  const { fileID } = await estate.cloud.services.storage.upload({
    path: slot.cloudPath,
    bytes,
    contentType: 'image/jpeg',
    ownerOpenid: openidOf(person),
  });
  return { slotId: slot.slotId, fileId: fileID };
}

test.each([
  ['a PDF named .jpg', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'notAPhoto'],
  ['a page of HTML', Buffer.from('<script>alert(1)</script>'), 'notAPhoto'],
  ['half a JPEG', Buffer.from(jpegPhoto()).subarray(0, 60), 'notAPhoto'],
  ['30 MB', Buffer.concat([jpegPhoto(), Buffer.alloc(30 * 1024 * 1024)]), 'photoTooLarge'],
])('%s is not taken as a photo and does not stay in the storage', async (_, bytes, code) => {
  const finish = await uploaded('chen-guilan', bytes);
  const before = estate.documents('photos').length;
  expect(await estate.call('chen-guilan', 'ticket.finishUpload', finish)).toMatchObject({
    ok: false,
    code,
  });
  expect(estate.documents('photos')).toHaveLength(before);
  const again = await estate.call('chen-guilan', 'ticket.finishUpload', finish);
  expect(again).toMatchObject({ ok: false, code: 'uploadMissing' });
});

test("another person's slot, and a file outside the slot, are refused", async () => {
  const finish = await uploaded('chen-guilan', jpegPhoto());
  const stolen = await estate.call('wang-jianguo', 'ticket.finishUpload', finish);
  expect(stolen).toMatchObject({ ok: false, code: 'slotNotFound' });
  const fileId = finish.fileId.replace(/incoming\/.*/, 'goods/eggs.svg');
  const outside = await estate.call('chen-guilan', 'ticket.finishUpload', { ...finish, fileId });
  expect(outside).toMatchObject({ ok: false, code: 'slotNotFound' });
});

test('a photo is kept upright, dated, and without the place that it was taken at', async () => {
  const photoId = await estate.upload('chen-guilan', jpegPhoto(6));
  const [photo] = estate.documents('photos', { _id: photoId });
  expect(photo?.takenAt).toBe(Date.parse('2026-11-20T11:58:00+08:00'));
  const kept = await fetchFile(photo?.fileId ?? '');
  expect(kept.toString('latin1')).not.toContain(SECRET_PLACE);
  expect(kept.toString('latin1')).toContain('Exif');
  expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
});

test('a PNG is taken as well', async () => {
  const photoId = await estate.upload('chen-guilan', pngPhoto());
  expect(estate.documents('photos', { _id: photoId })[0]).toMatchObject({
    format: 'png',
    width: 32,
  });
});

async function fetchFile(fileId: string): Promise<Buffer> {
  const stored = await estate.cloud.services.storage.read(fileId);
  if (stored === undefined) throw new Error(`no file ${fileId}`);
  return Buffer.from(stored.bytes);
}

test('an amount over the claim and over the limit is refused and holds nothing', async () => {
  const claim = await fileCherries(estate, 'wang-jianguo');
  const { ticketId, leader } = claim;
  const tap = { ticketId, refundIntentId: newRequestId() };
  expect(await estate.call(leader, 'desk.refund', { ...tap, amountFen: 15_001 })).toMatchObject({
    ok: false,
    code: 'aboveClaim',
  });
  expect(await estate.call(leader, 'desk.refund', { ...tap, amountFen: 20_001 })).toMatchObject({
    ok: false,
    code: 'aboveLimit',
    details: { limitFen: 20_000, role: 'supervisor' },
  });
  expect(estate.documents('refunds', { ticketId })).toEqual([]);
  const purses = estate.documents('fundPurses');
  const held = estate.documents('fundAccounts').map((one) => heldForRefunds(one, purses).leaderFen);
  expect(held.every((heldFen) => heldFen === 0)).toBe(true);
});

test('a leader who is not the owner, and the resident, cannot refund', async () => {
  const claim = await fileClaim(estate, { person: 'hu-yan' });
  const [other] = estate
    .documents('people', { roles: 'leader' })
    .filter(({ _id }) => _id !== claim.leader);
  const tap = { ...claim, refundIntentId: newRequestId(), amountFen: 1 };
  const input = { ticketId: tap.ticketId, refundIntentId: tap.refundIntentId, amountFen: 1 };
  expect(await estate.call(other?._id ?? '', 'desk.refund', input)).toMatchObject({
    ok: false,
    code: 'ticketNotFound',
  });
  expect(await estate.call('hu-yan', 'desk.refund', input)).toMatchObject({
    ok: false,
    code: 'notAllowed',
  });
  expect(await estate.call('hu-yan', 'desk.view', { ticketId: tap.ticketId })).toMatchObject({
    ok: false,
    code: 'notAllowed',
  });
});

/** In place of whatever the timer has set aside for the leader. */
async function plantPurse(leaderId: string, change: Partial<Purse>) {
  const _id = leaderShare(leaderId);
  await estate.cloud.database.remove('fundPurses', { _id });
  await estate.cloud.database.insertMany('fundPurses', [
    { _id, leaderId, ...emptyPurse, ...change },
  ]);
}

test("a leader's taps of a day stop at the day's total", async () => {
  const claim = await fileClaim(estate, {
    person: 'zhu-lin',
    choose: ({ paidFen }) => paidFen < 20_000,
  });
  const oneTap = { day: '2026-11-20', totalFen: 100_000 - claim.paidFen + 1 };
  await plantPurse(claim.leader, { oneTap });
  const tap = {
    ticketId: claim.ticketId,
    refundIntentId: newRequestId(),
    amountFen: claim.paidFen,
  };
  expect(await estate.call(claim.leader, 'desk.refund', tap)).toMatchObject({
    ok: false,
    code: 'aboveDailyLimit',
    details: { dailyLimitFen: 100_000 },
  });
});

test('a share that is too small is topped up and the claim is paid all the same', async () => {
  const claim = await fileClaim(estate, {
    person: 'yao-xin',
    choose: ({ paidFen }) => paidFen < 20_000,
  });
  const [account] = estate.documents('fundAccounts', { leaderId: claim.leader });
  if (account === undefined) throw new Error('the leader has no share');
  const pocket = { ...account.pocket, heldFen: 0 };
  const poor = { ...account, balanceFen: 100, heldFen: 0, pocket };
  await estate.cloud.database.replace('fundAccounts', account._id, poor);
  await plantPurse(claim.leader, {});
  await tapRefund(estate, claim);
  await estate.advance(60_000);
  const [topUp] = estate.documents('journalEntries', { ticketId: claim.ticketId, kind: 'topUp' });
  expect(topUp?.postings[0]).toMatchObject({ accountId: 'platformExpense', side: 'debit' });
  const [now] = estate.documents('fundAccounts', { _id: account._id });
  expect([now?.balanceFen, now?.heldFen]).toEqual([0, 0]);
  const told = estate.documents('notices', { ticketId: claim.ticketId }).map(({ kind }) => kind);
  expect(told).toContain('shareToppedUp');
});

test('a made-up token and an expired link open nothing', async () => {
  const made = await estate.call('anyone', 'track.view', { token: 'A'.repeat(22) });
  expect(made).toMatchObject({ ok: false, code: 'linkUnknown' });
  const short = await estate.call('anyone', 'track.view', { token: 'A' });
  expect(short).toMatchObject({ ok: false, code: 'badInput' });
});
