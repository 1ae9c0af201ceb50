import fc from 'fast-check';
import type { Comparison, Query } from '../../cloudfunctions/_application/ports';
import { MemoryIndexes, type Row } from './memory-index';
import { select } from './memory-query';

const definitions = [
  { name: 'state-due', fields: fields('state', 'due'), unique: false },
  { name: 'tags', fields: fields('tags', 'due'), unique: false },
  { name: 'due', fields: fields('due'), unique: false },
];

function fields(...names: string[]) {
  return names.map((field) => ({ field, order: 1 as const }));
}

interface Thing {
  _id: string;
  state: string | null;
  tags: string[];
  due: number | null;
}

const state = fc.constantFrom('open', 'shut', null);
const things = fc.array(
  fc.record({
    place: fc.nat(9),
    state,
    tags: fc.subarray(['a', 'b', 'c']),
    due: fc.option(fc.nat(9)),
    gone: fc.boolean(),
  }),
  { maxLength: 40 },
);
const comparisons = {
  state: fc.oneof(state, fc.constant({ in: ['open', 'shut'] })),
  tags: fc.oneof(fc.constantFrom('a', 'b'), fc.constant({ all: ['a', 'c'] })),
  due: fc.oneof(
    fc.record({ above: fc.nat(4), most: fc.nat(9) }),
    fc.record({ least: fc.nat(4), below: fc.nat(9) }),
  ),
};
const queries = fc.record({
  where: fc.record<Record<string, Comparison>>(comparisons, { requiredKeys: [] }),
  orderBy: fc.option(
    fc.record({ field: fc.constant('due'), direction: fc.constantFrom('asc', 'desc') }),
    { nil: undefined },
  ),
  limit: fc.constantFrom(2, 100),
}) as fc.Arbitrary<Query>;

test('an index finds what a look at every document finds, in the same order', () => {
  fc.assert(
    fc.property(things, queries, (changes, query) => {
      const rows = new Map<string, Row>();
      const live = () => [...rows.values()].filter(({ document }) => '_id' in document);
      const indexes = new MemoryIndexes(definitions, live);
      indexes.narrow(query);
      for (const { place, gone, ...rest } of changes) {
        const _id = `thing-${place}`;
        const row = rows.get(_id) ?? { order: rows.size, document: {} };
        const before = '_id' in row.document ? row.document : null;
        const after = gone ? null : { _id, ...rest };
        rows.set(_id, Object.assign(row, { document: after ?? {} }));
        indexes.follow(row, before, after);
      }
      const all = live().map(({ document }) => document as Thing);
      const narrowed = indexes.narrow(query);
      if (narrowed === null) return;
      const found = narrowed.rows.map(({ document }) => document as Thing);
      const byIndex = select({ found, whole: narrowed.whole }, query);
      expect(byIndex).toEqual(select({ found: all, whole: false }, query));
    }),
    { numRuns: 500 },
  );
});
