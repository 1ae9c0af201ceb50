import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import { calendarMonthText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../../components/page-states';
import { WayRow } from '../../../components/way-row';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { PeriodBar } from '../../../features/fund/period-bar';
import { openHandled } from '../../../features/handling/open-handled';
import { DebtCard } from './debt-card';
import { EntryRow } from './entry-row';
import { GuaranteeCard } from './guarantee-card';
import { SavedCard } from './saved-card';
import { StatementHead } from './statement-head';

/** A leader's own share: what was paid for them, what is left, every entry. */
export default function LeaderFundPage() {
  const { me } = useMe();
  const [month, setMonth] = useState<string | null>(null);
  const statement = useView('fund.leaderStatement', month === null ? {} : { month });
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
        <ErrorState hint={answerText(problem)} onRetry={() => void statement.reload()} />
      )}
      {problem === undefined && value === undefined && <Skeleton cards={2} />}
      {value !== undefined && <Statement statement={value} onMonth={setMonth} />}
    </PageShell>
  );
}

function Statement({ statement, onMonth }: {
  statement: LeaderStatementView;
  onMonth: (month: string) => void;
}) {
  const { month, months, guarantees, debt } = statement;
  const index = months.indexOf(month);
  const [earlier, later] = [months[index + 1], months[index - 1]];
  return (
    <>
      <StatementHead statement={statement} />
      <PeriodBar
        title={calendarMonthText(month)}
        onBack={earlier === undefined ? undefined : () => onMonth(earlier)}
        onForward={later === undefined ? undefined : () => onMonth(later)}
      />
      <SavedCard statement={statement} />
      <GuaranteeCard guarantees={guarantees} />
      <DebtCard debt={debt} />
      <View className="card card--flush">
        <WayRow
          id="way-experiments"
          icon="hand-heart"
          title={text('experiment.row')}
          hint={text('experiment.rowHint')}
          url="/packages/leader/experiments/index"
        />
        <WayRow
          id="way-instant"
          icon="shield-check"
          title={text('instantRules.row')}
          hint={text('instantRules.rowHint')}
          url="/packages/resident/instant-rules/index"
        />
      </View>
      <Entries statement={statement} />
    </>
  );
}

/** Newest first, between what the month ended and began with. */
function Entries({ statement }: { statement: LeaderStatementView }) {
  const { entries, openingFen, closingFen } = statement;
  return (
    <>
      <View className="sec"><View className="title">{text('fund.entries')}</View></View>
      {entries.length === 0 ? (
        <EmptyState title={text('fund.noEntries')} hint={text('fund.noEntriesHint')} />
      ) : (
        <View className="card card--flush">
          <Balance words={text('statement.closing')} amountFen={closingFen} />
          {entries.map((entry) => (
            <EntryRow
              key={entry.entryId}
              entry={entry}
              onOpen={(ticketId) => void openHandled('leader', ticketId)}
            />
          ))}
          <Balance words={text('statement.opening')} amountFen={openingFen} />
        </View>
      )}
    </>
  );
}

function Balance({ words, amountFen }: { words: string; amountFen: number }) {
  return (
    <View className="row">
      <View className="grow sub">{words}</View>
      <Money amountFen={amountFen} />
    </View>
  );
}
