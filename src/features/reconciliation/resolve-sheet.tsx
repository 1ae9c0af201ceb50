import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DifferenceView } from '../../../domain/contract/views/reconciliation';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { DecisionForm, DecisionSheet } from '../../components/decision-form';
import { tell } from '../../components/tell';

interface ResolveSheetProps {
  difference: DifferenceView;
  onClose: () => void;
  reload: () => Promise<void>;
}

type Choice = 'explain' | 'correct';

/** Finance says how a difference ends, with a reason; the sum of a correction is not its to type. */
export function ResolveSheet(props: ResolveSheetProps) {
  const { difference, onClose } = props;
  return (
    <DecisionSheet
      title={text('difference.sheet.title')}
      about={<View className="sub">{text(`difference.kind.${difference.kind}`)}</View>}
      onClose={onClose}
    >
      <ResolveForm {...props} />
    </DecisionSheet>
  );
}

function ResolveForm({ difference, onClose, reload }: ResolveSheetProps) {
  const { differenceId, correctionFen, needsTwo } = difference;
  const [choice, setChoice] = useState<Choice>('explain');
  const [reason, setReason] = useState('');
  const act = useSheetAct('reconciliation.resolve', {
    reload,
    onDone: ({ status }) => {
      onClose();
      tell(text(status === 'proposed' ? 'difference.told.proposed' : 'difference.told.closed'));
    },
  });
  const choices: Choice[] = correctionFen === null ? ['explain'] : ['explain', 'correct'];
  return (
    <DecisionForm<Choice>
      label={text('difference.sheet.title')}
      segments={choices.map((value) => ({ value, label: text(`difference.sheet.${value}`) }))}
      chosen={choice}
      onChoose={setChoice}
      hint={hintOf(choice, correctionFen ?? 0)}
      reason={{
        id: 'resolve-reason',
        label: text('difference.sheet.reason'),
        placeholder: text('difference.sheet.reasonExample'),
        value: reason,
        onChange: setReason,
      }}
      confirm={{
        id: 'confirm-resolve',
        label: text(needsTwo[choice] ? 'difference.sheet.propose' : 'difference.sheet.submit'),
        problem: act.problem,
        busy: act.busy,
        onTap: () => void act.run({ differenceId, resolution: choice, reason: reason.trim() }),
      }}
    >
      <View className="cap">
        {text(needsTwo[choice] ? 'difference.sheet.two' : 'difference.sheet.alone')}
      </View>
    </DecisionForm>
  );
}

function hintOf(choice: Choice, correctionFen: number): string {
  if (choice === 'explain') return text('difference.sheet.explainHint');
  const amountFen = Math.abs(correctionFen);
  return correctionFen > 0
    ? text('difference.sheet.correctMore', { amountFen })
    : text('difference.sheet.correctLess', { amountFen });
}
