import type { ActionInput } from '../../domain/contract/actions';
import type { ArchiveView } from '../../domain/contract/views/archive';
import { accept } from '../../domain/primitives/outcome';
import { askedTerms } from '../../domain/ticket/search-terms';
import type { Role } from '../../domain/person/role';
import { known, type Caller, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { detailsOf } from './person-names';
import type { Query, World } from './ports';
import { mayHandle } from './ticket-actor';
import { handledCard } from './ticket-card';

const CARDS_A_PAGE = 20;
const READ_AT_ONCE = 50;
/** One call looks at so many and says where to look on: the filters may leave little of them. */
const MOST_LOOKED_AT = 200;

/** Their claims are anybody's: grants of the relation `any` (domain/contract/authorisation). */
const everywhere: readonly Role[] = ['agent', 'supervisor', 'finance', 'management'];

/**
 * Looks for tickets by what they are found by, the newest first. The index is asked for those of
 * the caller's communities; each that it names is judged by the authorisation table as well.
 */
export async function searchTickets(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.search'>,
) {
  const me = known(caller);
  const communityIds = await communitiesOf(world, me);
  if (communityIds?.length === 0) return accept<ArchiveView>({ cards: [], next: null });
  const where = whereOf(input, communityIds);
  const found: TicketDocument[] = [];
  let next: number | null = input.from;
  while (next !== null && found.length < CARDS_A_PAGE && next < input.from + MOST_LOOKED_AT) {
    const page = await pageOf(world, where, next);
    const fitting = page.named.filter(({ ticket }) => fits(me, ticket, input));
    const taken = fitting.slice(0, CARDS_A_PAGE - found.length);
    found.push(...taken.map(({ ticket }) => ticket));
    next = taken.length < fitting.length ? (taken.at(-1)?.place ?? 0) + 1 : page.next;
  }
  const people = found.flatMap(({ residentId, firstContactId }) => [residentId, firstContactId]);
  const names = await detailsOf(world, people);
  const now = world.clock.now();
  const view: ArchiveView = { cards: found.map((one) => handledCard(one, names, now)), next };
  return accept(view);
}

/** Null: all of them. */
async function communitiesOf(world: World, me: KnownCaller): Promise<string[] | null> {
  if (me.roles.some((role) => everywhere.includes(role))) return null;
  const communityIds = new Set(me.regionCommunityIds);
  const { communityId, helpsLeaderId } = me.person;
  if (me.roles.includes('leader') && communityId !== null) communityIds.add(communityId);
  if (me.roles.includes('helper') && helpsLeaderId !== null) {
    const leader = await world.database.get('people', helpsLeaderId);
    if (leader !== null && leader.communityId !== null) communityIds.add(leader.communityId);
  }
  return [...communityIds];
}

function whereOf(
  { query, goods, since }: ActionInput<'desk.search'>,
  communityIds: string[] | null,
): Query['where'] {
  const terms = askedTerms(query, goods);
  return {
    ...(communityIds === null ? {} : { communityId: { in: communityIds } }),
    ...(terms.length === 0 ? {} : { terms: { all: terms } }),
    filedAt: { least: since ?? 0 },
  };
}

function fits(
  me: KnownCaller,
  ticket: TicketDocument,
  { states }: ActionInput<'desk.search'>,
): boolean {
  return (states.length === 0 || states.includes(ticket.state)) && mayHandle(me, ticket);
}

/** Tickets that the index names from a place on, each with that place, in the index's order. */
async function pageOf(world: World, where: Query['where'], offset: number) {
  const hits = await world.database.find('ticketSearch', {
    where,
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: READ_AT_ONCE,
    offset,
  });
  const ids = hits.map(({ ticketId }) => ticketId);
  const query = { where: { _id: { in: ids } }, limit: READ_AT_ONCE };
  const tickets = ids.length === 0 ? [] : await world.database.find('tickets', query);
  const named = ids.flatMap((id, index) => {
    const ticket = tickets.find(({ _id }) => _id === id);
    return ticket === undefined ? [] : [{ ticket, place: offset + index }];
  });
  return { named, next: hits.length < READ_AT_ONCE ? null : offset + hits.length };
}
