import { startRig, temporaryFolder, fixtureCollections, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  for (const name of rig.cloud.database.collectionNames()) await rig.cloud.database.remove(name, {});
});

const stock = (documents: Array<Record<string, unknown>>) =>
  rig.cloud.database.insertMany('things', documents);

describe('reading', () => {
  test('a document comes back with the types it was stored with', async () => {
    const seen = await rig.run(`
      const { _id } = await db.collection('things').add({ data: {
        text: '烂果', whole: 5, big: 4294967296, part: 0.1, yes: true, none: null,
        at: new Date(1700000000000), list: [1, [2], { a: 'b' }], pattern: 'a.b' } });
      const { data } = await db.collection('things').doc(_id).get();
      return [data.at instanceof Date, { ...data, at: data.at.getTime(), same: data._id === _id }];`);
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
    ['a regular expression by db.RegExp', `{ name: db.RegExp({ regexp: 'ea', options: 'i' }) }`, [1]],
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

  test('a missing document throws, unless the database was opened with throwOnNotFound false', async () => {
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

describe('writing', () => {
  test('serverDate is the time of the emulator, with its offset', async () => {
    const before = rig.cloud.clock.now();
    const [at, later] = await rig.run<[number, number]>(`
      await db.collection('things').doc('a').set({ data: { at: db.serverDate() } });
      await db.collection('things').doc('a').update({
        data: { deep: { later: db.serverDate({ offset: 60000 }) } } });
      const { data } = await db.collection('things').doc('a').get();
      return [data.at.getTime(), data.deep.later.getTime()]`);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(later - at).toBeGreaterThanOrEqual(60_000);
    expect(later - at).toBeLessThan(65_000);
  });

  test('update merges, set replaces, and the counts say what changed', async () => {
    const seen = await rig.run(`const doc = db.collection('things').doc('a');
      const made = await doc.set({ data: { a: 1, deep: { x: 1, y: 2 } } });
      const merged = await doc.update({ data: { deep: { x: 5 }, b: 2 } });
      const same = await doc.update({ data: { b: 2 } });
      const after = (await doc.get()).data;
      const replaced = await doc.set({ data: { c: 3 } });
      const none = await db.collection('things').doc('zz').update({ data: { b: 1 } });
      return [made.stats, merged.stats, same.stats, after, replaced.stats,
        (await doc.get()).data, none.stats]`);
    expect(seen).toEqual([
      { updated: 0, created: 1 },
      { updated: 1 },
      { updated: 0 },
      { _id: 'a', a: 1, deep: { x: 5, y: 2 }, b: 2 },
      { updated: 1, created: 0 },
      { _id: 'a', c: 3 },
      { updated: 0 },
    ]);
  });

  test.each([
    ['inc', { n: 5 }, `{ n: _.inc(2), fresh: _.inc(1) }`, { n: 7, fresh: 1 }],
    ['mul', { n: 5 }, `{ n: _.mul(3) }`, { n: 15 }],
    ['min and max', { n: 5, m: 5 }, `{ n: _.min(3), m: _.max(9) }`, { n: 3, m: 9 }],
    ['remove', { n: 5, keep: 1 }, `{ n: _.remove() }`, { keep: 1 }],
    ['set an object whole', { deep: { x: 1 } }, `{ deep: _.set({ y: 2 }) }`, { deep: { y: 2 } }],
    ['push', { list: [1] }, `{ list: _.push([2, 3]) }`, { list: [1, 2, 3] }],
    ['push at a position and cut', { list: [3, 1] },
      `{ list: _.push({ each: [9, 8], position: 1, slice: 3 }) }`, { list: [3, 9, 8] }],
    ['push sorted', { list: [3, 1] }, `{ list: _.push({ each: [2], sort: 1 }) }`, { list: [1, 2, 3] }],
    ['pop, shift', { list: [1, 2, 3], more: [1, 2] }, `{ list: _.pop(), more: _.shift() }`,
      { list: [1, 2], more: [2] }],
    ['unshift', { list: [2] }, `{ list: _.unshift([0, 1]) }`, { list: [0, 1, 2] }],
    ['addToSet', { list: [1] }, `{ list: _.addToSet({ $each: [1, 2] }) }`, { list: [1, 2] }],
    ['pull', { list: [1, 5, 9] }, `{ list: _.pull(_.gt(4)) }`, { list: [1] }],
    ['pullAll', { list: [1, 2, 1, 3] }, `{ list: _.pullAll([1, 3]) }`, { list: [2] }],
    ['rename', { old: 1 }, `{ old: _.rename('fresh') }`, { fresh: 1 }],
    ['an element by index', { list: [{ q: 1 }, { q: 2 }] }, `{ 'list.1.q': 7 }`,
      { list: [{ q: 1 }, { q: 7 }] }],
  ])('%s changes the document', async (_name, before, update, expected) => {
    await stock([{ _id: 'a', ...before }]);
    const after = await rig.run(`await db.collection('things').doc('a').update({ data: ${update} });
      return (await db.collection('things').doc('a').get()).data`);
    expect(after).toEqual({ _id: 'a', ...expected });
  });

  test('the positional operator changes the element that the condition found', async () => {
    await stock([{ _id: 'a', items: [{ sku: 'x', q: 1 }, { sku: 'y', q: 1 }] }]);
    expect(
      await rig.run(`await db.collection('things').where({ 'items.sku': 'y' })
        .update({ data: { 'items.$.q': 5 } });
        return (await db.collection('things').doc('a').get()).data.items`),
    ).toEqual([{ sku: 'x', q: 1 }, { sku: 'y', q: 5 }]);
  });

  test.each([
    ['a path through null', { deep: null }, `{ 'deep.x': 1 }`, "Cannot create field 'x'"],
    ['a path through text', { deep: 'text' }, `{ 'deep.x': 1 }`, "Cannot create field 'x'"],
    ['inc of a text', { n: '5' }, `{ n: _.inc(1) }`, 'non-numeric'],
    ['inc of null', { n: null }, `{ n: _.inc(1) }`, 'non-numeric'],
    ['push to what is no array', { list: 5 }, `{ list: _.push([1]) }`, 'must be an array'],
  ])('%s is refused as the platform refuses it', async (_name, before, update, message) => {
    await stock([{ _id: 'a', ...before }]);
    expect(
      await rig.failure(`return db.collection('things').doc('a').update({ data: ${update} })`),
    ).toContain(message);
    expect(rig.cloud.database.find('things')).toEqual([{ _id: 'a', ...before }]);
  });

  test('where().update() and where().remove() take all that match, or one', async () => {
    await stock([1, 2, 3, 4].map((n) => ({ owner: 'x', n })));
    const stats = await rig.run(`const some = db.collection('things').where({ n: _.gt(1) });
      return [await some.update({ data: { seen: true } }),
        await some.update({ data: { seen: 2 }, multi: false }),
        await some.remove({ multi: false }), await some.remove()].map(({ stats }) => stats)`);
    expect(stats).toEqual([{ updated: 3 }, { updated: 1 }, { removed: 1 }, { removed: 2 }]);
  });

  test('a unique key is refused with E11000 and nothing of the write remains', async () => {
    await stock([{ _id: 'a', code: 'k' }]);
    const message = await rig.failure(
      `return db.collection('things').add({ data: { _id: 'b', code: 'k' } })`,
    );
    expect(message).toContain('-502001');
    expect(message).toContain('E11000');
    expect(message).toContain('by-code');
    expect(await rig.failure(`return db.collection('things').add({ data: { _id: 'a' } })`)).toContain(
      'E11000',
    );
    await stock([{ _id: 'c', code: 'm' }]);
    expect(
      await rig.failure(`return db.collection('things').doc('c').update({ data: { code: 'k' } })`),
    ).toContain('E11000');
    expect(rig.cloud.database.find('things', {}, { sort: { _id: 1 } })).toEqual([
      { _id: 'a', code: 'k' },
      { _id: 'c', code: 'm' },
    ]);
  });

  test('a document beyond 16 MB is refused', async () => {
    expect(
      await rig.failure(`return db.collection('things').add({
        data: { text: 'x'.repeat(17 * 1024 * 1024) } })`),
    ).toContain('16 MB');
  });

  test('a collection can be made by the SDK, once', async () => {
    const name = `made_${Date.now()}`;
    await rig.run(`await db.createCollection(event.name);
      await db.collection(event.name).add({ data: { a: 1 } })`, { name });
    expect(rig.cloud.database.count(name)).toBe(1);
    expect(await rig.failure(`return db.createCollection(event.name)`, { name })).toContain(
      'already exist',
    );
  });
});

describe('aggregating', () => {
  beforeEach(async () => {
    await stock([
      { _id: '1', owner: 'x', fen: 100, at: new Date('2026-01-01T20:00:00Z'), tags: ['a', 'b'] },
      { _id: '2', owner: 'y', fen: 50, at: new Date('2026-01-02T00:00:00Z'), tags: ['b'] },
      { _id: '3', owner: 'x', fen: 25, at: new Date('2026-01-03T00:00:00Z'), tags: [] },
    ]);
    await rig.cloud.database.insertMany('others', [{ _id: 'x', name: 'Xu' }, { _id: 'y', name: 'Yu' }]);
  });

  test.each([
    ['group and sort', `.match({ fen: _.gt(30) }).group({ _id: '$owner', sum: $.sum('$fen') })
      .sort({ _id: 1 })`, [{ _id: 'x', sum: 100 }, { _id: 'y', sum: 50 }]],
    ['project with a date in China', `.match({ _id: '1' }).project({ _id: 0, day: $.dateToString({
      date: '$at', format: '%Y-%m-%d', timezone: '+0800' }) })`, [{ day: '2026-01-02' }]],
    ['unwind and sortByCount', `.unwind('$tags').sortByCount('$tags')`,
      [{ _id: 'b', count: 2 }, { _id: 'a', count: 1 }]],
    ['lookup by field', `.sort({ _id: 1 }).limit(1).lookup({ from: 'others', localField: 'owner',
      foreignField: '_id', as: 'owners' }).project({ owners: 1 })`,
      [{ _id: '1', owners: [{ _id: 'x', name: 'Xu' }] }]],
    ['lookup by pipeline', `.match({ _id: '2' }).lookup({ from: 'others', let: { who: '$owner' },
      pipeline: $.pipeline().match(_.expr($.eq(['$_id', '$$who']))).project({ name: 1, _id: 0 })
      .done(), as: 'owners' }).project({ owners: 1 })`, [{ _id: '2', owners: [{ name: 'Yu' }] }]],
    ['bucket', `.bucket({ groupBy: '$fen', boundaries: [0, 50, 200], default: 'rest',
      output: { count: $.sum(1) } })`, [{ _id: 0, count: 1 }, { _id: 50, count: 2 }]],
    ['count', `.match({ owner: 'x' }).count('n')`, [{ n: 2 }]],
    ['addFields and replaceRoot', `.match({ _id: '1' }).addFields({ 'deep.twice':
      $.multiply(['$fen', 2]) }).replaceRoot({ newRoot: '$deep' })`, [{ twice: 200 }]],
    ['skip', `.sort({ fen: 1 }).skip(2).project({ fen: 1, _id: 0 })`, [{ fen: 100 }]],
  ])('%s', async (_name, stages, expected) => {
    expect(
      await rig.run(`const $ = _.aggregate;
        return (await db.collection('things').aggregate()${stages}.end()).list`),
    ).toEqual(expected);
  });

  test('sample gives as many as asked for', async () => {
    const list = await rig.run<unknown[]>(
      `return (await db.collection('things').aggregate().sample({ size: 2 }).end()).list`,
    );
    expect(list).toHaveLength(2);
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

  test('an index that is declared later is filled, and refused when its key is not unique', async () => {
    const dataDirectory = temporaryFolder();
    const declare = (unique: boolean) =>
      fixtureCollections.map((one) =>
        one.name === 'others'
          ? { ...one, indexes: [{ name: 'by-n', fields: [{ field: 'n', order: 1 as const }], unique }] }
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
