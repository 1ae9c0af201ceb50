import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { timelineOf } from '../../domain/ticket/timeline';
import { spokenTo } from '../../locales/every-language';
import { sayIn } from '../../locales/spoken';
import { logLook } from './access-log';
import { isPlatform, known, type Caller, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { gatherFor } from './gather-for-ticket';
import { keepPrintout } from './keep-printout';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { printoutOf } from './printout';
import { printedPhotos } from './printout-photos';
import { mayClaim, mayHandle } from './ticket-actor';
import { conversation, nameTable, readStory, type TicketStory } from './ticket-story';
import { readEvidence } from './ticket-evidence';
import { progressOf } from './view-own-tickets';

type Reader = 'resident' | 'leader' | 'platform';

type Exported = Outcome<ActionReply<'ticket.export'>, 'ticketNotFound'>;

/** The payer takes the own claim away as a page to print. */
export async function exportOwnTicket(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'ticket.export'>,
): Promise<Exported> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayClaim(me, ticket)) return refuse('ticketNotFound');
  return exported(world, me, { ticket, requestId, reader: 'resident' });
}

/** Whoever handles a claim prints it; the resident can see that they did. */
export async function exportHandledTicket(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'desk.export'>,
): Promise<Exported> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
  await logLook(world, me, ticket, 'printout');
  const reader = isPlatform(me.roles) ? 'platform' : 'leader';
  return exported(world, me, { ticket, requestId, reader });
}

async function exported(
  world: World,
  me: KnownCaller,
  about: { ticket: TicketDocument; requestId: string; reader: Reader },
): Promise<Exported> {
  const { ticket, requestId, reader } = about;
  const { _id: ticketId } = ticket;
  const personId = me.person._id;
  const printoutId = world.ids.derived('printout', personId, ticketId, requestId);
  const { exportLinkHours } = world.policies.of(ticket.policyVersion).conversation;
  const asked = { printoutId, ticketId, personId, linkFor: exportLinkHours * HOUR };
  const make = (madeAt: Instant) => pageOf(world, me, { ticket, reader, madeAt });
  return accept(await keepPrintout(world, asked, make));
}

async function pageOf(
  world: World,
  me: KnownCaller,
  { ticket, reader, madeAt }: { ticket: TicketDocument; reader: Reader; madeAt: Instant },
): Promise<string> {
  const story = await readStory(world, ticket);
  const audience = reader === 'resident' ? 'resident' : 'handler';
  const [names, records, photos] = await Promise.all([
    detailsOf(world, [me.person._id]),
    audience === 'handler' ? recordsOf(world, story) : null,
    printedPhotos(world, story.photos),
  ]);
  // The words stand below in full: the steps do not quote them.
  const told = timelineOf({
    ...progressOf(story, madeAt, reader),
    quotes: {},
    names: nameTable(story),
  });
  const printout = {
    story,
    messages: conversation(story, audience),
    steps: told.filter(({ status }) => status === 'done'),
    records,
    photos,
    madeByName: nameOf(names, me.person._id),
    madeAt,
  };
  return sayIn(spokenTo(me.person.readsIn), () => printoutOf(printout));
}

async function recordsOf(world: World, story: TicketStory) {
  return readEvidence(world, story, await gatherFor(world, story));
}
