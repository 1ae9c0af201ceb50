import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { BottomSheet } from '../../../components/bottom-sheet';
import { isReason, ReasonForm } from '../../../components/reason-form';
import { SheetConfirm } from '../../../components/sheet-confirm';
import { tell } from '../../../components/tell';

interface HandUpSheetProps {
  open: boolean;
  ticket: HandledTicketView;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** The platform takes it with everything that was said; asks only why. */
export function HandUpSheet(props: HandUpSheetProps) {
  const { open, onClose } = props;
  return (
    <BottomSheet
      open={open}
      label={text('handUp.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('handUp.title')}</View>
          <View className="sub">{text('handUp.hint')}</View>
        </>
      }
    >
      <HandUpForm {...props} />
    </BottomSheet>
  );
}

function HandUpForm({ ticket, onClose, reload }: HandUpSheetProps) {
  const presets = reasonsFor(ticket);
  const [reason, setReason] = useState(isAboveLimit(ticket) ? (presets[0] ?? '') : '');
  const [problem, setProblem] = useState<string | null>(null);
  const act = useAct('desk.handUp');
  const handUp = async () => {
    const answer = await act.run({ ticketId: ticket.ticketId, reason: reason.trim() });
    if (answer === null) return;
    if (!answer.ok) {
      setProblem(answerText(answer));
      return;
    }
    onClose();
    tell(text('handUp.done'));
    await reload();
  };
  return (
    <>
      <ReasonForm
        id="hand-up-reason"
        label={text('handUp.reason')}
        placeholder={text('handUp.placeholder')}
        value={reason}
        presets={presets}
        onChange={setReason}
      />
      <SheetConfirm
        id="confirm-hand-up"
        label={text('handUp.confirm')}
        icon="headset"
        problem={problem}
        busy={act.busy}
        disabled={!isReason(reason)}
        onTap={() => void handUp()}
      />
    </>
  );
}

/** What only a helper may not do is no reason for the platform. */
function isAboveLimit({ aboveLimitRole }: HandledTicketView): boolean {
  return aboveLimitRole !== null && aboveLimitRole !== 'leader';
}

function reasonsFor(ticket: HandledTicketView): string[] {
  const { limitFen, split } = ticket;
  const { amountFen } = split;
  return [
    ...(isAboveLimit(ticket) ? [text('handUp.reasonAboveLimit', { amountFen, limitFen })] : []),
    text('handUp.reasonUnsure'),
    text('handUp.reasonUnhappy'),
  ];
}
