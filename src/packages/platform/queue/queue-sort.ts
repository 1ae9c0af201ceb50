/** How the table of the queue can be sorted; without a choice it stands as the server sorted it. */
import type { HandledCardView } from '../../../../domain/contract/views/handled-ticket';
import { priorities } from '../../../../domain/primitives/priority';
import { ticketStates } from '../../../../domain/ticket/state';

export const queueColumns = ['due', 'goods', 'state', 'leader', 'priority', 'amount'] as const;

export type QueueColumn = (typeof queueColumns)[number];

export interface QueueSort {
  column: QueueColumn;
  direction: 'up' | 'down';
}

/** The way that one wants first: soonest, most urgent, dearest. */
const firstDirection: Record<QueueColumn, QueueSort['direction']> = {
  due: 'up',
  goods: 'up',
  state: 'up',
  leader: 'up',
  priority: 'down',
  amount: 'down',
};

const compare: Record<QueueColumn, (one: HandledCardView, other: HandledCardView) => number> = {
  due: (one, other) => dueOf(one) - dueOf(other),
  goods: (one, other) => one.goodsName.localeCompare(other.goodsName, 'zh'),
  state: (one, other) => ticketStates.indexOf(one.state) - ticketStates.indexOf(other.state),
  leader: (one, other) => one.firstContactName.localeCompare(other.firstContactName, 'zh'),
  priority: (one, other) => priorities.indexOf(one.priority) - priorities.indexOf(other.priority),
  amount: (one, other) => one.amountFen - other.amountFen,
};

/** Claims without a clock come behind all that have one; finite, so that two of them are equal. */
function dueOf({ clock }: HandledCardView): number {
  return clock?.dueAt ?? Number.MAX_SAFE_INTEGER;
}

/** A tap on a heading: its own way, then the other, then the server's order again. */
export function nextSort(sort: QueueSort | null, column: QueueColumn): QueueSort | null {
  const first = firstDirection[column];
  if (sort?.column !== column) return { column, direction: first };
  if (sort.direction !== first) return null;
  return { column, direction: first === 'up' ? 'down' : 'up' };
}

/** Equal ones stay as the server sorted them, whichever way. */
export function sortCards(
  cards: readonly HandledCardView[],
  sort: QueueSort | null,
): readonly HandledCardView[] {
  if (sort === null) return cards;
  const sign = sort.direction === 'up' ? 1 : -1;
  return [...cards].sort((one, other) => sign * compare[sort.column](one, other));
}
