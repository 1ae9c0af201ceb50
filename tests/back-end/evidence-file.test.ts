import { importOrders } from '../../cloudfunctions/_application/import-orders';
import { applyRetention } from '../../cloudfunctions/_application/apply-retention';
import { pullEvidence } from '../../cloudfunctions/_application/pull-evidence';
import { readPhotos } from '../../cloudfunctions/_application/read-photos';
import { evidenceSources } from '../../domain/evidence/evidence-source';
import { MINUTE } from '../../domain/primitives/instant';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, settleClaim, ticketOf, type MemoryClaim } from '../world/memory-steps';

/** Friday 20 November 2026, 12:00 in Shanghai. */
const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const RESIDENT = 'chen-guilan';

let estate: MemoryEstate;
let claim: MemoryClaim;

beforeEach(async () => {
  estate = createMemoryEstate(NOON);
  claim = await fileClaim(estate, RESIDENT);
  await estate.deliver();
});

async function fileOf() {
  const { ticketId, leader } = claim;
  return (await must(estate, leader, 'desk.view', { ticketId })).evidenceFile;
}

async function held(source: string) {
  const { sources } = await fileOf();
  return sources.find((one) => one.source === source);
}

function verify(person = claim.leader) {
  return must(estate, person, 'desk.verifyEvidence', { ticketId: claim.ticketId });
}

async function changePull(change: (entry: Record<string, unknown>) => object) {
  await estate.world.database.transaction(async (transaction) => {
    const pull = await transaction.get('evidencePulls', `${claim.ticketId}_1`);
    if (pull === null) throw new Error('nothing was pulled');
    const entries = pull.entries.map((entry, at) =>
      at === 3 ? { ...entry, ...change({ ...entry }) } : entry,
    );
    await transaction.put('evidencePulls', { ...pull, entries });
  });
}

test('filing pulls every source, and its handlers see each with its time', async () => {
  const { chain, sources } = await fileOf();
  expect(sources.map(({ source }) => source)).toEqual([...evidenceSources]);
  expect(chain).toEqual({
    standing: 'whole',
    entryCount: evidenceSources.length,
    lastAt: NOON,
    brokenAt: null,
  });
  for (const { source, standing, recordedAt, count } of sources) {
    const hasTime = standing === 'found' && !(source.startsWith('earlier') && count === 0);
    expect([source, recordedAt !== null]).toEqual([source, hasTime]);
    expect(recordedAt ?? 0).toBeLessThanOrEqual(NOON);
  }
});

test('what has no record is said, what such goods never have is not called so', async () => {
  const { orderId, itemId, goods } = await ticketOf(estate, claim.ticketId);
  const records = await estate.world.database.get('orderEvidence', orderId);
  const order = await estate.world.database.get('orders', orderId);
  const item = order?.items.find((one) => one.itemId === itemId);
  if (records === null || item === undefined) throw new Error(`no records of ${goods.goodsName}`);
  await estate.world.database.transaction((transaction) =>
    transaction.put('orderEvidence', {
      ...records,
      logistics: [],
      weighings: [],
      coldChains: [],
      inspectionReports: [],
      seals: [],
      stockCounts: [],
    }),
  );
  await pullEvidence(estate.world, claim.ticketId);
  const { sources } = await fileOf();
  const standing = Object.fromEntries(sources.map((one) => [one.source, one.standing]));
  expect(standing).toMatchObject({ logistics: 'missing', seal: 'missing', stock: 'missing' });
  expect(standing).toMatchObject({ inspectionReport: 'missing', order: 'found' });
  expect(standing['weighing']).toBe(item.nominalGrams === null ? 'notExpected' : 'missing');
});

test('pulling again without news writes nothing; a later record is another entry', async () => {
  const before = await estate.all('evidencePulls');
  await pullEvidence(estate.world, claim.ticketId);
  expect(await estate.all('evidencePulls')).toEqual(before);

  estate.world.clock.advance(30 * MINUTE);
  const { orderId, itemId } = await ticketOf(estate, claim.ticketId);
  await importAgain(orderId, itemId);
  await estate.deliver();
  const pulls = await estate.all('evidencePulls');
  expect(pulls).toHaveLength(2);
  expect(pulls[0]).toEqual(before[0]);
  expect(pulls[1]?.entries.map(({ source }) => source)).toEqual(['seal', 'stock']);
  expect(await held('seal')).toMatchObject({
    renewals: 1,
    says: { key: 'evidence.says.seal.brokenOnTheWay' },
  });
  expect(await held('stock')).toMatchObject({ says: { key: 'evidence.says.stockOver' } });
  expect((await fileOf()).chain).toMatchObject({ standing: 'whole', lastAt: NOON + 30 * MINUTE });
});

/** The merchant's system tells of the same order: an open seal, and one unit left over. */
async function importAgain(orderId: string, itemId: string) {
  const { database } = estate.world;
  const order = await database.get('orders', orderId);
  const records = await database.get('orderEvidence', orderId);
  const details = await database.get('personDetails', RESIDENT);
  if (order === null || records === null || details === null) throw new Error('nothing to tell');
  const { _id: _r, ...told } = records;
  const { _id: _d, greenChannelRequested: _g, ...person } = details;
  const opened = { at: NOON, intact: false };
  const { merchantId, orderNumber, transactionId, paymentMethod, communityId, leaderId } = order;
  const { paidFen, paidAt, promisedAt, receivedAt } = order;
  const imported = await importOrders(estate.world, {
    orders: [
      {
        merchantId,
        orderNumber,
        transactionId,
        paymentMethod,
        communityId,
        leaderId,
        paidFen,
        paidAt,
        promisedAt,
        receivedAt,
        payer: { openid: order.payerOpenid, ...person },
        items: order.items.map(
          ({
            claimedQuantity: _c,
            openTicketId: _o,
            lastTicketId: _l,
            refundedFen: _f,
            refundedElsewhereFen: _e,
            ...item
          }) => item,
        ),
        evidence: {
          ...told,
          version: 2,
          inspectionReports: told.inspectionReports ?? [],
          stockCounts: [
            { itemId, place: '自提点', countedAt: NOON, expectedUnits: 0, countedUnits: 1 },
          ],
          seals: [
            { itemId, sealNumber: 'FT9', sealedAt: NOON, atStation: opened, atHandOut: null },
          ],
        },
      },
    ],
  });
  expect(imported).toMatchObject({ ok: true, value: { updated: 1 } });
}

test('words, and what is read in a photo, join the file', async () => {
  const said = { ticketId: claim.ticketId, text: '又看了一遍，还是烂的', photoIds: [] };
  await must(estate, RESIDENT, 'ticket.say', said);
  await estate.deliver();
  expect(await held('conversation')).toMatchObject({ count: 2, renewals: 1 });
  const blind = { read: async () => null };
  await readPhotos(estate.world, blind, null);
  await estate.deliver();
  expect(await held('photos')).toMatchObject({ count: 1, renewals: 1 });
  expect((await verify()).contents.every(({ standing }) => standing === 'same')).toBe(true);
});

test('a changed entry, a removed pull and a forged head are found', async () => {
  await changePull(() => ({ recordedAt: 1 }));
  expect((await verify()).chain).toMatchObject({ standing: 'broken', brokenAt: 4 });
  expect((await fileOf()).chain.standing).toBe('broken');
  await estate.world.database.transaction((transaction) =>
    transaction.remove('evidencePulls', `${claim.ticketId}_1`),
  );
  expect((await verify()).chain).toMatchObject({ standing: 'broken', brokenAt: 1 });
});

test('a record that was changed behind the file is found, the chain being whole', async () => {
  const { orderId } = await ticketOf(estate, claim.ticketId);
  await estate.world.database.transaction(async (transaction) => {
    const records = await transaction.get('orderEvidence', orderId);
    if (records === null) throw new Error('no records');
    const [first, ...rest] = records.logistics;
    const logistics = [{ ...first!, text: '改过的' }, ...rest];
    await transaction.put('orderEvidence', { ...records, logistics });
  });
  const { chain, contents } = await verify();
  expect(chain.standing).toBe('whole');
  const changed = contents.filter(({ standing }) => standing === 'changed');
  expect(changed.map(({ source }) => source)).toEqual(['logistics']);
});

test('erasing the resident leaves the chain whole, and none of their words', async () => {
  const { ticketId } = claim;
  await settleClaim(estate, claim);
  await must(estate, RESIDENT, 'ticket.confirm', { ticketId });
  await estate.deliver();
  await must(estate, RESIDENT, 'account.erase', {});
  await estate.deliver();
  await estate.runTimers();
  await applyRetention(estate.world);
  expect(await estate.world.database.count('ticketMessages', { ticketId })).toBe(0);
  await pullEvidence(estate.world, ticketId);
  const { chain, contents } = await verify('shen-tao');
  expect(chain.standing).toBe('whole');
  const erased = contents.filter(({ standing }) => standing === 'erased');
  expect(erased.map(({ source }) => source)).toEqual(['photos', 'conversation']);
  const files = await estate.all('evidenceFiles');
  const kept = JSON.stringify([await estate.all('evidencePulls'), files]);
  expect(kept).not.toMatch(/[一-鿿]/);
});

test('whoever may read the claim may check it, and nobody else', async () => {
  const { ticketId } = claim;
  for (const person of ['shen-tao', 'fang-ning', 'xu-jing', 'liang-yu']) {
    expect((await verify(person)).chain.standing).toBe('whole');
  }
  expect(await estate.call('su-hong', 'desk.verifyEvidence', { ticketId })).toMatchObject({
    code: 'ticketNotFound',
  });
  expect(await estate.call(RESIDENT, 'desk.verifyEvidence', { ticketId })).toMatchObject({
    code: 'notAllowed',
  });
});
