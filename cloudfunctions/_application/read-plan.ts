import type { AskedRemedy } from '../../domain/remedy/remedy';
import type { KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { gatherFor } from './gather-for-ticket';
import { planOfTicket } from './plan-of-ticket';
import type { World } from './ports';
import { shownRankingOf } from './suggestion-choices';

/** The plan of a ticket by the records of now; null where nothing is left to settle. */
export async function readPlan(world: World, me: KnownCaller, ticket: TicketDocument) {
  const { noteMessageId } = ticket.claim;
  const [order, note, ranking] = await Promise.all([
    world.database.get('orders', ticket.orderId),
    noteMessageId === null ? null : world.database.get('ticketMessages', noteMessageId),
    shownRankingOf(world, ticket),
  ]);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const gathered = await gatherFor(world, { ticket, order });
  return planOfTicket(world, me, ticket, { order, gathered, words: note?.text ?? '', ranking });
}

/** The money of a way in fen; 0 where it is goods or a coupon. */
export function moneyOf(remedy: AskedRemedy): number {
  return 'amountFen' in remedy ? remedy.amountFen : 0;
}
