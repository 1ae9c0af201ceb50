import { useCallback, useEffect, useRef, useState } from 'react';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { call } from '../../cloud/call';

/** What one answer brings; as many more are shown each time the end comes near. */
const PAGE = 200;

/** Null: asked for, and not in the list any more. */
type CardsById = ReadonlyMap<string, HandledCardView | null>;

interface LaterCards {
  /** In the list's order, as far as one has come and they are here. */
  cards: HandledCardView[];
  /** None is left on the server. */
  whole: boolean;
  /** Shows the next ones; what did not come the last time is asked for again. */
  loadMore: () => void;
}

/**
 * The cards of a long list behind its first page, by their ids. What did not come is asked for
 * again with the next answer about the list, and all of them when somebody came or went.
 * @param ids another array with each answer about the list
 */
export function useLaterCards(ids: readonly string[]): LaterCards {
  const [reached, setReached] = useState(0);
  const [known, setKnown] = useState<CardsById>(new Map());
  const loading = useRef(false);
  const count = useRef(ids.length);
  const wanted = ids.slice(0, reached);
  const missing = wanted.filter((id) => !known.has(id));

  const load = useCallback(async (asked: readonly string[], before: CardsById) => {
    if (loading.current || asked.length === 0) return;
    loading.current = true;
    const read = new Map(before);
    let answered = 0;
    while (answered < asked.length) {
      const ticketIds = asked.slice(answered, answered + PAGE);
      const answer = await call('desk.cards', { ticketIds });
      if (!answer.ok) break;
      for (const id of ticketIds) read.set(id, null);
      for (const card of answer.value.cards) read.set(card.ticketId, card);
      answered += ticketIds.length;
    }
    loading.current = false;
    // Nothing came: the same list draws nothing anew, and nobody asks over and over.
    if (answered > 0) setKnown(read);
  }, []);

  const firstMissing = missing[0];
  useEffect(() => {
    const isAnew = count.current !== ids.length;
    count.current = ids.length;
    void load(isAnew ? wanted : missing, known);
    // Once for each answer about the list, and for ids wanted anew; not for what they brought.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids, firstMissing, load]);

  return {
    cards: wanted.flatMap((id) => known.get(id) ?? []),
    whole: reached >= ids.length && missing.length === 0,
    loadMore: () => {
      if (loading.current) return;
      if (missing.length > 0) void load(missing, known);
      else if (reached < ids.length) setReached(reached + PAGE);
    },
  };
}
