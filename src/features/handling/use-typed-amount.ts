import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { typedAmountText } from '../../../locales/format';
import { text } from '../../../locales/text';

export interface TypedAmount {
  typed: string;
  type: (typed: string) => void;
  /** Null: not an amount, nothing, or more than is left of the claim. */
  amountFen: Fen | null;
  /** Why not, or what is suggested and possible. */
  hint: string;
}

/** An amount as it is being typed, held to what is left of the claim. */
export function useTypedAmount(ticket: HandledTicketView, startFen: Fen): TypedAmount {
  const [typed, setTyped] = useState(() => typedAmountText(startFen));
  const fen = fenOf(typed);
  const usable = fen !== null && fen > 0 && fen <= leftFen(ticket);
  return {
    typed,
    type: setTyped,
    amountFen: usable ? fen : null,
    hint: hintOf(ticket, fen),
  };
}

/** What may still be refunded of the claim: what earlier cycles paid counts. */
export function leftFen({ amountFen, paidBeforeFen }: HandledTicketView): Fen {
  return Math.max(0, amountFen - paidBeforeFen);
}

function hintOf(ticket: HandledTicketView, fen: Fen | null): string {
  const claimedFen = leftFen(ticket);
  if (fen === null || fen === 0) return text('amount.invalid');
  return fen > claimedFen
    ? text('amount.tooHigh', { claimedFen })
    : text('amount.hint', { suggestedFen: ticket.suggestion.amountFen, claimedFen });
}

/** `12.5` -> 1250. Digit by digit, so that no float of yuan comes in. Null: not an amount. */
export function fenOf(typed: string): Fen | null {
  const match = /^(\d{1,7})(?:[.](\d{0,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const [, yuan = '0', part = ''] = match;
  return Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}
