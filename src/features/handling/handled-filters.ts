/** What a desk's list can be narrowed to. A number on a filter counts what a tap on it shows. */
import type { ListRowView } from '../../../domain/contract/views/desk-list';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import type { Instant } from '../../../domain/primitives/instant';
import { text } from '../../../locales/text';
import { toneAt } from '../../components/clock-tone';
import type { Filter } from '../../components/filter-bar';

export type FilterId = 'all' | 'late' | 'green' | 'motherAndBaby' | 'exceptions';

const belongs: Record<FilterId, (card: HandledCardView, now: Instant) => boolean> = {
  all: () => true,
  // By the server's clock as the page knows it: the filter agrees with the rings.
  late: ({ clock }, now) => clock !== null && toneAt(clock, now) === 'late',
  green: ({ lane }) => lane === 'green',
  motherAndBaby: ({ lane }) => lane === 'motherAndBaby',
  exceptions: ({ state }) => state === 'refundException',
};

export function cardsOf(
  cards: HandledCardView[],
  filter: FilterId,
  now: Instant,
): HandledCardView[] {
  return cards.filter((card) => belongs[filter](card, now));
}

/** What each filter would show of a whole list, whatever of its cards is here. */
export function countRows(rows: readonly ListRowView[], now: Instant): Record<FilterId, number> {
  const count = (fits: (row: ListRowView) => boolean) => rows.filter(fits).length;
  return {
    all: rows.length,
    late: count(({ dueAt }) => dueAt !== null && now >= dueAt),
    green: count(({ lane }) => lane === 'green'),
    motherAndBaby: count(({ lane }) => lane === 'motherAndBaby'),
    exceptions: count(({ state }) => state === 'refundException'),
  };
}

/** @param counts of the whole list, where not all of its cards are here */
export function handledFilters(
  cards: HandledCardView[],
  ids: readonly FilterId[],
  now: Instant,
  counts?: Record<FilterId, number>,
): Array<Filter<FilterId> & { count: number }> {
  const looks: Record<FilterId, Omit<Filter<FilterId>, 'id' | 'count'>> = {
    all: { label: text('action.all') },
    late: { label: text('inbox.late'), icon: 'circle-alert', urgent: true },
    green: { label: text('lane.green'), icon: 'hand-heart' },
    motherAndBaby: { label: text('lane.motherAndBaby'), icon: 'baby' },
    exceptions: { label: text('queue.exceptions'), icon: 'landmark', urgent: true },
  };
  const countOf = (id: FilterId) => counts?.[id] ?? cardsOf(cards, id, now).length;
  return ids.map((id) => ({ id, ...looks[id], count: countOf(id) }));
}
