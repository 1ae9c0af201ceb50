import { View } from '@tarojs/components';
import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { EmptyState } from '../../../components/page-states';
import { EntryCard } from '../../../features/fund/entry-card';
import { openEntry } from '../../../features/fund/open-books';

/** The newest entries, each with both of its sides; a tap follows one to its cause. */
export function EntryList({ entries }: Pick<FundOverviewView, 'entries'>) {
  return (
    <View className="fund-section">
      <View className="sec"><View className="title">{text('fund.newest')}</View></View>
      {entries.length === 0 && (
        <EmptyState title={text('fund.noEntries')} hint={text('fund.noEntriesHint')} />
      )}
      <View className="postings-list">
        {entries.map((entry) => (
          <EntryCard key={entry.entryId} entry={entry} onOpen={() => openEntry(entry.entryId)} />
        ))}
      </View>
    </View>
  );
}
