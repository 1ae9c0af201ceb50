import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { text, type PlainTextKey } from '../../../locales/text';
import { useNow } from '../../cloud/use-now';
import type { View as ViewOf } from '../../cloud/use-view';
import { FilterBar } from '../../components/filter-bar';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../components/page-states';
import { HandledCard } from './handled-card';
import { cardsOf, handledFilters, type FilterId } from './handled-filters';
import type { Desk } from './handling-words';
import { headed } from '../../theme/named';
import './handled-list.scss';

/** A claim that comes in shows within this while one is looking. */
export const LIST_EVERY_MS = 15_000;

const filtersOf: Record<Desk, readonly FilterId[]> = {
  leader: ['all', 'late', 'green', 'motherAndBaby'],
  platform: ['all', 'late', 'exceptions', 'green', 'motherAndBaby'],
};

type ListView = ViewOf<'desk.inbox'> | ViewOf<'desk.queue'>;

/** The filter chosen, what it shows, and the bar for the dock: the page puts them in place. */
export function useHandledList(view: ListView, desk: Desk) {
  const [filter, setFilter] = useState<FilterId>('all');
  const now = useNow();
  const cards = view.value?.cards ?? [];
  const bar = (
    <FilterBar
      label={text('inbox.filters')}
      filters={handledFilters(cards, filtersOf[desk], now)}
      chosen={filter}
      onChoose={setFilter}
    />
  );
  return { bar, filter, shown: cardsOf(cards, filter, now), count: cards.length };
}

interface HandledListProps {
  view: ListView;
  desk: Desk;
  list: ReturnType<typeof useHandledList>;
  words: { title: 'inbox.title' | 'queue.title'; done: PlainTextKey; doneHint: PlainTextKey };
  onOpen: (ticketId: string) => void;
}

/** The most urgent first, as the server sorted them; every state of the list has its own words. */
export function HandledList({ view, desk, list, words, onOpen }: HandledListProps) {
  const { value, problem, valueAt } = view;
  const offline = problem?.code === 'offline' || problem?.code === 'timeout';
  if (value === undefined) {
    return problem === undefined ? <Skeleton /> : <ErrorState onRetry={() => void view.reload()} />;
  }
  return (
    <>
      <View className="list-head">
        <View className="head" {...headed(2)}>{text(words.title, { count: list.count })}</View>
        {list.count > 0 && <View className="sub">{text('inbox.order')}</View>}
      </View>
      {offline && <OfflineNotice since={valueAt} words={text('inbox.offline')} />}
      {problem !== undefined && !offline && <ErrorState onRetry={() => void view.reload()} />}
      {list.count === 0 && (
        <EmptyState stamp title={text(words.done)} hint={text(words.doneHint)} />
      )}
      {list.count > 0 && list.shown.length === 0 && (
        <EmptyState title={text('inbox.noneOfKind')} hint={text('inbox.noneOfKindHint')} />
      )}
      <Cards cards={list.shown} desk={desk} onOpen={onOpen} />
    </>
  );
}

function Cards({ cards, desk, onOpen }: {
  cards: HandledCardView[];
  desk: Desk;
  onOpen: (ticketId: string) => void;
}) {
  return (
    <View className="list-cards">
      {cards.map((card) => (
        <HandledCard
          key={card.ticketId}
          card={card}
          desk={desk}
          onTap={() => onOpen(card.ticketId)}
        />
      ))}
    </View>
  );
}
