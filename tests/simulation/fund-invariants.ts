/** The ledger and what stands beside it, reckoned from the entries alone. */
import type { Snapshot } from './read-snapshot';

export function brokenFund({ journalEntries, fundAccounts, refunds }: Snapshot): string[] {
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
  for (const { _id, balanceFen, heldFen } of fundAccounts) {
    const postedFen = balances.get(_id) ?? 0;
    if (postedFen !== balanceFen) broken.push(`${_id} says ${balanceFen} fen, posted ${postedFen}`);
    if (balanceFen < 0 || heldFen < 0) broken.push(`${_id} is below zero`);
    if (heldFen > balanceFen) broken.push(`${_id} holds ${heldFen} of ${balanceFen} fen`);
  }
  const heldFen = fundAccounts.reduce((sum, account) => sum + account.heldFen, 0);
  const openFen = refunds
    .filter(({ status }) => status !== 'posted' && status !== 'voided')
    .reduce((sum, { hold }) => sum + hold.platformFen + hold.leaderFen, 0);
  if (heldFen !== openFen) broken.push(`${heldFen} fen are held for refunds of ${openFen} fen`);
  const posted = journalEntries.filter(({ kind }) => kind === 'refund');
  const intents = posted.map(({ refundIntentId }) => refundIntentId);
  if (new Set(intents).size !== intents.length) broken.push('an intent was posted twice');
  return broken;
}
