import { useCallback, useEffect, useRef, useState } from 'react';
import type { InboxView, ListRowView } from '../../../domain/contract/views/desk-list';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import type { Instant } from '../../../domain/primitives/instant';
import { call } from '../../cloud/call';

/** What one answer brings; as many more are shown each time the end comes near. */
const PAGE = 200;

interface LoadedCard {
  /** For which it was asked: another row of the same claim wants another card. */
  row: ListRowView;
  /** Null: asked for, and not in the list any more. */
  card: HandledCardView | null;
}

type Loaded = ReadonlyMap<string, LoadedCard>;

interface ListCards {
  /** In the list's order, as far as one has come and they are here. */
  cards: HandledCardView[];
  /** None is left on the server. */
  whole: boolean;
  /** Shows the next ones; what did not come the last time is asked for again. */
  loadMore: () => void;
}

/**
 * The cards of a list as far as one has scrolled. Those that did not come with the list are asked
 * for by their ids; what did not come then is asked for again with the next answer about the list.
 * @param answeredAt another instant with each answer about the list, whether it changed or not
 */
export function useListCards(list: InboxView, answeredAt: Instant | undefined): ListCards {
  const [reached, setReached] = useState(PAGE);
  const [loaded, setLoaded] = useState<Loaded>(new Map());
  const loading = useRef(false);
  const brought = new Map(list.cards.map((card) => [card.ticketId, card]));
  const wanted = list.rows.slice(0, reached);
  const isHere = (row: ListRowView) => brought.has(row.ticketId);
  const stale = wanted.filter((row) => !isHere(row) && loaded.get(row.ticketId)?.row !== row);
  const missing = stale.filter(({ ticketId }) => !loaded.has(ticketId));

  const load = useCallback(async (asked: readonly ListRowView[], before: Loaded) => {
    if (loading.current || asked.length === 0) return;
    loading.current = true;
    const read = new Map(before);
    let answered = 0;
    while (answered < asked.length) {
      const page = asked.slice(answered, answered + PAGE);
      const answer = await call('desk.cards', { ticketIds: page.map(({ ticketId }) => ticketId) });
      if (!answer.ok) break;
      const cards = new Map(answer.value.cards.map((card) => [card.ticketId, card]));
      for (const row of page) {
        read.set(row.ticketId, { row, card: cards.get(row.ticketId) ?? null });
      }
      answered += page.length;
    }
    loading.current = false;
    // Nothing came: the same list draws nothing anew, and nobody asks over and over.
    if (answered > 0) setLoaded(read);
  }, []);

  const firstStale = stale[0];
  useEffect(() => {
    void load(stale, loaded);
    // Once for each answer about the list, and for rows wanted anew; not for what they brought.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answeredAt, firstStale, load]);

  return {
    cards: wanted.flatMap(
      ({ ticketId }) => brought.get(ticketId) ?? loaded.get(ticketId)?.card ?? [],
    ),
    whole: reached >= list.rows.length && missing.length === 0,
    loadMore: () => {
      if (loading.current) return;
      if (missing.length > 0) void load(stale, loaded);
      else if (reached < list.rows.length) setReached(reached + PAGE);
    },
  };
}
