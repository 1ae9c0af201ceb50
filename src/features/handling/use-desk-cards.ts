import { useCallback } from 'react';
import type { ActionReply } from '../../../domain/contract/actions';
import type { InboxView, ListRowView } from '../../../domain/contract/views/desk-list';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { useView, type View } from '../../cloud/use-view';
import { loadDeskList, type DeskList } from './desk-list';
import { useListCards } from './use-list-cards';

/** A claim that comes in shows within this while one is looking. */
const LIST_EVERY_MS = 15_000;

const none: InboxView = { rows: [], cards: [], mark: '' };

export interface DeskCards extends Omit<View<DeskList>, 'value'> {
  /** As far as they are here; undefined until the first page came. */
  cards: HandledCardView[] | undefined;
  /** Of the whole list, whatever of it is here. */
  rows: readonly ListRowView[];
  /** Nothing of it is left on the server. */
  whole: boolean;
  /** Asks for the next page; does nothing while one is on its way or all are here. */
  loadMore: () => void;
}

/** A desk's list: what changed is asked for over and over, cards further down as one comes there. */
export function useDeskCards(list: DeskList): DeskCards {
  const load = useCallback(
    (known: ActionReply<DeskList> | undefined) => loadDeskList(list, known),
    [list],
  );
  const { value, ...view } = useView(list, {}, { everyMs: LIST_EVERY_MS, load });
  const { cards, whole, loadMore } = useListCards(value ?? none, view.valueAt);
  return { ...view, cards: value && cards, rows: value?.rows ?? none.rows, whole, loadMore };
}
