import { startRig, type CloudRig } from './fixtures/cloud-rig';

let rig: CloudRig;

beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.empty());

const stock = (documents: Array<Record<string, unknown>>) =>
  rig.cloud.database.insertMany('things', documents);

describe('aggregating', () => {
  beforeEach(async () => {
    await stock([
      { _id: '1', owner: 'x', fen: 100, at: new Date('2026-01-01T20:00:00Z'), tags: ['a', 'b'] },
      { _id: '2', owner: 'y', fen: 50, at: new Date('2026-01-02T00:00:00Z'), tags: ['b'] },
      { _id: '3', owner: 'x', fen: 25, at: new Date('2026-01-03T00:00:00Z'), tags: [] },
    ]);
    await rig.cloud.database.insertMany('others', [
      { _id: 'x', name: 'Xu' },
      { _id: 'y', name: 'Yu' },
    ]);
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
