import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BatchRefundView, BatchResult } from '../../../../domain/contract/views/batch-refund';
import { sentenceText, text } from '../../../../locales/text';
import { serverNow } from '../../../cloud/server-clock';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { Button } from '../../../components/button';
import { ProblemNote } from '../../../components/problem-note';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { tell } from '../../../components/tell';

interface DecideProps {
  batch: BatchRefundView;
  reload: () => Promise<void>;
}

/** The second pair of eyes says yes, or has every claim looked at by itself. */
export function Decide({ batch, reload }: DecideProps) {
  const { batchRefundId, totalFen, dailyLimitFen, mayDecide } = batch;
  const [reason, setReason] = useState(text('batchRefund.reasonApprove'));
  const act = useSheetAct('desk.decideBatchRefund', {
    reload,
    onDone: ({ course, results }) => tell(toldOf(course, results)),
  });
  if (!mayDecide) return <View className="sub">{text('batchRefund.own')}</View>;
  const decide = (decision: 'approve' | 'decline') =>
    void act.run({ batchRefundId, decision, reason: reason.trim() });
  return (
    <View className="card stack" id="decide-batch">
      <View className="sub">{text('batchRefund.whySecond', { dailyLimitFen })}</View>
      <ReasonForm
        id="batch-reason"
        label={text('batchRefund.reason')}
        placeholder={text('batchRefund.reason')}
        value={reason}
        presets={[text('batchRefund.reasonApprove'), text('batchRefund.reasonDecline')]}
        onChange={setReason}
      />
      <ProblemNote problem={act.problem} />
      <Button
        id="approve-batch"
        kind="act"
        full
        icon="check"
        busy={act.busy}
        disabled={!isReason(reason)}
        onTap={() => decide('approve')}
      >
        {text('batchRefund.approve', { totalFen })}
      </Button>
      <Button
        id="decline-batch"
        full
        icon="x"
        busy={act.busy}
        disabled={!isReason(reason)}
        onTap={() => decide('decline')}
      >
        {text('batchRefund.decline')}
      </Button>
    </View>
  );
}

/** How many were refunded, and why the first of the others was not. */
function toldOf(course: string, results: readonly BatchResult[]): string {
  if (course === 'declined') return text('batchRefund.declined');
  const count = results.filter(({ outcome }) => outcome === 'refunded').length;
  const left = results.find(({ outcome, code }) => outcome === 'left' && code !== null);
  const done = text('batchRefund.approvedDone', { count });
  if (left === undefined) return done;
  const why = sentenceText({ key: `refusal.${left.code ?? ''}`, params: left.details }, serverNow());
  return [done, why].join(text('join.clause'));
}
