/** What `where` and its commands promise. */
import type { Commands, Database } from './sdk';

export const stock = [
  {
    _id: 'apple', n: 0, name: 'Apple', at: new Date('2026-01-01T00:00:00Z'), fresh: true,
    tags: ['red', 'sweet'], size: { wide: 3, high: 4 }, items: [{ sku: 'a', count: 1 }],
  },
  {
    _id: 'pear', n: 1, name: 'Pear', at: new Date('2026-01-02T00:00:00Z'), fresh: false,
    tags: ['green'], size: { wide: 3, high: 9 }, items: [
      { sku: 'a', count: 5 },
      { sku: 'b', count: 1 },
    ],
  },
  { _id: 'fig', n: 2, name: 'Fig', note: null, tags: [], items: [{ sku: 'b', count: 7 }], same: 2 },
  { _id: 'plum', n: 3, name: '李子', note: 'late', scores: [80, 95], tags: ['red'], same: 4 },
  { _id: 'nut', n: 'three', name: 'Nut\nbar', scores: [40, 60] },
];

export type QueryCase = [
  promise: string,
  condition: (_: Commands, db: Database) => unknown,
  ids: string[],
];

export const conditions: QueryCase[] = [
  ['where: fields given as values must all be equal', () => ({ n: 1, name: 'Pear' }), ['pear']],
  [
    'where: a nested object stands for its fields',
    () => ({ size: { wide: 3 } }),
    ['apple', 'pear'],
  ],
  ['where: a dotted path reaches a nested field', () => ({ 'size.high': 9 }), ['pear']],
  ['where: a value matches any element of an array', () => ({ tags: 'red' }), ['apple', 'plum']],
  ['where: an array matches the same array', () => ({ tags: ['red'] }), ['plum']],
  ['where: a number in a path is a place in an array', () => ({ 'tags.0': 'green' }), ['pear']],
  [
    'where: a path through an array reaches each element',
    () => ({ 'items.sku': 'b' }),
    ['fig', 'pear'],
  ],
  [
    'where: null matches null and a missing field',
    () => ({ note: null }),
    ['apple', 'fig', 'nut', 'pear'],
  ],
  [
    'where: a date is compared by its instant',
    () => ({ at: new Date('2026-01-02T00:00:00Z') }),
    ['pear'],
  ],
  ['where: a boolean is no number', () => ({ fresh: 1 }), []],
  ['where: a RegExp of JavaScript matches text', () => ({ name: /^p/i }), ['pear']],
  ['where: a RegExp without i tells cases apart', () => ({ name: /^p/ }), []],
  [
    'db.RegExp: matches by its pattern and options',
    (_, db) => ({ name: db.RegExp({ regexp: 'EA', options: 'i' }) }),
    ['pear'],
  ],
  [
    'db.RegExp: m lets ^ match after a line break',
    (_, db) => ({ name: db.RegExp({ regexp: '^bar', options: 'm' }) }),
    ['nut'],
  ],
  [
    'db.RegExp: s lets a dot match a line break',
    (_, db) => ({ name: db.RegExp({ regexp: 'Nut.bar', options: 's' }) }),
    ['nut'],
  ],
  ['where: a RegExp matches Chinese text', () => ({ name: /李/ }), ['plum']],
  ['command.eq: the field equals the value', (_) => ({ n: _['eq']?.(2) }), ['fig']],
  [
    'command.eq: an object is equal as a whole',
    (_) => ({ size: _['eq']?.({ wide: 3, high: 9 }) }),
    ['pear'],
  ],
  [
    'command.neq: the field does not equal the value',
    (_) => ({ n: _['neq']?.(1) }),
    ['apple', 'fig', 'nut', 'plum'],
  ],
  [
    'command.neq: a missing field does not equal',
    (_) => ({ same: _['neq']?.(2) }),
    ['apple', 'nut', 'pear', 'plum'],
  ],
  ['command.lt: less than, within the type', (_) => ({ n: _['lt']?.(1) }), ['apple']],
  ['command.lte: less than or equal', (_) => ({ n: _['lte']?.(1) }), ['apple', 'pear']],
  ['command.gt: greater than; text is no number', (_) => ({ n: _['gt']?.(1) }), ['fig', 'plum']],
  ['command.gte: greater than or equal', (_) => ({ n: _['gte']?.(2) }), ['fig', 'plum']],
  [
    'command.gt: compares dates',
    (_) => ({ at: _['gt']?.(new Date('2026-01-01T12:00:00Z')) }),
    ['pear'],
  ],
  ['command.gt: compares text', (_) => ({ name: _['gt']?.('Pea') }), ['pear', 'plum']],
  [
    'command.in: equals one of the list',
    (_) => ({ n: _['in']?.([0, 3, 'three']) }),
    ['apple', 'nut', 'plum'],
  ],
  [
    'command.in: an element of an array may be in the list',
    (_) => ({ tags: _['in']?.(['sweet', 'green']) }),
    ['apple', 'pear'],
  ],
  ['command.in: an empty list matches nothing', (_) => ({ n: _['in']?.([]) }), []],
  [
    'command.nin: equals none of the list',
    (_) => ({ n: _['nin']?.([0, 1]) }),
    ['fig', 'nut', 'plum'],
  ],
  [
    'command.nin: a missing field is in no list',
    (_) => ({ same: _['nin']?.([2]) }),
    ['apple', 'nut', 'pear', 'plum'],
  ],
  [
    'command.exists(true): the field is there, even as null',
    (_) => ({ note: _['exists']?.(true) }),
    ['fig', 'plum'],
  ],
  [
    'command.exists(false): the field is missing',
    (_) => ({ note: _['exists']?.(false) }),
    ['apple', 'nut', 'pear'],
  ],
  ['command.mod: the remainder of a division', (_) => ({ n: _['mod']?.(2, 1) }), ['pear', 'plum']],
  [
    'command.mod: takes divisor and remainder as a list',
    (_) => ({ n: _['mod']?.([2, 0]) }),
    ['apple', 'fig'],
  ],
  [
    'command.all: the array holds every value',
    (_) => ({ tags: _['all']?.(['sweet', 'red']) }),
    ['apple'],
  ],
  [
    'command.size: the array has so many elements',
    (_) => ({ tags: _['size']?.(1) }),
    ['pear', 'plum'],
  ],
  ['command.size: an empty array has 0', (_) => ({ tags: _['size']?.(0) }), ['fig']],
  [
    'command.elemMatch: one element fulfils all conditions',
    (_) => ({ items: _['elemMatch']?.({ sku: 'a', count: _['gt']?.(1) }) }),
    ['pear'],
  ],
  [
    'command.elemMatch: two elements do not fulfil them together',
    (_) => ({ items: _['elemMatch']?.({ sku: 'b', count: 5 }) }),
    [],
  ],
  [
    'command.elemMatch: takes commands for elements that are values',
    (_) => ({ scores: _['elemMatch']?.(_['gt']?.(90)) }),
    ['plum'],
  ],
  [
    'command.and: between conditions on one field',
    (_) => ({ n: _['and']?.(_['gt']?.(0), _['lt']?.(3)) }),
    ['fig', 'pear'],
  ],
  ['command.and: chained', (_) => ({ n: _['gt']?.(0).and(_['lt']?.(2)) }), ['pear']],
  [
    'command.and: between whole conditions',
    (_) => _['and']?.([{ tags: 'red' }, { n: _['gt']?.(0) }]),
    ['plum'],
  ],
  [
    'command.or: between conditions on one field',
    (_) => ({ n: _['or']?.(_['eq']?.(0), _['gt']?.(2)) }),
    ['apple', 'plum'],
  ],
  ['command.or: chained', (_) => ({ n: _['lt']?.(1).or(_['gt']?.(2)) }), ['apple', 'plum']],
  [
    'command.or: between whole conditions',
    (_) => _['or']?.([{ n: 0 }, { 'size.high': 9 }]),
    ['apple', 'pear'],
  ],
  [
    'command.nor: none of the conditions holds',
    (_) => _['nor']?.([{ tags: 'red' }, { n: 'three' }]),
    ['fig', 'pear'],
  ],
  [
    'command.not: the condition does not hold',
    (_) => ({ n: _['not']?.(_['gt']?.(1)) }),
    ['apple', 'nut', 'pear'],
  ],
  [
    'command.not: with a missing field it does not hold either',
    (_) => ({ same: _['not']?.(_['gt']?.(2)) }),
    ['apple', 'fig', 'nut', 'pear'],
  ],
  [
    'command.expr: compares two fields',
    (_, db) => _['expr']?.(db.command.aggregate['eq']?.(['$n', '$same'])),
    ['fig'],
  ],
  [
    'command.expr: computes',
    (_, db) => _['expr']?.(
      db.command.aggregate['eq']?.(
        [db.command.aggregate['multiply']?.(['$size.wide', 3]), '$size.high'],
      ),
    ),
    ['pear'],
  ],
];
