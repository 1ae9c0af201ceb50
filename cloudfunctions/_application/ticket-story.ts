import type {
  FilingView,
  MessageView,
  PhotoView,
  RefundView,
} from '../../domain/contract/views/ticket';
import type { ClockView } from '../../domain/contract/views/ticket';
import type { Instant } from '../../domain/primitives/instant';
import { mostUrgent, toneOf, type AppliedClock } from '../../domain/sla/clock';
import type { TicketEvent } from '../../domain/ticket/event';
import type { OrderDocument } from './documents/orders';
import type { PersonDetailsDocument } from './documents/people';
import type { PhotoDocument } from './documents/photos';
import type { TicketDocument, TicketMessageDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

const EVENTS_READ = 100;
const MESSAGES_READ = 100;
/** A page that stays open this long asks again. */
const PHOTO_LINK_SECONDS = 3_600;

/** Everything about one ticket that its pages are made of, read once. */
export interface TicketStory {
  ticket: TicketDocument;
  events: TicketEvent[];
  messages: TicketMessageDocument[];
  photos: PhotoDocument[];
  photoUrls: Map<string, string>;
  names: Map<string, PersonDetailsDocument>;
  paymentMethod: OrderDocument['paymentMethod'];
  order: OrderDocument;
}

export async function readStory(world: World, ticket: TicketDocument): Promise<TicketStory> {
  const { _id: ticketId } = ticket;
  const { database } = world;
  const [events, messages, photos, order] = await Promise.all([
    readEvents(world, ticketId),
    database.find('ticketMessages', {
      where: { ticketId },
      orderBy: { field: 'at', direction: 'asc' },
      limit: MESSAGES_READ,
    }),
    database.find('photos', { where: { ticketId }, limit: 20 }),
    database.get('orders', ticket.orderId),
  ]);
  if (order === null) throw new Error(`ticket ${ticketId} has no order`);
  const people = [
    ticket.residentId,
    ticket.filedById,
    ticket.ownerId,
    ticket.firstContactId,
    ...events.map(({ actor }) => actor.personId),
    ...messages.map(({ personId }) => personId),
    ...ticket.routing.runnersUp.map(({ personId }) => personId),
  ];
  const [names, photoUrls] = await Promise.all([
    detailsOf(world, people),
    world.files.temporaryUrls(
      photos.map(({ fileId }) => fileId),
      PHOTO_LINK_SECONDS,
    ),
  ]);
  const { paymentMethod } = order;
  return { ticket, events, messages, photos, photoUrls, names, paymentMethod, order };
}

export async function readEvents(world: World, ticketId: string): Promise<TicketEvent[]> {
  const commands = await world.database.find('ticketEvents', {
    where: { ticketId },
    orderBy: { field: 'version', direction: 'asc' },
    limit: EVENTS_READ,
  });
  return commands.flatMap(({ events }) => events);
}

export function clockView(clock: AppliedClock, now: Instant): ClockView {
  const { kind, startedAt, warnAt, dueAt, stoppedAt } = clock;
  return { kind, startedAt, warnAt, dueAt, stoppedAt, tone: toneOf(clock, now) };
}

export function urgentClock(ticket: TicketDocument, now: Instant): ClockView | null {
  // Whether it arrived is asked, not counted down.
  const clock = mostUrgent(ticket.clocks.filter(({ kind }) => kind !== 'confirmation'));
  return clock === null ? null : clockView(clock, now);
}

export function refundView({ ticket, paymentMethod }: TicketStory): RefundView | null {
  if (ticket.refund === null) return null;
  const { refundIntentId: _id, agreedById: _by, agreedAt: _at, ...refund } = ticket.refund;
  return { ...refund, paymentMethod };
}

/** Who filed it, where it was not the payer, and what the payer said to that. */
export function filingView({ ticket, messages, names }: TicketStory): FilingView {
  const { filingRight: right, filedById, contest } = ticket;
  const said = messages.find(({ _id }) => _id === contest?.messageId)?.text ?? '';
  return {
    right,
    byName: right === 'payer' ? '' : nameOf(names, filedById),
    contest: contest === null ? null : { reason: contest.reason, at: contest.at, words: said },
  };
}

/** Oldest first. A photo whose file is gone is left out: there is nothing to show. */
export function photoViews({ ticket, photos, photoUrls }: TicketStory): PhotoView[] {
  return ticket.claim.photoIds.flatMap((photoId) => {
    const photo = photos.find(({ _id }) => _id === photoId);
    const url = photo === undefined ? undefined : photoUrls.get(photo.fileId);
    if (photo === undefined || url === undefined) return [];
    const { check, takenAt, uploadedAt } = photo;
    return [{ photoId, url, check, takenAt, uploadedAt }];
  });
}

/** What the resident and the handlers say to each other; notes to colleagues are not in it. */
export function conversation(
  { messages, names }: TicketStory,
  audience: 'resident' | 'handler',
): MessageView[] {
  const betweenHandlers: ReadonlyArray<TicketMessageDocument['kind']> = [
    'handUpReason',
    'approvalReason',
  ];
  return messages
    .map((message) => ({ ...message, internal: betweenHandlers.includes(message.kind) }))
    .filter(({ internal }) => audience === 'handler' || !internal)
    .map(({ _id, at, from, personId, text, internal }) => ({
      messageId: _id,
      at,
      from,
      fromName: nameOf(names, personId),
      text,
      internal,
    }));
}

/** Words by message id, for the quotes of the timeline. */
export function quotesOf(story: TicketStory, audience: 'resident' | 'handler') {
  const shown = conversation(story, audience);
  return Object.fromEntries(shown.map(({ messageId, text }) => [messageId, text]));
}

export function nameTable({ names }: TicketStory): Record<string, string> {
  return Object.fromEntries([...names].map(([id, details]) => [id, details.displayName]));
}
