import { assertFen, type Fen } from '../primitives/money';
import { accountKindOf, accountKinds, type AccountId, type Side } from './account';

/** One side of an entry. */
export interface Posting {
  accountId: AccountId;
  side: Side;
  /** Above zero; the side gives the direction. */
  amountFen: Fen;
}

export function debit(accountId: AccountId, amountFen: Fen): Posting {
  return { accountId, side: 'debit', amountFen };
}

export function credit(accountId: AccountId, amountFen: Fen): Posting {
  return { accountId, side: 'credit', amountFen };
}

/** How much the postings change one account's balance, on its normal side; 0 without a part. */
export function changeOf(postings: readonly Posting[], accountId: AccountId): Fen {
  const { normalSide } = accountKinds[accountKindOf(accountId)];
  return postings
    .filter((posting) => posting.accountId === accountId)
    .reduce((sum, { side, amountFen }) => sum + (side === normalSide ? amountFen : -amountFen), 0);
}

/** Throws unless the amount is a whole number of fen above zero on an account of the chart. */
export function assertPosting(posting: Posting): void {
  accountKindOf(posting.accountId);
  if (assertFen(posting.amountFen) <= 0) {
    throw new RangeError(`a posting needs an amount above zero: ${posting.amountFen}`);
  }
}
