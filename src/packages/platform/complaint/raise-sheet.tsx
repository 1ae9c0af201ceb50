import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ComplaintPriority } from '../../../../domain/complaint/complaint';
import type { HandledComplaintView } from '../../../../domain/contract/views/complaint';
import { currentPolicyVersion, policyOf } from '../../../../domain/policy/versions';
import { text } from '../../../../locales/text';
import { useSheetAct } from '../../../cloud/use-sheet-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { Segments } from '../../../components/choice-grid';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

interface RaiseSheetProps {
  complaint: HandledComplaintView;
  open: boolean;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** A supervisor makes a complaint more urgent and says why. */
export function RaiseSheet(props: RaiseSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('complaints.raise')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('complaints.raise')}</View>
          <View className="sub">{text('complaints.raiseHint')}</View>
        </>
      }
    >
      {open && <RaiseForm {...props} />}
    </BottomSheet>
  );
}

function RaiseForm({ complaint, onClose, reload }: RaiseSheetProps) {
  const { complaintId, mayRaiseTo } = complaint;
  const [chosen, setChosen] = useState(mayRaiseTo[0] ?? 'major');
  const [words, setWords] = useState('');
  const onDone = () => {
    onClose();
    tell(text('complaints.raiseDone'));
  };
  const act = useSheetAct('desk.raiseComplaint', { onDone, reload });
  const send = async () => {
    act.say(isReason(words) ? null : text('complaints.empty'));
    if (isReason(words)) await act.run({ complaintId, priority: chosen, words: words.trim() });
  };
  return (
    <View className="stack" style="margin-top:12px">
      <Segments<ComplaintPriority>
        label={text('complaints.raiseTo')}
        segments={mayRaiseTo.map((value) => ({ value, label: optionOf(value) }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <ReasonForm
        id="raise-reason"
        label={text('complaints.internal')}
        placeholder={text('complaints.raisePlaceholder')}
        value={words}
        onChange={setWords}
      />
      <SheetConfirm
        id="send-raise"
        label={text('complaints.raiseSend')}
        problem={act.problem}
        busy={act.busy}
        onTap={() => void send()}
      />
    </View>
  );
}

function optionOf(value: ComplaintPriority): string {
  const { writtenAnswerHours } = policyOf(currentPolicyVersion).sla;
  const priority = text(`complaints.priority.${value}`);
  return text('complaints.raiseOption', { priority, hours: writtenAnswerHours[value] });
}
