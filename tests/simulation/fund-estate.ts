/** A small estate to begin every episode with: leaders, finance, a resident; claims as filed. */
import type { Caller } from '../../cloudfunctions/_application/caller';
import type { JournalEntryDocument } from '../../cloudfunctions/_application/documents/money';
import type { OrderDocument } from '../../cloudfunctions/_application/documents/orders';
import type { PhotoDocument } from '../../cloudfunctions/_application/documents/photos';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { leaderShare, platformShare } from '../../domain/fund/account';
import { createMemoryEstate } from '../world/memory-estate';
import type { Contents } from '../world/memory-database';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
/** So little that these leaders' shares run short and are topped up all the time. */
const POOR_FEN = 2_000;

const POOR = ['zhou-min', 'ma-li'];
/** What these have was put in when the fund was opened: their purses are taken from all the time. */
const LEADERS = [...POOR, 'he-zhiqiang', 'su-hong'];

const RESIDENT = 'chen-guilan';
const SUPERVISOR = 'shen-tao';
const SUPPLIER = 'jiang-chen';

export interface StartingPoint {
  at: number;
  leaders: Caller[];
  finance: Caller;
  supervisor: Caller;
  /** Of the firm that delivered everything. */
  supplier: Caller;
  resident: Caller;
  contents: Contents;
  order: OrderDocument;
  ticket: TicketDocument;
  photo: PhotoDocument;
}

/** One claim is really filed; all others are like it. */
export async function startingPoint(): Promise<StartingPoint> {
  const estate = createMemoryEstate(NOON);
  const listed = await estate.call('chen-guilan', 'ticket.listOrders', {});
  if (!listed.ok) throw new Error(listed.code);
  const line = listed.value.orders
    .flatMap(({ orderId, items }) => items.map((item) => ({ orderId, item })))
    .find(({ item }) => item.claimable);
  if (line === undefined) throw new Error('nothing can be claimed');
  const filed = await estate.call('chen-guilan', 'ticket.file', {
    orderId: line.orderId,
    itemId: line.item.itemId,
    quantity: 1,
    issue: 'rotten',
    wish: 'refund',
    note: '',
    photoIds: [await estate.upload('chen-guilan')],
  });
  if (!filed.ok) throw new Error(filed.code);
  const { database } = estate.world;
  const ticket = await database.get('tickets', filed.value.ticketId);
  const order = await database.get('orders', line.orderId);
  const [photo] = database.peek('photos');
  if (ticket === null || order === null || photo === undefined) {
    throw new Error('the claim was not kept');
  }
  const people = database.peek('people').filter(({ _id, roles }) => {
    const named = [...LEADERS, RESIDENT, SUPERVISOR, SUPPLIER];
    return named.includes(_id) || roles.includes('finance');
  });
  const callerOf = (id: string): Caller => {
    const person = people.find(({ _id }) => _id === id) ?? null;
    const known = { openid: person?.openid ?? '', person, roles: person?.roles ?? [] };
    return { ...known, address: null, regionCommunityIds: [] };
  };
  const accounts = database
    .peek('fundAccounts')
    .filter(({ _id, leaderId }) => _id === platformShare || LEADERS.includes(leaderId ?? ''));
  const ids = accounts.flatMap(({ _id, leaderId }) => [_id, `platformShare:${leaderId}`]);
  return {
    at: NOON,
    leaders: LEADERS.map(callerOf),
    finance: callerOf('fang-ning'),
    supervisor: callerOf(SUPERVISOR),
    supplier: callerOf(SUPPLIER),
    resident: callerOf(RESIDENT),
    contents: {
      people,
      personDetails: database.peek('personDetails').filter(({ _id }) => _id === 'chen-guilan'),
      fundAccounts: accounts.map((account) => withoutOthers(account, accounts.length)),
      journalEntries: database
        .peek('journalEntries')
        .filter(({ accountIds }) => accountIds.slice(1).some((id) => ids.includes(id)))
        .map(poorOpening),
    },
    order,
    ticket,
    photo,
  };
}

/** The reserve set aside pockets for six leaders; here only those of the four are left. */
function withoutOthers<
  Account extends { _id: string; leaderId: string | null; balanceFen: number },
>(
  account: Account,
  accountCount: number,
): Account {
  const others = 6 - (accountCount - 1);
  // Episodes count their own entries.
  const entryCounts = {};
  if (account._id === platformShare) {
    return { ...account, entryCounts, balanceFen: account.balanceFen + others * 70_000 };
  }
  return POOR.includes(account.leaderId ?? '')
    ? { ...account, entryCounts, balanceFen: POOR_FEN }
    : { ...account, entryCounts };
}

function poorOpening(posted: JournalEntryDocument): JournalEntryDocument {
  const entry = { ...posted, balancesAfterFen: {}, entryNumbers: {} };
  const isPoor = entry.accountIds.some((id) => POOR.some((name) => id === leaderShare(name)));
  if (entry.kind !== 'opening' || !isPoor) return entry;
  const postings = entry.postings.map((posting) => ({ ...posting, amountFen: POOR_FEN }));
  return { ...entry, postings };
}

export function orderFor({ order }: StartingPoint, number: number, leaderId: string) {
  const line = order.items[0]!;
  const paidFen = 8_000;
  const lines = ['a', 'b'].map((itemId) => ({
    ...line,
    itemId,
    quantity: 1,
    paidFen,
    claimedQuantity: 1,
    openTicketId: null,
    refundedFen: 0,
  }));
  const id = `order-${number}`;
  return {
    ...order,
    _id: id,
    orderNumber: id,
    transactionId: `payment-${number}`,
    leaderId,
    items: lines,
    paidFen: paidFen * lines.length,
    refundedFen: 0,
    version: 1,
  };
}

export function ticketFor({ ticket }: StartingPoint, order: OrderDocument, number: number) {
  const id = `ticket-${number}`;
  const { leaderId } = order;
  // Every third is small enough to be refunded by rule, if nothing else stands against it.
  const claimedFen = number % 3 === 0 ? 4_000 : 8_000;
  return {
    ...ticket,
    _id: id,
    ticketNumber: id,
    orderId: order._id,
    itemId: number % 2 === 0 ? 'a' : 'b',
    ownerId: leaderId,
    firstContactId: leaderId,
    orderLeaderId: leaderId,
    claim: { ...ticket.claim, claimedFen },
    suggestion: { ...ticket.suggestion, amountFen: claimedFen },
    trackingToken: `token-${String(number).padStart(16, '0')}`,
  };
}

/** Every claim has its own picture of what is wrong. */
export function photoFor({ photo }: StartingPoint, { _id: ticketId }: TicketDocument) {
  const id = `photo-of-${ticketId}`;
  return { ...photo, _id: id, ticketId, sha256: id };
}
