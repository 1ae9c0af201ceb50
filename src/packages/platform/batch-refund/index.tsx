import { useRouter } from '@tarojs/taro';
import { text } from '../../../../locales/text';
import { PageShell } from '../../../components/page-shell';
import { DecidedBatch } from '../../../features/batch/decided-batch';
import { Decide } from './decide';

/** A batch that a leader may not refund alone: each resident and sum, for the second pair of eyes. */
export default function PlatformBatchRefundPage() {
  const { batchRefundId = '' } = useRouter().params;
  return (
    <PageShell title={text('batchRefund.title')} wide>
      <DecidedBatch batchRefundId={batchRefundId} desk="platform">
        {(batch, reload) => batch.course === 'asked' && <Decide batch={batch} reload={reload} />}
      </DecidedBatch>
    </PageShell>
  );
}
