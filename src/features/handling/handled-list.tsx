import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { text, type PlainTextKey } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { useNow } from '../../cloud/use-now';
import { FilterBar } from '../../components/filter-bar';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { SwipeRow } from '../../components/swipe-row';
import { WindowedList } from '../../components/windowed-list';
import { HandledCard } from './handled-card';
import { cardsOf, countRows, handledFilters, type FilterId } from './handled-filters';
import type { Desk } from './handling-words';
import type { DeskCards } from './use-desk-cards';
import { headed } from '../../theme/named';
import './handled-list.scss';

const filtersOf: Record<Desk, readonly FilterId[]> = {
  leader: ['all', 'late', 'green', 'motherAndBaby'],
  platform: ['all', 'late', 'exceptions', 'green', 'motherAndBaby'],
};

/** The filter chosen, what it shows, and the bar for the dock: the page puts them in place. */
export function useHandledList({ cards: known, rows, whole, loadMore }: DeskCards, desk: Desk) {
  const [filter, setFilter] = useState<FilterId>('all');
  const now = useNow();
  const cards = known ?? [];
  const shown = cardsOf(cards, filter, now);
  // What a filter shows may lie anywhere in the list: it is read to its end.
  useEffect(() => {
    if (filter !== 'all' && !whole) loadMore();
  });
  const bar = (
    <FilterBar
      label={text('inbox.filters')}
      filters={handledFilters(cards, filtersOf[desk], now, whole ? undefined : countRows(rows, now))}
      chosen={filter}
      onChoose={setFilter}
    />
  );
  return { bar, filter, shown, count: rows.length, whole };
}

interface HandledListProps {
  view: DeskCards;
  desk: Desk;
  list: ReturnType<typeof useHandledList>;
  words: { title: 'inbox.title' | 'queue.title'; done: PlainTextKey; doneHint: PlainTextKey };
  onOpen: (ticketId: string) => void;
  /** Takes the place of the cards, in a window with room for it. */
  table?: ReactNode;
  /** Behind a card that waits for its first word. */
  onQuickReply?: (card: HandledCardView) => void;
}

/** The most urgent first, as the server sorted them; every state of the list has its own words. */
export function HandledList({ words, table, ...shown }: HandledListProps) {
  const { view, list } = shown;
  const { cards, problem, valueAt } = view;
  const offline = problem?.code === 'offline' || problem?.code === 'timeout';
  const again = () => void view.reload();
  if (cards === undefined) {
    if (problem === undefined) return <Skeleton />;
    return <ErrorState hint={answerText(problem)} onRetry={again} />;
  }
  return (
    <>
      <View className="list-head">
        <View className="head" {...headed(2)}>{text(words.title, { count: list.count })}</View>
        {list.count > 0 && <View className="sub">{text('inbox.order')}</View>}
      </View>
      {offline && <OfflineNotice since={valueAt} words={text('inbox.offline')} />}
      {problem !== undefined && !offline && (
        <ErrorState hint={answerText(problem)} onRetry={again} />
      )}
      {list.count === 0 && (
        <EmptyState stamp title={text(words.done)} hint={text(words.doneHint)} />
      )}
      {list.whole && list.count > 0 && list.shown.length === 0 && (
        <EmptyState title={text('inbox.noneOfKind')} hint={text('inbox.noneOfKindHint')} />
      )}
      {table ?? <Cards {...shown} />}
      {!list.whole && <View className="sub center">{text('inbox.loadingMore')}</View>}
    </>
  );
}

type CardsProps = Omit<HandledListProps, 'words' | 'table'>;

function Cards({ view, desk, list, onOpen, onQuickReply }: CardsProps) {
  const draw = (card: HandledCardView) => {
    const drawn = <HandledCard card={card} desk={desk} onTap={() => onOpen(card.ticketId)} />;
    if (onQuickReply === undefined || card.replied || card.state !== 'submitted') return drawn;
    return (
      <SwipeRow
        id={`quick-reply-${card.ticketId}`}
        icon="message-circle"
        label={text('quickReply.open')}
        onAct={() => onQuickReply(card)}
      >
        {drawn}
      </SwipeRow>
    );
  };
  return (
    <WindowedList
      id="claims"
      className="list-cards"
      rows={list.shown}
      keyOf={({ ticketId }) => ticketId}
      draw={draw}
      onNearEnd={view.loadMore}
    />
  );
}
