import type { Policy } from '../../domain/policy/policy';
import type {
  FilingView,
  MessageView,
  PhotoView,
  VideoView,
  RefundView,
} from '../../domain/contract/views/ticket';
import type { ClockView } from '../../domain/contract/views/ticket';
import type { VoiceView } from '../../domain/contract/views/conversation';
import type { Instant } from '../../domain/primitives/instant';
import { explainClock } from '../../domain/sla/explain-clock';
import { mostUrgent, toneOf, type AppliedClock } from '../../domain/sla/clock';
import type { TicketEvent } from '../../domain/ticket/event';
import { readConversation } from './conversation-marks';
import type { ConversationDocument, VoiceNoteDocument } from './documents/conversations';
import type { CouponDocument, ParcelDocument } from './documents/fulfilment';
import type { OrderDocument } from './documents/orders';
import type { PersonDetailsDocument } from './documents/people';
import { betweenHandlers } from './documents/personal-data';
import type { PhotoDocument, VideoDocument } from './documents/photos';
import type { TicketDocument, TicketMessageDocument } from './documents/tickets';
import { digestOfWords } from './keep-words';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';

const EVENTS_READ = 100;
const MESSAGES_READ = 100;
const FILES_READ = 100;
/** A page that stays open this long asks again. */
const PHOTO_LINK_SECONDS = 3_600;

/** Everything about one ticket that its pages are made of, read once. */
export interface TicketStory {
  ticket: TicketDocument;
  /** The one that the ticket was opened under. */
  policy: Policy;
  events: TicketEvent[];
  messages: TicketMessageDocument[];
  /** Ids of messages that are no longer what the log says was written. */
  altered: ReadonlySet<string>;
  photos: PhotoDocument[];
  voices: VoiceNoteDocument[];
  /** Null where there is none, or it was removed. */
  video: VideoDocument | null;
  marks: ConversationDocument;
  /** Links to photos and voice notes by file id. */
  fileUrls: Map<string, string>;
  names: Map<string, PersonDetailsDocument>;
  paymentMethod: OrderDocument['paymentMethod'];
  order: OrderDocument;
  /** Empty where nothing but money is agreed. */
  parcels: ParcelDocument[];
  coupons: CouponDocument[];
}

export async function readStory(world: World, ticket: TicketDocument): Promise<TicketStory> {
  const { _id: ticketId } = ticket;
  const { database } = world;
  const [events, messages, photos, voices, video, order, marks] = await Promise.all([
    readEvents(world, ticketId),
    database.find('ticketMessages', {
      where: { ticketId },
      orderBy: { field: 'at', direction: 'asc' },
      limit: MESSAGES_READ,
    }),
    database.find('photos', { where: { ticketId }, limit: FILES_READ }),
    database.find('voiceNotes', { where: { ticketId }, limit: FILES_READ }),
    readVideo(world, ticket),
    database.get('orders', ticket.orderId),
    readConversation(database, ticketId),
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
    ...(ticket.deskRouting?.runnersUp ?? []).map(({ personId }) => personId),
    ticket.deskRouting?.ownerId ?? null,
    ...passedOnAmong(ticket, events),
  ];
  const [goods, names, fileUrls] = await Promise.all([
    readGoods(world, ticket, order),
    detailsOf(world, people),
    world.files.temporaryUrls(
      [...photos, ...voices, video].flatMap((file) => (file === null ? [] : [file.fileId])),
      PHOTO_LINK_SECONDS,
    ),
  ]);
  const { paymentMethod } = order;
  const altered = alteredOf(world, messages, events);
  const files = { photos, voices, video, fileUrls };
  const policy = world.policies.of(ticket.policyVersion);
  const read = { ticket, policy, events, messages, altered, marks, names, paymentMethod, order };
  return { ...read, ...files, ...goods };
}

/** Who was given it by whom, and who was looked at then. */
function passedOnAmong({ transfer }: TicketDocument, events: readonly TicketEvent[]) {
  const given = events.map(({ details: { ownerId } }) => ownerId);
  return [
    ...given.filter((id) => typeof id === 'string'),
    ...(transfer?.runnersUp ?? []).map(({ personId }) => personId),
    transfer?.byId ?? null,
    transfer?.fromId ?? null,
  ];
}

/** Most claims have none: nothing is asked for then. */
async function readVideo({ database }: World, { claim }: TicketDocument) {
  return claim.videoId === undefined ? null : database.get('videos', claim.videoId);
}

const GOODS_READ = 20;

/** Parcels and coupons, asked for only where there can be any. */
async function readGoods(world: World, ticket: TicketDocument, order: OrderDocument) {
  const query = { where: { ticketId: ticket._id }, limit: GOODS_READ };
  const sent = ticket.fulfilment !== null;
  const [parcels, coupons] = await Promise.all([
    sent ? world.database.find('parcels', query) : [],
    // One that could not be issued counts no longer on the order, and is shown all the same.
    order.couponFen > 0 || sent ? world.database.find('coupons', query) : [],
  ]);
  return { parcels, coupons };
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
  const shown = { kind, startedAt, warnAt, dueAt, stoppedAt };
  return { ...shown, tone: toneOf(clock, now), why: explainClock(clock) };
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
export function filingView(
  { ticket, messages, names }: TicketStory,
  readerId: string,
): FilingView {
  const { filingRight: right, filedById, contest } = ticket;
  const said = messages.find(({ _id }) => _id === contest?.messageId)?.text ?? '';
  return {
    right,
    byName: right === 'payer' ? '' : nameOf(names, filedById),
    byReader: filedById === readerId,
    contest: contest === null ? null : { reason: contest.reason, at: contest.at, words: said },
  };
}

/** Words that do not fit the digest of the moment, or whose digest was changed with them. */
function alteredOf(
  world: World,
  messages: readonly TicketMessageDocument[],
  events: readonly TicketEvent[],
): ReadonlySet<string> {
  const logged = new Map(events.map(({ messageId, details }) => [messageId, details.wordsDigest]));
  const changed = messages.filter((message) => {
    const expected = logged.get(message._id) ?? message.wordsDigest;
    return digestOfWords(world.ids, message) !== expected;
  });
  return new Set(changed.map(({ _id }) => _id));
}

/** The photos of the claim itself, oldest first. */
export function photoViews(story: TicketStory): PhotoView[] {
  return photosOf(story, story.ticket.claim.photoIds);
}

/** A photo whose file is gone is left out: there is nothing to show. */
export function photosOf(
  { photos, fileUrls }: Pick<TicketStory, 'photos' | 'fileUrls'>,
  photoIds: readonly string[],
): PhotoView[] {
  return photoIds.flatMap((photoId) => {
    const photo = photos.find(({ _id }) => _id === photoId);
    const url = photo === undefined ? undefined : fileUrls.get(photo.fileId);
    if (photo === undefined || url === undefined) return [];
    const { check, takenAt, uploadedAt } = photo;
    return [{ photoId, url, check, takenAt, uploadedAt }];
  });
}

/** The film of the claim. */
export function videoView({ video, fileUrls }: TicketStory): VideoView | null {
  if (video === null) return null;
  const { _id: videoId, fileId, seconds, uploadedAt } = video;
  return { videoId, url: fileUrls.get(fileId) ?? '', seconds, uploadedAt };
}

/** What the resident and the handlers say to each other; notes to colleagues are not in it. */
export function conversation(
  story: TicketStory,
  audience: 'resident' | 'handler',
  readerId: string | null = null,
): MessageView[] {
  const { messages, names, altered } = story;
  return messages
    .filter(isTalk)
    .map((message) => ({ ...message, internal: betweenHandlers.includes(message.kind) }))
    .filter(({ internal }) => audience === 'handler' || !internal)
    .map(({ _id, at, from, personId, text, photoIds, voiceId, internal }) => ({
      messageId: _id,
      at,
      from,
      fromName: nameOf(names, personId),
      own: personId === readerId,
      text,
      photos: photosOf(story, photoIds),
      voice: voiceView(story, voiceId),
      altered: altered.has(_id),
      internal,
    }));
}

function voiceView({ voices, fileUrls }: TicketStory, voiceId: string | null): VoiceView | null {
  const voice = voices.find(({ _id }) => _id === voiceId);
  if (voice === undefined) return null;
  const { _id, fileId, seconds, check, transcript } = voice;
  return { voiceId: _id, url: fileUrls.get(fileId) ?? '', seconds, check, transcript };
}

/** It stands with the task, or with the chargeback. */
const apartFromTalk: ReadonlyArray<TicketMessageDocument['kind']> = [
  'taskAsk',
  'taskAnswer',
  'chargebackAnswer',
  'chargebackPlan',
  'chargebackRuling',
];

/** What is said to others about the ticket stands with what they were asked. */
function isTalk(
  message: TicketMessageDocument,
): message is TicketMessageDocument & { from: MessageView['from'] } {
  return message.from !== 'partner' && !apartFromTalk.includes(message.kind);
}

/** Words by message id, for the quotes of the timeline. */
export function quotesOf(story: TicketStory, audience: 'resident' | 'handler') {
  const shown = conversation(story, audience);
  return Object.fromEntries(shown.map(({ messageId, text }) => [messageId, text]));
}

export function nameTable({ names }: TicketStory): Record<string, string> {
  return Object.fromEntries([...names].map(([id, details]) => [id, details.displayName]));
}
