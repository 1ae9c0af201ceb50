import { View } from '@tarojs/components';
import { policyBounds } from '../../../../domain/policy/bounds';
import { useState } from 'react';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { tell } from '../../../components/tell';
import { TextField } from '../../../components/text-field';

/** What the firm will do so that it does not happen again. */
export function PlanCard({ chargebackId, reload }: {
  chargebackId: string;
  reload: () => Promise<void>;
}) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('fund.planChargeback');
  const over = words.trim().length - policyBounds.replyLength;
  const send = async () => {
    const answer = await act.run({ chargebackId, plan: words.trim() });
    if (answer === null) return;
    setProblem(answer.ok ? null : answerText(answer));
    if (answer.ok) tell(text('chargebackPlan.done'));
    await reload();
  };
  return (
    <View className="card stack" id="plan-chargeback">
      <View className="title">{text('chargebackPlan.title')}</View>
      <View className="sub">{text('chargebackPlan.hint')}</View>
      <TextField
        id="plan-words"
        value={words}
        placeholder={text('chargebackPlan.placeholder')}
        hint={over > 0 ? text('words.tooLong', { count: over }) : undefined}
        wrong={over > 0}
        onChange={setWords}
      />
      {problem !== null && (
        <View className="note note--late" role="alert">
          <Icon name="circle-alert" />
          <View className="grow">{problem}</View>
        </View>
      )}
      <Button
        id="send-plan"
        kind="act"
        full
        icon="send"
        busy={act.busy}
        disabled={over > 0 || words.trim() === ''}
        onTap={() => void send()}
      >
        {text('chargebackPlan.send')}
      </Button>
    </View>
  );
}
