import { View } from '@tarojs/components';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { WayRow } from '../../../components/way-row';

const EVERY_MS = 60_000;

/** Claims on goods of one batch that can be refunded as one decision; nothing where there are none. */
export function BatchRows() {
  const { value } = useView('desk.batches', {}, { everyMs: EVERY_MS });
  const groups = value?.groups ?? [];
  if (groups.length === 0) return null;
  return (
    <View className="card card--flush">
      {groups.map(({ goodsId, batchId, goodsName, together, togetherFen }) => (
        <WayRow
          key={`${goodsId}:${batchId}`}
          id={`batch-${batchId}`}
          icon="layers"
          title={text('batchRefund.row')}
          hint={text('batchRefund.rowHint', { goodsName, count: together, totalFen: togetherFen })}
          url={`/packages/leader/batch-refund/index?goodsId=${goodsId}&batchId=${batchId}`}
        />
      ))}
    </View>
  );
}
