import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';

/** What may still be refunded of the claim: what earlier cycles paid counts. */
export function leftFen({ amountFen, paidBeforeFen }: HandledTicketView): Fen {
  return Math.max(0, amountFen - paidBeforeFen);
}

/** `12.5` -> 1250. Digit by digit, so that no float of yuan comes in. Null: not an amount. */
export function fenOf(typed: string): Fen | null {
  const match = /^(\d{1,7})(?:[.](\d{0,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const [, yuan = '0', part = ''] = match;
  return Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}
