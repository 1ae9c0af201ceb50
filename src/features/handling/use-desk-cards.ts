import type { HandledCardView, InboxView } from '../../../domain/contract/views/handled-ticket';
import { useView, type View } from '../../cloud/use-view';
import { useLaterCards } from './use-later-cards';

/** A claim that comes in shows within this while one is looking. */
const LIST_EVERY_MS = 15_000;

const none: readonly string[] = [];

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
  const later = useLaterCards(value?.laterIds ?? none);
  return {
    ...view,
    cards: value && (later.cards.length === 0 ? value.cards : [...value.cards, ...later.cards]),
    counts: value?.counts,
    whole: later.whole,
    loadMore: later.loadMore,
  };
}
