import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { timelineOf } from '../../domain/ticket/timeline';
import { logLook } from './access-log';
import { isPlatform, known, type Caller, type KnownCaller } from './caller';
import type { TicketDocument } from './documents/tickets';
import { linkTo } from './expiring-link';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { printoutOf } from './printout';
import { printedPhotos } from './printout-photos';
import { mayClaim, mayHandle } from './ticket-actor';
import { conversation, nameTable, readStory } from './ticket-story';
import { readEvidence } from './view-handled-tickets';
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

/** Makes the page and keeps it in private storage; only a link that expires opens it. */
async function exported(
  world: World,
  me: KnownCaller,
  about: { ticket: TicketDocument; requestId: string; reader: Reader },
): Promise<Exported> {
  const { ticket, requestId, reader } = about;
  const printoutId = world.ids.derived('printout', me.person._id, ticket._id, requestId);
  const before = await world.database.get('printouts', printoutId);
  if (before !== null) return accept(await linkTo(world, before));
  const madeAt = world.clock.now();
  const page = await pageOf(world, me, { ticket, reader, madeAt });
  const bytes = new TextEncoder().encode(page);
  const fileId = await world.files.upload(`printouts/${world.ids.token()}.html`, bytes);
  const { exportLinkHours } = world.policies.of(ticket.policyVersion).conversation;
  const expiresAt = madeAt + exportLinkHours * HOUR;
  const made = { _id: printoutId, ticketId: ticket._id, personId: me.person._id, madeAt };
  const kept = await world.database.append('printouts', { ...made, fileId, expiresAt });
  // The same tap arrived twice: the other one's page stands, this one's would never be deleted.
  if (!kept) await world.files.delete([fileId]);
  const standing = kept ? null : await world.database.get('printouts', printoutId);
  return accept(await linkTo(world, standing ?? { fileId, expiresAt }));
}

async function pageOf(
  world: World,
  me: KnownCaller,
  { ticket, reader, madeAt }: { ticket: TicketDocument; reader: Reader; madeAt: Instant },
): Promise<string> {
  const story = await readStory(world, ticket);
  const audience = reader === 'resident' ? 'resident' : 'handler';
  const [names, evidence, photos] = await Promise.all([
    detailsOf(world, [me.person._id]),
    audience === 'handler' ? readEvidence(world, story) : null,
    printedPhotos(world, story.photos),
  ]);
  // The words stand below in full: the steps do not quote them.
  const told = timelineOf({
    ...progressOf(story, madeAt, reader),
    quotes: {},
    names: nameTable(story),
  });
  return printoutOf({
    story,
    messages: conversation(story, audience),
    steps: told.filter(({ status }) => status === 'done'),
    evidence,
    photos,
    madeByName: nameOf(names, me.person._id),
    madeAt,
  });
}
