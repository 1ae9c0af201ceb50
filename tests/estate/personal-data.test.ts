import { collections } from '../../cloudfunctions/_database/collections';
import { personalData } from '../../cloudfunctions/_application/documents/personal-data';
import type { CollectionName } from '../../cloudfunctions/_application/documents';
import { privacyNoticeVersion } from '../../domain/person/privacy-notice';
import { MINUTE } from '../../domain/primitives/instant';
import { openidOf, personOf } from '../../local/seed/people';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileClaim } from '../back-end/steps';

/** Fruit at a leader's: words, photos, a refund. */
const resident = 'wang-jianguo';
const words = '打开就是烂的，下面一层都有霉。';
const answerWords = '王先生您好，我马上给您看。';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

const names = collections.map(({ name }) => name as CollectionName);

/** Everything that is stored, as text by collection. */
function stored(): Map<string, string> {
  return new Map(names.map((name) => [name, JSON.stringify(estate.documents(name))]));
}

function collectionsWith(text: string): string[] {
  return [...stored()].filter(([, documents]) => documents.includes(text)).map(([name]) => name);
}

describe('the declarations', () => {
  test('there is one for each collection, and none for anything else', () => {
    expect(Object.keys(personalData).sort()).toEqual([...names].sort());
  });

  test('what the retention job reads by stands in an index', () => {
    for (const { name, indexes } of collections) {
      const dated = personalData[name as CollectionName].kept?.dated;
      if (dated === undefined) continue;
      const firsts = indexes.map(({ fields }) => fields[0]?.field);
      expect([name, firsts]).toEqual([name, expect.arrayContaining([dated])]);
    }
  });
});

describe('consent', () => {
  const answer = (choice: 'agree' | 'withdraw') =>
    estate.must('gao-yuan', 'account.answerPrivacyNotice', {
      version: privacyNoticeVersion,
      answer: choice,
    });

  test('who took it back can neither upload nor file, but sees the own claims', async () => {
    await answer('withdraw');
    expect((await estate.must('gao-yuan', 'account.me', {})).consentNeeded).toBe(true);
    const upload = await estate.call('gao-yuan', 'ticket.beginUpload', { count: 1 });
    expect(upload).toMatchObject({ ok: false, code: 'consentNeeded' });
    expect(await estate.call('gao-yuan', 'ticket.listMine', {})).toMatchObject({ ok: true });
  });

  test('who agrees again goes on, and the first time of agreeing is kept', async () => {
    const { agreedAt } = await answer('agree');
    await estate.advance(MINUTE);
    expect((await answer('agree')).agreedAt).toBe(agreedAt);
    expect(await estate.call('gao-yuan', 'ticket.beginUpload', { count: 1 })).toMatchObject({
      ok: true,
    });
  });

  test('a notice that is not in force cannot be agreed to', async () => {
    const old = await estate.call('gao-yuan', 'account.answerPrivacyNotice', {
      version: '2020-01' as never,
      answer: 'agree',
    });
    expect(old).toMatchObject({ ok: false, code: 'badInput' });
  });
});

describe('who looked', () => {
  let claim: Awaited<ReturnType<typeof fileClaim>>;
  const phone = personOf(resident)?.phone ?? '';

  beforeAll(async () => {
    // What a rule refunds at once would leave nothing for people to decide.
    const filing = { person: resident, issue: 'quality' as const };
    claim = await fileClaim(estate, { ...filing, choose: ({ paidFen }) => paidFen < 10_000 });
  });

  test('the handler sees the tail of the number only', async () => {
    const view = await estate.must(claim.leader, 'desk.view', { ticketId: claim.ticketId });
    expect(view.resident.phoneTail).toBe(phone.slice(-4));
    expect(JSON.stringify(view)).not.toContain(phone);
  });

  test('looking is noted once a day, however often', async () => {
    await estate.must(claim.leader, 'desk.view', { ticketId: claim.ticketId });
    await estate.must(claim.leader, 'desk.view', { ticketId: claim.ticketId });
    const looks = estate.documents('accessLog', { ticketId: claim.ticketId, what: 'claim' });
    expect(looks).toMatchObject([{ viewerId: claim.leader, subjectId: resident, reason: null }]);
  });

  test('the whole number is given for a reason, and each time is noted', async () => {
    const give = () =>
      estate.must(claim.leader, 'desk.revealPhone', {
        ticketId: claim.ticketId,
        reason: 'talkAboutClaim',
      });
    expect(await give()).toEqual({ phone });
    await give();
    const lines = estate.documents('accessLog', { ticketId: claim.ticketId, what: 'phone' });
    expect(lines.map(({ reason }) => reason)).toEqual(['talkAboutClaim', 'talkAboutClaim']);
  });

  test('who has nothing to do with the claim gets no number and leaves no line', async () => {
    const before = estate.documents('accessLog').length;
    const strange = await estate.call('luo-xiaodong', 'desk.revealPhone', {
      ticketId: claim.ticketId,
      reason: 'callBack',
    });
    expect(strange).toMatchObject({ ok: false, code: 'ticketNotFound' });
    expect(estate.documents('accessLog')).toHaveLength(before);
  });

  test('the resident reads who looked, when and why', async () => {
    const { accesses, counts } = await estate.must(resident, 'account.myData', {});
    expect(accesses).toHaveLength(3);
    const viewer = { viewerName: personOf(claim.leader)?.name, viewerKind: 'leader' };
    expect(accesses).toContainEqual(
      expect.objectContaining({ ...viewer, what: 'phone', reason: 'talkAboutClaim' }),
    );
    expect(counts).toMatchObject({ claims: 1, photos: 1 });
  });

  test('the export holds the own words and details, and nobody else', async () => {
    const { ticketId, leader } = claim;
    await estate.must(leader, 'desk.reply', { ticketId, text: answerWords });
    await estate.must(leader, 'desk.handUp', { ticketId, reason: '这位总来，请平台看' });
    const text = JSON.stringify(await estate.must(resident, 'account.exportData', {}));
    for (const own of [words, answerWords, phone, personOf(resident)?.name]) {
      expect(text).toContain(own);
    }
    // What handlers say among themselves, and other people, are not in it.
    expect(text).not.toContain('这位总来');
    expect(text).not.toContain('陈桂兰');
    expect(text).not.toContain(personOf('gao-yuan')?.phone);
  });
});

describe('erasure', () => {
  const openid = openidOf(resident);
  const { name = '', phone = '' } = personOf(resident) ?? {};
  let fileIds: string[];

  test('waits for open claims, and says how many', async () => {
    expect(await estate.call(resident, 'account.erase', {})).toMatchObject({
      ok: false,
      code: 'openClaimsFirst',
      details: { count: 1 },
    });
    expect((await estate.must(resident, 'account.me', {})).personId).toBe(resident);
  });

  test('a leader must give up the work first', async () => {
    expect(await estate.call('zhou-min', 'account.erase', {})).toMatchObject({
      code: 'workingRoleFirst',
    });
  });

  test('leaves nothing that names the person, and the ledger and the log as they were', async () => {
    const [ticket] = estate.documents('tickets', { residentId: resident });
    if (ticket === undefined) throw new Error('no ticket');
    await estate.must('shen-tao', 'desk.approve', {
      ticketId: ticket._id,
      refundIntentId: 'intent-of-one-who-leaves',
      amountFen: ticket.claim.claimedFen,
      reason: '同意退款',
    });
    await estate.advance(10 * MINUTE);
    expect(estate.documents('tickets', { _id: ticket._id })[0]?.state).toBe('settled');
    // One that is begun and never finished lies in the storage without a document of its own.
    const { slots } = await estate.must(resident, 'ticket.beginUpload', { count: 1 });
    const left = await estate.cloud.services.storage.upload({
      path: slots[0]?.cloudPath ?? '',
      bytes: Buffer.from('half a photo'),
      contentType: 'image/jpeg',
      ownerOpenid: openid,
    });
    fileIds = [left.fileID, ...estate.documents('photos').map(({ fileId }) => fileId)];
    for (const fileId of fileIds) expect(await exists(fileId)).toBe(true);
    const token = ticket.trackingToken;
    expect(collectionsWith(openid)).toEqual(['people', 'orders']);
    const kept = ['journalEntries', 'refunds', 'ticketEvents', 'fundAccounts'] as const;
    const before = kept.map((collection) => estate.documents(collection));

    await estate.must(resident, 'account.erase', {});
    await estate.advance(MINUTE);

    expect(kept.map((collection) => estate.documents(collection))).toEqual(before);
    expect(estate.documents('erasures', { _id: resident })[0]?.doneAt).not.toBeNull();
    for (const trace of [openid, name, phone, words, answerWords, '这位总来', token]) {
      expect([trace, collectionsWith(trace)]).toEqual([trace, []]);
    }
    for (const fileId of fileIds) expect(await exists(fileId)).toBe(false);
    expect(await estate.call('nobody-we-know', 'track.view', { token })).toMatchObject({
      code: 'linkUnknown',
    });
  });

  test('makes a guest of them, and the desk still shows the claim', async () => {
    const me = await estate.must(resident, 'account.me', {});
    expect(me).toMatchObject({ personId: null, roles: ['guest'], displayName: '' });
    const [ticket] = estate.documents('tickets', { residentId: resident });
    const ticketId = ticket?._id ?? '';
    const view = await estate.must('shen-tao', 'desk.view', { ticketId });
    expect(view).toMatchObject({ note: null, photos: [], messages: [] });
    expect(view.resident).toMatchObject({ displayName: '', phoneTail: '' });
    const reveal = { ticketId, reason: 'callBack' } as const;
    expect(await estate.call('shen-tao', 'desk.revealPhone', reveal)).toMatchObject({
      code: 'detailsErased',
    });
  });

  test('is not undone by an order that the merchant sends again', async () => {
    const [order] = estate.documents('orders', { payerId: resident });
    if (order === undefined) throw new Error('no order');
    const body = importOf(order._id, openid);
    const caller = { source: 'wx_http' };
    const { result } = await estate.cloud.invokeFunction('order-import', body, caller);
    expect(result).toMatchObject({ value: { imported: 0, updated: 1 } });
    expect(collectionsWith(openid)).toEqual([]);
  });

  test('somebody who buys again is a new person', async () => {
    const [order] = estate.documents('orders', { payerId: resident });
    if (order === undefined) throw new Error('no order');
    const body = importOf(order._id, openid, 'a-new-order');
    const caller = { source: 'wx_http' };
    const { result } = await estate.cloud.invokeFunction('order-import', body, caller);
    expect(result).toMatchObject({ value: { imported: 1 } });
    const me = await estate.must(resident, 'account.me', {});
    expect(me.personId).not.toBe(resident);
    expect(me.consentNeeded).toBe(true);
    expect(await estate.must(resident, 'ticket.listMine', {})).toEqual({ cards: [] });
  });
});

/** An order as the merchant's order service sends it. */
function importOf(orderId: string, openid: string, number?: string) {
  const [order] = estate.documents('orders', { _id: orderId });
  const [evidence] = estate.documents('orderEvidence', { _id: orderId });
  if (order === undefined || evidence === undefined) throw new Error(`no order ${orderId}`);
  const items = order.items.map(
    ({ claimedQuantity: _c, openTicketId: _o, lastTicketId: _l, refundedFen: _r, ...item }) => item,
  );
  const { _id: _1, payerId: _2, payerOpenid: _3, refundedFen: _4, version: _5, ...kept } = order;
  const { completedAt: _7, couponFen: _8, refundDay: _9, ...facts } = kept;
  const { _id: _6, ...traces } = evidence;
  const transactionId = number === undefined ? order.transactionId : `paid-${number}`;
  const payer = {
    openid,
    displayName: '王建国',
    addressedAs: '王先生',
    phone: '14000009999',
    building: '1栋602',
    birthYear: null,
  };
  const sent = { ...facts, orderNumber: number ?? order.orderNumber, transactionId };
  const orders = [{ ...sent, items, payer, evidence: { ...traces, version: 2 } }];
  return { orders };
}

async function exists(fileId: string): Promise<boolean> {
  return (await estate.cloud.services.storage.read(fileId)) !== undefined;
}
