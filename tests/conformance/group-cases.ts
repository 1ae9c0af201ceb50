/** What `group` and its accumulators promise, over the same sales. */
import { sorted, staged, type StageCase } from './pipeline-cases';

export const groupStages: StageCase[] = [
  [
    'group: sum of a field',
    (all, $) => staged(all, ['group', { _id: '$owner', sum: $['sum']?.('$fen') }], sorted),
    [{ _id: 'x', sum: 125 }, { _id: 'y', sum: 50 }, { _id: 'z', sum: 0 }],
  ],
  [
    'group: sum of 1 counts',
    (all, $) => staged(all, ['group', { _id: null, n: $['sum']?.(1) }]),
    [{ _id: null, n: 4 }],
  ],
  [
    'group: by several fields',
    (all, $) => staged(
      all,
      ['match', { owner: 'x' }],
      ['group', { _id: { owner: '$owner', of: '$of' }, n: $['sum']?.(1) }],
    ),
    [{ _id: { owner: 'x', of: 'p' }, n: 2 }],
  ],
  [
    'group: a missing field groups under null',
    (all, $) => staged(all, ['group', { _id: '$note', n: $['sum']?.(1) }], sorted),
    [{ _id: null, n: 3 }, { _id: 'free', n: 1 }],
  ],
  [
    'group: avg leaves out what is no number',
    (all, $) => staged(
      all,
      ['group', { _id: null, avg: $['avg']?.('$fen'), none: $['avg']?.('$note') }],
    ),
    [{ _id: null, avg: 43.75, none: null }],
  ],
  [
    'group: min and max',
    (all, $) => staged(
      all,
      ['group', { _id: null, min: $['min']?.('$fen'), max: $['max']?.('$fen') }],
    ),
    [{ _id: null, min: 0, max: 100 }],
  ],
  [
    'group: first and last in the order of the rows',
    (all, $) => staged(
      all,
      sorted,
      ['group', { _id: null, first: $['first']?.('$fen'), last: $['last']?.('$fen') }],
    ),
    [{ _id: null, first: 100, last: 0 }],
  ],
  [
    'group: push collects in order',
    (all, $) => staged(
      all,
      sorted,
      ['group', { _id: '$owner', all: $['push']?.('$fen') }],
      sorted,
      ['limit', 1],
    ),
    [{ _id: 'x', all: [100, 25] }],
  ],
  [
    'group: push makes objects',
    (all, $) => staged(
      all,
      ['match', { _id: '2' }],
      ['group', { _id: null, all: $['push']?.({ id: '$_id', fen: '$fen' }) }],
    ),
    [{ _id: null, all: [{ id: '2', fen: 50 }] }],
  ],
  [
    'group: addToSet collects each value once',
    (all, $) => staged(
      all,
      ['match', { owner: 'x' }],
      ['group', { _id: null, of: $['addToSet']?.('$of') }],
    ),
    [{ _id: null, of: ['p'] }],
  ],
  [
    'group: stdDevPop',
    (all, $) => staged(
      all,
      ['match', { owner: 'x' }],
      ['group', { _id: null, d: $['stdDevPop']?.('$fen') }],
    ),
    [{ _id: null, d: 37.5 }],
  ],
  [
    'group: mergeObjects',
    (all, $) => staged(
      all,
      ['match', { _id: '4' }],
      ['group', { _id: null, all: $['mergeObjects']?.({ a: '$note' }) }],
    ),
    [{ _id: null, all: { a: 'free' } }],
  ],
];
