import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import { openActs } from '../../domain/contract/authorisation/standing';
import type { ClaimView } from '../../domain/contract/views/claim';
import type { TrackView } from '../../domain/contract/views/track';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { nextStepOf } from '../../domain/ticket/next-step';
import { timelineOf } from '../../domain/ticket/timeline';
import type { TicketAct } from '../../domain/ticket/transition';
import { followUpView } from './answer-follow-up';
import { ownReview } from './contest-review';
import { appealUntil, refuseAppeal } from './appeal-ticket';
import { batchMarkOf } from './batch-mark';
import { ownPhotoHints } from './photo-hints';
import { known, type Caller } from './caller';
import { talkView, withUnread } from './conversation-marks';
import { contestUntil } from './contest-cancel';
import type { TicketDocument } from './documents/tickets';
import { familyRelation, payersOf } from './family-links';
import { fitsTicketPhase, phaseOfTicket } from './fulfilment-actor';
import { laneViews } from './lanes-of-ticket';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { reopenUntil } from './reopen-ticket';
import { eventsFor, type StoryReader } from './task-events';
import { standingOn } from './ticket-actor';
import { agreedView, ticketCard } from './ticket-card';
import { couponViews, fulfilmentView } from './ticket-goods';
import { appealView, proofRequestView, proposalView } from './ticket-offers';
import {
  conversation,
  filingView,
  nameTable,
  photoViews,
  videoView,
  quotesOf,
  readEvents,
  readStory,
  refundView,
  urgentClock,
  type TicketStory,
} from './ticket-story';

const TICKETS_SHOWN = 50;
const CODE_LINK_SECONDS = 3_600;

export async function listOwnTickets(world: World, caller: Caller) {
  const myId = known(caller).person._id;
  const residentIds = [myId, ...(await payersOf(world, myId))];
  const tickets = await world.database.find('tickets', {
    where: { residentId: residentIds.length === 1 ? myId : { in: residentIds } },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: TICKETS_SHOWN,
  });
  const now = world.clock.now();
  const isOwn = ({ residentId }: TicketDocument) => residentId === myId;
  const own = tickets.filter(isOwn).map((ticket) => ticketCard(ticket, now));
  const names = await detailsOf(world, residentIds);
  // What is said on a claim is said to its payer: nothing in it is new to their family.
  const followed = tickets
    .filter((ticket) => !isOwn(ticket))
    .map((ticket) => ticketCard(ticket, now, nameOf(names, ticket.residentId)));
  const cards = [...(await withUnread(world, own, 'resident')), ...followed];
  return accept({ cards: cards.sort((one, other) => other.filedAt - one.filedAt) });
}

/** The caller's own ticket, or one of somebody who invited them into the family; else null. */
async function ownTicket(world: World, caller: Caller, ticketId: string) {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return null;
  const readerId = me.person._id;
  const isPayer = ticket.residentId === readerId;
  const family = isPayer ? [] : await familyRelation(world, readerId, ticket);
  const standing = standingOn(me, ticket, family);
  const reader = isPayer ? ('payer' as const) : ('family' as const);
  return standing.reads.has('claim') ? { ticket, standing, reader, readerId } : null;
}

/** The resident's own claim: who has it, what happens next and by when, the whole story. */
export async function viewOwnTicket(
  world: World,
  caller: Caller,
  { ticketId }: ActionInput<'ticket.view'>,
): Promise<Outcome<ClaimView, 'ticketNotFound'>> {
  const own = await ownTicket(world, caller, ticketId);
  if (own === null) return refuse('ticketNotFound');
  const { ticket, standing, reader, readerId } = own;
  const story = await readStory(world, ticket);
  const handlerName = ticket.ownerId === null ? null : nameOf(story.names, ticket.ownerId);
  const progress = progressOf(story, world.clock.now(), 'resident');
  const quotes = quotesOf(story, 'resident');
  const noteId = ticket.claim.noteMessageId;
  const acts = timelyActs(world, openActs(standing, ticket.state), ticket, progress.nowAt);
  const payerName = reader === 'payer' ? null : nameOf(story.names, ticket.residentId);
  const isFamily = payerName !== null;
  const talk = talkView(story.marks, 'resident', acts.includes('say'));
  return accept({
    ...ticketCard(ticket, progress.nowAt, payerName),
    ...nextStepOf({
      ...progress,
      audience: isFamily ? { familyOf: payerName } : 'resident',
      handlerName,
    }),
    reader,
    version: ticket.version,
    filing: filingView(story, readerId),
    wish: ticket.claim.wish,
    note: noteId === null ? null : (quotes[noteId] ?? null),
    handler: { displayName: handlerName ?? '', kind: ticket.ownerKind },
    firstContactName: nameOf(story.names, ticket.firstContactId),
    ...(await treatmentOf(world, story)),
    timeline: timelineOf({
      ...progress,
      quotes,
      names: nameTable(story),
      readBy: isFamily ? { familyOf: payerName } : 'payer',
    }),
    messages: conversation(story, 'resident', readerId),
    // What was said to the payer is not unread to whoever looks on.
    talk: isFamily ? { ...talk, unreadCount: 0 } : talk,
    ...(await shownFiles(world, story, isFamily)),
    refund: refundView(story),
    rating: ratingView(story),
    rejection: rejectionView(ticket, quotes),
    proofRequest: proofRequestView(story),
    proposal: proposalView(story),
    fulfilment: fulfilmentView(world, story),
    // Whoever has the code has the coupon.
    coupons: couponViews(story, isFamily ? 'other' : 'owner'),
    cancellation: cancellationView(world, ticket, acts),
    ...againView(world, story, acts),
    // About the payer: no family reads it.
    review: isFamily ? null : await ownReview(world, ticketId),
    followUp: isFamily ? null : await followUpView(world, ticket),
    trackingToken: ticket.trackingToken,
    trackingUntil: ticket.trackingUntil,
    allowedActs: acts,
  });
}

/** What asks for another decision, and until when. */
function againView(world: World, story: TicketStory, acts: readonly TicketAct[]) {
  const { ticket, policy } = story;
  return {
    appeal: appealView(story),
    appealUntil: acts.includes('appeal') ? appealUntil(world, ticket) : null,
    appealRulingHours: policy.sla.appealRulingHours,
    reopenUntil: acts.includes('reopen') ? reopenUntil(world, ticket) : null,
  };
}

/** Why it is not treated like every other claim. */
async function treatmentOf(world: World, { ticket, policy }: TicketStory) {
  return {
    priority: ticket.priority,
    lanes: laneViews(ticket, policy),
    batch: await batchMarkOf(world, ticket),
  };
}

/** What the table lets the reader do, less what is over: rated, out of a window, heard before. */
function timelyActs(
  world: World,
  acts: readonly TicketAct[],
  ticket: TicketDocument,
  now: number,
): TicketAct[] {
  return acts.filter((act) => {
    if (act === 'contest') return ticket.filingRight !== 'payer' && ticket.contest === null;
    if (act === 'rate') return ticket.rating === null;
    if (act === 'contestCancel') return now <= contestUntil(world, ticket);
    if (!fitsTicketPhase(act, ticket)) return false;
    if (act === 'delivered') return ticket.fulfilment?.outgoing != null;
    if (act === 'appeal') return refuseAppeal(world, ticket, now) === null;
    return act !== 'reopen' || now <= reopenUntil(world, ticket);
  });
}

export function progressOf(
  { ticket, events, policy }: Pick<TicketStory, 'ticket' | 'events' | 'policy'>,
  nowAt: number,
  reader: StoryReader,
) {
  return {
    events: eventsFor(reader, events),
    clocks: ticket.clocks,
    state: ticket.state,
    refund: ticket.refund,
    handlerKind: ticket.ownerKind,
    fulfilmentPhase: phaseOfTicket(ticket),
    policy,
    nowAt,
  };
}

function cancellationView(
  world: World,
  ticket: TicketDocument,
  acts: readonly TicketAct[],
): ClaimView['cancellation'] {
  if (ticket.cancellation === null || ticket.state !== 'cancelled') return null;
  return {
    reason: { key: `cancellation.${ticket.cancellation.reason}`, params: {} },
    contestUntil: acts.includes('contestCancel') ? contestUntil(world, ticket) : null,
  };
}

export function ratingView({ ticket, messages }: TicketStory): ClaimView['rating'] {
  if (ticket.rating === null) return null;
  const { attitude, speed, result, recommend, commentMessageId } = ticket.rating;
  const comment = messages.find(({ _id }) => _id === commentMessageId)?.text ?? '';
  return { attitude, speed, result, recommend, comment };
}

function rejectionView(
  { rejection }: TicketDocument,
  quotes: Record<string, string>,
): ClaimView['rejection'] {
  if (rejection === null) return null;
  return {
    reason: { key: `rejection.${rejection.rule}`, params: {} },
    words: quotes[rejection.messageId] ?? '',
    appealUntil: rejection.appealUntil,
    final: rejection.final,
  };
}

/** The WeChat code of the tracking page, drawn once and kept. */
export async function showTrackingCode(
  world: World,
  caller: Caller,
  { ticketId }: ActionInput<'ticket.trackingCode'>,
): Promise<Outcome<ActionReply<'ticket.trackingCode'>, 'ticketNotFound' | 'codeUnavailable'>> {
  const own = await ownTicket(world, caller, ticketId);
  if (own === null) return refuse('ticketNotFound');
  const { ticket } = own;
  const [link] = await world.database.find('trackingLinks', { where: { ticketId }, limit: 1 });
  if (link === undefined) return refuse('ticketNotFound');
  const fileId = link.codeFileId ?? (await drawCode(world, link._id, ticket.trackingToken));
  if (fileId === null) return refuse('codeUnavailable');
  const url = (await world.files.temporaryUrls([fileId], CODE_LINK_SECONDS)).get(fileId);
  return url === undefined ? refuse('codeUnavailable') : accept({ url });
}

async function drawCode(world: World, linkId: string, token: string): Promise<string | null> {
  const picture = await world.trackingCode.draw(token);
  if (picture === null) return null;
  const codeFileId = await world.files.upload(`codes/${world.ids.token()}.png`, picture);
  await world.database.transaction(async (transaction) => {
    const link = await transaction.get('trackingLinks', linkId);
    if (link !== null) await transaction.put('trackingLinks', { ...link, codeFileId });
  });
  return codeFileId;
}

/** What anyone with the code sees: no name, no words, no photo, no number of the order. */
export async function trackTicket(
  world: World,
  _caller: Caller,
  { token }: ActionInput<'track.view'>,
): Promise<Outcome<TrackView, 'linkUnknown' | 'linkExpired'>> {
  const link = await world.database.get('trackingLinks', world.ids.digest(token));
  if (link === null) return refuse('linkUnknown');
  const now = world.clock.now();
  if (link.revokedAt !== null || link.expiresAt <= now) return refuse('linkExpired');
  const ticket = await world.database.get('tickets', link.ticketId);
  if (ticket === null) return refuse('linkUnknown');
  const events = await readEvents(world, ticket._id);
  const policy = world.policies.of(ticket.policyVersion);
  const progress = progressOf({ ticket, events, policy }, now, 'public');
  return accept({
    ...nextStepOf({ ...progress, audience: 'public', handlerName: null }),
    goodsName: ticket.goods.goodsName,
    pictureUrl: ticket.goods.pictureUrl,
    issue: ticket.claim.issue,
    state: ticket.state,
    agreed: agreedView(ticket),
    amountFen: ticket.refund?.amountFen ?? null,
    promisedAt: ticket.refund?.promisedAt ?? null,
    arrivedAt: ticket.refund?.arrivedAt ?? null,
    handlerKind: ticket.ownerKind,
    clock: urgentClock(ticket, now),
    timeline: timelineOf({ ...progress, quotes: null }),
    filedAt: ticket.filedAt,
  });
}

/** What was shown; what is said about a photo is the payer's own business. */
async function shownFiles(world: World, story: TicketStory, isFamily: boolean) {
  return {
    photos: photoViews(story),
    photoHints: isFamily ? [] : await ownPhotoHints(world, story),
    video: videoView(story),
  };
}
