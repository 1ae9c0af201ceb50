import { View } from '@tarojs/components';
import type { FundOverviewView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { useNow } from '../../../cloud/use-now';
import { Icon } from '../../../components/icon';
import { Money } from '../../../components/money';
import { openHandled } from '../../../features/handling/open-handled';
import { named } from '../../../theme/named';

/** Money that is reserved for refunds on their way; it stands beside the ledger. */
export function HoldList({ holds }: { holds: FundOverviewView['holds'] }) {
  const now = useNow();
  return (
    <View className="fund-section">
      <View className="sec"><View className="title">{text('fund.holds')}</View></View>
      <View className="card card--flush">
        {holds.length === 0 && <View className="row sub">{text('fund.holdsNone')}</View>}
        {holds.map(({ refundIntentId, ticketId, amountFen, heldAt }) => (
          <View
            key={refundIntentId}
            className="row"
            onClick={() => void openHandled('platform', ticketId)}
            {...named('button', text('fund.holdOpen', { amountFen }))}
          >
            <View className="grow">
              <Money amountFen={amountFen} className="strong" />
              <View className="cap">{text('fund.holdAt', { heldAt }, now)}</View>
            </View>
            <Icon name="chevron-right" />
          </View>
        ))}
      </View>
    </View>
  );
}
