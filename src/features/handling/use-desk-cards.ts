import { useCallback, useEffect, useRef, useState } from 'react';
import type { HandledCardView, InboxView } from '../../../domain/contract/views/handled-ticket';
import { call } from '../../cloud/call';
import { useView, type View } from '../../cloud/use-view';

/** A claim that comes in shows within this while one is looking. */
const LIST_EVERY_MS = 15_000;

export interface DeskCards extends Omit<View<'desk.inbox'>, 'value'> {
  /** As far as they are here; undefined until the first page came. */
  cards: HandledCardView[] | undefined;
  /** Of the whole list, whatever of it is here. */
  counts: InboxView['counts'] | undefined;
  /** Nothing of it is left on the server. */
  whole: boolean;
  /** Asks for the next page; does nothing while one is on its way or all are here. */
  loadMore: () => void;
}

/** A desk's list: the most urgent are asked for over and over, the others as one comes to them. */
export function useDeskCards(action: 'desk.inbox' | 'desk.queue'): DeskCards {
  const { value, ...view } = useView(action, {}, { everyMs: LIST_EVERY_MS });
  const [later, setLater] = useState<HandledCardView[]>([]);
  const loading = useRef(false);
  const total = value?.counts.all ?? 0;
  const first = value?.cards.length ?? 0;

  /** Up to so many behind the first page; a fault keeps what is there, scrolling asks again. */
  const loadUpTo = useCallback(async (wanted: number, known: HandledCardView[]) => {
    if (loading.current) return;
    loading.current = true;
    const read = [...known];
    let reached = true;
    while (reached && read.length < wanted) {
      const answer = await call(action, { from: first + read.length });
      reached = answer.ok;
      if (!answer.ok || answer.value.cards.length === 0) break;
      read.push(...answer.value.cards);
    }
    loading.current = false;
    if (!reached) return;
    // Nothing was added: the same list draws nothing anew, and nobody asks over and over for more.
    const isAnew = known.length === 0;
    setLater((shown) =>
      shown.length === read.length && (!isAnew || read.length === 0) ? shown : read,
    );
  }, [action, first]);

  // Somebody came or went: what one has scrolled to is asked for anew, the list keeps its place.
  const before = useRef(total);
  useEffect(() => {
    if (before.current === total) return;
    before.current = total;
    if (later.length > 0) void loadUpTo(Math.min(later.length, total - first), []);
  }, [total, first, later.length, loadUpTo]);

  return {
    ...view,
    cards: value && together(value.cards, later),
    counts: value?.counts,
    whole: first + later.length >= total,
    loadMore: () => {
      if (first + later.length < total) void loadUpTo(later.length + 1, later);
    },
  };
}

/** The first page is newer: what moved up into it is not shown twice. */
function together(first: HandledCardView[], later: HandledCardView[]): HandledCardView[] {
  if (later.length === 0) return first;
  const known = new Set(first.map(({ ticketId }) => ticketId));
  return [...first, ...later.filter(({ ticketId }) => !known.has(ticketId))];
}
