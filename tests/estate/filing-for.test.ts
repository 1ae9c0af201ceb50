/** Claims that somebody files for the payer: the leader on the phone, the family by invitation. */
import { createHash } from 'node:crypto';
import type { OrderView } from '../../domain/contract/views/order';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { eventKinds, newIntent } from '../back-end/steps';

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

function claimableIn(orders: OrderView[]) {
  const lines = orders.flatMap((order) => order.items.map((item) => ({ order, item })));
  const line = lines.find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing can be claimed');
  return { orderId: line.order.orderId, itemId: line.item.itemId, item: line.item };
}

/** As the leader does it while the resident is on the phone. */
async function fileByPhone(leader: string, residentId: string): Promise<string> {
  const { orders } = await estate.must(leader, 'desk.residentOrders', { residentId });
  const { orderId, itemId } = claimableIn(orders);
  const photoIds = [await estate.upload(leader)];
  const claim = { orderId, itemId, quantity: 1, issue: 'rotten', wish: 'refund' } as const;
  const note = '电话里说的';
  const filed = await estate.must(leader, 'ticket.file', { ...claim, note, photoIds });
  return filed.ticketId;
}

function noticesOf(personId: string, ticketId: string) {
  return estate.documents('notices', { personId, ticketId }).map(({ kind }) => kind);
}

test.each([
  ['a part of the name', '桂兰'],
  ['the end of the phone', '0101'],
])('a leader finds a resident by %s', async (_by, query) => {
  const found = await estate.must('zhou-min', 'desk.findResidents', { query });
  expect(found.residents).toEqual([
    { residentId: 'chen-guilan', displayName: '陈桂兰', building: '1栋301', phoneTail: '0101' },
  ]);
});

test('a leader finds who paid an order by its number, in the own community alone', async () => {
  const [order] = estate.documents('orders', { payerId: 'chen-guilan' });
  const query = order?.orderNumber ?? '';
  const own = await estate.must('zhou-min', 'desk.findResidents', { query });
  expect(own.residents.map(({ residentId }) => residentId)).toEqual(['chen-guilan']);
  expect((await estate.must('su-hong', 'desk.findResidents', { query })).residents).toEqual([]);
  const byName = await estate.must('su-hong', 'desk.findResidents', { query: '桂兰' });
  expect(byName.residents).toEqual([]);
  expect(
    await estate.call('su-hong', 'desk.residentOrders', { residentId: 'chen-guilan' }),
  ).toMatchObject({ code: 'residentNotFound' });
});

test('a leader files for a resident, who is told, sees it, and the leader may settle', async () => {
  const ticketId = await fileByPhone('zhou-min', 'chen-guilan');
  expect(ticketOf(ticketId)).toMatchObject({
    residentId: 'chen-guilan',
    filedById: 'zhou-min',
    filingRight: 'leader',
    ownerId: 'zhou-min',
  });
  await estate.advance(0);
  expect(noticesOf('chen-guilan', ticketId)).toEqual(['filedForResident']);
  const view = await estate.must('chen-guilan', 'ticket.view', { ticketId });
  expect(view.filing).toEqual({ right: 'leader', byName: '周敏', byReader: false, contest: null });
  expect(view.allowedActs).toContain('contest');
  expect(view.timeline[0]?.title.key).toBe('timeline.filed.leaderOwn');
  const refund = { ticketId, refundIntentId: newIntent(), amountFen: view.amountFen };
  await estate.must('zhou-min', 'desk.refund', refund);
  expect(ticketOf(ticketId).state).toBe('settling');
});

test('a resident contests: the platform looks, and the leader can settle nothing', async () => {
  const ticketId = await fileByPhone('zhou-min', 'wang-jianguo');
  const contest = { ticketId, reason: 'notMine', words: '我没打过电话' } as const;
  await estate.must('wang-jianguo', 'ticket.contest', contest);
  expect(ticketOf(ticketId)).toMatchObject({
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: null,
    queueReason: 'contested',
  });
  expect(eventKinds(estate, ticketId)).toEqual(['filed', 'assigned', 'contested']);
  await estate.advance(0);
  expect(noticesOf('xu-jing', ticketId)).toEqual(['contestedPlatform']);
  const amountFen = ticketOf(ticketId).claim.claimedFen;
  const refund = { ticketId, refundIntentId: newIntent(), amountFen };
  expect(await estate.call('zhou-min', 'desk.refund', refund)).toMatchObject({ code: 'notYours' });
  const seen = await estate.must('xu-jing', 'desk.view', { ticketId });
  expect(seen.filing.contest).toMatchObject({ reason: 'notMine', words: '我没打过电话' });
  expect(await estate.call('wang-jianguo', 'ticket.contest', contest)).toMatchObject({
    code: 'alreadyContested',
  });
  const no = { ticketId, rule: 'notWanted', reason: '本人没有要申请。' } as const;
  await estate.must('xu-jing', 'desk.reject', no);
  const { orders } = await estate.must('wang-jianguo', 'ticket.listOrders', {});
  const { orderId, itemId } = ticketOf(ticketId);
  const order = orders.find((one) => one.orderId === orderId);
  expect(order?.items.find((item) => item.itemId === itemId)?.claimable).toBe(true);
});

test('who filed for themselves contests nothing', async () => {
  const { orders } = await estate.must('gao-yuan', 'ticket.listOrders', {});
  const { orderId, itemId } = claimableIn(orders);
  const photoIds = [await estate.upload('gao-yuan')];
  const claim = { orderId, itemId, quantity: 1, issue: 'rotten', wish: 'refund' } as const;
  const said = { ...claim, note: '', photoIds };
  const { ticketId } = await estate.must('gao-yuan', 'ticket.file', said);
  const view = await estate.must('gao-yuan', 'ticket.view', { ticketId });
  expect(view.allowedActs).not.toContain('contest');
  const contest = { ticketId, reason: 'mistaken', words: '' } as const;
  expect(await estate.call('gao-yuan', 'ticket.contest', contest)).toMatchObject({
    code: 'filedByYourself',
  });
});

test('a leader files for the own household and cannot settle it', async () => {
  const ticketId = await fileByPhone('zhou-min', 'zheng-wei');
  expect(ticketOf(ticketId).ownerId).not.toBe('zhou-min');
  expect(await estate.call('zhou-min', 'desk.view', { ticketId })).toMatchObject({
    code: 'ticketNotFound',
  });
});

test('nobody files on an order of another community, nor on a neighbour’s', async () => {
  const { orders } = await estate.must('chen-guilan', 'ticket.listOrders', {});
  const { orderId, itemId } = claimableIn(orders);
  const claim = { orderId, itemId, quantity: 1, issue: 'rotten', wish: 'refund' } as const;
  for (const person of ['su-hong', 'sun-hao']) {
    const photoIds = [await estate.upload(person)];
    const answer = await estate.call(person, 'ticket.file', { ...claim, note: '', photoIds });
    expect(answer).toMatchObject({ code: 'notYourOrder' });
  }
});

test('goods sold by weight are claimed by the grams that are bad', async () => {
  const weighed = estate
    .documents('people', { communityId: 'jiangpan' })
    .map(({ _id }) => _id)
    .filter((person) => person !== 'su-hong');
  for (const person of weighed) {
    const { orders } = await estate.must(person, 'ticket.listOrders', {});
    const lines = orders.flatMap((order) => order.items.map((item) => ({ order, item })));
    const line = lines.find(({ item }) => item.claimable && (item.nominalGrams ?? 0) > 100);
    if (line === undefined) continue;
    const { orderId } = line.order;
    const { itemId, nominalGrams } = line.item;
    const asked = { orderId, itemId, quantity: 1, issue: 'rotten' } as const;
    const whole = await estate.must(person, 'ticket.preview', asked);
    const grams = Math.floor((nominalGrams ?? 0) / 2);
    const half = await estate.must(person, 'ticket.preview', { ...asked, grams });
    expect(whole.maximumGrams).toBe(nominalGrams);
    expect(Math.abs(half.claimableFen * 2 - whole.claimableFen)).toBeLessThanOrEqual(2);
    const photoIds = [await estate.upload(person)];
    const rest = { wish: 'refund', note: '', photoIds } as const;
    const { ticketId } = await estate.must(person, 'ticket.file', { ...asked, ...rest, grams });
    expect(ticketOf(ticketId).claim).toMatchObject({ grams, claimedFen: half.claimableFen });
    return;
  }
  throw new Error('the estate sells nothing by weight');
});

/** @returns the link's id */
async function invited(payer: string, member: string, displayName = ''): Promise<string> {
  const { linkId, token } = await estate.must(payer, 'account.inviteFamily', {});
  await estate.must(member, 'account.acceptFamily', { token, displayName });
  return linkId;
}

test('who was invited to the family files on the payer’s orders, and decides nothing', async () => {
  const linkId = await invited('zhao-xiulan', 'a-son-afar', '赵小军');
  const { orders } = await estate.must('a-son-afar', 'ticket.listOrders', {});
  expect(new Set(orders.map(({ payerName }) => payerName))).toEqual(new Set(['赵秀兰']));
  const { orderId, itemId } = claimableIn(orders);
  // New here: the privacy notice comes first.
  const privacy = { version: privacyNoticeVersion, answer: 'agree' } as const;
  await estate.must('a-son-afar', 'account.answerPrivacyNotice', privacy);
  const photoIds = [await estate.upload('a-son-afar')];
  const claim = { orderId, itemId, quantity: 1, issue: 'rotten', wish: 'refund' } as const;
  const filing = { ...claim, note: '我妈说坏了', photoIds };
  const { ticketId } = await estate.must('a-son-afar', 'ticket.file', filing);
  expect(ticketOf(ticketId)).toMatchObject({ residentId: 'zhao-xiulan', filingRight: 'family' });
  await estate.advance(0);
  expect(noticesOf('zhao-xiulan', ticketId)).toEqual(['filedByFamilyResident']);
  const seen = await estate.must('a-son-afar', 'ticket.view', { ticketId });
  expect(seen).toMatchObject({ reader: 'family', note: '我妈说坏了' });
  expect(seen.allowedActs).toEqual([]);
  expect(await estate.call('a-son-afar', 'ticket.withdraw', { ticketId })).toMatchObject({
    code: 'ticketNotFound',
  });
  const reason = '再拍一张。';
  const kinds = ['goodsPhoto' as const];
  const leader = ticketOf(ticketId).ownerId ?? '';
  await estate.must(leader, 'desk.requestProof', { ticketId, kinds, reason });
  const proof = { ticketId, note: '补一句', photoIds: [] };
  await estate.must('a-son-afar', 'ticket.supplyProof', proof);
  // Ended by the payer: the next call finds nothing any more.
  await estate.must('zhao-xiulan', 'account.endFamily', { linkId });
  expect((await estate.must('a-son-afar', 'ticket.listOrders', {})).orders).toEqual([]);
  expect(await estate.call('a-son-afar', 'ticket.view', { ticketId })).toMatchObject({
    code: 'ticketNotFound',
  });
});

test('an invitation opens once, not for who made it, and not after it lapsed', async () => {
  const { token } = await estate.must('qian-lei', 'account.inviteFamily', {});
  const accept = { token, displayName: '' };
  expect(await estate.call('qian-lei', 'account.acceptFamily', accept)).toMatchObject({
    code: 'ownInvitation',
  });
  expect(await estate.call('some-guest', 'account.acceptFamily', accept)).toMatchObject({
    code: 'nameMissing',
  });
  await estate.must('li-na', 'account.acceptFamily', accept);
  expect(await estate.call('zhu-lin', 'account.acceptFamily', accept)).toMatchObject({
    code: 'invitationUnknown',
  });
  expect(await estate.call('zhu-lin', 'account.familyInvitation', { token })).toMatchObject({
    code: 'invitationUnknown',
  });
  expect(estate.documents('familyLinks').some((link) => JSON.stringify(link).includes(token))).toBe(
    false,
  );
});

test('a leader who was family once settles nothing of that resident, even later', async () => {
  const linkId = await invited('xu-wenbo', 'ma-li');
  await estate.must('ma-li', 'account.endFamily', { linkId });
  const ticketId = await fileByPhone('ma-li', 'xu-wenbo');
  expect(ticketOf(ticketId).ownerId).not.toBe('ma-li');
  expect(await estate.call('ma-li', 'desk.view', { ticketId })).toMatchObject({
    code: 'ticketNotFound',
  });
});

/** The token stands in the picture alone, so a test makes a code whose token it knows. */
async function knownParcelCode(orderId: string): Promise<string> {
  const token = 'k'.repeat(22);
  const [code] = estate.documents('parcelCodes', { orderId });
  if (code === undefined) throw new Error('no code was made');
  const digest = createHash('sha256').update(token).digest('hex');
  await estate.cloud.database.replace('parcelCodes', digest, { ...code, _id: digest });
  return token;
}

test('a parcel’s code leads the payer to the order and tells a finder nothing', async () => {
  const { parcels } = await estate.must('zhou-min', 'desk.parcels', {});
  const parcel = parcels.find(({ residentName }) => residentName === '孙浩');
  const orderId = parcel?.orderId ?? '';
  const first = await estate.must('zhou-min', 'desk.parcelCode', { orderId });
  expect(first.url).toMatch(/^http/);
  await estate.must('zhou-min', 'desk.parcelCode', { orderId });
  expect(estate.documents('parcelCodes', { orderId })).toHaveLength(1);
  expect(await estate.call('su-hong', 'desk.parcelCode', { orderId })).toMatchObject({
    code: 'orderNotFound',
  });
  const token = await knownParcelCode(orderId);
  expect(await estate.must('sun-hao', 'track.openParcel', { token })).toEqual({ orderId });
  const unknown = { token: 'u'.repeat(22) };
  const answer = await estate.call('gao-yuan', 'track.openParcel', unknown);
  const { serverNow: _one, ...ofUnknown } = answer;
  for (const finder of ['gao-yuan', 'nobody-we-know', 'zhou-min']) {
    const { serverNow: _now, ...answer } = await estate.call(finder, 'track.openParcel', { token });
    expect(answer).toEqual(ofUnknown);
  }
});
