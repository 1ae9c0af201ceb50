import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReconciliationDayView } from '../../../../domain/contract/views/reconciliation';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { StateChip } from '../../../components/state-chip';
import { ViewState } from '../../../components/view-state';
import { billHour, dayLook } from '../../../features/reconciliation/day-words';
import { roleOf } from '../../../theme/named';

/** The days whose bill was compared with our books, the newest first. */
export default function ReconciliationPage() {
  const view = useView('reconciliation.days', {});
  const { value } = view;
  return (
    <PageShell title={text('reconciliation.title')} wide>
      <ViewState view={view} />
      {value?.days.length === 0 && (
        <EmptyState
          title={text('reconciliation.none')}
          hint={text('reconciliation.noneHint', { hour: billHour() })}
        />
      )}
      {value !== undefined && value.days.length > 0 && (
        <>
          <View className="sub">{text('reconciliation.intro', { hour: billHour() })}</View>
          <View className="card card--flush">
            {value.days.map((day) => <DayRow key={day.day} day={day} />)}
          </View>
        </>
      )}
    </PageShell>
  );
}

function DayRow({ day }: { day: ReconciliationDayView }) {
  const now = useNow();
  const { noonAt, matched, provider, waitingCount } = day;
  const url = `/packages/finance/reconciliation-day/index?day=${day.day}`;
  const count = matched.refund.count + matched.payment.count;
  return (
    <View
      className="row"
      id={`day-${day.day}`}
      onClick={() => void Taro.navigateTo({ url })}
      {...roleOf('button')}
    >
      <View className="grow stack">
        <View>
          <View className="strong">{text('reconciliation.day', { noonAt }, now)}</View>
          <View className="cap">{text('reconciliation.matched', { count })}</View>
        </View>
        <View className="line">
          <StateChip {...dayLook(day)} />
        </View>
        {waitingCount > 0 && (
          <View className="cap">
            {text('reconciliation.waitingCount', { count: waitingCount })}
          </View>
        )}
      </View>
      <View className="center">
        <View className="cap">{text('reconciliation.side.refund')}</View>
        <Money amountFen={provider.refund.fen} className="strong" />
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
