import type {
  FundAccountDocument,
  FundPurseDocument,
} from '../../cloudfunctions/_application/documents/money';

/** What a leader's account holds beside what stands ready in the purse: the open refunds. */
export function heldForRefunds(
  account: FundAccountDocument,
  purses: readonly FundPurseDocument[],
): { leaderFen: number; platformFen: number } {
  const purse = purses.find(({ _id }) => _id === account._id);
  return {
    leaderFen: account.heldFen - (purse?.leaderFen ?? 0),
    platformFen: account.pocket.heldFen - (purse?.platformFen ?? 0),
  };
}
