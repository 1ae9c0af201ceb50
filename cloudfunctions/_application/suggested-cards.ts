import type { HandledCardView } from '../../domain/contract/views/handled-ticket';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { choiceId } from './suggestion-choices';

/** How many are asked for at once. */
const PAGE = 100;

/** Cards with what is suggested by now; without it where nothing is, or not known yet. */
export async function withSuggested(
  world: World,
  shown: ReadonlyArray<{ ticket: TicketDocument; card: HandledCardView }>,
): Promise<HandledCardView[]> {
  const kept = new Map<string, HandledCardView['suggested']>();
  for (let start = 0; start < shown.length; start += PAGE) {
    const ids = shown.slice(start, start + PAGE).map(({ ticket }) => choiceId(ticket));
    const where = { _id: { in: ids } };
    for (const one of await world.database.find('suggestionChoices', { where, limit: PAGE })) {
      const { way, amountFen } = one.shown ?? one.suggested;
      kept.set(one._id, way === null ? null : { way, amountFen });
    }
  }
  return shown.map(({ ticket, card }) => ({
    ...card,
    suggested: kept.get(choiceId(ticket)) ?? null,
  }));
}
