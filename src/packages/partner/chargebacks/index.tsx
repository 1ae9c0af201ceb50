import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { OwnChargebacksView } from '../../../../domain/contract/views/chargeback';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, OfflineNotice, Skeleton } from '../../../components/page-states';
import { noteDesk } from '../../../features/account/desk';
import { DeskTabs } from '../../../features/account/desk-tabs';
import { useMe } from '../../../features/account/use-me';
import { ChargebackList } from '../../../features/chargeback/chargeback-list';

/** What one's own firm is asked to pay back. */
export default function PartnerChargebacksPage() {
  const { me } = useMe();
  const view = useView('fund.myChargebacks', {});
  useEffect(() => noteDesk('partner'), []);
  const { value, problem, valueAt } = view;
  const waiting = value?.chargebacks.filter(({ status }) => status === 'open').length ?? 0;
  const counts = { chargebacks: waiting, messages: me?.unreadCount ?? 0 };
  return (
    <PageShell
      title={text('chargebacks.title')}
      root
      tabs={<DeskTabs activeId="chargebacks" desk="partner" counts={counts} />}
    >
      {problem?.code === 'offline' && value !== undefined && <OfflineNotice since={valueAt} />}
      {value === undefined && problem === undefined && <Skeleton />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void view.reload()} />
      )}
      {value?.chargebacks.length === 0 && (
        <EmptyState title={text('chargebacks.none')} hint={text('chargebacks.noneHint')} />
      )}
      {value !== undefined && value.chargebacks.length > 0 && <Chargebacks view={value} />}
    </PageShell>
  );
}

function Chargebacks({ view }: { view: OwnChargebacksView }) {
  const { owedFen, openFen, answerHours } = view;
  return (
    <>
      <View className="card stack">
        <View>
          <View className="sub">{text('chargebacks.owed')}</View>
          <Money amountFen={owedFen} size="money" />
        </View>
        {openFen > 0 && <View className="strong">{text('chargebacks.open', { openFen })}</View>}
        <View className="note">
          <Icon name="hourglass" />
          <View className="grow">{text('chargebacks.explain', { answerHours })}</View>
        </View>
      </View>
      <ChargebackList
        list={view}
        onOpen={(chargebackId) =>
          void Taro.navigateTo({
            url: `/packages/partner/chargeback/index?chargebackId=${chargebackId}`,
          })
        }
      />
    </>
  );
}
