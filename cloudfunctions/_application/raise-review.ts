import { weighingFinding } from '../../domain/evidence/weighing';
import {
  reviewReasonsOf,
  type ReviewFacts,
  type ReviewReason,
} from '../../domain/misuse/claim-review';
import { phoneTail } from '../../domain/person/access';
import type { Policy } from '../../domain/policy/policy';
import { DAY } from '../../domain/primitives/instant';
import { findInTime } from '../../domain/understanding/photo/findings';
import { itemOf } from './agree-refund';
import type { TicketDocument } from './documents/tickets';
import { recordsOfItem } from './gather-evidence';
import type { World } from './ports';

const CLAIMS_READ = 100;
const PEOPLE_READ = 20;
const PHOTOS_READ = 20;

/**
 * Looks whether a claim should be looked at a second time, and raises a review beside it. Asked for
 * by the outbox, after the filing and when photos were read: nobody waits for it, the claim goes on
 * as any other, and neither its handler nor any rule reads the review.
 */
export async function raiseReview(world: World, ticketId: string): Promise<boolean> {
  const ticket = await world.database.get('tickets', ticketId);
  // Nobody filed a recalled line, and what was taken back asks for nothing.
  if (ticket === null || ticket.recallId !== undefined || !counts(ticket)) return true;
  const policy = world.policies.of(ticket.policyVersion);
  const reasons = reviewReasonsOf(await factsOf(world, ticket, policy), policy);
  if (reasons.length === 0) return true;
  await world.database.transaction(async (transaction) => {
    const erasure = await transaction.get('erasures', ticket.residentId);
    if (erasure !== null) return;
    const before = await transaction.get('misuseReviews', ticketId);
    const news = newReasons(before?.reasons ?? [], reasons);
    if (news.length === 0) return;
    await transaction.put('misuseReviews', {
      _id: ticketId,
      residentId: ticket.residentId,
      raisedAt: before?.raisedAt ?? world.clock.now(),
      looked: before?.looked ?? null,
      contest: before?.contest ?? null,
      closings: before?.closings ?? [],
      state: 'open',
      reasons: [...(before?.reasons ?? []), ...news],
    });
  });
  return true;
}

/** What was said once is not said again because a count has moved on. */
function newReasons(known: readonly ReviewReason[], found: readonly ReviewReason[]) {
  return found.filter(({ kind }) => known.every((reason) => reason.kind !== kind));
}

function counts({ state }: TicketDocument): boolean {
  return state !== 'withdrawn' && state !== 'cancelled';
}

async function factsOf(
  world: World,
  ticket: TicketDocument,
  policy: Policy,
): Promise<ReviewFacts> {
  const [claims, photos, records] = await Promise.all([
    claimFacts(world, ticket, policy),
    photoFacts(world, ticket, policy),
    recordFacts(world, ticket, policy),
  ]);
  return { issue: ticket.claim.issue, ...claims, ...photos, ...records };
}

async function claimFacts(world: World, ticket: TicketDocument, policy: Policy) {
  const { residentId, filedAt } = ticket;
  const within = { above: filedAt - policy.misuse.reviews.windowDays * DAY, most: filedAt };
  const linkedIds = await linkedTo(world, ticket);
  const claimsOf = async (personIds: readonly string[]) => {
    if (personIds.length === 0) return [];
    const found = await world.database.find('tickets', {
      where: { residentId: { in: personIds }, filedAt: within },
      orderBy: { field: 'filedAt', direction: 'desc' },
      limit: CLAIMS_READ,
    });
    return found.filter((one) => counts(one) && one.recallId === undefined);
  };
  const [own, linked] = await Promise.all([claimsOf([residentId]), claimsOf(linkedIds)]);
  return {
    ownClaims: own.length,
    ownFen: own.reduce((sum, { claim }) => sum + claim.claimedFen, 0),
    // Who lives there and never claims is nobody's second account.
    linkedPeople: new Set(linked.map((one) => one.residentId)).size,
    linkedClaims: linked.length === 0 ? 0 : own.length + linked.length,
  };
}

/**
 * Accounts of the same household, phone, or home with the same end of the phone. Devices are not
 * compared: the platform tells none, and we keep none.
 */
async function linkedTo(
  world: World,
  { residentId, residentHouseholdId, communityId }: TicketDocument,
): Promise<string[]> {
  const { database } = world;
  const details = await database.get('personDetails', residentId);
  const { phone, building } = details ?? { phone: '', building: '' };
  const tail = phoneTail(phone);
  const [household, samePhone, sameHome] = await Promise.all([
    database.find('people', { where: { householdId: residentHouseholdId }, limit: PEOPLE_READ }),
    phone === '' ? [] : database.find('personDetails', { where: { phone }, limit: PEOPLE_READ }),
    building === '' || tail === ''
      ? []
      : database.find('personDetails', { where: { building }, limit: PEOPLE_READ }),
  ]);
  const likeHome = sameHome.filter((other) => phoneTail(other.phone) === tail);
  const neighbours = await Promise.all(likeHome.map(({ _id }) => database.get('people', _id)));
  const here = neighbours.filter((person) => person?.communityId === communityId);
  const ids = [...household, ...samePhone, ...here].flatMap((person) => person?._id ?? []);
  return [...new Set(ids)].filter((id) => id !== residentId);
}

async function photoFacts(world: World, ticket: TicketDocument, policy: Policy) {
  const [photos, order] = await Promise.all([
    world.database.find('photos', { where: { ticketId: ticket._id }, limit: PHOTOS_READ }),
    world.database.get('orders', ticket.orderId),
  ]);
  // What a handler took, of returned goods, is not the resident's proof.
  const claimants = [ticket.filedById, ticket.residentId];
  const own = photos.filter(({ ownerId }) => claimants.includes(ownerId));
  const likeness = await Promise.all(own.map(({ _id }) => likenessElsewhere(world, ticket, _id)));
  const receivedAt = order?.receivedAt ?? null;
  const isOlder = own.some(
    ({ takenAt }) => findInTime(takenAt, receivedAt, policy.photos)?.kind === 'takenLongBefore',
  );
  return { reusedPercent: Math.max(0, ...likeness), photoOlderThanGoods: isOlder };
}

/** How like a photo of another claim is; 0: there is none, or a handler said that it is not. */
async function likenessElsewhere(
  world: World,
  ticket: TicketDocument,
  photoId: string,
): Promise<number> {
  const reading = await world.database.get('photoReadings', photoId);
  if (reading?.state !== 'read') return 0;
  const judged = reading.corrections.filter(({ kind }) => kind === 'reused').at(-1);
  if (judged?.isRight === false) return 0;
  const found = reading.same.map(async ({ photoId: otherId, exact, likenessPercent }) => {
    const other = await world.database.get('photos', otherId);
    const elsewhere = other?.ticketId ?? ticket._id;
    if (elsewhere === ticket._id || !elsewhere.startsWith('ticket_')) return 0;
    return exact ? 100 : likenessPercent;
  });
  return Math.max(0, ...(await Promise.all(found)));
}

/** Where records speak against the claim: weighed whole, or not handed out by the trace. */
async function recordFacts(world: World, ticket: TicketDocument, policy: Policy) {
  const [order, recorded] = await Promise.all([
    world.database.get('orders', ticket.orderId),
    world.database.get('orderEvidence', ticket.orderId),
  ]);
  if (order === null || recorded === null) return { missingGrams: null, handedOut: null };
  const item = itemOf(order, ticket.itemId);
  const { weighing } = recordsOfItem({ recorded, item });
  const { nominalGrams, quantity } = item;
  const line = nominalGrams === null ? null : nominalGrams * quantity;
  const finding =
    weighing?.handedGrams == null
      ? null
      : weighingFinding({ ...weighing, nominalGrams: line }, policy);
  const { logistics, stationArrivedAt } = recorded;
  return {
    missingGrams: finding?.missingGrams ?? null,
    handedOut: logistics.length === 0 ? null : stationArrivedAt !== null,
  };
}
