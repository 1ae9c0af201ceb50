import { startRig, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.empty());

const stock = (documents: Array<Record<string, unknown>>) =>
  rig.cloud.database.insertMany('things', documents);

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
    ['push sorted', { list: [3, 1] }, `{ list: _.push({ each: [2], sort: 1 }) }`,
      { list: [1, 2, 3] }],
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
    const sameId = `return db.collection('things').add({ data: { _id: 'a' } })`;
    expect(await rig.failure(sameId)).toContain('E11000');
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
