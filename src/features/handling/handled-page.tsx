import { useState, type ComponentType } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Fen } from '../../../domain/primitives/money';
import { PageShell } from '../../components/page-shell';
import { TicketPending } from './ticket-pending';
import { WalkBand, type Walk } from './walk-band';
import { useHandledTicket, type HandledTicket } from './use-handled-ticket';

/** What a desk gets to lay out one claim. */
export interface DeskTicketProps {
  handled: HandledTicket;
  ticket: HandledTicketView;
  /** Asks who would pay another amount; null: the suggested one. */
  onAmount: (amountFen: Fen | null) => void;
  /** In a window with panes. */
  walk?: Walk;
}

/** The page of one claim, whichever desk lays it out once it is there. */
export function HandledPage({ ticketId, pendingTitle, walk, DeskTicket }: {
  ticketId: string;
  pendingTitle: string;
  walk?: Walk;
  DeskTicket: ComponentType<DeskTicketProps>;
}) {
  const [amountFen, setAmountFen] = useState<Fen | null>(null);
  const handled = useHandledTicket(ticketId, amountFen);
  if (handled.ticket === undefined) {
    return (
      <PageShell
        title={pendingTitle}
        wide={walk !== undefined}
        band={walk && <WalkBand walk={walk} />}
      >
        <TicketPending {...handled} />
      </PageShell>
    );
  }
  return (
    <DeskTicket handled={handled} ticket={handled.ticket} onAmount={setAmountFen} walk={walk} />
  );
}
