import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DifferenceView } from '../../../domain/contract/views/reconciliation';
import { text } from '../../../locales/text';
import { useSheetAct } from '../../cloud/use-sheet-act';
import { BottomSheet } from '../../components/bottom-sheet';
import { Segments } from '../../components/choice-grid';
import { isReason, ReasonForm } from '../../components/reason-form';
import { SheetConfirm } from '../../components/sheet-confirm';
import { tell } from '../../components/tell';

interface ResolveSheetProps {
  difference: DifferenceView;
  onClose: () => void;
  reload: () => Promise<void>;
}

type Choice = 'explain' | 'correct';

/** Finance says how a difference ends, with a reason; the sum of a correction is not its to type. */
export function ResolveSheet({ difference, onClose, reload }: ResolveSheetProps) {
  const title = text('difference.sheet.title');
  return (
    <BottomSheet
      open
      label={title}
      onClose={onClose}
      head={
        <>
          <View className="title">{title}</View>
          <View className="sub">{text(`difference.kind.${difference.kind}`)}</View>
        </>
      }
    >
      <ResolveForm difference={difference} onClose={onClose} reload={reload} />
    </BottomSheet>
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
    <View className="stack" style="margin-top:12px">
      <Segments<Choice>
        label={text('difference.sheet.title')}
        segments={choices.map((value) => ({ value, label: text(`difference.sheet.${value}`) }))}
        chosen={choice}
        onChoose={setChoice}
      />
      <View className="sub">{hintOf(choice, correctionFen ?? 0)}</View>
      <View className="cap">
        {text(needsTwo[choice] ? 'difference.sheet.two' : 'difference.sheet.alone')}
      </View>
      <ReasonForm
        id="resolve-reason"
        label={text('difference.sheet.reason')}
        placeholder={text('difference.sheet.reasonExample')}
        value={reason}
        onChange={setReason}
      />
      <SheetConfirm
        id="confirm-resolve"
        label={text(needsTwo[choice] ? 'difference.sheet.propose' : 'difference.sheet.submit')}
        problem={act.problem}
        busy={act.busy}
        disabled={!isReason(reason)}
        onTap={() => void act.run({ differenceId, resolution: choice, reason: reason.trim() })}
      />
    </View>
  );
}

function hintOf(choice: Choice, correctionFen: number): string {
  if (choice === 'explain') return text('difference.sheet.explainHint');
  const amountFen = Math.abs(correctionFen);
  return correctionFen > 0
    ? text('difference.sheet.correctMore', { amountFen })
    : text('difference.sheet.correctLess', { amountFen });
}
