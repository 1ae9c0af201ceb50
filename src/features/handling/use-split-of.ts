import { useEffect, useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { useView } from '../../cloud/use-view';

/** Nobody is asked who pays 1, 12 and 12.5 while 12.50 is being typed. */
const TYPING_MS = 400;

/**
 * The claim as it would be with another amount: who pays, whose limit it passes, who must approve.
 * Undefined while that is being asked.
 */
export function useSplitOf(
  ticket: HandledTicketView,
  amountFen: Fen | null,
): HandledTicketView | undefined {
  const [asked, setAsked] = useState(amountFen);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(amountFen), TYPING_MS);
    return () => clearTimeout(timer);
  }, [amountFen]);
  const known = asked === null || asked === ticket.split.amountFen;
  const input = asked === null ? {} : { amountFen: asked };
  const { value } = useView(
    'desk.view',
    { ticketId: ticket.ticketId, ...input },
    { ready: !known },
  );
  if (amountFen === null || asked !== amountFen) return undefined;
  return known ? ticket : value;
}
