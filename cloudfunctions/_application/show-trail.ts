import type { ActionInput } from '../../domain/contract/actions';
import type { TicketEntriesView, TrailView } from '../../domain/contract/views/books';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { logLook } from './access-log';
import { known, type Caller } from './caller';
import type { ChargebackDocument } from './documents/bearing';
import type { JournalEntryDocument, RefundDocument } from './documents/money';
import type { PhotoDocument } from './documents/photos';
import type { TicketDocument } from './documents/tickets';
import { readCauses, ticketBehind, type CauseFacts } from './entry-causes';
import { entryViews } from './entry-view';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { mayHandle } from './ticket-actor';
import { photosOf } from './ticket-story';

/** A page that stays open this long asks again. */
const PHOTO_LINK_SECONDS = 3_600;
const PHOTOS_READ = 100;
const ENTRIES_READ = 100;

/** From one entry back to its cause: decision, ruling, chargeback, claim, and the claim's photos. */
export async function showTrail(
  world: World,
  caller: Caller,
  { entryId }: ActionInput<'fund.trail'>,
): Promise<Outcome<TrailView, 'entryNotFound'>> {
  const me = known(caller);
  const entry = await world.database.get('journalEntries', entryId);
  if (entry === null) return refuse('entryNotFound');
  const facts = await readCauses(world, [entry]);
  const ticket = ticketBehind(entry, facts);
  const mayOpen = ticket !== null && mayHandle(me, ticket);
  // Whoever sees the claim's photos has looked at the claim, and the resident can see that.
  if (ticket !== null && mayOpen) await logLook(world, me, ticket);
  const [[shown], reversal, decided, claim] = await Promise.all([
    entryViews(world, [entry], facts),
    world.database.get('journalEntries', `reversal_${entryId}`),
    decisionBehind(world, entry, ticket?.residentId ?? null),
    ticket !== null && mayOpen ? claimOf(world, ticket) : null,
  ]);
  if (shown === undefined) throw new Error(`entry ${entryId} has no view`);
  return accept({
    entry: shown,
    reverses: referTo(facts.reversed.get(entry.reversesEntryId ?? '') ?? null),
    reversedBy: referTo(reversal),
    ...decided,
    order: orderOf(entry, facts),
    ticket: ticket !== null && mayOpen ? ticketOf(ticket) : null,
    claim,
    isClosed: ticket !== null && !mayOpen,
  });
}

/** The way back: every entry that follows from one ticket, its coupons among them. */
export async function showTicketEntries(
  world: World,
  caller: Caller,
  { ticketId }: ActionInput<'fund.ticketEntries'>,
): Promise<Outcome<TicketEntriesView, 'ticketNotFound'>> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(known(caller), ticket)) return refuse('ticketNotFound');
  const [direct, coupons] = await Promise.all([
    world.database.find('journalEntries', { where: { ticketId }, limit: ENTRIES_READ }),
    world.database.find('coupons', { where: { ticketId }, limit: ENTRIES_READ }),
  ]);
  const ofCoupons = await Promise.all(
    coupons.map(({ _id }) => world.database.get('journalEntries', `coupon_${_id}`)),
  );
  const entries = [...direct, ...ofCoupons.filter((entry) => entry !== null)].sort(
    (one, other) => one.at - other.at || (one._id < other._id ? -1 : 1),
  );
  const facts = await readCauses(world, entries);
  return accept({
    ticketId,
    ticketNumber: ticket.ticketNumber,
    goodsName: ticket.goods.goodsName,
    entries: await entryViews(world, entries, facts),
  });
}

function referTo(entry: JournalEntryDocument | null) {
  return entry === null ? null : { entryId: entry._id, at: entry.at };
}

type Decision = Pick<TrailView, 'refund' | 'ruling' | 'chargeback'>;

/** The refund that an entry pays or prepares, who was ruled to bear it, what was charged back. */
async function decisionBehind(
  world: World,
  entry: JournalEntryDocument,
  residentId: string | null,
): Promise<Decision> {
  const intentId = entry.refundIntentId ?? (entry.kind === 'allotment' ? entry.causeId : null);
  if (intentId === null) return { refund: null, ruling: null, chargeback: null };
  const { database } = world;
  const [refund, bearing] = await Promise.all([
    database.get('refunds', intentId),
    database.get('bearings', intentId),
  ]);
  const chargebackId = bearing?.chargebackId ?? null;
  const chargeback = chargebackId === null ? null : await database.get('chargebacks', chargebackId);
  const partnerId = bearing?.partner?.partnerId ?? chargeback?.partnerId ?? null;
  const deciderId = refund === null || refund.requestedById === residentId ? null : refund.requestedById;
  const [names, partner] = await Promise.all([
    detailsOf(world, [deciderId]),
    partnerId === null ? null : database.get('partners', partnerId),
  ]);
  const partnerName = partner?.name ?? '';
  return {
    refund: refund === null ? null : refundOf(refund, nameOf(names, deciderId)),
    ruling: bearing === null ? null : { party: bearing.party, partnerName },
    chargeback: chargeback === null ? null : chargebackOf(chargeback, partnerName),
  };
}

function refundOf(refund: RefundDocument, decidedByName: string): TrailView['refund'] {
  const { refundIntentId, outRefundNumber, amountFen, status, paidBy } = refund;
  const { heldAt, resolvedAt } = refund;
  const said = { refundIntentId, outRefundNumber, amountFen, status, paidBy };
  return { ...said, heldAt, resolvedAt, decidedByName };
}

function chargebackOf(
  { _id: chargebackId, status, amountFen, offsetFen, dueAt }: ChargebackDocument,
  partnerName: string,
) {
  return { chargebackId, partnerName, status, amountFen, offsetFen, dueAt };
}

function orderOf({ kind, causeId }: JournalEntryDocument, { orders }: CauseFacts) {
  const order = kind === 'orderCompleted' ? orders.get(causeId ?? '') : undefined;
  if (order === undefined) return null;
  const { orderNumber, paidFen, completedAt } = order;
  return { orderNumber, paidFen, completedAt };
}

function ticketOf({ _id, ticketNumber, goods, state, filedAt }: TicketDocument) {
  return { ticketId: _id, ticketNumber, goodsName: goods.goodsName, state, filedAt };
}

/** What the resident claimed, with the photos that show it; erased photos are gone. */
async function claimOf(
  world: World,
  { _id: ticketId, claim, goods }: TicketDocument,
): Promise<TrailView['claim']> {
  const { issue, quantity, claimedFen, photoIds } = claim;
  const where = { ticketId };
  const photos = await world.database.find('photos', { where, limit: PHOTOS_READ });
  const fileUrls = await world.files.temporaryUrls(
    photos.map(({ fileId }) => fileId),
    PHOTO_LINK_SECONDS,
  );
  const digests = new Map(photos.map(({ _id, sha256 }: PhotoDocument) => [_id, sha256]));
  return {
    issue,
    quantity,
    unit: goods.unit,
    claimedFen,
    photos: photosOf({ photos, fileUrls }, photoIds).map((photo) => {
      return { ...photo, sha256: digests.get(photo.photoId) ?? '' };
    }),
  };
}
