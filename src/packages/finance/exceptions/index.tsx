import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type {
  MoneyExceptionsView,
  ReconciliationDayView,
  RefundExceptionView,
} from '../../../../domain/contract/views/reconciliation';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { ViewState } from '../../../components/view-state';
import { useMe } from '../../../features/account/use-me';
import { openHandled } from '../../../features/handling/open-handled';
import { dayNote } from '../../../features/reconciliation/day-words';
import { DifferenceSection } from '../../../features/reconciliation/difference-card';
import { roleOf } from '../../../theme/named';
import { Differences } from '../differences';
import { OtherPathSheet } from './other-path-sheet';

/** Finance's list of work: refunds that came back, differences, bills that could not be read. */
export default function ExceptionsPage() {
  const view = useView('reconciliation.exceptions', {});
  const { value } = view;
  return (
    <PageShell title={text('exceptions.title')} wide>
      <ViewState view={view} />
      {value !== undefined && <Work view={value} reload={view.reload} />}
    </PageShell>
  );
}

function Work({ view, reload }: { view: MoneyExceptionsView; reload: () => Promise<void> }) {
  const { refunds, differences, unreadableDays, cut } = view;
  const [chosen, setChosen] = useState<RefundExceptionView | null>(null);
  if (refunds.length + differences.length + unreadableDays.length === 0) {
    return <EmptyState title={text('exceptions.none')} hint={text('exceptions.noneHint')} />;
  }
  return (
    <>
      {unreadableDays.length > 0 && (
        <DifferenceSection title={text('exceptions.unreadable')}>
          <View className="card card--flush">
            {unreadableDays.map((day) => <UnreadableRow key={day.day} day={day} />)}
          </View>
        </DifferenceSection>
      )}
      {refunds.length > 0 && (
        <DifferenceSection title={text('exceptions.refunds')}>
          <View className="tiles">
            {refunds.map((refund) => (
              <RefundCard key={refund.ticketId} refund={refund} onChoose={() => setChosen(refund)} />
            ))}
          </View>
        </DifferenceSection>
      )}
      <Differences
        title={text('exceptions.differences')}
        differences={differences}
        cut={cut}
        withAge
        reload={reload}
      />
      {chosen !== null && (
        <OtherPathSheet refund={chosen} onClose={() => setChosen(null)} reload={reload} />
      )}
    </>
  );
}

function UnreadableRow({ day }: { day: ReconciliationDayView }) {
  const now = useNow();
  const { noonAt } = day;
  const url = `/packages/finance/reconciliation-day/index?day=${day.day}`;
  return (
    <View
      className="row"
      onClick={() => void Taro.navigateTo({ url })}
      {...roleOf('button')}
    >
      <Icon name="triangle-alert" />
      <View className="grow">
        <View className="strong">{text('reconciliation.day', { noonAt }, now)}</View>
        <View className="cap">{dayNote(day)}</View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}

function RefundCard({ refund, onChoose }: {
  refund: RefundExceptionView;
  onChoose: () => void;
}) {
  const now = useNow();
  const { me } = useMe();
  const { ticketId, ticketNumber: number, goodsName, amountFen, since } = refund;
  return (
    <View className="card stack" id={`exception-${ticketId}`}>
      <View className="line folds">
        <View className="grow">
          <View className="strong">{goodsName}</View>
          <View className="cap">{number}</View>
          <View className="cap">{text('exceptions.age', { ageMs: now - since })}</View>
        </View>
        <Money amountFen={amountFen} className="strong" />
      </View>
      <View className="difference__acts">
        {me?.roles.includes('finance') === true && (
          <Button
            id={`other-path-${ticketId}`}
            kind="jade"
            ariaLabel={text('exceptions.openRefund', { goodsName })}
            onTap={onChoose}
          >
            {text('otherPath.title')}
          </Button>
        )}
        <Button onTap={() => void openHandled('platform', ticketId)}>
          {text('difference.openTicket')}
        </Button>
      </View>
    </View>
  );
}
