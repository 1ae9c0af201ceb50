import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RecallView } from '../../../../domain/contract/views/recall';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { Button } from '../../../components/button';
import { ProblemNote } from '../../../components/problem-note';
import { tell } from '../../../components/tell';

/** The second person agrees, or it is given up. */
export function Decide({ recall, reload }: { recall: RecallView; reload: () => Promise<void> }) {
  const { recallId, mayApprove, mayCancel } = recall;
  const [problem, setProblem] = useState<string | null>(null);
  const approve = useAct('recall.approve');
  const cancel = useAct('recall.cancel');
  const run = async (act: typeof approve | typeof cancel, done: string) => {
    const answer = await act.run({ recallId });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) tell(done);
    await reload();
  };
  return (
    <View className="card stack" id="decide-recall">
      {!mayApprove && <View className="sub">{text('recallPage.mustBeOther')}</View>}
      <ProblemNote problem={problem} />
      {mayApprove && (
        <Button
          id="approve-recall"
          kind="act"
          full
          icon="check"
          busy={approve.busy}
          onTap={() => void run(approve, text('recallPage.approved'))}
        >
          {text('recallPage.approve')}
        </Button>
      )}
      {mayCancel && (
        <Button
          id="cancel-recall"
          full
          icon="x"
          busy={cancel.busy}
          onTap={() => void run(cancel, text('recallPage.cancelled'))}
        >
          {text('recallPage.cancel')}
        </Button>
      )}
    </View>
  );
}
