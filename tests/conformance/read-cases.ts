/** What `orderBy`, `skip`, `limit` and `field` promise, over the stock of the queries. */
import type { Database, Query } from './sdk';

export type ReadCase = [
  promise: string,
  read: (query: Query, db: Database) => Query,
  rows: unknown[],
];

const id = { _id: true };
export const reads: ReadCase[] = [
  [
    'orderBy asc: ascending, missing fields first',
    (all) => all.orderBy('same', 'asc').orderBy('_id', 'asc').field(id),
    ['apple', 'nut', 'pear', 'fig', 'plum'].map((_id) => ({ _id })),
  ],
  [
    'orderBy desc: descending',
    (all) => all.where({ same: /x/ }).orderBy('n', 'desc').field(id),
    [],
  ],
  [
    'orderBy: numbers come before text',
    (all) => all.orderBy('n', 'asc').field(id),
    ['apple', 'pear', 'fig', 'plum', 'nut'].map((_id) => ({ _id })),
  ],
  [
    'orderBy: a later one settles what the earlier leaves open',
    (all) => {
      const wide = all.where({ 'size.wide': 3 }).orderBy('size.wide', 'asc');
      return wide.orderBy('size.high', 'desc').field(id);
    },
    [{ _id: 'pear' }, { _id: 'apple' }],
  ],
  [
    'orderBy: reaches nested fields',
    (all) => all.where({ 'size.wide': 3 }).orderBy('size.high', 'asc').field(id),
    [{ _id: 'apple' }, { _id: 'pear' }],
  ],
  [
    'skip and limit: a page of the ordered result',
    (all) => all.orderBy('_id', 'asc').skip(1).limit(2).field(id),
    [{ _id: 'fig' }, { _id: 'nut' }],
  ],
  ['skip: beyond the end there is nothing', (all) => all.skip(99), []],
  [
    'field true: keeps the field and _id',
    (all) => all.where({ _id: 'fig' }).field({ n: true }),
    [{ _id: 'fig', n: 2 }],
  ],
  [
    'field: 1 means true',
    (all) => all.where({ _id: 'fig' }).field({ n: 1 }),
    [{ _id: 'fig', n: 2 }],
  ],
  [
    'field _id false: leaves the id out',
    (all) => all.where({ _id: 'fig' }).field({ n: true, _id: false }),
    [{ n: 2 }],
  ],
  [
    'field false: leaves the field out',
    (all) => all.where({ _id: 'nut' }).field({ n: false, name: false }),
    [{ _id: 'nut', scores: [40, 60] }],
  ],
  [
    'field: reaches nested fields',
    (all) => all.where({ _id: 'pear' }).field({ 'size.wide': true }),
    [{ _id: 'pear', size: { wide: 3 } }],
  ],
  [
    'field: reaches into the objects of an array',
    (all) => all.where({ _id: 'pear' }).field({ 'items.count': true }),
    [{ _id: 'pear', items: [{ count: 5 }, { count: 1 }] }],
  ],
  [
    'project.slice: the first elements',
    (all, db) => all.where({ _id: 'nut' }).field(
      { scores: db.command.project['slice']?.(1), name: true },
    ),
    [{ _id: 'nut', name: 'Nut\nbar', scores: [40] }],
  ],
  [
    'project.slice: the last elements when negative',
    (all, db) => all.where({ _id: 'nut' }).field(
      { scores: db.command.project['slice']?.(-1), name: true },
    ),
    [{ _id: 'nut', name: 'Nut\nbar', scores: [60] }],
  ],
  [
    'project.slice: so many after skipping',
    (all, db) => all.where({ _id: 'apple' }).field(
      { tags: db.command.project['slice']?.([1, 5]), n: true },
    ),
    [{ _id: 'apple', n: 0, tags: ['sweet'] }],
  ],
  [
    'project.elemMatch: the first element that matches',
    (all, db) => all.where({ _id: 'pear' }).field(
      { items: db.command.project['elemMatch']?.({ sku: 'b' }) },
    ),
    [{ _id: 'pear', items: [{ sku: 'b', count: 1 }] }],
  ],
];
