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

/** How much the posting changes its account's balance, reckoned on the account's normal side. */
export function changeOf(posting: Posting): Fen {
  const { normalSide } = accountKinds[accountKindOf(posting.accountId)];
  return posting.side === normalSide ? posting.amountFen : -posting.amountFen;
}

/** Throws unless the amount is a whole number of fen above zero on an account of the chart. */
export function assertPosting(posting: Posting): void {
  accountKindOf(posting.accountId);
  if (assertFen(posting.amountFen) <= 0) {
    throw new RangeError(`a posting needs an amount above zero: ${posting.amountFen}`);
  }
}
