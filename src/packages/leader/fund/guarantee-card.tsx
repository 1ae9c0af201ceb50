import { View } from '@tarojs/components';
import type { LeaderStatementView } from '../../../../domain/contract/views/fund';
import { text } from '../../../../locales/text';
import { StateChip } from '../../../components/state-chip';
import { named } from '../../../theme/named';
import './guarantee-card.scss';

/** How many guarantees are left, and how far the next one is: a bead an order. */
export function GuaranteeCard({ guarantees }: Pick<LeaderStatementView, 'guarantees'>) {
  const { left, ordersSince, ordersPerGuarantee } = guarantees;
  const missing = ordersPerGuarantee - ordersSince;
  const progress = text('guarantee.progress', { done: ordersSince, all: ordersPerGuarantee });
  return (
    <View className="card">
      <View className="guarantee__head">
        <View className="title">{text('guarantee.left', { left })}</View>
        <StateChip icon="shield-check" tone="jade" label={text('guarantee.next', { missing })} />
      </View>
      <View className="guarantee__beads" {...named('img', progress)}>
        {Array.from({ length: ordersPerGuarantee }, (_, index) => (
          <View
            key={index}
            className={`guarantee__bead ${index < ordersSince ? 'guarantee__bead--on' : ''}`}
          />
        ))}
      </View>
      <View className="cap">{progress}</View>
      <View className="cap">{text('guarantee.means')}</View>
    </View>
  );
}
