import { leaderShare } from '../../domain/fund/account';
import { emptyPurse, giveBack } from '../../domain/fund/purse';
import { availableFen, withHold, withRelease } from '../../domain/fund/share';
import type { FundSplit } from '../../domain/fund/split';
import type { FundAccountDocument, FundPurseDocument } from './documents/money';
import { pocketOf, shareOf } from './fund-account';
import type { Reader, Transaction } from './ports';

/** A leader whom no timer and no tap has set anything aside for yet has an empty one. */
export async function purseOf(reader: Reader, leaderId: string): Promise<FundPurseDocument> {
  const _id = leaderShare(leaderId);
  return (await reader.get('fundPurses', _id)) ?? { _id, leaderId, ...emptyPurse };
}

export async function putPurse(transaction: Transaction, purse: FundPurseDocument): Promise<void> {
  await transaction.put('fundPurses', purse);
}

/** What lies in the purse is free again on the leader's document; the caller writes both. */
export function sweepPurse(leader: FundAccountDocument, purse: FundPurseDocument): void {
  leader.heldFen = withRelease(shareOf(leader), purse.leaderFen).heldFen;
  leader.pocket.heldFen = withRelease(pocketOf(leader), purse.platformFen).heldFen;
  purse.leaderFen = 0;
  purse.platformFen = 0;
}

/** Everything that is free on the leader's document goes into the purse; the caller writes both. */
export function fillPurse(leader: FundAccountDocument, purse: FundPurseDocument): void {
  const leaderFen = availableFen(shareOf(leader));
  const platformFen = availableFen(pocketOf(leader));
  leader.heldFen = withHold(shareOf(leader), leaderFen).heldFen;
  leader.pocket.heldFen = withHold(pocketOf(leader), platformFen).heldFen;
  purse.leaderFen += leaderFen;
  purse.platformFen += platformFen;
}

/**
 * An account with what it holds for refunds alone, for looking. The two were read one after the
 * other, so that the purse may be ahead of the account.
 */
export function heldForRefunds(
  account: FundAccountDocument,
  { leaderFen, platformFen }: FundSplit,
): FundAccountDocument {
  const { pocket } = account;
  return {
    ...account,
    heldFen: Math.max(0, account.heldFen - leaderFen),
    pocket: { ...pocket, heldFen: Math.max(0, pocket.heldFen - platformFen) },
  };
}

/** As if nothing had been taken for the intent; the caller writes the purse. */
export function giveBackTo(purse: FundPurseDocument, refundIntentId: string): void {
  Object.assign(purse, giveBack(purse, refundIntentId));
}
