/** A ticket on paper: what stands on it, for whom, and how long it may be opened. */
import { applyRetention } from '../../cloudfunctions/_application/apply-retention';
import { HOUR } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from './memory-estate';
import { fileClaim, must, ticketOf, type MemoryClaim } from './memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const WHO = 'chen-guilan';
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;`;

let estate: MemoryEstate;
let claim: MemoryClaim;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  claim = await fileClaim(estate, WHO);
  await estate.deliver();
});

async function page(fileUrl: string): Promise<string> {
  const fileId = fileUrl.replace('https://files.test/', '');
  return new TextDecoder().decode((await estate.world.files.download(fileId)) ?? undefined);
}

async function ownPage(): Promise<string> {
  const { url } = await must(estate, WHO, 'ticket.export', { ticketId: claim.ticketId });
  return page(url);
}

async function handledPage(): Promise<string> {
  const { url } = await must(estate, claim.leader, 'desk.export', { ticketId: claim.ticketId });
  return page(url);
}

const say = (person: string, action: 'ticket.say' | 'desk.say', text: string) =>
  must(estate, person, action, { ticketId: claim.ticketId, text, photoIds: [] });

test('it tells the whole story, with the phone masked and the photos inside', async () => {
  await say(WHO, 'ticket.say', '第二盒也坏了');
  await say(claim.leader, 'desk.say', '我看到了，马上给您退');
  const { paidFen } = claim;
  await must(estate, claim.leader, 'desk.refund', {
    ticketId: claim.ticketId,
    refundIntentId: 'intent-of-the-printout',
    amountFen: paidFen,
  });
  await estate.deliver();
  const { ticketNumber, goods } = await ticketOf(estate, claim.ticketId);
  const details = await estate.world.database.get('personDetails', WHO);
  const printed = await ownPage();
  const paid = `¥${(paidFen / 100).toFixed(2)}`;
  for (const words of [
    `售后单 ${ticketNumber}`,
    goods.goodsName,
    '底下一层都烂了',
    '第二盒也坏了',
    '我看到了，马上给您退',
    `<strong>${paid}</strong>`,
    '2026年11月20日 12:00',
    details?.displayName ?? '-',
    `*******${details?.phone.slice(-4)}`,
  ]) {
    expect(printed).toContain(words);
  }
  expect(printed).not.toContain(details?.phone);
  expect(printed).toMatch(/<img src="data:image\/jpeg;base64,[A-Za-z0-9+/=]{100,}"/);
});

test('nothing in it runs or is loaded from elsewhere, whatever people are called', async () => {
  const { database } = estate.world;
  await database.transaction(async (transaction) => {
    const details = await transaction.get('personDetails', WHO);
    const ticket = await transaction.get('tickets', claim.ticketId);
    if (details === null || ticket === null) throw new Error('nothing to change');
    await transaction.put('personDetails', { ...details, displayName: HOSTILE });
    const goods = { ...ticket.goods, goodsName: HOSTILE };
    await transaction.put('tickets', { ...ticket, goods });
  });
  await say(WHO, 'ticket.say', HOSTILE);
  await say(claim.leader, 'desk.say', '${HOSTILE} $& `x`');
  for (const printed of [await ownPage(), await handledPage()]) {
    expect(printed).not.toMatch(/<script|<iframe|<link|<object|<form|javascript:/i);
    expect(printed).not.toMatch(/<[^>]*\son\w+=/i);
    const sources = [...printed.matchAll(/<[^>]*\s(?:src|href)="([^"]{0,11})/g)];
    expect(sources.length).toBeGreaterThan(0);
    expect(new Set(sources.map(([, source]) => source))).toEqual(new Set(['data:image/']));
    expect(printed).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(printed).toContain('&amp;lt;');
    expect(printed).toContain('${HOSTILE} $&amp; `x`');
    expect(printed).toContain("default-src 'none'; img-src data:");
  }
});

test('what handlers say among themselves and the records are on their page only', async () => {
  await must(estate, claim.leader, 'desk.handUp', {
    ticketId: claim.ticketId,
    reason: '这位居民上月也报过，请平台看',
  });
  const own = await ownPage();
  const handled = await handledPage();
  expect(own).not.toContain('请平台看');
  expect(own).not.toContain('查到的记录');
  expect(handled).toContain('请平台看');
  expect(handled).toContain('查到的记录');
  expect(handled).toMatch(/证据链完整 · \d+ 条 · 最后 2026/);
  expect(handled).toContain('库存盘点');
  expect(own).not.toContain('证据链');
});

test('a photo that is too large or was objected to is named, not shown', async () => {
  const [photo] = await estate.all('photos');
  if (photo === undefined) throw new Error('no photo');
  const keep = (changes: object) =>
    estate.world.database.transaction((transaction) =>
      transaction.put('photos', { ...photo, ...changes }),
    );
  await keep({ byteCount: 4 * 1024 * 1024 });
  expect(await ownPage()).toContain('太大，没有印进来');
  await keep({ check: 'flagged' });
  const printed = await ownPage();
  expect(printed).toContain('内容检查没通过');
  expect(printed).not.toContain('<img');
  expect(printed).toContain(photo.sha256);
});

test('the resident sees who printed it, and others cannot', async () => {
  await handledPage();
  const { accesses } = await must(estate, WHO, 'account.myData', {});
  expect(accesses.map(({ what }) => what)).toContain('printout');
  const people = await estate.all('people');
  const others = people.filter(({ _id, roles }) => roles.includes('leader') && _id !== claim.leader);
  for (const { _id } of others) {
    for (const action of ['ticket.export', 'desk.export'] as const) {
      const refused = await estate.call(_id, action, { ticketId: claim.ticketId });
      expect(refused).toMatchObject({ ok: false, code: 'ticketNotFound' });
    }
  }
});

test('a repeated request answers the same page, and the job deletes it with its file', async () => {
  const asked = { ticketId: claim.ticketId, requestId: 'request-of-the-page-1' };
  const first = await must(estate, WHO, 'ticket.export', asked);
  expect(await must(estate, WHO, 'ticket.export', asked)).toEqual(first);
  expect(first.expiresAt).toBe(NOON + 24 * HOUR);
  const fileId = first.url.replace('https://files.test/', '');
  estate.world.clock.advance(24 * HOUR);
  await applyRetention(estate.world);
  expect(estate.world.files.kept.has(fileId)).toBe(true);
  estate.world.clock.advance(1);
  await applyRetention(estate.world);
  expect(await estate.all('printouts')).toEqual([]);
  expect(estate.world.files.kept.has(fileId)).toBe(false);
});
