import { View } from '@tarojs/components';
import type { BatchAlarmCardView } from '../../../domain/contract/views/batch-alarm';
import { text } from '../../../locales/text';
import { StateChip } from '../../components/state-chip';
import './alarm-chips.scss';

type Standing = Pick<BatchAlarmCardView, 'state' | 'sale' | 'outcome'>;

/** How a case stands: looked into or closed, and what was decided on the sale. */
export function AlarmChips({ state, sale, outcome }: Standing) {
  if (state === 'closed' && outcome !== null) {
    return (
      <View className="alarm-chips">
        <StateChip icon="circle-check" tone="jade" label={text(`alarms.outcome.${outcome}`)} />
      </View>
    );
  }
  return (
    <View className="alarm-chips">
      <StateChip icon="search" tone="soon" label={text(`alarms.state.${state}`)} />
      {sale === null ? (
        <StateChip icon="triangle-alert" tone="late" label={text('alarms.sale.none')} />
      ) : (
        <StateChip
          icon={sale === 'stopped' ? 'package-x' : 'store'}
          tone="plain"
          label={text(`alarms.sale.${sale}`)}
        />
      )}
    </View>
  );
}
