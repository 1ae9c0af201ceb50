import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionInput } from '../../../../domain/contract/actions';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';
import { PickList } from '../../../features/handling/pick-list';
import { rejectionTemplates } from './ruling-templates';

type Rule = ActionInput<'desk.reject'>['rule'];

const rules: readonly Rule[] = [
  'windowClosed',
  'noProof',
  'notCovered',
  'alreadyCompensated',
  'used',
  'notWanted',
];

interface RejectSheetProps {
  open: boolean;
  ticket: HandledTicketView;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** A no needs a rule and words that the resident reads; they are told how to appeal. */
export function RejectSheet(props: RejectSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('reject.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('reject.title')}</View>
          <View className="sub">{text('reject.appeal')}</View>
        </>
      }
    >
      <RejectForm {...props} />
    </BottomSheet>
  );
}

function RejectForm({ ticket, onClose, reload }: RejectSheetProps) {
  const [rule, setRule] = useState<Rule | null>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('desk.reject');
  const reject = async () => {
    if (rule === null) return;
    const answer = await act.run({ ticketId: ticket.ticketId, rule, reason: words.trim() });
    if (answer === null) return;
    if (!answer.ok) {
      setProblem(answerText(answer));
      return;
    }
    onClose();
    tell(text('reject.done', { name: ticket.resident.displayName }));
    await reload();
  };
  return (
    <>
      <PickList
        label={text('reject.rule')}
        choices={rules.map((value) => ({ value, label: text(`rejection.${value}`) }))}
        chosen={rule}
        onChoose={setRule}
      />
      <ReasonForm
        id="reject-words"
        label={text('reject.words')}
        placeholder={text('reject.placeholder')}
        value={words}
        presets={rejectionTemplates(rule, ticket)}
        onChange={setWords}
      />
      <SheetConfirm
        id="confirm-reject"
        label={text('reject.confirm')}
        problem={problem}
        busy={act.busy}
        disabled={rule === null || !isReason(words)}
        onTap={() => void reject()}
      />
    </>
  );
}
