import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ReconciliationDayDetailView } from '../../../../domain/contract/views/reconciliation';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { StateChip } from '../../../components/state-chip';
import { ViewState } from '../../../components/view-state';
import { useMe } from '../../../features/account/use-me';
import { DaySums } from '../../../features/reconciliation/day-sums';
import { dayLook, dayNote } from '../../../features/reconciliation/day-words';
import { Differences } from '../differences';
import { AskBillAgain } from './ask-bill-again';

/** One day of the provider's bill: both sides, and every difference with what to do about it. */
export default function ReconciliationDayPage() {
  const { day = '' } = useRouter().params;
  const view = useView('reconciliation.day', { day });
  const { value } = view;
  return (
    <PageShell title={text('reconciliation.title')}>
      {view.problem?.code === 'dayNotFound' ? (
        <EmptyState
          title={text('reconciliation.notYet')}
          hint={text('reconciliation.notYetHint')}
        />
      ) : (
        <ViewState view={view} />
      )}
      {value !== undefined && <Detail view={value} reload={view.reload} />}
    </PageShell>
  );
}

function Detail({ view, reload }: {
  view: ReconciliationDayDetailView;
  reload: () => Promise<void>;
}) {
  const { day, differences, cut } = view;
  const now = useNow();
  const note = dayNote(day);
  const { me } = useMe();
  const mayAskBillAgain =
    me?.roles.includes('finance') === true &&
    !day.isFetchDue &&
    day.state !== 'compared' &&
    day.state !== 'comparing';
  const isLate = day.state === 'unreadable' && !day.isFetchDue;
  const isDone = day.state === 'compared' || day.state === 'noBill';
  return (
    <>
      <View className="line">
        <View className="title grow">{text('reconciliation.day', { noonAt: day.noonAt }, now)}</View>
        <StateChip {...dayLook(day)} />
      </View>
      {note !== null && (
        <View className={`note ${isLate ? 'note--late' : ''}`}>
          <Icon name={day.isFetchDue ? 'hourglass' : isLate ? 'circle-alert' : 'circle-help'} />
          <View className="grow">{note}</View>
        </View>
      )}
      {mayAskBillAgain && <AskBillAgain day={day.day} reload={reload} />}
      {isDone && <DaySums day={day} kind="refund" />}
      {isDone && <DaySums day={day} kind="payment" />}
      {isDone && differences.length === 0 && (
        <EmptyState
          title={text('reconciliation.noDifferences')}
          hint={text('reconciliation.noDifferencesHint')}
        />
      )}
      <Differences
        title={text('reconciliation.differences')}
        differences={differences}
        cut={cut}
        reload={reload}
      />
    </>
  );
}
