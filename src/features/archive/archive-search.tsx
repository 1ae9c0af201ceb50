import { View } from '@tarojs/components';
import { useState } from 'react';
import { text } from '../../../locales/text';
import { answerText } from '../../cloud/answer-text';
import { Button } from '../../components/button';
import { FilterBar } from '../../components/filter-bar';
import { LineField } from '../../components/line-field';
import { EmptyState, ErrorState, Skeleton } from '../../components/page-states';
import { ArchiveRow } from './archive-row';
import { groupFilters, timeFilters } from './search-words';
import { useSearch } from './use-search';

/** Tickets of the desk by what people remember of them; the newest before anything is asked. */
export function ArchiveSearch({ onOpen }: { onOpen: (ticketId: string) => void }) {
  const search = useSearch();
  const { asked, found, problem, busy } = search;
  return (
    <>
      <Question onAsk={search.ask} />
      <FilterBar
        label={text('archive.states')}
        filters={groupFilters()}
        chosen={asked.group}
        onChoose={(group) => search.ask({ group })}
      />
      <FilterBar
        label={text('archive.times')}
        filters={timeFilters()}
        chosen={asked.days}
        onChoose={(days) => search.ask({ days })}
      />
      {problem !== null && <ErrorState hint={answerText(problem)} onRetry={search.retry} />}
      {problem === null && found === null && <Skeleton cards={2} />}
      {found !== null && <FoundList found={found} busy={busy} search={search} onOpen={onOpen} />}
    </>
  );
}

/** Words in one line, and the goods beside them where the words alone find too much. */
function Question({ onAsk }: { onAsk: (asked: { query: string; goods: string }) => void }) {
  const [query, setQuery] = useState('');
  const [goods, setGoods] = useState('');
  const ask = () => onAsk({ query: query.trim(), goods: goods.trim() });
  return (
    <View className="stack">
      <View className="sub">{text('archive.hint')}</View>
      <View className="line folds">
        <LineField
          id="archive-query"
          label={text('archive.hint')}
          value={query}
          placeholder={text('archive.placeholder')}
          onChange={setQuery}
          onDone={ask}
        />
        <Button id="archive-find" kind="jade" icon="search" onTap={ask}>
          {text('archive.find')}
        </Button>
      </View>
      <View className="sub">{text('archive.goods')}</View>
      <LineField
        id="archive-goods"
        label={text('archive.goods')}
        value={goods}
        placeholder={text('archive.goodsPlaceholder')}
        onChange={setGoods}
        onDone={ask}
      />
    </View>
  );
}

function FoundList({ found, busy, search, onOpen }: {
  found: NonNullable<ReturnType<typeof useSearch>['found']>;
  busy: boolean;
  search: ReturnType<typeof useSearch>;
  onOpen: (ticketId: string) => void;
}) {
  const { cards, next } = found;
  return (
    <>
      {cards.length === 0 && (
        <EmptyState
          title={text('archive.none')}
          hint={text(next === null ? 'archive.noneHint' : 'archive.noneYet')}
        />
      )}
      {cards.length > 0 && (
        <View className="card card--flush">
          {cards.map((card) => (
            <ArchiveRow key={card.ticketId} card={card} onTap={() => onOpen(card.ticketId)} />
          ))}
        </View>
      )}
      {next !== null && (
        <Button id="archive-more" full icon="archive" disabled={busy} onTap={search.more}>
          {text('archive.more')}
        </Button>
      )}
      {next === null && cards.length > 0 && (
        <View className="cap center">{text('archive.end')}</View>
      )}
    </>
  );
}
