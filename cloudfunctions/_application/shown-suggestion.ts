import type { Role } from '../../domain/person/role';
import type { TicketDocument } from './documents/tickets';
import { planOfTicket, type PlanGiven } from './plan-of-ticket';
import type { World } from './ports';
import { moneyOf } from './read-plan';
import { noteSuggestion, saysTheSame, shownOf, type Shown } from './suggestion-choices';

/**
 * Whoever opens a claim reads the plan by the records of now. Where one came in that nobody told
 * of, such as a count of the stock, lists say from then on what the page says.
 */
export async function followThePage(
  world: World,
  ticket: TicketDocument,
  given: PlanGiven,
): Promise<void> {
  const shown = firstOfPlan(world, ticket, given);
  if (shown === null || saysTheSame(await shownOf(world, ticket), shown)) return;
  await world.database.transaction((transaction) =>
    noteSuggestion(transaction, ticket, shown, world.clock.now()),
  );
}

/** What lists show, as its owner's desk reads the plan; null: nothing is left to pay. */
export function firstOfPlan(world: World, ticket: TicketDocument, given: PlanGiven): Shown | null {
  const roles: Role[] = [ticket.ownerKind === 'platform' ? 'agent' : 'leader'];
  const [first] = planOfTicket(world, { roles }, ticket, given)?.ways ?? [];
  if (first === undefined) return null;
  const { way, remedy } = first;
  return { way, amountFen: moneyOf(remedy), ranking: given.ranking };
}
