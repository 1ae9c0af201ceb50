import { useRef, useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views/handled-ticket';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import type { Because } from '../../../features/handling/use-because';
import type { Reply } from '../../../features/handling/use-reply';
import { useRefundSheet, type RefundSheetState } from '../../../features/handling/use-refund-sheet';

export interface Refund extends RefundSheetState {
  busy: boolean;
  confirm: (withReply: boolean) => Promise<void>;
}

/** One tap, one confirmation; the prepared reply goes along where one wants it to. */
export function useRefund(
  { ticketId, split }: HandledTicketView,
  reply: Reply,
  reload: () => Promise<void>,
  because?: Because,
): Refund {
  const { sheet, refundIntentId, setProblem, sent } = useRefundSheet();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const repliedFor = useRef<string | null>(null);
  const act = useAct('desk.refund');

  /** The words go first: once the refund is agreed the claim takes no reply. */
  const sendReply = async (intentId: string) => {
    if (repliedFor.current === intentId) return null;
    const unsent = await reply.send();
    if (unsent === null) repliedFor.current = intentId;
    return unsent;
  };
  const pay = async (intentId: string, withReply: boolean): Promise<string | null> => {
    const unsent = withReply ? await sendReply(intentId) : null;
    if (unsent !== null) return unsent;
    const { amountFen } = split;
    const answer = await act.run({ ticketId, refundIntentId: intentId, amountFen, ...because });
    if (answer === null) return null;
    if (!answer.ok) return answerText(answer);
    sent(amountFen);
    return null;
  };
  const confirm = async (withReply: boolean) => {
    if (refundIntentId === null || running.current) return;
    running.current = true;
    setBusy(true);
    try {
      setProblem(await pay(refundIntentId, withReply));
    } finally {
      running.current = false;
      setBusy(false);
    }
    await reload();
  };
  return { ...sheet, busy, confirm, close: busy ? () => undefined : sheet.close };
}
