import { useEffect, useRef } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views';
import type { Fen } from '../../../domain/primitives/money';
import { useView, type View } from '../../cloud/use-view';

/** A reply of the resident or a step of a colleague shows within this. */
const TICKET_EVERY_MS = 15_000;

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
  const { value, ...view } = useView('desk.view', input, {
    everyMs: TICKET_EVERY_MS,
    ready: ticketId !== '',
  });
  const last = useRef<HandledTicketView>();
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  const before = last.current?.ticketId === ticketId ? last.current : undefined;
  return { ...view, ticket: value ?? before, amountKnown: value !== undefined };
}
