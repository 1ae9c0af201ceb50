import { View } from '@tarojs/components';
import type { Role } from '../../../../domain/person/role';
import { text } from '../../../../locales/text';
import { useView } from '../../../cloud/use-view';
import { WayRow } from '../../../components/way-row';

const EVERY_MS = 60_000;

/** Batches that a leader may not refund alone wait above the queue for a second pair of eyes. */
export function AskedBatches({ roles }: { roles: readonly Role[] }) {
  const ready = roles.includes('supervisor') || roles.includes('finance');
  const { value } = useView('desk.batchRefundsAsked', {}, { everyMs: EVERY_MS, ready });
  const asked = value?.asked ?? [];
  if (asked.length === 0) return null;
  return (
    <View className="card card--flush" id="asked-batches">
      {asked.map(({ batchRefundId, goodsName, claimCount: count, totalFen, askedByName }) => (
        <WayRow
          key={batchRefundId}
          id={`asked-${batchRefundId}`}
          icon="users"
          title={text('batchRefund.asked', { name: askedByName })}
          hint={text('batchRefund.rowHint', { goodsName, count, totalFen })}
          url={`/packages/platform/batch-refund/index?batchRefundId=${batchRefundId}`}
        />
      ))}
    </View>
  );
}
