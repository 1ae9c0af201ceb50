import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, OfflineNotice, Skeleton } from '../../../components/page-states';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { BalanceHead } from './balance-head';
import { EntryList } from './entry-list';
import { FundChart, type Span } from './fund-chart';
import { FundMenu } from './fund-menu';
import './index.scss';

/** The whole risk-sharing fund: that it balances, the shares, what is held, the newest entries. */
export default function PlatformFundPage() {
  const { me } = useMe();
  const overview = useView('fund.overview', {});
  useEffect(() => noteDesk('platform'), []);
  const { value, problem, valueAt } = overview;
  return (
    <PageShell
      title={text('fund.overview')}
      root
      wide
      tabs={
        <DeskTabs activeId="fund" desk="platform" counts={{ messages: me?.unreadCount ?? 0 }} />
      }
    >
      {problem?.code === 'offline' && value !== undefined && (
        <OfflineNotice since={valueAt} words={text('fund.offline')} />
      )}
      {problem !== undefined && (value === undefined || problem.code !== 'offline') && (
        <ErrorState hint={answerText(problem)} onRetry={() => void overview.reload()} />
      )}
      {problem === undefined && value === undefined && <Skeleton cards={2} />}
      {value !== undefined && <Overview overview={value} />}
    </PageShell>
  );
}

function Overview({ overview }: { overview: FundOverviewView }) {
  const [days, setDays] = useState<Span>('30');
  const history = useView('fund.history', { days: days === '30' ? 30 : 90 });
  return (
    <View className="fund-columns">
      <View className="fund-columns__side">
        <BalanceHead overview={overview} />
        {history.value === undefined && history.problem === undefined && <Skeleton cards={1} />}
        {history.value !== undefined && (
          <FundChart history={history.value} span={days} onSpan={setDays} />
        )}
        <FundMenu waiting={overview.waiting} />
      </View>
      <View className="fund-columns__side">
        <EntryList entries={overview.entries} />
      </View>
    </View>
  );
}
