import { leaderOfAccount } from '../../domain/fund/account';
import type { Instant } from '../../domain/primitives/instant';
import type { Sentence } from '../../domain/primitives/sentence';
import type { CouponDocument } from './documents/fulfilment';
import type { CollectionName, Documents } from './documents';
import type { JournalEntryDocument } from './documents/money';
import type { OrderDocument } from './documents/orders';
import type { PartnerDocument, PersonDetailsDocument } from './documents/people';
import type { DifferenceDocument } from './documents/reconciliation';
import type { TicketDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { ticketsOf } from './tickets-of';

const PAGE = 100;

/** What the causes of a page of entries are told with, each read once. */
export interface CauseFacts {
  tickets: Map<string, TicketDocument>;
  orders: Map<string, OrderDocument>;
  coupons: Map<string, CouponDocument>;
  differences: Map<string, DifferenceDocument>;
  partners: Map<string, PartnerDocument>;
  leaders: Map<string, PersonDetailsDocument>;
  reversed: Map<string, JournalEntryDocument>;
}

/** A read for each hundred of what these entries speak of; nothing they do not. */
export async function readCauses(
  world: World,
  entries: readonly JournalEntryDocument[],
): Promise<CauseFacts> {
  const causesOf = (...kinds: Array<JournalEntryDocument['kind']>) =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(({ causeId }) => causeId);
  const [coupons, differences, orders, partners, leaders, reversed] = await Promise.all([
    byId(world, 'coupons', causesOf('couponGranted', 'couponUsed', 'couponExpired')),
    byId(world, 'differences', causesOf('billCorrection', 'reversal')),
    byId(world, 'orders', causesOf('orderCompleted')),
    byId(world, 'partners', entries.map(partnerIn)),
    detailsOf(world, entries.map(leaderIn)),
    byId(world, 'journalEntries', entries.map(({ reversesEntryId }) => reversesEntryId)),
  ]);
  const tickets = await ticketsOf(world, [
    ...entries.map(({ ticketId }) => ticketId),
    ...[...coupons.values(), ...differences.values()].map(({ ticketId }) => ticketId),
  ]);
  return { tickets, orders, coupons, differences, partners, leaders, reversed };
}

async function byId<Name extends CollectionName>(
  { database }: World,
  name: Name,
  wanted: ReadonlyArray<string | null>,
): Promise<Map<string, Documents[Name]>> {
  const ids = [...new Set(wanted.filter((id) => id !== null))];
  const found = new Map<string, Documents[Name]>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const where = { _id: { in: ids.slice(start, start + PAGE) } };
    for (const one of await database.find(name, { where, limit: PAGE })) found.set(one._id, one);
  }
  return found;
}

/** The supplier or carrier whose account it moves; null where it moves none. */
function partnerIn({ accountIds }: JournalEntryDocument): string | null {
  const own = accountIds.find((id) => /^(supplier|carrier)/.test(id));
  return own?.split(':')[1] ?? null;
}

function leaderIn({ accountIds }: JournalEntryDocument): string | null {
  return accountIds.map(leaderOfAccount).find((id) => id !== null) ?? null;
}

/**
 * The ticket that an entry follows from, straight, by a coupon or by a difference with the
 * provider's bill; null where there is none.
 */
export function ticketBehind(
  entry: JournalEntryDocument,
  { tickets, coupons, differences }: CauseFacts,
): TicketDocument | null {
  const { ticketId, causeId } = entry;
  const cause = coupons.get(causeId ?? '') ?? differences.get(causeId ?? '');
  return tickets.get(ticketId ?? cause?.ticketId ?? '') ?? null;
}

/** Why an entry was posted, in plain words: goods, numbers and firms, never a resident's name. */
export function causeOf(entry: JournalEntryDocument, facts: CauseFacts): Sentence {
  const { kind, causeId } = entry;
  const ticket = ticketBehind(entry, facts);
  const name = nameOf(facts.leaders, leaderIn(entry));
  const params = {
    number: ticket?.ticketNumber ?? '',
    goodsName: ticket?.goods.goodsName ?? '',
    name,
    partner: facts.partners.get(partnerIn(entry) ?? '')?.name ?? '',
  };
  switch (kind) {
    case 'orderCompleted': {
      const order = facts.orders.get(causeId ?? '')?.orderNumber ?? '';
      return { key: 'cause.orderCompleted', params: { ...params, order } };
    }
    case 'commissionWithheld': {
      const month = causeId?.slice(-'2026-11'.length) ?? '';
      const isMonth = /^\d{4}-\d{2}$/.test(month);
      return isMonth
        ? { key: 'cause.commissionWithheld', params: { ...params, month } }
        : { key: 'cause.commissionReturned', params };
    }
    case 'allotment':
      return { key: allotmentKey(entry), params };
    case 'experimentCovered':
      return {
        key: ticket === null ? 'cause.experimentPaid' : 'cause.experimentCovered',
        params,
      };
    case 'funding':
      return { key: fundingKey(entry), params };
    case 'reversal':
      return { key: 'cause.reversal', params: { ...params, postedUntil: reversedAt(entry, facts) } };
    default:
      return { key: `cause.${kind}`, params };
  }
}

function allotmentKey({ postings }: JournalEntryDocument): string {
  const toPocket = postings.some(
    ({ accountId, side }) => side === 'credit' && accountId !== 'platformShare',
  );
  return toPocket ? 'cause.allotment' : 'cause.allotmentReturned';
}

function fundingKey({ accountIds }: JournalEntryDocument): string {
  if (accountIds.includes('platformShare')) return 'cause.fundingReleased';
  return accountIds.includes('specialFund') ? 'cause.fundingSpecial' : 'cause.fundingInnovation';
}

function reversedAt({ reversesEntryId, at }: JournalEntryDocument, facts: CauseFacts): Instant {
  return facts.reversed.get(reversesEntryId ?? '')?.at ?? at;
}
