import { useRef, useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { makeRequestId } from '../../../cloud/request-id';
import { useAct } from '../../../cloud/use-act';
import { tell } from '../../../components/tell';
import type { Reply } from '../../../features/handling/use-reply';

export interface Refund {
  open: boolean;
  busy: boolean;
  /** Why the last try did not go through, in words. */
  problem: string | null;
  /** What went out, before the page has the server's word for it. */
  sentFen: Fen | null;
  ask: () => void;
  close: () => void;
  confirm: (withReply: boolean) => Promise<void>;
}

/**
 * One tap, one confirmation. The intent's id is made when the sheet opens and kept over every try
 * on it, so that however often one taps the resident is paid once.
 */
export function useRefund(
  { ticketId, split }: HandledTicketView,
  reply: Reply,
  reload: () => Promise<void>,
): Refund {
  const [intentId, setIntentId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sentFen, setSentFen] = useState<Fen | null>(null);
  const running = useRef(false);
  const repliedFor = useRef<string | null>(null);
  const act = useAct('desk.refund');

  /** The words go first: once the refund is agreed the claim takes no reply. */
  const sendReply = async (refundIntentId: string) => {
    if (repliedFor.current === refundIntentId) return null;
    const unsent = await reply.send();
    if (unsent === null) repliedFor.current = refundIntentId;
    return unsent;
  };
  const pay = async (refundIntentId: string, withReply: boolean): Promise<string | null> => {
    const unsent = withReply ? await sendReply(refundIntentId) : null;
    if (unsent !== null) return unsent;
    const { amountFen } = split;
    const answer = await act.run({ ticketId, refundIntentId, amountFen });
    if (answer === null) return null;
    if (!answer.ok) return answerText(answer);
    setSentFen(amountFen);
    setIntentId(null);
    tell(text('refund.done', { amountFen }));
    return null;
  };
  const confirm = async (withReply: boolean) => {
    if (intentId === null || running.current) return;
    running.current = true;
    setBusy(true);
    try {
      setProblem(await pay(intentId, withReply));
    } finally {
      running.current = false;
      setBusy(false);
    }
    await reload();
  };
  return {
    open: intentId !== null,
    busy,
    problem,
    sentFen,
    ask: () => {
      setProblem(null);
      setIntentId(makeRequestId());
    },
    close: () => {
      if (!running.current) setIntentId(null);
    },
    confirm,
  };
}
