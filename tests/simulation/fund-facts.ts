/**
 * What must hold of the fund after every single step, whatever went wrong before. Each finding is
 * one sentence; none is the only good answer.
 */
import { accountKindOf, accountKinds, platformPocket } from '../../domain/fund/account';
import { changeFenOf } from '../../domain/fund/journal-entry';
import { DAY, HOUR } from '../../domain/primitives/instant';
import { holdingStatuses, outRefundNumber } from '../../domain/refund/refund-intent';
import type {
  FundPurseDocument,
  JournalEntryDocument,
  RefundDocument,
} from '../../cloudfunctions/_application/documents/money';
import type { MemoryDatabase } from '../world/memory-database';
import { readEntry, totalsOf } from './ledger-totals';
import type { PaidRefund } from './faulty-provider';

/** What semantics and policy allow a leader to tap in a day: 1,000 yuan. */
const LEADER_DAILY_FEN = 100_000;

/** The newest state of every document, read in one turn. */
export type Committed = Pick<MemoryDatabase, 'peek'>;

/** Every refund the provider was asked for, by its number. */
export interface ProviderBook {
  readonly refunds: ReadonlyMap<string, PaidRefund>;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

export function fundFaults(
  database: Committed,
  provider: ProviderBook,
  leaderDailyFen = LEADER_DAILY_FEN,
): string[] {
  const refunds = database.peek('refunds');
  const entries = database.peek('journalEntries');
  const posted = new Map<string, number>();
  for (const { refundIntentId, kind } of entries) {
    if (refundIntentId === null || (kind !== 'refund' && kind !== 'transfer')) continue;
    posted.set(refundIntentId, (posted.get(refundIntentId) ?? 0) + 1);
  }
  return [
    ...ledgerFaults(database, entries, refunds),
    ...refunds.flatMap((refund) => refundFaults(provider, refund, posted.get(refund._id) ?? 0)),
    ...orderFaults(database, provider, refunds),
    ...strangers(provider, refunds),
    ...dayFaults(database, refunds, leaderDailyFen),
  ];
}

function ledgerFaults(
  database: Committed,
  entries: JournalEntryDocument[],
  refunds: RefundDocument[],
): string[] {
  const faults: string[] = [];
  for (const entry of entries) {
    if (!readEntry(entry).isBalanced) faults.push(`entry ${entry._id} is out of balance`);
  }
  const totals = totalsOf(entries);
  for (const [id, fen] of totals) {
    if (fen < 0 && !accountKinds[accountKindOf(id)].mayGoNegative) {
      faults.push(`${id} fell to ${fen} fen`);
    }
  }
  const open = refunds.filter(({ status }) => holdingStatuses.includes(status));
  const purses = new Map(database.peek('fundPurses').map((purse) => [purse._id, purse]));
  for (const { _id, leaderId, balanceFen, heldFen, pocket } of database.peek('fundAccounts')) {
    const own = open.filter((refund) => refund.leaderId === leaderId);
    const aside = setAside(purses.get(_id), refunds);
    if (aside.leaderFen < 0 || aside.platformFen < 0) faults.push(`the purse ${_id} is below zero`);
    const shares = [
      {
        id: _id,
        balanceFen,
        heldFen,
        held: aside.leaderFen + sum(own.map(({ hold }) => hold.leaderFen)),
      },
      ...(leaderId === null
        ? []
        : [
            {
              id: platformPocket(leaderId),
              ...pocket,
              held: aside.platformFen + sum(own.map(({ hold }) => hold.platformFen)),
            },
          ]),
    ];
    for (const share of shares) {
      const total = totals.get(share.id) ?? 0;
      if (share.balanceFen !== total) {
        faults.push(`${share.id} says ${share.balanceFen}, its entries ${total}`);
      }
      if (share.heldFen !== share.held) {
        faults.push(`${share.id} holds ${share.heldFen}, open intents and purse ${share.held}`);
      }
      if (share.heldFen > share.balanceFen) faults.push(`${share.id} holds more than it has`);
    }
  }
  return faults;
}

/** What is in a purse, with what was taken from it for refunds that have not come to be. */
function setAside(
  purse: FundPurseDocument | undefined,
  refunds: RefundDocument[],
): { leaderFen: number; platformFen: number } {
  if (purse === undefined) return { leaderFen: 0, platformFen: 0 };
  if (purse.leaderFen < 0 || purse.platformFen < 0) return purse;
  const without = takenForNothing(purse, refunds).map((id) => purse.taken[id]);
  return {
    leaderFen: purse.leaderFen + sum(without.map((one) => one?.leaderFen ?? 0)),
    platformFen: purse.platformFen + sum(without.map((one) => one?.platformFen ?? 0)),
  };
}

/** The intents that something was taken for and no refund came of. */
function takenForNothing({ taken }: FundPurseDocument, refunds: RefundDocument[]): string[] {
  return Object.entries(taken).flatMap(([id, one]) => {
    const refund = refunds.find(({ _id }) => _id === id);
    return refund !== undefined && one.takeIds.includes(refund.takeId) ? [] : [id];
  });
}

/** No leader refunds more by taps of a day (Asia/Shanghai) than the policy allows. */
function dayFaults(
  database: Committed,
  refunds: RefundDocument[],
  leaderDailyFen: number,
): string[] {
  const leaders = new Set(database.peek('fundAccounts').map(({ leaderId }) => leaderId));
  const totals = new Map<string, number>();
  for (const { requestedById, heldAt, amountFen } of refunds) {
    if (!leaders.has(requestedById)) continue;
    const day = `${requestedById} ${Math.floor((heldAt + 8 * HOUR) / DAY)}`;
    totals.set(day, (totals.get(day) ?? 0) + amountFen);
  }
  return [...totals]
    .filter(([, fen]) => fen > leaderDailyFen)
    .map(([day, fen]) => `${day}: ${fen} fen were tapped on one day`);
}

/** Paid at most once; the number rises only after the provider closed the one before. */
function refundFaults(
  provider: ProviderBook,
  refund: RefundDocument,
  entryCount: number,
): string[] {
  const { _id, status, attempt, amountFen, hold, paidBy } = refund;
  const faults: string[] = [];
  if (entryCount !== (status === 'posted' ? 1 : 0)) {
    faults.push(`${entryCount} entries of ${_id}, which is ${status}`);
  }
  if (hold.platformFen + hold.leaderFen !== amountFen) faults.push(`the hold of ${_id} is not it`);
  const numbers = Array.from({ length: attempt + 1 }, (_, index) => outRefundNumber(_id, index + 1));
  const asked = numbers.map((number) => provider.refunds.get(number));
  for (const earlier of asked.slice(0, attempt - 1)) {
    if (earlier?.state !== 'closed') faults.push(`a new number of ${_id} without CLOSED`);
  }
  if (asked[attempt] !== undefined) faults.push(`${_id} was sent under a number it has not`);
  const paid = asked.filter((one) => one?.state === 'success');
  if (paid.length + (paidBy === 'transfer' ? 1 : 0) > 1) faults.push(`${_id} was paid twice`);
  if (status === 'posted' && paidBy === 'provider' && paid.length !== 1) {
    faults.push(`${_id} is posted, the provider paid nothing`);
  }
  for (const one of paid) {
    if (one?.refundFen !== amountFen) faults.push(`the provider paid another sum for ${_id}`);
  }
  return faults;
}

function orderFaults(
  database: Committed,
  provider: ProviderBook,
  refunds: RefundDocument[],
): string[] {
  const given = new Map<string, number>();
  for (const { orderId, status, amountFen } of refunds) {
    if (status === 'voided' || status === 'expired') continue;
    given.set(orderId, (given.get(orderId) ?? 0) + amountFen);
  }
  const paid = new Map<string, number>();
  for (const { transactionId, state, refundFen } of provider.refunds.values()) {
    if (state === 'success') paid.set(transactionId, (paid.get(transactionId) ?? 0) + refundFen);
  }
  return database.peek('orders').flatMap(({ _id, refundedFen, paidFen, items, transactionId }) => {
    const counted = given.get(_id) ?? 0;
    const faults: string[] = [];
    if (refundedFen !== counted) faults.push(`order ${_id} says ${refundedFen}, refunds ${counted}`);
    if (refundedFen !== sum(items.map((item) => item.refundedFen))) faults.push(`lines of ${_id}`);
    if (refundedFen > paidFen) faults.push(`order ${_id} gives back more than was paid`);
    if ((paid.get(transactionId) ?? 0) > paidFen) faults.push(`overpaid ${_id}`);
    return faults;
  });
}

/** The provider never pays what no intent of ours stands for. */
function strangers(provider: ProviderBook, refunds: RefundDocument[]): string[] {
  const known = new Set(refunds.map(({ _id }) => _id));
  return [...provider.refunds.keys()]
    .filter((number) => !known.has(number.slice(0, number.lastIndexOf('_'))))
    .map((number) => `the provider was asked for ${number}, which nobody decided`);
}

/** At rest, when faults have stopped for long: nothing is open, nothing is owed an answer. */
export function restFaults(database: Committed, provider: ProviderBook): string[] {
  const refunds = database.peek('refunds');
  const open = refunds.filter(({ status }) => holdingStatuses.includes(status));
  const paidFen = sum(
    [...provider.refunds.values()]
      .filter(({ state }) => state === 'success')
      .map(({ refundFen }) => refundFen),
  );
  const postedFen = sum(
    refunds.filter(({ paidBy }) => paidBy === 'provider').map(({ amountFen }) => amountFen),
  );
  return [
    ...open.map(({ _id, status }) => `${_id} never ended: it is ${status}`),
    ...(paidFen === postedFen ? [] : [`the provider paid ${paidFen}, posted are ${postedFen}`]),
    ...database
      .peek('outbox')
      .filter(({ status }) => status === 'pending')
      .map(({ _id }) => `effects of ${_id} were never delivered`),
    ...database
      .peek('fundPurses')
      .flatMap((purse) => takenForNothing(purse, refunds))
      .map((id) => `what was taken for ${id} was never given back`),
    ...database
      .peek('bearings')
      // What a leader bears waits for the time to appeal.
      .filter(({ posted, party }) => !posted && party !== 'leader')
      .filter(({ _id }) => refunds.some((one) => one._id === _id && one.paidBy !== null))
      .map(({ _id }) => `the ruling on ${_id} was never posted`),
    ...database.peek('postingNotes').map(({ _id }) => `${_id} was noted and never posted`),
    ...numberFaults(database),
  ];
}

/**
 * The entries of an account that keeps a balance bear the numbers from 1 on without a gap, and
 * each the balance of the one before with its own change: nothing was left out or taken away.
 */
function numberFaults(database: Committed): string[] {
  const chains = new Map<string, JournalEntryDocument[]>();
  for (const entry of database.peek('journalEntries')) {
    for (const [accountId, number] of Object.entries(entry.entryNumbers)) {
      const chain = chains.get(accountId) ?? [];
      if (chain[number] !== undefined) return [`${accountId} has its entry ${number} twice`];
      chain[number] = entry;
      chains.set(accountId, chain);
    }
  }
  return database.peek('fundAccounts').flatMap(({ entryCounts }) =>
    Object.entries(entryCounts).flatMap(([accountId, count]) => {
      const chain = chains.get(accountId) ?? [];
      return chain.length === count + 1 && isWhole(chain, accountId)
        ? []
        : [`the ${count} entries of ${accountId} do not follow one another`];
    }),
  );
}

function isWhole(chain: readonly (JournalEntryDocument | undefined)[], accountId: string): boolean {
  const afterFen = (number: number) => chain[number]?.balancesAfterFen[accountId] ?? NaN;
  return Array.from({ length: chain.length - 1 }, (_, index) => index + 1).every((number) => {
    const entry = chain[number];
    if (entry === undefined) return false;
    return number === 1 || afterFen(number) === afterFen(number - 1) + changeFenOf(entry, accountId);
  });
}
