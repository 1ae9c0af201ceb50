import { useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { tell } from '../../../components/tell';
import type { Because } from '../../../features/handling/use-because';
import { useRefundSheet, type RefundSheetState } from '../../../features/handling/use-refund-sheet';

export interface Approval extends RefundSheetState {
  busy: boolean;
  /** Kept while the amount is changed. */
  reason: string;
  setReason: (reason: string) => void;
  confirm: () => Promise<void>;
}

/** The platform's nod: it pays, or it waits for a second person's. */
export function useApproval(
  { ticketId, split }: HandledTicketView,
  reload: () => Promise<void>,
  because?: Because,
): Approval {
  const { sheet, refundIntentId, setProblem, sent } = useRefundSheet();
  const [reason, setReason] = useState('');
  const act = useAct('desk.approve');

  const confirm = async () => {
    if (refundIntentId === null) return;
    const { amountFen } = split;
    const said = { amountFen, reason: reason.trim(), ...because };
    const answer = await act.run({ ticketId, refundIntentId, ...said });
    if (answer === null) return;
    if (!answer.ok) {
      setProblem(answerText(answer));
    } else if (answer.value.executed) {
      sent(amountFen);
    } else {
      sheet.close();
      tell(text('decide.doneFirst', { missing: answer.value.needed - answer.value.given }));
    }
    await reload();
  };
  const close = act.busy ? () => undefined : sheet.close;
  return { ...sheet, busy: act.busy, reason, setReason, confirm, close };
}
