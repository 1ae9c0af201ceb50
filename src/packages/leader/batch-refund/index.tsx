import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { BatchGroupView } from '../../../../domain/contract/views/batch-refund';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { DecidedBatch } from '../../../features/batch/decided-batch';
import { Choose } from './choose';
import { Done } from './done';
import type { BatchReply } from './use-batch';

/** Claims of one batch, to be refunded together; or how such a decision went on. */
export default function BatchRefundPage() {
  const { batchRefundId } = useRouter().params;
  return batchRefundId === undefined ? (
    <NewBatch />
  ) : (
    <PageShell title={text('batchRefund.title')}>
      <DecidedBatch batchRefundId={batchRefundId} desk="leader" />
    </PageShell>
  );
}

function NewBatch() {
  const { goodsId, batchId } = useRouter().params;
  const view = useView('desk.batches', {});
  const [done, setDone] = useState<{ reply: BatchReply; group: BatchGroupView } | null>(null);
  const { value, problem, reload } = view;
  if (done !== null) return <Done {...done} />;
  const group = value?.groups.find((one) => one.goodsId === goodsId && one.batchId === batchId);
  if (value !== undefined && group !== undefined) {
    return (
      <Choose
        group={group}
        groups={value}
        reload={reload}
        onDone={(reply) => setDone({ reply, group })}
      />
    );
  }
  return (
    <PageShell title={text('batchRefund.title')}>
      {value === undefined && problem === undefined && <Skeleton cards={2} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && (
        <EmptyState title={text('batchRefund.none')} hint={text('batchRefund.noneHint')} />
      )}
    </PageShell>
  );
}
