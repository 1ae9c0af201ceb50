import { View } from '@tarojs/components';
import type { OpenHoldsView, OpenHoldView } from '../../../../domain/contract/views/books';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { useView } from '../../../cloud/use-view';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { PageShell } from '../../../components/page-shell';
import { EmptyState } from '../../../components/page-states';
import { StateChip, type Tone } from '../../../components/state-chip';
import { ViewState } from '../../../components/view-state';
import { openHandled } from '../../../features/handling/open-handled';
import type { IconName } from '../../../theme/icons';
import { roleOf } from '../../../theme/named';

const looks: Record<OpenHoldView['status'], { icon: IconName; tone: Tone }> = {
  held: { icon: 'send', tone: 'plain' },
  accepted: { icon: 'clock', tone: 'plain' },
  exception: { icon: 'circle-alert', tone: 'late' },
};

/** Money that is set aside for refunds on their way: whose, how much, since when. */
export default function HoldsPage() {
  const view = useView('fund.holds', {});
  const { value } = view;
  return (
    <PageShell title={text('holds.title')} wide>
      <ViewState view={view} />
      {value?.holds.length === 0 && (
        <EmptyState title={text('holds.none')} hint={text('holds.noneHint')} />
      )}
      {value !== undefined && value.holds.length > 0 && <Holds view={value} />}
    </PageShell>
  );
}

function Holds({ view: { holds, sumFen, cut } }: { view: OpenHoldsView }) {
  return (
    <>
      <View className="card">
        <View className="sub">{text('holds.sum', { count: holds.length })}</View>
        <Money amountFen={sumFen} size="money" />
        <View className="cap">{text('holds.note')}</View>
      </View>
      {cut && (
        <View className="note">
          <Icon name="ellipsis" />
          <View className="grow">{text('holds.cut', { count: holds.length })}</View>
        </View>
      )}
      <View className="card card--flush">
        {holds.map((hold) => <HoldRow key={hold.refundIntentId} hold={hold} />)}
      </View>
    </>
  );
}

function HoldRow({ hold }: { hold: OpenHoldView }) {
  const now = useNow();
  const { ticketId, ticketNumber: number, goodsName, leaderName, status, heldAt } = hold;
  const { platformFen, leaderFen } = hold;
  return (
    <View
      className="row folds"
      onClick={() => void openHandled('platform', ticketId)}
      {...roleOf('button')}
    >
      <View className="grow stack">
        <View>
          <View className="strong">{goodsName}</View>
          <View className="cap">{text('holds.line', { number, leaderName })}</View>
          <View className="cap">{text('holds.parts', { platformFen, leaderFen })}</View>
        </View>
        <View className="line">
          <StateChip {...looks[status]} label={text(`holds.status.${status}`)} />
        </View>
      </View>
      <View className="center">
        <Money amountFen={hold.amountFen} className="strong" />
        <View className="cap">{text('holds.age', { ageMs: now - heldAt })}</View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
