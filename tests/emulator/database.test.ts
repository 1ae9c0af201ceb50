import { startRig, temporaryFolder, fixtureCollections, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.empty());

const stock = (documents: Array<Record<string, unknown>>) =>
  rig.cloud.database.insertMany('things', documents);

describe('reading', () => {
  test('a document comes back with the types it was stored with', async () => {
    const seen = await rig.run(`
      const { _id } = await db.collection('things').add({ data: {
        text: '烂果', whole: 5, big: 4294967296, part: 0.1, yes: true, none: null,
        at: new Date(1700000000000), list: [1, [2], { a: 'b' }], pattern: 'a.b' } });
      const { data } = await db.collection('things').doc(_id).get();
      return [data.at instanceof Date,
        { ...data, at: data.at.getTime(), same: data._id === _id }];`);
    expect(seen).toEqual([
      true,
      expect.objectContaining({
        text: '烂果', whole: 5, big: 4294967296, part: 0.1, yes: true, none: null,
        at: 1700000000000, list: [1, [2], { a: 'b' }], pattern: 'a.b', same: true,
      }),
    ]);
  });

  test('a query without a limit gives 100 rows and never more than 1000', async () => {
    await stock(Array.from({ length: 1200 }, (_, n) => ({ n })));
    const counts = await rig.run(`const all = db.collection('things');
      return [(await all.get()).data.length, (await all.limit(5000).get()).data.length,
        (await all.count()).total, (await all.where({ n: _.gte(1000) }).count()).total]`);
    expect(counts).toEqual([100, 1000, 1200, 200]);
  });

  test('conditions, order, skip and fields work together', async () => {
    await stock([
      { _id: 'a', owner: 'x', at: 1, extra: { deep: 1, other: 2 } },
      { _id: 'b', owner: 'x', at: 3, extra: { deep: 2, other: 2 } },
      { _id: 'c', owner: 'x', at: 2, extra: { deep: 3, other: 2 } },
      { _id: 'd', owner: 'y', at: 9, extra: { deep: 4, other: 2 } },
    ]);
    const rows = await rig.run(`return (await db.collection('things').where({ owner: 'x' })
      .orderBy('at', 'desc').skip(1).limit(2).field({ at: true, 'extra.deep': true }).get()).data`);
    expect(rows).toEqual([
      { _id: 'c', at: 2, extra: { deep: 3 } },
      { _id: 'a', at: 1, extra: { deep: 1 } },
    ]);
  });

  test.each([
    ['a comparison and a logic command', `_.or([{ n: _.lt(1) }, { n: _.in([2, 3]) }])`, [0, 2, 3]],
    ['a chained command', `{ n: _.gt(0).and(_.neq(2)) }`, [1, 3]],
    ['exists', `{ tag: _.exists(true) }`, [1]],
    ['a regular expression', `{ name: /^AP/i }`, [0]],
    ['db.RegExp', `{ name: db.RegExp({ regexp: 'ea', options: 'i' }) }`, [1]],
    ['an element of an array', `{ list: 7 }`, [2]],
    ['elemMatch', `{ items: _.elemMatch({ sku: 'a', count: _.gt(1) }) }`, [3]],
    ['a size', `{ list: _.size(2) }`, [2]],
    ['null for a missing field', `{ tag: null }`, [0, 2, 3]],
    ['nor', `_.nor([{ n: 0 }, { n: 1 }])`, [2, 3]],
    ['not', `{ n: _.not(_.gt(1)) }`, [0, 1]],
    ['mod', `{ n: _.mod(2, 1) }`, [1, 3]],
    ['all', `{ list: _.all([7, 8]) }`, [2]],
    ['a nested field', `{ 'deep.a': 1 }`, [3]],
    ['a nested object written out', `{ deep: { a: 1 } }`, [3]],
    ['expr', `_.expr(_.aggregate.eq(['$n', '$same']))`, [3]],
  ])('%s selects', async (_name, condition, expected) => {
    await stock([
      { _id: '0', n: 0, name: 'Apple' },
      { _id: '1', n: 1, name: 'Pear', tag: 't' },
      { _id: '2', n: 2, name: 'Fig', list: [7, 8] },
      { _id: '3', n: 3, name: 'Plum', items: [{ sku: 'a', count: 2 }], deep: { a: 1 }, same: 3 },
    ]);
    const rows = await rig.run<Array<{ n: number }>>(
      `return (await db.collection('things').where(${condition}).orderBy('n', 'asc').get()).data`,
    );
    expect(rows.map(({ n }) => n)).toEqual(expected);
  });

  test('a missing document throws, unless throwOnNotFound is false', async () => {
    expect(await rig.failure(`return db.collection('things').doc('none').get()`)).toContain(
      'document with _id none does not exist',
    );
    expect(
      await rig.run(`return (await cloud.database({ throwOnNotFound: false })
        .collection('things').doc('none').get()).data`),
    ).toBeNull();
  });

  test('a collection that was not declared is refused with -502005', async () => {
    expect(await rig.failure(`return db.collection('nowhere').get()`)).toContain('-502005');
  });

  test.each([
    ['$geoNear', `db.collection('things').where({ place: _.geoNear({
      geometry: db.Geo.Point(1, 2), maxDistance: 5 }) }).get()`, '$nearSphere'],
    ['geoWithin', `db.collection('things').where({ place: _.geoWithin({
      centerSphere: [[1, 2], 3] }) }).get()`, '$geoWithin'],
    ['the stage geoNear', `db.collection('things').aggregate().geoNear({
      near: db.Geo.Point(1, 2), distanceField: 'd' }).end()`, '$geoNear'],
  ])('%s is not offered and says so by name', async (_name, call, operator) => {
    expect(await rig.failure(`return ${call}`)).toContain(
      `not offered by the local database: ${operator}`,
    );
  });
});

describe('keeping', () => {
  test('documents, made collections and the order of insertion survive a restart', async () => {
    const dataDirectory = temporaryFolder();
    const first = await startRig({ dataDirectory });
    await first.run(`for (const n of [3, 1, 2]) await db.collection('things').add({ data: { n } });
      await db.createCollection('made');`);
    await first.close();
    const second = await startRig({ dataDirectory });
    expect(second.cloud.database.find('things').map(({ n }) => n)).toEqual([3, 1, 2]);
    expect(second.cloud.database.collectionNames()).toContain('made');
    await second.close();
  });

  test('an index declared later is filled, and refused when its key is not unique', async () => {
    const dataDirectory = temporaryFolder();
    const order = 1 as const;
    const declare = (unique: boolean) =>
      fixtureCollections.map((one) =>
        one.name === 'others'
          ? { ...one, indexes: [{ name: 'by-n', fields: [{ field: 'n', order }], unique }] }
          : one,
      );
    const first = await startRig({ dataDirectory });
    await first.cloud.database.insertMany('others', [{ n: 1 }, { n: 2 }, { n: 2 }]);
    await first.close();
    const second = await startRig({ dataDirectory, collections: declare(false) });
    expect(second.cloud.database.count('others', { n: 2 })).toBe(2);
    await second.close();
    await expect(startRig({ dataDirectory, collections: declare(true) })).rejects.toThrow(
      'The unique index by-n of others cannot be made',
    );
  });

  test('a second cloud on the same folder is refused', async () => {
    await expect(startRig({ dataDirectory: rig.dataDirectory })).rejects.toThrow(
      'is in use by another local cloud',
    );
  });
});
