import { View } from '@tarojs/components';
import type { MonthsView } from '../../../../domain/contract/views/months';
import { calendarMonthText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { StateChip, type Tone } from '../../../components/state-chip';
import { ViewState } from '../../../components/view-state';
import { openMonth } from '../../../features/fund/open-books';
import type { IconName } from '../../../theme/icons';
import { roleOf } from '../../../theme/named';

type Month = MonthsView['months'][number];

const looks: Record<Month['state'], { icon: IconName; tone: Tone }> = {
  running: { icon: 'clock', tone: 'plain' },
  toClose: { icon: 'circle-alert', tone: 'soon' },
  closed: { icon: 'lock', tone: 'jade' },
};

/** The months of the books, newest first; one that is over waits to be closed. */
export default function MonthsPage() {
  const view = useView('fund.months', {});
  const months = view.value?.months;
  return (
    <PageShell title={text('months.title')}>
      <ViewState view={view} />
      {months?.length === 0 && (
        <EmptyState title={text('months.none')} hint={text('months.noneHint')} />
      )}
      {months !== undefined && months.length > 0 && (
        <View className="card card--flush">
          {months.map((month) => <MonthRow key={month.month} month={month} />)}
        </View>
      )}
    </PageShell>
  );
}

function MonthRow({ month: { month, state, closedAt } }: { month: Month }) {
  const now = useNow();
  const title = calendarMonthText(month);
  return (
    <View
      id={`month-${month}`}
      className="row folds"
      onClick={() => openMonth(month)}
      {...roleOf('button')}
    >
      <View className="grow stack">
        <View className="strong">{title}</View>
        {closedAt !== null && <View className="cap">{text('months.closedAt', { closedAt }, now)}</View>}
      </View>
      <StateChip {...looks[state]} label={text(`months.${state}`)} />
      <Icon name="chevron-right" />
    </View>
  );
}
