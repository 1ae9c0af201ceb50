import type { Fen } from '../../domain/primitives/money';
import type { ChoiceReason } from '../../domain/remedy/choice-reason';
import type { TicketDocument } from './documents/tickets';
import type { Transaction } from './ports';
import { keepChoice, type Chosen } from './suggestion-choices';
import { suggestedFen } from './ticket-card';

interface OtherSum extends Pick<Chosen, 'done' | 'messageId' | 'at'> {
  amountFen: Fen;
  because: ChoiceReason | undefined;
}

/** Another sum than suggested, and why; without a reason nothing is kept, and nothing costs more. */
export async function keepOtherSum(
  transaction: Transaction,
  ticket: TicketDocument,
  { amountFen, because, ...kept }: OtherSum,
): Promise<void> {
  const suggested = suggestedFen(ticket);
  if (because === undefined || amountFen === suggested) return;
  await keepChoice(transaction, ticket, {
    suggestedWay: null,
    suggestedFen: suggested,
    chosen: { way: 'refund', followed: false, amountFen, because, ...kept },
  });
}
