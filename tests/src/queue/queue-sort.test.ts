import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import {
  nextSort,
  queueColumns,
  sortCards,
  type QueueSort,
} from '../../../src/packages/platform/queue/queue-sort';

type Part = Pick<
  HandledCardView,
  'ticketId' | 'goodsName' | 'state' | 'firstContactName' | 'priority' | 'amountFen' | 'clock'
>;

const clock = (dueAt: number) => ({ dueAt }) as NonNullable<HandledCardView['clock']>;

const parts: Part[] = [
  {
    ticketId: 'shrimp',
    goodsName: '白虾',
    state: 'appealed',
    firstContactName: '周敏',
    priority: 'normal',
    amountFen: 8_600,
    clock: null,
  },
  {
    ticketId: 'cherries',
    goodsName: '车厘子',
    state: 'withPlatform',
    firstContactName: '马丽',
    priority: 'major',
    amountFen: 15_000,
    clock: clock(2_000),
  },
  {
    ticketId: 'milk',
    goodsName: '牛奶',
    state: 'withPlatform',
    firstContactName: '周敏',
    priority: 'important',
    amountFen: 500,
    clock: clock(1_000),
  },
];
const cards = parts as HandledCardView[];

const idsBy = (sort: QueueSort | null) => sortCards(cards, sort).map(({ ticketId }) => ticketId);

test('the queue stands as the server sorted it until a heading is tapped', () => {
  expect(idsBy(null)).toEqual(['shrimp', 'cherries', 'milk']);
});

test('what has no clock comes behind everything that is due', () => {
  expect(idsBy({ column: 'due', direction: 'up' })).toEqual(['milk', 'cherries', 'shrimp']);
});

test('sums and urgency are sorted by what they are, names as they are spelt', () => {
  expect(idsBy({ column: 'amount', direction: 'down' })).toEqual(['cherries', 'shrimp', 'milk']);
  expect(idsBy({ column: 'priority', direction: 'down' })).toEqual(['cherries', 'milk', 'shrimp']);
  expect(idsBy({ column: 'goods', direction: 'up' })).toEqual(['shrimp', 'cherries', 'milk']);
});

test('equal ones keep the order of the server', () => {
  expect(idsBy({ column: 'leader', direction: 'up' })).toEqual(['cherries', 'shrimp', 'milk']);
  const [first, , last] = idsBy({ column: 'leader', direction: 'down' });
  expect([first, last]).toEqual(['shrimp', 'cherries']);
});

test('a heading sorts its own way, then the other, then not at all; another one begins anew', () => {
  const first = nextSort(null, 'amount');
  expect(first).toEqual({ column: 'amount', direction: 'down' });
  expect(nextSort(first, 'amount')).toEqual({ column: 'amount', direction: 'up' });
  expect(nextSort({ column: 'amount', direction: 'up' }, 'amount')).toBeNull();
  expect(nextSort(first, 'due')).toEqual({ column: 'due', direction: 'up' });
});

test('every heading is sorted by something', () => {
  for (const column of queueColumns) expect(idsBy({ column, direction: 'up' })).toHaveLength(3);
});
