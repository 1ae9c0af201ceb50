import { startRig, type CloudRig } from './fixtures/cloud-rig';

const stock = Array.from({ length: 60 }, (_, n) => ({ _id: `id${n}`, owner: `o${n % 3}`, n }));

async function withStock(act: 'warn' | 'refuse'): Promise<CloudRig> {
  const rig = await startRig({ uncoveredQueries: { documents: 50, act } });
  await rig.cloud.database.insertMany('things', stock);
  return rig;
}

describe('a query that no index serves', () => {
  let rig: CloudRig;
  const warnings = () =>
    rig.cloud.trace
      .recent()
      .filter(({ text }) => text.includes('no index serves'))
      .map(({ text }) => text);

  beforeAll(async () => {
    rig = await withStock('warn');
  });
  afterAll(() => rig.close());

  test('is told once by its shape, which holds no value', async () => {
    await rig.run(`const things = db.collection('things');
      await things.where({ n: _.gt(57), owner: _.in(['o1', 'secret']) }).get();
      for (const name of ['secret', 'other']) {
        await things.where(_.or([{ n: 1 }, { 'deep.name': name }])).orderBy('n', 'desc').get();
      }
      await things.where({ n: 3 }).count();
      await things.where({ n: 4 }).update({ data: { seen: true } });
      await things.aggregate().match({ n: 5 }).end()`);
    expect(warnings()).toEqual([
      'script: no index serves things.where({$or: [{n: =}, {deep.name: =}]}).orderBy(n desc): ' +
        '60 documents were read',
      'script: no index serves things.where({n: =}): 60 documents were read',
    ]);
  });

  test('is no matter while an index narrows it, nothing is asked or few are read', async () => {
    const before = warnings().length;
    await rig.run(`const things = db.collection('things');
      await things.get();
      await things.orderBy('_id', 'asc').get();
      await things.where({ owner: 'o1', n: _.gt(3) }).get();
      await things.where({ fresh: _.exists(false) }).limit(10).get();
      await things.count();`);
    expect(warnings()).toHaveLength(before);
  });
});

test('can be refused, so that tests find it', async () => {
  const rig = await withStock('refuse');
  try {
    expect(await rig.failure(`return db.collection('things').where({ n: 3 }).get()`)).toContain(
      'no index serves things.where({n: =}): 60 documents were read',
    );
    expect(await rig.run(`return (await db.collection('things').where({ owner: 'o1' }).get())
      .data.length`)).toBe(20);
  } finally {
    await rig.close();
  }
});
