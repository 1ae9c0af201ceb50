import type { ActionInput } from '../../domain/contract/actions';
import type { ResidentArchiveView } from '../../domain/contract/views/archive';
import { phoneTail } from '../../domain/person/access';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { timelineOf } from '../../domain/ticket/timeline';
import { logLook } from './access-log';
import { isPlatform, known, type Caller } from './caller';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { mayHandle } from './ticket-actor';
import { handledCard } from './ticket-card';
import { nameTable, quotesOf, readStory } from './ticket-story';
import { progressOf } from './view-own-tickets';

/** A year of a busy household; the whole story of each is read. */
const TICKETS_A_PAGE = 8;

/**
 * Everything that ever happened with the resident of a ticket, as far as the caller may read it.
 * Each ticket that is shown counts as looked at.
 */
export async function viewResidentArchive(
  world: World,
  caller: Caller,
  { ticketId, from }: ActionInput<'desk.residentArchive'>,
): Promise<Outcome<ResidentArchiveView, 'ticketNotFound'>> {
  const me = known(caller);
  const asked = await world.database.get('tickets', ticketId);
  if (asked === null || !mayHandle(me, asked)) return refuse('ticketNotFound');
  const page = await world.database.find('tickets', {
    where: { residentId: asked.residentId },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: TICKETS_A_PAGE,
    offset: from,
  });
  const readable = page.filter((ticket) => mayHandle(me, ticket));
  const now = world.clock.now();
  const reader = isPlatform(me.roles) ? 'platform' : 'leader';
  const stories = await Promise.all(readable.map((ticket) => storyOf(world, ticket, reader, now)));
  await Promise.all(readable.map((ticket) => logLook(world, me, ticket)));
  const details = await world.database.get('personDetails', asked.residentId);
  return accept({
    residentName: details?.displayName ?? '',
    building: details?.building ?? '',
    phoneTail: phoneTail(details?.phone ?? ''),
    tickets: stories.map(({ card }) => card),
    steps: stories.flatMap(({ steps }) => steps).sort((one, other) => other.at - one.at),
    next: page.length < TICKETS_A_PAGE ? null : from + page.length,
  });
}

async function storyOf(
  world: World,
  ticket: TicketDocument,
  reader: 'leader' | 'platform',
  now: Instant,
) {
  const story = await readStory(world, ticket);
  const steps = timelineOf({
    ...progressOf(story, now, reader),
    quotes: quotesOf(story, 'handler'),
    names: nameTable(story),
  });
  return {
    card: handledCard(ticket, story.names, now),
    steps: steps.flatMap((step) =>
      step.status === 'done' && step.at !== null
        ? [{ ticketId: ticket._id, at: step.at, step }]
        : [],
    ),
  };
}
