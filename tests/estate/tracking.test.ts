import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { DAY, MINUTE } from '../../domain/primitives/instant';
import type { TicketState } from '../../domain/ticket/state';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileClaim, tapRefund, type FiledClaim } from '../back-end/steps';

let estate: EstateCloud;

beforeAll(async () => {
  estate = await startEstate();
});

afterAll(() => estate.close());

function fileSmallClaim(person: string): Promise<FiledClaim> {
  return fileClaim(estate, { person, choose: ({ paidFen }) => paidFen < 20_000 });
}

function ticketOf({ ticketId }: FiledClaim) {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  return ticket;
}

function tokenOf(claim: FiledClaim): string {
  return ticketOf(claim).trackingToken;
}

function linkOf({ ticketId }: FiledClaim) {
  const [link] = estate.documents('trackingLinks', { ticketId });
  if (link === undefined) throw new Error(`no link to ${ticketId}`);
  return link;
}

describe('the code of the tracking page', () => {
  test('holds the token and nothing else, and is drawn once', async () => {
    const claim = await fileSmallClaim('hu-yan');
    const { ticketId } = claim;
    const { url } = await estate.must('hu-yan', 'ticket.trackingCode', { ticketId });
    await estate.must('hu-yan', 'ticket.trackingCode', { ticketId });
    const stored = estate.cloud.services.storage.list();
    const drawn = stored.filter(({ path }) => path.startsWith('codes/'));
    expect(drawn.map(({ fileID }) => fileID)).toEqual([linkOf(claim).codeFileId]);

    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('image/png');
    const { data, width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
    const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
    const [, scene] = /^http:\/\/127\.0\.0\.1:\d+\/#\/pages\/track\/index\?scene=(.*)$/.exec(read)!;
    expect(scene).toBe(tokenOf(claim));
    expect(Buffer.from(scene ?? '', 'base64url')).toHaveLength(16);
  });

  test('is for whoever filed the claim', async () => {
    const claim = await fileSmallClaim('zhu-lin');
    const asking = { ticketId: claim.ticketId };
    for (const person of ['hu-yan', claim.leader]) {
      const refused = await estate.call(person, 'ticket.trackingCode', asking);
      expect(refused).toMatchObject({ ok: false, code: 'ticketNotFound' });
    }
    expect(linkOf(claim).codeFileId).toBeNull();
  });

  test('is not promised where the platform does not draw it', async () => {
    const claim = await fileSmallClaim('liu-defu');
    const error = { code: 'SERVER_TIMEOUT', message: 'out of time' };
    const point = 'openapi.wxacode.getUnlimited:before';
    estate.cloud.faults.add({ point, nth: 1, error });
    const asking = { ticketId: claim.ticketId };
    const refused = await estate.call('liu-defu', 'ticket.trackingCode', asking);
    expect(refused.ok).toBe(false);
    expect(linkOf(claim).codeFileId).toBeNull();
    await estate.must('liu-defu', 'ticket.trackingCode', asking);
  });
});

describe('the link', () => {
  test('lasts 90 days and then is over, by the clock of the cloud', async () => {
    const claim = await fileSmallClaim('xia-yu');
    const { filedAt, trackingUntil } = ticketOf(claim);
    const link = linkOf(claim);
    expect([link.expiresAt, trackingUntil]).toEqual([filedAt + 90 * DAY, filedAt + 90 * DAY]);
    // Instead of walking 90 days of timers, the end comes nearer.
    const expiresAt = estate.cloud.clock.now() + MINUTE;
    await estate.cloud.database.replace('trackingLinks', link._id, { ...link, expiresAt });
    const token = tokenOf(claim);
    await estate.advance(MINUTE - 1);
    expect(await estate.call('nobody', 'track.view', { token })).toMatchObject({ ok: true });
    await estate.advance(1);
    expect(await estate.call('nobody', 'track.view', { token })).toMatchObject({
      ok: false,
      code: 'linkExpired',
    });
  });

  test('is over at once when it is revoked', async () => {
    const claim = await fileSmallClaim('yao-xin');
    const link = linkOf(claim);
    const revokedAt = estate.cloud.clock.now();
    await estate.cloud.database.replace('trackingLinks', link._id, { ...link, revokedAt });
    expect(await estate.call('nobody', 'track.view', { token: tokenOf(claim) })).toMatchObject({
      code: 'linkExpired',
    });
  });

  test('is kept as a digest: what stands in the database opens nothing', async () => {
    const claim = await fileSmallClaim('pan-li');
    expect(linkOf(claim)._id).not.toContain(tokenOf(claim));
    for (const token of [linkOf(claim)._id, linkOf(claim)._id.slice(0, 22), claim.ticketId]) {
      const refused = await estate.call('nobody', 'track.view', { token });
      expect(refused.ok).toBe(false);
    }
    const madeUp = await estate.call('nobody', 'track.view', { token: 'A'.repeat(22) });
    expect(madeUp).toMatchObject({ ok: false, code: 'linkUnknown' });
  });
});

/** Everything about people, orders and words that the estate knows. */
function personalData({ ticketId, orderId }: FiledClaim): string[] {
  const people = estate.documents('people').flatMap(({ _id, openid }) => [_id, openid]);
  const details = estate
    .documents('personDetails')
    .flatMap(({ displayName, addressedAs, phone, building }) => [
      displayName,
      addressedAs,
      phone,
      building,
    ]);
  const [order] = estate.documents('orders', { _id: orderId });
  const numbers = [ticketId, orderId, order?.orderNumber ?? '', order?.transactionId ?? ''];
  const words = estate.documents('ticketMessages', { ticketId }).map(({ text }) => text);
  const photos = estate.documents('photos', { ticketId });
  const files = photos.flatMap(({ _id, fileId }) => [_id, fileId.split('/').at(-1) ?? '']);
  const refunds = estate.documents('refunds', { ticketId }).map(({ _id }) => _id);
  const all = [...people, ...details, ...numbers, ...words, ...files, ...refunds];
  // Staff live nowhere in the estate.
  return all.filter((text) => text !== '');
}

const statesSeen = new Set<TicketState>();

/** As somebody who scanned the code; what is not theirs must not be in it. */
async function lookFromOutside(claim: FiledClaim, expected: TicketState): Promise<void> {
  const view = await estate.must('nobody', 'track.view', { token: tokenOf(claim) });
  const text = JSON.stringify(view);
  expect(personalData(claim).filter((secret) => text.includes(secret))).toEqual([]);
  expect(view.state).toBe(expected);
  expect(view.timeline[0]).toMatchObject({ kind: 'filed', status: 'done' });
  expect(view.timeline.every(({ quote }) => quote === null)).toBe(true);
  statesSeen.add(view.state);
}

describe('whoever has the code sees no name, no words, no photo and no number', () => {
  test('on the way from the claim over proof and an offer to a reopened case', async () => {
    const person = 'wei-dong';
    const claim = await fileSmallClaim(person);
    const { ticketId, leader } = claim;
    await lookFromOutside(claim, 'submitted');
    await estate.must(leader, 'desk.reply', { ticketId, text: '魏先生您好，我是小周，马上看。' });
    const kinds = ['goodsPhoto' as const];
    await estate.must(leader, 'desk.requestProof', { ticketId, kinds, reason: '请拍近一点。' });
    await lookFromOutside(claim, 'awaitingProof');
    const proof = { ticketId, photoIds: [await estate.upload(person)], note: '补一张，在阳台拍的' };
    await estate.must(person, 'ticket.supplyProof', proof);
    const remedy = { kind: 'refund' as const, amountFen: 100, couponFen: 0 };
    const offer = { ticketId, remedy, words: '先退您一块，行吗？' };
    const { proposalId } = await estate.must(leader, 'desk.propose', offer);
    await lookFromOutside(claim, 'proposed');
    await estate.must(person, 'ticket.acceptProposal', { ticketId, proposalId });
    await lookFromOutside(claim, 'settling');
    await estate.advance(MINUTE);
    await lookFromOutside(claim, 'settled');
    await estate.must(person, 'ticket.confirm', { ticketId });
    const marks = { attitude: 5, speed: 5, result: 4, recommend: 9, comment: '小周人很好' };
    await estate.must(person, 'ticket.rate', { ticketId, ...marks });
    await lookFromOutside(claim, 'confirmed');
    await estate.must(person, 'ticket.reopen', { ticketId, reason: '剩下的也坏了，我妈吃了拉肚子' });
    await lookFromOutside(claim, 'withPlatform');
  });

  test('on the way to a rejection and an appeal that is lost', async () => {
    const person = 'lin-xiaowen';
    const claim = await fileSmallClaim(person);
    const { ticketId, leader } = claim;
    await estate.must(leader, 'desk.handUp', { ticketId, reason: '小文家上周也报过' });
    await estate.must('xu-jing', 'desk.reject', { ticketId, rule: 'noProof', reason: '看不清楚' });
    await lookFromOutside(claim, 'rejected');
    await estate.must(person, 'ticket.appeal', { ticketId, reason: '明明很清楚', photoIds: [] });
    await lookFromOutside(claim, 'appealed');
    const ruling = { ticketId, decision: 'uphold' as const, reason: '照片是别家的' };
    await estate.must('shen-tao', 'desk.decideAppeal', ruling);
    await lookFromOutside(claim, 'rejected');
  });

  test('when the bank sends the money back', async () => {
    const claim = await fileSmallClaim('wang-jianguo');
    estate.cloud.services.pay.configure({ nextOutcomes: ['ABNORMAL'] });
    await tapRefund(estate, claim);
    await estate.advance(MINUTE);
    await lookFromOutside(claim, 'refundException');
  });

  test('when the claim is taken back', async () => {
    const claim = await fileSmallClaim('chen-guilan');
    await estate.must('chen-guilan', 'ticket.withdraw', { ticketId: claim.ticketId });
    await lookFromOutside(claim, 'withdrawn');
  });

  test('in every state that a claim reaches so far', () => {
    expect([...statesSeen].sort()).toEqual([
      'appealed',
      'awaitingProof',
      'confirmed',
      'proposed',
      'refundException',
      'rejected',
      'settled',
      'settling',
      'submitted',
      'withPlatform',
      'withdrawn',
    ]);
  });
});
