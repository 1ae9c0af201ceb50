/**
 * What the SDK's documentation promises of the database, a promise a case. Runs against the local
 * cloud, or against a real environment: emulator/README.md says how.
 */
import { expressions, subject } from './expression-cases';
import { groupStages } from './group-cases';
import { products, sales, stages } from './pipeline-cases';
import { conditions, stock } from './query-cases';
import { reads } from './read-cases';
import { openTarget, others, things, type Collection, type Database, type Target } from './sdk';
import { updates } from './update-cases';

let target: Target;
let db: Database;
let all: Collection;

beforeAll(async () => {
  target = await openTarget();
  db = target.db;
  all = db.collection(things);
}, 120_000);
afterAll(() => target.close());

async function empty(): Promise<void> {
  for (const name of [things, others]) {
    await db.collection(name).where({ _id: db.command['exists']?.(true) }).remove();
  }
}

async function plant(name: string, documents: readonly object[]): Promise<void> {
  for (const data of documents) await db.collection(name).add({ data });
}

describe('querying', () => {
  beforeAll(async () => {
    await empty();
    await plant(things, stock);
  });

  test.each(conditions)('%s', async (_promise, condition, ids) => {
    const { data } = await all.where(condition(db.command, db)).get();
    expect(data.map(({ _id }) => String(_id)).sort()).toEqual(ids);
  });

  test.each(reads)('%s', async (_promise, read, rows) => {
    expect((await read(all, db).get()).data).toEqual(rows);
  });

  test('count: how many match, without regard to the page', async () => {
    expect(await all.where({ tags: 'red' }).count()).toMatchObject({ total: 2 });
  });
  test('doc.get: the document with its types', async () => {
    expect((await all.doc('apple').get()).data).toEqual(stock[0]);
  });
  test('doc.field: keeps fields of one document', async () => {
    expect((await all.doc('fig').field({ n: true }).get()).data).toEqual({ _id: 'fig', n: 2 });
  });
  test('doc.get: a missing document rejects', async () => {
    await expect(all.doc('none').get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('does not exist'),
    });
  });
  test('throwOnNotFound false: a missing document is null', async () => {
    const mild = target.sdk.database({ throwOnNotFound: false });
    expect((await mild.collection(things).doc('none').get()).data).toBeNull();
  });
  test('collection: an unknown one rejects with -502005', async () => {
    await expect(db.collection('conformance_nowhere').get()).rejects.toMatchObject({
      errCode: -502005,
    });
  });
});

describe('updating', () => {
  beforeAll(empty);

  test.each(updates)('%s', async (_promise, before, update, after) => {
    const { _id } = await all.add({ data: before });
    const change = all.doc(_id).update({ data: update(db.command) });
    if (after instanceof RegExp) {
      await expect(change).rejects.toMatchObject({ errMsg: expect.stringMatching(after) });
      expect((await all.doc(_id).get()).data).toEqual({ _id, ...before });
    } else {
      await change;
      expect((await all.doc(_id).get()).data).toEqual({ _id, ...after });
    }
  });

  test('where.update: items.$ is the element that the condition found', async () => {
    const items = [{ sku: 'x', q: 1 }, { sku: 'y', q: 1 }];
    const { _id } = await all.add({ data: { items } });
    await all.where({ _id, 'items.sku': 'y' }).update({ data: { 'items.$.q': 5 } });
    expect((await all.doc(_id).get()).data['items']).toEqual([items[0], { sku: 'y', q: 5 }]);
  });
});

describe('aggregating', () => {
  beforeAll(async () => {
    await empty();
    await plant(things, sales);
    await plant(others, products);
  });

  test.each([...stages, ...groupStages])('%s', async (_promise, build, rows) => {
    const { aggregate } = db.command;
    const pipeline = build(all.aggregate(), aggregate, db.command, others);
    expect((await pipeline.end()).list).toEqual(rows);
  });
});

describe('computing', () => {
  beforeAll(async () => {
    await empty();
    await plant(others, [{ _id: 'subject', ...subject }]);
  });

  test.each(expressions)('aggregate.%s', async (_promise, expression, value) => {
    const pipeline = db.collection(others).aggregate();
    const made = pipeline['project']?.({ _id: 0, value: expression(db.command.aggregate) });
    expect((await made?.end())?.list).toEqual([{ value }]);
  });
});
