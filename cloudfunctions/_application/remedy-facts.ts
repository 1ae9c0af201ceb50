import type { Policy } from '../../domain/policy/policy';
import { couponCeilingFen } from '../../domain/remedy/remedy';
import { paidBeforeFen } from './agree-refund';
import type { OrderDocument } from './documents/orders';
import type { TicketDocument } from './documents/tickets';

/** What the claim, the order and the rules allow of a remedy. */
export function remedyFacts(
  policy: Policy,
  ticket: TicketDocument,
  order: OrderDocument,
  isLeader: boolean,
) {
  const party = ticket.liabilityRuling?.party ?? ticket.suggestion.liableParty;
  const { paidFen: orderPaidFen, couponFen: givenFen } = order;
  return {
    claim: ticket.claim,
    paidBeforeFen: paidBeforeFen(ticket),
    couponCeilingFen: couponCeilingFen({ policy, orderPaidFen, givenFen, isLeader }),
    freightBearer: policy.remedy.freightBearer[party],
  };
}
