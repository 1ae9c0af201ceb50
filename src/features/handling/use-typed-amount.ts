import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { typedAmountText } from '../../../locales/format';
import { text } from '../../../locales/text';
import { useKept } from '../../cloud/use-kept';
import { fenOf, leftFen } from './typed-fen';

export interface TypedAmount {
  typed: string;
  type: (typed: string) => void;
  /** Null: not an amount, nothing, or more than is left of the claim. */
  amountFen: Fen | null;
  /** Why not, or what is suggested and possible. */
  hint: string;
  /** It was used: nothing of it is kept any more. */
  forget: () => void;
}

/** An amount as it is being typed, held to what is left of the claim. */
export function useTypedAmount(ticket: HandledTicketView, startFen: Fen): TypedAmount {
  // A new suggestion is a new question: what was typed for the one before is not shown for it.
  const key = `amount:${ticket.ticketId}:${startFen}`;
  const { value: typed, set, forget } = useKept(key, typedAmountText(startFen));
  const fen = fenOf(typed);
  const usable = fen !== null && fen > 0 && fen <= leftFen(ticket);
  return {
    typed,
    type: set,
    amountFen: usable ? fen : null,
    hint: hintOf(ticket, fen),
    forget: () => forget(typed),
  };
}

function hintOf(ticket: HandledTicketView, fen: Fen | null): string {
  const claimedFen = leftFen(ticket);
  if (fen === null || fen === 0) return text('amount.invalid');
  return fen > claimedFen
    ? text('amount.tooHigh', { claimedFen })
    : text('amount.hint', { suggestedFen: ticket.suggestion.amountFen, claimedFen });
}
