import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { MisuseReviewView, ReviewNoteView } from '../../domain/contract/views/misuse-review';
import { reviewSentence } from '../../domain/misuse/claim-review';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller, type KnownCaller } from './caller';
import { notify, writeOutboxIn } from './change-ticket';
import type { MisuseReviewDocument } from './documents/misuse-reviews';
import type { TicketDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { mayHandle } from './ticket-actor';

const REVIEWS_READ = 50;

/** Claims that are looked at a second time, what was contested first; never the reader's own. */
export async function listReviews(
  world: World,
  caller: Caller,
  { which }: ActionInput<'desk.reviews'>,
): Promise<Outcome<{ reviews: MisuseReviewView[] }, never>> {
  const me = known(caller);
  const found = await world.database.find('misuseReviews', {
    where: { state: which },
    orderBy: { field: 'raisedAt', direction: 'desc' },
    limit: REVIEWS_READ,
  });
  const read = await Promise.all(
    found.map(async (review) => ({
      review,
      ticket: await world.database.get('tickets', review._id),
    })),
  );
  const mine = read.flatMap(({ review, ticket }) =>
    ticket !== null && mayHandle(me, ticket) ? [{ review, ticket }] : [],
  );
  const names = await detailsOf(world, mine.flatMap(({ review }) => peopleOf(review)));
  const nameFor = (id: string) => nameOf(names, id);
  const reviews = mine.map(({ review, ticket }) => reviewView(me, review, ticket, nameFor));
  return accept({ reviews: reviews.sort(byUrgency) });
}

function peopleOf({ residentId, looked, closings }: MisuseReviewDocument): string[] {
  const lookedBy = looked === null ? [] : [looked.byId];
  return [residentId, ...lookedBy, ...closings.map(({ byId }) => byId)];
}

/** What a resident said to it waits for an answer; the rest by age, the oldest first. */
function byUrgency(one: MisuseReviewView, other: MisuseReviewView): number {
  const waits = ({ contest }: MisuseReviewView) => (contest === null ? 1 : 0);
  return waits(one) - waits(other) || one.raisedAt - other.raisedAt;
}

function reviewView(
  me: KnownCaller,
  review: MisuseReviewDocument,
  ticket: TicketDocument,
  nameFor: (id: string) => string,
): MisuseReviewView {
  const { state, raisedAt, reasons, looked, contest, closings } = review;
  return {
    ticketId: review._id,
    ticketNumber: ticket.ticketNumber,
    goodsName: ticket.goods.goodsName,
    claimedFen: ticket.claim.claimedFen,
    residentName: nameFor(review.residentId),
    state,
    raisedAt,
    reasons: reasons.map(reviewSentence),
    looked: looked === null ? null : { byName: nameFor(looked.byId), at: looked.at },
    contest: contest === null ? null : { words: contest.words, at: contest.at },
    closings: closings.map(({ outcome, words, byId, at }) => {
      return { outcome, words, byName: nameFor(byId), at };
    }),
    mayClose: state === 'open' && !decidedBefore(me, review),
  };
}

/** What was contested after it was closed is closed by somebody else. */
function decidedBefore({ person }: KnownCaller, { closings }: MisuseReviewDocument): boolean {
  return closings.some(({ byId }) => byId === person._id);
}

/** That a claim is looked at a second time, for those who may close the review; else null. */
export async function reviewNote(
  world: World,
  me: KnownCaller,
  ticketId: string,
): Promise<ReviewNoteView | null> {
  if (!me.roles.some((role) => role === 'supervisor' || role === 'management')) return null;
  const review = await world.database.get('misuseReviews', ticketId);
  if (review === null) return null;
  return { state: review.state, reasons: review.reasons.map(reviewSentence) };
}

/** Somebody has looked; a second look changes nothing. */
export async function lookAtReview(
  world: World,
  caller: Caller,
  { ticketId }: ActionInput<'desk.lookAtReview'>,
): Promise<Outcome<{ lookedAt: number }, 'ticketNotFound' | 'noReview'>> {
  const me = known(caller);
  return world.database.transaction(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
    const review = await transaction.get('misuseReviews', ticketId);
    if (review === null) return refuse('noReview');
    const looked = review.looked ?? { byId: me.person._id, at: world.clock.now() };
    await transaction.put('misuseReviews', { ...review, looked });
    return accept({ lookedAt: looked.at });
  });
}

type CloseRefusal = Exclude<ActionRefusal<'desk.closeReview'>, 'badInput' | 'internal' | 'busy'>;

/** Says what came of it and why; the resident is told. The claim itself stays as it is. */
export async function closeReview(
  world: World,
  caller: Caller,
  { ticketId, requestId, outcome, reason }: ActionInput<'desk.closeReview'>,
): Promise<Outcome<{ closedAt: number }, CloseRefusal>> {
  const me = known(caller);
  const outboxId = world.ids.derived('review', ticketId, requestId);
  const closed = await world.database.transaction(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
    const review = await transaction.get('misuseReviews', ticketId);
    if (review === null) return refuse('noReview');
    const done = review.closings.find((closing) => closing.requestId === requestId);
    if (done !== undefined) return accept({ closedAt: done.at });
    if (review.state === 'closed') return refuse('reviewClosed');
    if (decidedBefore(me, review)) return refuse('reviewNeedsAnother');
    const at = world.clock.now();
    const byId = me.person._id;
    await transaction.put('misuseReviews', {
      ...review,
      state: 'closed',
      looked: review.looked ?? { byId, at },
      closings: [...review.closings, { outcome, words: reason, byId, at, requestId }],
    });
    const told = notify(ticket, { personId: ticket.residentId }, 'reviewClosedResident');
    await writeOutboxIn(transaction, outboxId, { ticketId, effects: [told] }, at);
    return accept({ closedAt: at });
  });
  if (closed.ok) await world.relay.wake([outboxId]);
  return closed;
}
