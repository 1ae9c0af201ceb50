import type { HandledCardView } from '../../domain/contract/views/handled-ticket';
import type { AgreedView, TicketCardView } from '../../domain/contract/views/ticket';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { remedyValueFen } from '../../domain/remedy/remedy';
import { paidBeforeFen } from './agree-refund';
import type { PersonDetailsDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { phaseOfTicket } from './fulfilment-actor';
import { nameOf } from './person-names';
import { urgentClock } from './ticket-story';

/** The paper ticket of a list. */
export function ticketCard(
  ticket: TicketDocument,
  now: Instant,
  payerName: string | null = null,
): TicketCardView {
  const { goods, claim } = ticket;
  return {
    ticketId: ticket._id,
    payerName,
    ticketNumber: ticket.ticketNumber,
    goodsName: goods.goodsName,
    spec: goods.spec,
    pictureUrl: goods.pictureUrl,
    quantity: claim.quantity,
    unit: goods.unit,
    grams: claim.grams,
    issue: claim.issue,
    state: ticket.state,
    handlerKind: ticket.ownerKind,
    agreed: agreedView(ticket),
    lane: ticket.lane,
    filedAt: ticket.filedAt,
    amountFen: ticket.refund?.amountFen ?? claim.claimedFen,
    paidBeforeFen: paidBeforeFen(ticket),
    clock: urgentClock(ticket, now),
    promisedAt: ticket.refund?.promisedAt ?? null,
    rated: ticket.rating !== null,
    unreadCount: 0,
  };
}

/** What the words of a card are chosen by; a remedy that failed is nobody's promise any more. */
export function agreedView(ticket: TicketDocument): AgreedView | null {
  const { fulfilment } = ticket;
  const phase = phaseOfTicket(ticket);
  if (fulfilment === null || phase === null || fulfilment.problem !== null) return null;
  const { kind, couponFen } = fulfilment.remedy;
  return kind === 'refund' ? null : { remedy: kind, phase, couponFen };
}

/** The same with what a handler needs to choose the next one. */
export function handledCard(
  ticket: TicketDocument,
  names: Map<string, PersonDetailsDocument>,
  now: Instant,
): HandledCardView {
  return {
    ...ticketCard(ticket, now),
    residentName: nameOf(names, ticket.residentId),
    firstContactName: nameOf(names, ticket.firstContactId),
    building: names.get(ticket.residentId)?.building ?? '',
    priority: ticket.priority,
    replied: ticket.repliedAt !== null,
    queueReason: ticket.queueReason,
    suggestion: { ...ticket.suggestion, amountFen: suggestedFen(ticket) },
    suggested: null,
  };
}

/** What the rules suggest, within what earlier cycles have left of the claim. */
export function suggestedFen(ticket: TicketDocument): Fen {
  const leftFen = ticket.claim.claimedFen - paidBeforeFen(ticket);
  // What was to be sent or paid back and did not come to it: its value, ready to be refunded.
  const remedy = ticket.fulfilment?.problem == null ? null : ticket.fulfilment.remedy;
  const failedFen = remedy === null ? 0 : remedyValueFen(remedy) - remedy.couponFen;
  return Math.max(0, Math.min(failedFen || ticket.suggestion.amountFen, leftFen));
}
