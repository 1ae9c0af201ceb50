/** The ledger and what stands beside it, reckoned from the entries alone. */
import { platformPocket } from '../../domain/fund/account';
import type { Snapshot } from './read-snapshot';

export function brokenFund(snapshot: Snapshot): string[] {
  const { journalEntries, fundAccounts, refunds, fundPurses } = snapshot;
  const broken: string[] = [];
  const balances = new Map<string, number>();
  for (const { _id, postings } of journalEntries) {
    let sum = 0;
    for (const { accountId, side, amountFen } of postings) {
      const creditFen = side === 'credit' ? amountFen : -amountFen;
      sum += creditFen;
      balances.set(accountId, (balances.get(accountId) ?? 0) + creditFen);
    }
    if (sum !== 0) broken.push(`${_id} is out of balance by ${sum} fen`);
  }
  for (const { _id, leaderId, balanceFen, heldFen, pocket } of fundAccounts) {
    const kept: Array<[string, number]> = [[_id, balanceFen]];
    if (leaderId !== null) kept.push([platformPocket(leaderId), pocket.balanceFen]);
    for (const [accountId, keptFen] of kept) {
      const postedFen = balances.get(accountId) ?? 0;
      if (postedFen !== keptFen) broken.push(`${accountId} keeps ${keptFen}, posted ${postedFen}`);
    }
    for (const part of [{ balanceFen, heldFen }, pocket]) {
      if (part.balanceFen < 0 || part.heldFen < 0) broken.push(`${_id} is below zero`);
      if (part.heldFen > part.balanceFen) broken.push(`${_id} holds more than there is`);
    }
  }
  const setAsideFen = sumOf(fundPurses, ({ leaderFen, platformFen }) => leaderFen + platformFen);
  const heldFen =
    sumOf(fundAccounts, (account) => account.heldFen + account.pocket.heldFen) - setAsideFen;
  const openFen = refunds
    .filter(({ status }) => status !== 'posted' && status !== 'voided')
    .reduce((sum, { hold }) => sum + hold.platformFen + hold.leaderFen, 0);
  if (heldFen !== openFen) broken.push(`${heldFen} fen are held for refunds of ${openFen} fen`);
  const posted = journalEntries.filter(({ kind }) => kind === 'refund');
  const intents = posted.map(({ refundIntentId }) => refundIntentId);
  if (new Set(intents).size !== intents.length) broken.push('an intent was posted twice');
  return broken;
}

function sumOf<One>(all: readonly One[], fenOf: (one: One) => number): number {
  return all.reduce((sum, one) => sum + fenOf(one), 0);
}
