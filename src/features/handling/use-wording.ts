import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import type { RemedyKind } from '../../../domain/primitives/remedy-kind';
import { text } from '../../../locales/text';
import { useKept } from '../../cloud/use-kept';

export interface WordingState {
  words: string;
  own: boolean;
  next: () => void;
  write: (words: string) => void;
  /** They were sent: nothing of them is kept any more. */
  forget: () => void;
}

/** Ready words follow what is offered; one's own stay as they were typed, and on the phone. */
export function useWording(
  ticket: Pick<HandledTicketView, 'ticketId' | 'goodsName'>,
  kind: RemedyKind,
  sums: { amountFen: Fen; couponFen: Fen },
): WordingState {
  const { ticketId, goodsName } = ticket;
  const { value: own, set, forget } = useKept<string | null>(`offer-words:${ticketId}`, null);
  const [turn, setTurn] = useState(0);
  const params = { goodsName, ...sums };
  const scripts =
    kind === 'refund'
      ? [text('propose.words.plain', params), text('propose.words.part', params)]
      : [text(`propose.words.${kind}`, params)];
  return {
    words: own ?? scripts[turn % scripts.length] ?? '',
    own: own !== null,
    next: () => {
      forget(own);
      setTurn(own === null ? turn + 1 : turn);
    },
    write: set,
    forget: () => forget(own),
  };
}
