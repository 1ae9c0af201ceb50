/**
 * What the indexes may change is speed, never the answer: the same query over a collection with
 * indexes and over one without gives the same documents in the same order.
 */
import fc from 'fast-check';
import { CloudFile } from '../../emulator/cloud-file';
import { Catalog } from '../../emulator/services/database/catalog';
import { encodeDocument, type Document } from '../../emulator/services/database/document';
import { findDocuments, sortDocuments } from '../../emulator/services/database/find';
import { planQuery, type SortOrder } from '../../emulator/services/database/query-plan';
import { temporaryFolder } from './fixtures/cloud-rig';

const indexes = [
  { name: 'a', fields: [{ field: 'a', order: 1 as const }], unique: false },
  { name: 'b-down', fields: [{ field: 'b', order: -1 as const }], unique: false },
  {
    name: 'a-b-c',
    fields: [
      { field: 'a', order: 1 as const },
      { field: 'b', order: -1 as const },
      { field: 'c.d', order: 1 as const },
    ],
    unique: false,
  },
  { name: 'sparse', fields: [{ field: 'c.d', order: 1 as const }], unique: false, sparse: true },
];

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -0.5, 1e12, -1e12),
  fc.constantFrom('', 'a', 'ab', 'b', 'a\0b', '中', '\u{1F600}'),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, 1, 1e12, -5).map((time) => new Date(time)),
);
const comparable = scalar.filter((value) => value !== null);

function documents(arrays: boolean) {
  const value = arrays
    ? fc.oneof(
        { weight: 4, arbitrary: scalar },
        { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
      )
    : scalar;
  return fc.array(
    fc.record(
      // Two arrays in one index are refused, as by MongoDB, so only `a` may hold one.
      { a: value, b: scalar, c: fc.record({ d: scalar }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    ),
    { maxLength: 25 },
  );
}

const condition = fc.oneof(
  scalar,
  scalar.map(($eq) => ({ $eq })),
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), comparable).map(([name, value]) => ({
    [name]: value,
  })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte'), comparable, fc.constantFrom('$lt', '$lte'), comparable)
    .map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
  scalar.map(($ne) => ({ $ne })),
  fc.boolean().map(($exists) => ({ $exists })),
);
const fields = fc.record({ a: condition, b: condition, 'c.d': condition }, { requiredKeys: [] });
const query = fc.oneof(
  { weight: 4, arbitrary: fields },
  { weight: 1, arbitrary: fc.tuple(fields, fields).map((both) => ({ $and: both })) },
  { weight: 1, arbitrary: fc.tuple(fields, fields).map((both) => ({ $or: both })) },
);
const direction = fc.constantFrom(1 as const, -1 as const);
const sort: fc.Arbitrary<SortOrder> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c.d'), direction), {
    maxLength: 3,
    selector: ([field]) => field,
  })
  // The id settles ties, which an index and a scan may order differently.
  .map((wanted) => [...wanted, ['_id', 1] as const]);

let file: CloudFile;
let catalog: Catalog;

beforeAll(() => {
  file = new CloudFile(temporaryFolder(), 'normal');
  catalog = new Catalog(
    file,
    ['scalars', 'arrays'].flatMap((name) => [
      { name, indexes: [] },
      { name: `indexed ${name}`, indexes },
    ]),
  );
});
afterAll(() => file.close());

/** The same documents without indexes and with them. */
function fill(name: string, stock: readonly Document[]) {
  const tables = [catalog.table(name), catalog.table(`indexed ${name}`)] as const;
  file.atomically(() => {
    for (const table of tables) {
      for (const stored of table.scan()) table.remove(stored);
      for (const [position, fieldsOf] of stock.entries()) {
        const document = { _id: `id${String(position).padStart(3, '0')}`, ...fieldsOf };
        table.insert(document._id, document, encodeDocument(document));
      }
    }
  });
  return tables;
}

describe.each([
  ['scalars', false],
  ['arrays', true],
])('over %s', (name, arrays) => {
  test('an indexed collection answers as one without indexes', () => {
    fc.assert(
      fc.property(
        documents(arrays),
        fc.array(fc.tuple(query, sort, fc.nat(3), fc.integer({ min: 1, max: 30 })), {
          minLength: 8,
          maxLength: 8,
        }),
        (stock, asked) => {
          const [plain, indexed] = fill(name, stock);
          for (const [filter, order, skip, limit] of asked) {
            const all = findDocuments(plain, filter).map(({ document }) => ({ document }));
            const expected = sortDocuments(all, order).slice(skip, skip + limit);
            const found = findDocuments(indexed, filter, { sort: order, skip, limit });
            expect(found.map(({ document }) => document)).toEqual(
              expected.map(({ document }) => document),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the plan', () => {
  const plan = (filter: Record<string, unknown>, order: SortOrder = []) => {
    const made = planQuery(filter, order, fill('scalars', [])[1].indexes);
    return 'ids' in made || made.kind === 'natural'
      ? made.kind
      : `${made.index?.definition.name ?? 'id'} ${made.ranges.length} ${made.order}`;
  };

  test.each<[string, Record<string, unknown>, SortOrder, string]>([
    ['an id', { _id: 'x' }, [], 'ids'],
    ['the longest equal prefix', { a: 1, b: 2 }, [], 'a-b-c 1 ascending'],
    ['an order that the index gives', { a: 1 }, [['b', -1]], 'a-b-c 1 ascending'],
    ['the range of ids', { _id: { $gt: 'x' } }, [['_id', -1]], 'id 1 descending'],
    ['an order read backwards', { a: 1 }, [['b', 1]], 'a-b-c 1 descending'],
    ['an order without a condition', {}, [['b', 1]], 'b-down 1 descending'],
    ['several values', { a: { $in: [1, 2] } }, [], 'a 2 unsorted'],
    ['a range after an equal field', { a: 1, b: { $gt: 3 } }, [['b', -1]], 'a-b-c 1 ascending'],
    ['a sparse index, when the field must be there', { 'c.d': 5 }, [], 'sparse 1 ascending'],
    ['no sparse index for a missing field', { 'c.d': null }, [], 'natural'],
    ['no index for alternatives', { $or: [{ a: 1 }, { b: 1 }] }, [], 'natural'],
  ])('uses %s', (_name, filter, order, expected) => {
    expect(plan(filter, order)).toBe(expected);
  });
});
