import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { useView, type View } from '../../cloud/use-view';

/** A reply of the resident or a step of a colleague shows within this. */
const TICKET_EVERY_MS = 15_000;
/** A refund on its way out is accepted within seconds, and brings the day of arrival. */
const SENDING_EVERY_MS = 2_500;

export interface HandledTicket extends Omit<View<'desk.view'>, 'value'> {
  ticket: HandledTicketView | undefined;
  /** False while who pays the chosen amount is still being asked. */
  amountKnown: boolean;
}

/**
 * One claim for the one who handles it. Who pays, whose limit it passes and who must approve are
 * the server's answers for `amountFen`, or for the suggested amount where it is null.
 */
export function useHandledTicket(ticketId: string, amountFen: Fen | null): HandledTicket {
  const input = amountFen === null ? { ticketId } : { ticketId, amountFen };
  const [seen, setSeen] = useState<HandledTicketView>();
  const { value, ...view } = useView('desk.view', input, {
    everyMs: seen?.refund?.status === 'holding' ? SENDING_EVERY_MS : TICKET_EVERY_MS,
    ready: ticketId !== '',
  });
  if (value !== undefined && value !== seen) setSeen(value);
  // While another amount is being asked for, the page keeps what it showed.
  const before = seen?.ticketId === ticketId ? seen : undefined;
  return { ...view, ticket: value ?? before, amountKnown: value !== undefined };
}
