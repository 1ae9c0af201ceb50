import { View } from '@tarojs/components';
import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { momentWithDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { EmptyState } from '../../../components/page-states';
import { entryIcon } from '../../../features/fund/entry-words';
import { openHandled } from '../../../features/handling/open-handled';
import { named } from '../../../theme/named';
import { accountName } from './account-words';
import './entry-list.scss';

type Entry = FundOverviewView['entries'][number];

/** The newest entries, each with both of its sides. */
export function EntryList({ overview }: { overview: FundOverviewView }) {
  const { entries, accounts } = overview;
  return (
    <View className="fund-section">
      <View className="sec"><View className="title">{text('fund.newest')}</View></View>
      {entries.length === 0 && (
        <EmptyState title={text('fund.noEntries')} hint={text('fund.noEntriesHint')} />
      )}
      <View className="postings-list">
        {entries.map((entry) => (
          <EntryCard key={entry.entryId} entry={entry} accounts={accounts} />
        ))}
      </View>
    </View>
  );
}

function EntryCard({ entry, accounts }: {
  entry: Entry;
  accounts: FundOverviewView['accounts'];
}) {
  const now = useNow();
  const { kind, at, ticketId, postings } = entry;
  const title = text(`fund.kind.${kind}`);
  return (
    <View className="card postings">
      <View className="line">
        <Icon name={entryIcon(kind)} />
        <View className="grow">
          <View className="strong">{title}</View>
          <View className="cap">{momentWithDayText(at, now)}</View>
        </View>
        {ticketId !== null && (
          <View
            className="link"
            onClick={() => void openHandled('platform', ticketId)}
            {...named('button', text('fund.entry.open', { title }))}
          >
            {text('fund.entry.ticket')}
            <Icon name="chevron-right" />
          </View>
        )}
      </View>
      {postings.map(({ accountId, side, amountFen }) => (
        <View key={`${accountId}-${side}`} className={`postings__line postings__line--${side}`}>
          <View className="cap postings__side">{text(`fund.${side}`)}</View>
          <View className="grow">{accountName(accountId, accounts)}</View>
          <Money amountFen={amountFen} />
        </View>
      ))}
    </View>
  );
}
