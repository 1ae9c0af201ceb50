/** What the SDK promises of writes, transactions and files. */
import { openTarget, things, type Collection, type Database, type Target } from './sdk';

let target: Target;
let db: Database;
let all: Collection;

beforeAll(async () => {
  target = await openTarget();
  db = target.db;
  all = db.collection(things);
}, 120_000);
afterAll(() => target.close());
beforeEach(async () => {
  await all.where({ _id: db.command['exists']?.(true) }).remove();
});

const read = async (id: string) => (await all.doc(id).get()).data;
const message = (expected: string) => ({ errMsg: expect.stringContaining(expected) });

describe('writing', () => {
  test('add: gives the id, one of 32 characters when none is given', async () => {
    expect((await all.add({ data: { _id: 'own' } }))._id).toBe('own');
    expect((await all.add({ data: {} }))._id).toMatch(/^[0-9a-f]{32}$/);
  });
  test('add: a used id rejects with -502001 and E11000', async () => {
    await all.add({ data: { _id: 'a' } });
    await expect(all.add({ data: { _id: 'a' } })).rejects.toMatchObject({
      errCode: -502001,
      ...message('E11000'),
    });
  });
  test('unique index: a used key rejects with E11000', async () => {
    await all.add({ data: { code: 'k' } });
    await expect(all.add({ data: { code: 'k' } })).rejects.toMatchObject(message('E11000'));
  });
  test('sparse index: documents without the field do not clash', async () => {
    await all.add({ data: {} });
    await expect(all.add({ data: {} })).resolves.toBeDefined();
  });
  test('add: keeps numbers, text, booleans, null, dates, lists and objects', async () => {
    const data = { _id: 't', i: 5, big: 2 ** 40, part: 0.1, yes: true, none: null, list: [[1]] };
    const at = new Date('2026-01-01T00:00:00.123Z');
    await all.add({ data: { ...data, at, deep: { text: '烂果' } } });
    expect(await read('t')).toEqual({ ...data, at, deep: { text: '烂果' } });
  });
  test('db.Geo.Point: a place is kept and comes back', async () => {
    await all.add({ data: { _id: 'g', place: db.Geo.Point(113.3, 23.1) } });
    expect(await read('g')).toMatchObject({ place: { longitude: 113.3, latitude: 23.1 } });
  });
  test('serverDate: the time of the server', async () => {
    await all.add({ data: { _id: 'd', at: db.serverDate() } });
    expect(Math.abs(Number((await read('d'))['at']) - Date.now())).toBeLessThan(60_000);
  });
  test('serverDate offset: milliseconds later', async () => {
    await all.add({
      data: { _id: 'd', at: db.serverDate(), later: db.serverDate({ offset: 3_600_000 }) },
    });
    const { at, later } = await read('d');
    expect(Number(later) - Number(at)).toBe(3_600_000);
  });
  test('doc.set: makes the document', async () => {
    expect(await all.doc('a').set({ data: { n: 1 } })).toMatchObject({
      stats: { created: 1, updated: 0 },
    });
    expect(await read('a')).toEqual({ _id: 'a', n: 1 });
  });
  test('doc.set: replaces the document', async () => {
    await all.add({ data: { _id: 'a', old: 1 } });
    expect(await all.doc('a').set({ data: { n: 1 } })).toMatchObject({
      stats: { created: 0, updated: 1 },
    });
    expect(await read('a')).toEqual({ _id: 'a', n: 1 });
  });
  test('doc.update: counts 1, and 0 for a missing document', async () => {
    await all.add({ data: { _id: 'a', n: 1 } });
    expect(await all.doc('a').update({ data: { n: 2 } })).toMatchObject({ stats: { updated: 1 } });
    expect(await all.doc('z').update({ data: { n: 2 } })).toMatchObject({ stats: { updated: 0 } });
  });
  test('doc.update: _id cannot be changed', async () => {
    await all.add({ data: { _id: 'a' } });
    await expect(all.doc('a').update({ data: { _id: 'b' } })).rejects.toMatchObject(message('_id'));
  });
  test('doc.remove: counts 1, and 0 for a missing document', async () => {
    await all.add({ data: { _id: 'a' } });
    expect(await all.doc('a').remove()).toMatchObject({ stats: { removed: 1 } });
    expect(await all.doc('a').remove()).toMatchObject({ stats: { removed: 0 } });
  });
  test('where.update: all that match, or one with multi false', async () => {
    for (const n of [1, 2, 3]) await all.add({ data: { n } });
    const some = all.where({ n: db.command['gt']?.(1) });
    expect(await some.update({ data: { seen: 1 } })).toMatchObject({ stats: { updated: 2 } });
    expect(await some.update({ data: { seen: 2 }, multi: false })).toMatchObject({
      stats: { updated: 1 },
    });
  });
  test('where.remove: all that match', async () => {
    for (const n of [1, 2, 3]) await all.add({ data: { n } });
    const some = all.where({ n: db.command['gt']?.(1) });
    expect(await some.remove()).toMatchObject({ stats: { removed: 2 } });
    expect(await all.count()).toMatchObject({ total: 1 });
  });
  test('get: 100 rows without a limit', async () => {
    const rows = Array.from({ length: 105 }, (_, n) => ({ n }));
    await all.add({ data: rows });
    expect((await all.get()).data).toHaveLength(100);
    expect((await all.limit(1000).get()).data).toHaveLength(105);
  });
});

describe('transactions', () => {
  beforeEach(() => all.add({ data: { _id: 'a', n: 0 } }));

  test('runTransaction: commits what its callback did and gives its result', async () => {
    const result = await db.runTransaction(async (t) => {
      await t.collection(things).doc('a').update({ data: { n: db.command['inc']?.(1) } });
      await t.collection(things).add({ data: { _id: 'b' } });
      return 'done';
    });
    expect(result).toBe('done');
    expect([await read('a'), await read('b')]).toEqual([{ _id: 'a', n: 1 }, { _id: 'b' }]);
  });
  test('runTransaction: what its callback throws rolls back and is thrown on', async () => {
    const failing = db.runTransaction(async (t) => {
      await t.collection(things).doc('a').update({ data: { n: 9 } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await read('a')).toEqual({ _id: 'a', n: 0 });
  });
  test('rollback: with a reason rejects with it', async () => {
    const rolled = db.runTransaction(async (t) => {
      await t.collection(things).doc('a').update({ data: { n: 9 } });
      await t.rollback('enough');
    });
    await expect(rolled).rejects.toBe('enough');
    expect(await read('a')).toEqual({ _id: 'a', n: 0 });
  });
  test('startTransaction: sees its own writes, others see them after the commit', async () => {
    const t = await db.startTransaction();
    await t.collection(things).doc('a').update({ data: { n: 5 } });
    expect((await t.collection(things).doc('a').get()).data['n']).toBe(5);
    expect(await read('a')).toEqual({ _id: 'a', n: 0 });
    await t.commit();
    expect(await read('a')).toEqual({ _id: 'a', n: 5 });
  });
  test('snapshot: reads the state of its start', async () => {
    const t = await db.startTransaction();
    await t.collection(things).doc('a').get();
    await all.doc('a').update({ data: { n: 7 } });
    expect((await t.collection(things).doc('a').get()).data['n']).toBe(0);
    await t.rollback();
  });
  test('conflict: of two writers of one document the second fails at once', async () => {
    const [one, two] = [await db.startTransaction(), await db.startTransaction()];
    await one.collection(things).doc('a').update({ data: { n: 1 } });
    await expect(
      two.collection(things).doc('a').update({ data: { n: 2 } }),
    ).rejects.toMatchObject(message('TransactionConflict'));
    await one.commit();
    await two.rollback().catch(() => undefined);
    expect(await read('a')).toEqual({ _id: 'a', n: 1 });
  });
  test('waiting: an ordinary write waits for the transaction that holds the document', async () => {
    const t = await db.startTransaction();
    await t.collection(things).doc('a').update({ data: { n: 10 } });
    const ordinary = all.doc('a').update({ data: { n: db.command['inc']?.(1) } });
    await t.commit();
    await ordinary;
    expect(await read('a')).toEqual({ _id: 'a', n: 11 });
  });
  test('doc.set and doc.remove: inside of a transaction', async () => {
    await db.runTransaction(async (t) => {
      await t.collection(things).doc('c').set({ data: { n: 3 } });
      await t.collection(things).doc('a').remove();
    });
    expect((await all.get()).data).toEqual([{ _id: 'c', n: 3 }]);
  });
  test('commit: a transaction that has ended is refused', async () => {
    const t = await db.startTransaction();
    await t.commit();
    await expect(t.commit()).rejects.toThrow('TransactionNotExist');
  });
});

describe('files', () => {
  const fileContent = Buffer.from('内容');
  const upload = (name: string) =>
    target.sdk.uploadFile({ cloudPath: `conformance/${name}`, fileContent });

  test('uploadFile: gives a file id that ends in the path', async () => {
    expect((await upload('a.txt')).fileID).toMatch(/^cloud:\/\/.+\/conformance\/a\.txt$/);
  });
  test('downloadFile: gives the bytes back', async () => {
    const { fileID } = await upload('b.txt');
    expect((await target.sdk.downloadFile({ fileID })).fileContent).toEqual(fileContent);
  });
  test('getTempFileURL: a link that gives the bytes', async () => {
    const { fileID } = await upload('c.txt');
    const { fileList } = await target.sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    expect(fileList).toMatchObject([{ fileID, status: 0 }]);
    const answer = await fetch(fileList[0]?.tempFileURL ?? '');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(fileContent);
  });
  test('deleteFile: tells of each file, and the file is gone', async () => {
    const { fileID } = await upload('d.txt');
    const { fileList } = await target.sdk.deleteFile({ fileList: [fileID] });
    expect(fileList).toMatchObject([{ fileID, status: 0 }]);
    await expect(target.sdk.downloadFile({ fileID })).rejects.toBeDefined();
  });
  test('getTempFileURL: a missing file has a status of its own', async () => {
    const { fileID } = await upload('e.txt');
    const missing = fileID.replace('e.txt', 'missing.txt');
    const { fileList } = await target.sdk.getTempFileURL({ fileList: [missing] });
    expect(fileList[0]?.status).not.toBe(0);
  });
});
