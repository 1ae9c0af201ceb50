import type { Fen } from '../../domain/primitives/money';
import type { EventActor, TicketEventKind } from '../../domain/ticket/event';
import type { TicketState } from '../../domain/ticket/state';

/** One line for the log, before the command's common facts are added. */
export interface EventDraft {
  kind: TicketEventKind;
  /** Defaults to the state after the change. */
  stateAfter?: TicketState;
  /** Defaults to the command's actor: a takeover and what follows may differ. */
  actor?: EventActor;
  reasonCode?: string;
  messageId?: string;
  amountFen?: Fen;
  details?: Record<string, string | number>;
}
