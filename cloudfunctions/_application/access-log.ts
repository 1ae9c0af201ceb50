import type { ActionInput } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { handlingActor, mayHandle } from './ticket-actor';

/**
 * Notes that somebody who handles a claim looked at it or printed it: one line a viewer, claim
 * and day, in one call of the platform.
 */
export async function logLook(
  world: World,
  viewer: KnownCaller,
  ticket: TicketDocument,
  what: 'claim' | 'printout' = 'claim',
): Promise<void> {
  const at = world.clock.now();
  const day = world.calendars.dayOf(at);
  await world.database.append('accessLog', {
    _id: world.ids.derived(
      what === 'claim' ? 'look' : what,
      viewer.person._id,
      ticket._id,
      day,
    ),
    ...accessOf(viewer, ticket),
    what,
    reason: null,
    at,
  });
}

/** Notes that somebody was found, or their orders seen, for filing by phone: a line a day. */
export async function logSearch(
  world: World,
  viewer: KnownCaller,
  subjectId: string,
): Promise<void> {
  const at = world.clock.now();
  const viewerId = viewer.person._id;
  await world.database.append('accessLog', {
    _id: world.ids.derived('search', viewerId, subjectId, world.calendars.dayOf(at)),
    subjectId,
    viewerId,
    viewerKind: 'leader',
    ticketId: null,
    what: 'search',
    reason: null,
    at,
  });
}

/** Notes that somebody is about to see the whole number: a line each time it is asked for. */
export async function logPhone(
  world: World,
  viewer: KnownCaller,
  ticket: Looked,
  { requestId, reason }: Pick<ActionInput<'desk.revealPhone'>, 'requestId' | 'reason'>,
): Promise<void> {
  await world.database.append('accessLog', {
    _id: world.ids.derived('phone', viewer.person._id, ticket._id, requestId),
    ...accessOf(viewer, ticket),
    what: 'phone',
    reason,
    at: world.clock.now(),
  });
}

/** The whole number, for a reason. The line of the log is written before the number is read. */
export async function revealPhone(
  world: World,
  caller: Caller,
  { ticketId, requestId, reason }: ActionInput<'desk.revealPhone'>,
): Promise<Outcome<{ phone: string }, 'ticketNotFound' | 'detailsErased'>> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
  await logPhone(world, me, ticket, { requestId, reason });
  const details = await world.database.get('personDetails', ticket.residentId);
  return details === null ? refuse('detailsErased') : accept({ phone: details.phone });
}

type Looked = Pick<TicketDocument, '_id' | 'residentId'>;

function accessOf(viewer: KnownCaller, ticket: Looked) {
  const { kind } = handlingActor(viewer);
  return {
    subjectId: ticket.residentId,
    viewerId: viewer.person._id,
    viewerKind: kind === 'platform' ? ('platform' as const) : ('leader' as const),
    ticketId: ticket._id,
  };
}
