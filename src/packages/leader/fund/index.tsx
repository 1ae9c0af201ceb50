import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { usePullToReload } from '../../../cloud/use-pull-to-reload';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../../components/page-states';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { openHandled } from '../../../features/handling/open-handled';
import { EntryRow } from './entry-row';
import { SavedCard } from './saved-card';
import { StatementHead } from './statement-head';

/** A leader's own share: what was paid for them, what is left, every entry. */
export default function LeaderFundPage() {
  const { me } = useMe();
  const statement = useView('fund.leaderStatement', {});
  usePullToReload(statement.reload);
  useEffect(() => noteDesk('leader'), []);
  const { value, problem, valueAt } = statement;
  return (
    <PageShell
      title={text('fund.title')}
      root
      tabs={
        <DeskTabs activeId="fund" desk="leader" counts={{ messages: me?.unreadCount ?? 0 }} />
      }
    >
      {problem?.code === 'offline' && value !== undefined && (
        <OfflineNotice since={valueAt} words={text('fund.offline')} />
      )}
      {problem !== undefined && (value === undefined || problem.code !== 'offline') && (
        <ErrorState onRetry={() => void statement.reload()} />
      )}
      {problem === undefined && value === undefined && <Skeleton cards={2} />}
      {value !== undefined && <Statement statement={value} />}
    </PageShell>
  );
}

function Statement({ statement }: { statement: LeaderStatementView }) {
  const { entries } = statement;
  return (
    <>
      <StatementHead statement={statement} />
      <SavedCard statement={statement} />
      <View className="sec"><View className="title">{text('fund.entries')}</View></View>
      {entries.length === 0 ? (
        <EmptyState title={text('fund.noEntries')} hint={text('fund.noEntriesHint')} />
      ) : (
        <View className="card card--flush">
          {entries.map((entry) => (
            <EntryRow
              key={entry.entryId}
              entry={entry}
              onOpen={(ticketId) => void openHandled('leader', ticketId)}
            />
          ))}
        </View>
      )}
    </>
  );
}
