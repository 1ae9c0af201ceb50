import { useState } from 'react';
import type { Fen } from '../../../domain/primitives/money';
import { text } from '../../../locales/text';
import { makeRequestId } from '../../cloud/request-id';
import { tell } from '../../components/tell';

/** The sheet that names an amount, before money moves. */
export interface RefundSheetState {
  open: boolean;
  /** Why the last try did not go through, in words. */
  problem: string | null;
  /** What went out, before the page has the server's word for it. */
  sentFen: Fen | null;
  ask: () => void;
  close: () => void;
}

/**
 * The refund's id is made when the sheet opens and kept over every try on it, so that however often
 * one taps the resident is paid once.
 */
export function useRefundSheet() {
  const [refundIntentId, setRefundIntentId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sentFen, setSentFen] = useState<Fen | null>(null);
  const close = () => setRefundIntentId(null);
  const sheet: RefundSheetState = {
    open: refundIntentId !== null,
    problem,
    sentFen,
    ask: () => {
      setProblem(null);
      setRefundIntentId(makeRequestId());
    },
    close,
  };
  const sent = (amountFen: Fen) => {
    setSentFen(amountFen);
    close();
    tell(text('refund.done', { amountFen }));
  };
  return { sheet, refundIntentId, setProblem, sent };
}
