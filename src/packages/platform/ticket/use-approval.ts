import { useState } from 'react';
import type { HandledTicketView } from '../../../../domain/contract/views';
import type { Fen } from '../../../../domain/primitives/money';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { makeRequestId } from '../../../cloud/request-id';
import { useAct } from '../../../cloud/use-act';
import { tell } from '../../../components/tell';

export interface Approval {
  open: boolean;
  busy: boolean;
  problem: string | null;
  /** What went out, before the page has the server's word for it. */
  sentFen: Fen | null;
  ask: () => void;
  close: () => void;
  confirm: (reason: string) => Promise<void>;
}

/** The refund's id is made when the sheet opens and kept over every try on it. */
export function useApproval(
  { ticketId, split }: HandledTicketView,
  reload: () => Promise<void>,
): Approval {
  const [intentId, setIntentId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sentFen, setSentFen] = useState<Fen | null>(null);
  const act = useAct('desk.approve');

  const confirm = async (reason: string) => {
    if (intentId === null) return;
    const { amountFen } = split;
    const answer = await act.run({ ticketId, refundIntentId: intentId, amountFen, reason });
    if (answer === null) return;
    if (answer.ok) {
      const { executed, given, needed } = answer.value;
      if (executed) setSentFen(amountFen);
      setIntentId(null);
      tell(
        executed
          ? text('refund.done', { amountFen })
          : text('decide.doneFirst', { missing: needed - given }),
      );
    } else {
      setProblem(answerText(answer));
    }
    await reload();
  };
  return {
    open: intentId !== null,
    busy: act.busy,
    problem,
    sentFen,
    ask: () => {
      setProblem(null);
      setIntentId(makeRequestId());
    },
    close: () => {
      if (!act.busy) setIntentId(null);
    },
    confirm,
  };
}
