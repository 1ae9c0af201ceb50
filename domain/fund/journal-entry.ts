import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import { accountKindOf, accountKinds, type AccountId } from './account';
import { assertPosting, changeOf, type Posting } from './posting';

export const fundEntryKinds = [
  'opening',
  'orderCompleted',
  'allotment',
  'topUp',
  'refund',
  'transfer',
  'guaranteeUsed',
  'leaderLiable',
  'residentLiable',
  'recovery',
  'offset',
  'commissionWithheld',
  'couponGranted',
  'couponUsed',
  'couponExpired',
  'experimentCovered',
  'funding',
  'billCorrection',
  'reversal',
] as const;

export type FundEntryKind = (typeof fundEntryKinds)[number];

/** A balanced set of postings. Never changed: what was wrong is reversed by another entry. */
export interface JournalEntry {
  entryId: string;
  at: Instant;
  kind: FundEntryKind;
  postings: Posting[];
  ticketId: string | null;
  refundIntentId: string | null;
  /** What else it follows from: an order, a chargeback, a commission, a coupon; null if nothing. */
  causeId: string | null;
  /** The entry that this one takes back. */
  reversesEntryId: string | null;
}

/** Throws unless debits and credits are equal, positive and whole: an entry is never half right. */
export function makeEntry(entry: JournalEntry): JournalEntry {
  entry.postings.forEach(assertPosting);
  if (entry.postings.length < 2) throw new Error(`entry ${entry.entryId} needs two sides`);
  const differenceFen = differenceOf(entry);
  if (differenceFen !== 0) {
    throw new Error(`entry ${entry.entryId} is out of balance by ${differenceFen} fen`);
  }
  return entry;
}

/** Takes an entry back: the same amounts on the other sides. */
export function reverseEntry(
  entry: JournalEntry,
  { entryId, at }: { entryId: string; at: Instant },
): JournalEntry {
  return makeEntry({
    ...entry,
    entryId,
    at,
    kind: 'reversal',
    postings: entry.postings.map((posting) => ({
      ...posting,
      side: posting.side === 'debit' ? 'credit' : 'debit',
    })),
    reversesEntryId: entry.entryId,
  });
}

/** Debits less credits: 0 for every entry that `makeEntry` let through. */
export function differenceOf({ postings }: Pick<JournalEntry, 'postings'>): Fen {
  return postings.reduce(
    (sum, { side, amountFen }) => sum + (side === 'debit' ? amountFen : -amountFen),
    0,
  );
}

/** The change of one account by the entry, on the account's normal side; 0 if it has no part. */
export function changeFenOf(entry: Pick<JournalEntry, 'postings'>, accountId: AccountId): Fen {
  return entry.postings
    .filter((posting) => posting.accountId === accountId)
    .reduce((sum, posting) => sum + changeOf(posting), 0);
}

/** Balances by account, each on its normal side. An account without postings is missing: 0. */
export type Balances = Readonly<Record<AccountId, Fen>>;

/** Throws when an account that may not go below zero would: the guard before it failed. */
export function applyPostings(
  balances: Balances,
  { postings }: Pick<JournalEntry, 'postings'>,
): Balances {
  const next = { ...balances };
  for (const accountId of new Set(postings.map((posting) => posting.accountId))) {
    const balanceFen = (balances[accountId] ?? 0) + changeFenOf({ postings }, accountId);
    if (balanceFen < 0 && !accountKinds[accountKindOf(accountId)].mayGoNegative) {
      throw new Error(`${accountId} would fall to ${balanceFen} fen`);
    }
    next[accountId] = balanceFen;
  }
  return next;
}
