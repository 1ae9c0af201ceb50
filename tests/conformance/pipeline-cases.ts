/** What the stages of `aggregate()` promise, over the sales below. */
import type { Commands, Pipeline } from './sdk';

export const sales = [
  {
    _id: '1',
    owner: 'x',
    fen: 100,
    at: new Date('2026-01-01T20:00:00Z'),
    tags: ['a', 'b'],
    of: 'p',
  },
  { _id: '2', owner: 'y', fen: 50, at: new Date('2026-01-02T00:00:00Z'), tags: ['b'], of: 'q' },
  { _id: '3', owner: 'x', fen: 25, at: new Date('2026-01-03T00:00:00Z'), tags: [], of: 'p' },
  { _id: '4', owner: 'z', fen: 0, note: 'free' },
];
export const products = [
  { _id: 'p', name: 'Pear', kind: 'fruit' },
  { _id: 'q', name: 'Quark', kind: 'dairy' },
];

export type StageCase = [
  promise: string,
  stages: (all: Pipeline, $: Commands, _: Commands, from: string) => Pipeline,
  rows: unknown[],
];

const call = (pipeline: Pipeline, stage: string, operand: unknown): Pipeline => {
  const made = pipeline[stage]?.(operand);
  if (!made) throw new Error(`the SDK has no stage ${stage}`);
  return made;
};
/** Stages one after another; `_id` decides the order at the end. */
export const staged = (all: Pipeline, ...stages: Array<[string, unknown]>): Pipeline =>
  stages.reduce((pipeline, [stage, operand]) => call(pipeline, stage, operand), all);
export const sorted: [string, unknown] = ['sort', { _id: 1 }];
const onlyId: [string, unknown] = ['project', { _id: 1 }];
const ids = (...all: unknown[]) => all.map((_id) => ({ _id }));

export const stages: StageCase[] = [
  [
    'match: filters as where does',
    (all, _$, _) => staged(all, ['match', { fen: _['gt']?.(30) }], sorted, onlyId),
    ids('1', '2'),
  ],
  [
    'match: takes values and regular expressions',
    (all) => staged(all, ['match', { owner: /^[xy]$/, of: 'p' }], sorted, onlyId),
    ids('1', '3'),
  ],
  [
    'match: may come after other stages',
    (all, $) => staged(all, ['group', { _id: '$owner', n: $['sum']?.(1) }], ['match', { n: 2 }]),
    [{ _id: 'x', n: 2 }],
  ],
  [
    'sort: by several fields',
    (all) => staged(all, ['sort', { owner: -1, fen: 1 }], onlyId),
    ids('4', '2', '3', '1'),
  ],
  ['limit: the first rows', (all) => staged(all, sorted, ['limit', 2], onlyId), ids('1', '2')],
  ['skip: all but the first rows', (all) => staged(all, sorted, ['skip', 3], onlyId), ids('4')],
  [
    'count: how many rows come to it',
    (all) => staged(all, ['match', { owner: 'x' }], ['count', 'rows']),
    [{ rows: 2 }],
  ],
  [
    'project: keeps, leaves out _id and computes',
    (all, $) => staged(
      all,
      ['match', { _id: '2' }],
      ['project', { _id: 0, fen: 1, twice: $['multiply']?.(['$fen', 2]) }],
    ),
    [{ fen: 50, twice: 100 }],
  ],
  [
    'project: 0 leaves fields out',
    (all) => staged(all, ['match', { _id: '4' }], ['project', { note: 0, owner: 0 }]),
    [{ _id: '4', fen: 0 }],
  ],
  [
    'project: a field that is missing stays missing',
    (all) => staged(all, ['match', { _id: '4' }], ['project', { copy: '$of' }]),
    [{ _id: '4' }],
  ],
  [
    'project: an array is made of expressions',
    (all) => staged(all, ['match', { _id: '4' }], ['project', { both: ['$owner', '$fen'] }]),
    [{ _id: '4', both: ['z', 0] }],
  ],
  [
    'addFields: adds and keeps',
    (all, $) => staged(all, ['match', { _id: '4' }], ['addFields', { paid: $['gt']?.(['$fen', 0]) }]),
    [{ _id: '4', owner: 'z', fen: 0, note: 'free', paid: false }],
  ],
  [
    'addFields: replaces a field',
    (all, $) => staged(
      all,
      ['match', { _id: '4' }],
      ['addFields', { owner: $['toUpper']?.('$owner') }],
      ['project', { owner: 1 }],
    ),
    [{ _id: '4', owner: 'Z' }],
  ],
  [
    'addFields: a dotted name makes a nested field',
    (all) => staged(
      all,
      ['match', { _id: '4' }],
      ['addFields', { 'deep.fen': '$fen' }],
      ['project', { deep: 1 }],
    ),
    [{ _id: '4', deep: { fen: 0 } }],
  ],
  [
    'replaceRoot: the object becomes the row',
    (all) => staged(all, ['match', { _id: '4' }], ['replaceRoot', { newRoot: { who: '$owner' } }]),
    [{ who: 'z' }],
  ],
  [
    'unwind: a row for each element',
    (all) => staged(
      all,
      ['unwind', '$tags'],
      ['project', { _id: 0, tags: 1 }],
      ['sort', { tags: 1 }],
    ),
    [{ tags: 'a' }, { tags: 'b' }, { tags: 'b' }],
  ],
  [
    'unwind: keeps rows without elements when told',
    (all) => staged(
      all,
      ['unwind', { path: '$tags', preserveNullAndEmptyArrays: true }],
      ['match', { tags: null }],
      sorted,
      onlyId,
    ),
    ids('3', '4'),
  ],
  [
    'unwind: tells the place of the element',
    (all) => staged(
      all,
      ['match', { _id: '1' }],
      ['unwind', { path: '$tags', includeArrayIndex: 'at' }],
      ['project', { _id: 0, tags: 1, at: 1 }],
    ),
    [{ tags: 'a', at: 0 }, { tags: 'b', at: 1 }],
  ],
  [
    'sortByCount: the most frequent value first',
    (all) => staged(all, ['unwind', '$tags'], ['sortByCount', '$tags']),
    [{ _id: 'b', count: 2 }, { _id: 'a', count: 1 }],
  ],
  [
    'bucket: from each boundary up to the next',
    (all) => staged(all, ['bucket', { groupBy: '$fen', boundaries: [0, 50, 100, 200] }]),
    [{ _id: 0, count: 2 }, { _id: 50, count: 1 }, { _id: 100, count: 1 }],
  ],
  [
    'bucket: the default takes the others',
    (all, $) => staged(
      all,
      [
        'bucket',
        {
          groupBy: '$fen',
          boundaries: [0, 60],
          default: 'more',
          output: { sum: $['sum']?.('$fen') },
        },
      ],
    ),
    [{ _id: 0, sum: 75 }, { _id: 'more', sum: 100 }],
  ],
  [
    'bucketAuto: as many buckets as asked for',
    (all) => staged(
      all,
      ['bucketAuto', { groupBy: '$fen', buckets: 2 }],
      ['project', { _id: 0, count: 1 }],
    ),
    [{ count: 2 }, { count: 2 }],
  ],
  [
    'sample: so many rows by chance',
    (all) => staged(all, ['sample', { size: 3 }], ['count', 'n']),
    [{ n: 3 }],
  ],
  [
    'lookup: joins by equal fields',
    (all, _$, _, from) => staged(
      all,
      ['match', { _id: '2' }],
      ['lookup', { from, localField: 'of', foreignField: '_id', as: 'products' }],
      ['project', { products: 1 }],
    ),
    [{ _id: '2', products: [{ _id: 'q', name: 'Quark', kind: 'dairy' }] }],
  ],
  [
    'lookup: nothing that matches gives an empty list',
    (all, _$, _, from) => staged(
      all,
      ['match', { _id: '4' }],
      ['lookup', { from, localField: 'owner', foreignField: '_id', as: 'products' }],
      ['project', { products: 1 }],
    ),
    [{ _id: '4', products: [] }],
  ],
  [
    'lookup: by a pipeline with variables',
    (all, $, _, from) => {
      const inner = staged(
        $['pipeline']?.() as unknown as Pipeline,
        ['match', _['expr']?.($['eq']?.(['$_id', '$$of']))],
        ['project', { name: 1, _id: 0 }],
      );
      return staged(
        all,
        ['match', { _id: '1' }],
        ['lookup', { from, let: { of: '$of' }, pipeline: inner.done(), as: 'products' }],
        ['project', { products: 1 }],
      );
    },
    [{ _id: '1', products: [{ name: 'Pear' }] }],
  ],
];
