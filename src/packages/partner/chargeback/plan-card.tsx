import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyBounds } from '../../../../domain/policy/bounds';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { AnswerBox } from '../../../components/answer-box';
import { tell } from '../../../components/tell';

/** What the firm will do so that it does not happen again. */
export function PlanCard({ chargebackId, reload }: {
  chargebackId: string;
  reload: () => Promise<void>;
}) {
  const [plan, setPlan] = useState('');
  const onDone = () => tell(text('chargebackPlan.done'));
  const act = useSheetAct('fund.planChargeback', { onDone, reload });
  return (
    <AnswerBox
      id="plan-chargeback"
      title={text('chargebackPlan.title')}
      choice={<View className="sub">{text('chargebackPlan.hint')}</View>}
      words={{
        id: 'plan-words',
        value: plan,
        placeholder: text('chargebackPlan.placeholder'),
        maximumLength: policyBounds.replyLength,
        onChange: setPlan,
      }}
      send={{
        id: 'send-plan',
        label: text('chargebackPlan.send'),
        problem: act.problem,
        busy: act.busy,
        disabled: plan.trim() === '',
        onTap: () => void act.run({ chargebackId, plan: plan.trim() }),
      }}
    />
  );
}
