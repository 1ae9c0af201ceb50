import type { ActionInput } from '../../domain/contract/actions';
import type { InboxChangesView } from '../../domain/contract/views/desk-list';
import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { restingStates } from '../../domain/ticket/state';
import { known, type Caller, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { desksOf, platformDesk } from './list-mark';
import { drawnCards, listRow } from './list-open-claims';
import { firstReading, leadersOf, nextReading } from './list-reading';
import type { World } from './ports';
import { mayHandle } from './ticket-actor';

const PAGE = 100;
/** Where more changed, as after a night, the list is read whole. */
const MOST_CHANGED = 500;

/** What came, changed and went in the caller's inbox since they read it. */
export async function listInboxChanges(
  world: World,
  caller: Caller,
  { mark }: ActionInput<'desk.inboxChanges'>,
) {
  const me = known(caller);
  return accept(await changesSince(world, me, leadersOf(me), mark));
}

/** The same of the platform's queue. */
export async function listQueueChanges(
  world: World,
  caller: Caller,
  { mark }: ActionInput<'desk.queueChanges'>,
) {
  return accept(await changesSince(world, known(caller), [platformDesk], mark));
}

async function changesSince(
  world: World,
  me: KnownCaller,
  desks: readonly string[],
  mark: string,
): Promise<InboxChangesView> {
  const next = nextReading(world, me, desks, mark);
  const found = next === null ? null : await changedOn(world, desks, next.from);
  if (next === null || found === null) {
    const first = firstReading(world, me, desks);
    return { anew: true, rows: [], cards: [], goneIds: [], mark: first };
  }
  const isListed = (ticket: TicketDocument) =>
    !restingStates.includes(ticket.state) &&
    desksOf(ticket).some((desk) => desks.includes(desk)) &&
    mayHandle(me, ticket);
  const listed = found.filter(isListed);
  const policy = world.policies.current();
  const now = world.clock.now();
  return {
    anew: false,
    rows: listed.map((ticket) => listRow(ticket, policy, now)),
    cards: await drawnCards(world, listed),
    goneIds: found
      .filter((ticket) => !isListed(ticket) && mayHaveStood(me, desks, ticket))
      .map(({ _id }) => _id),
    mark: next.mark,
  };
}

/** Not even the id of what the caller could never read. */
function mayHaveStood(me: KnownCaller, desks: readonly string[], ticket: TicketDocument): boolean {
  return desks
    .filter((desk) => ticket.desks?.includes(desk))
    .map((desk) => (desk === platformDesk ? { ownerKind: 'platform' as const } : { ownerId: desk }))
    .some((then) => mayHandle(me, { ...ticket, ownerKind: 'leader', ...then }));
}

/** Tickets that stand or stood on one of the desks; null where they are too many. */
async function changedOn(
  world: World,
  desks: readonly string[],
  from: Instant,
): Promise<TicketDocument[] | null> {
  const found = new Map<string, TicketDocument>();
  for (const desk of desks) {
    let least: Instant | null = from;
    while (least !== null) {
      if (found.size >= MOST_CHANGED) return null;
      const page: TicketDocument[] = await world.database.find('tickets', {
        where: { desks: { all: [desk] }, changedAt: { least } },
        orderBy: { field: 'changedAt', direction: 'asc' },
        limit: PAGE,
      });
      for (const ticket of page) found.set(ticket._id, ticket);
      const last: Instant = page.at(-1)?.changedAt ?? least;
      if (page.length < PAGE) least = null;
      // More than a page of one instant: nobody can walk past it.
      else if (last === least) return null;
      else least = last;
    }
  }
  return [...found.values()];
}
