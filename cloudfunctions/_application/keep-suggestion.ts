import { gatherFor } from './gather-for-ticket';
import type { World } from './ports';
import { pullEvidence } from './pull-evidence';
import { firstOfPlan } from './shown-suggestion';
import { noteSuggestion, rankingOf } from './suggestion-choices';

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
  const [order, note, ranking] = await Promise.all([
    database.get('orders', ticket.orderId),
    noteMessageId === null ? null : database.get('ticketMessages', noteMessageId),
    rankingOf(world, ticket),
  ]);
  if (order === null) return;
  const gathered = await gatherFor(world, { ticket, order });
  const given = { order, gathered, words: note?.text ?? '', ranking };
  const shown = firstOfPlan(world, ticket, given);
  if (shown === null) return;
  await database.transaction((transaction) =>
    noteSuggestion(transaction, ticket, shown, world.clock.now()),
  );
}
