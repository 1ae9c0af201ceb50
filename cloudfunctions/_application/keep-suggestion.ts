import type { Role } from '../../domain/person/role';
import { gatherFor } from './gather-for-ticket';
import { planOfTicket } from './plan-of-ticket';
import type { World } from './ports';
import { pullEvidence } from './pull-evidence';
import { noteSuggestion } from './suggestion-choices';

/** Evidence is pulled, and what follows from it is what lists show from now on. */
export async function pullAndSuggest(world: World, ticketId: string): Promise<boolean> {
  const pulled = await pullEvidence(world, ticketId);
  await keepSuggestion(world, ticketId);
  return pulled;
}

/** The first way of the plan by the records of now, as long as nobody has settled it. */
async function keepSuggestion(world: World, ticketId: string): Promise<void> {
  const { database } = world;
  const ticket = await database.get('tickets', ticketId);
  if (ticket === null) return;
  const { noteMessageId } = ticket.claim;
  const [order, note] = await Promise.all([
    database.get('orders', ticket.orderId),
    noteMessageId === null ? null : database.get('ticketMessages', noteMessageId),
  ]);
  if (order === null) return;
  const gathered = await gatherFor(world, { ticket, order });
  const roles: Role[] = [ticket.ownerKind === 'platform' ? 'agent' : 'leader'];
  const words = note?.text ?? '';
  const plan = await planOfTicket(world, { roles }, ticket, { order, gathered, words });
  const [first] = plan?.ways ?? [];
  if (first === undefined) return;
  const { way, remedy } = first;
  const amountFen = 'amountFen' in remedy ? remedy.amountFen : 0;
  await database.transaction((transaction) =>
    noteSuggestion(transaction, ticket, { way, amountFen }),
  );
}
