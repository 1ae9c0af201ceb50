/** Any number of leaders who share the fund's risk, for benches. */
import type { Caller } from '../../cloudfunctions/_application/caller';
import { emptyAccount } from '../../cloudfunctions/_application/fund-account';
import { leaderShare, platformPocket, platformShare } from '../../domain/fund/account';
import { openingEntry } from '../../domain/fund/events/funding';
import type { StartingPoint } from '../simulation/fund-estate';

/** Enough that nobody's share runs short within a run. */
const SHARE_FEN = 10_000_000;

export const REFUND_FEN = 100;

/** Like the first leader of the estate, in a household of their own. */
export function leaderOf({ leaders }: StartingPoint, index: number): Caller {
  const like = leaders[0];
  if (like?.person == null) throw new Error('the estate has no leader');
  const person = { ...like.person, _id: `leader-${index}`, householdId: `home-${index}` };
  const openid = `openid-leader-${index}`;
  return { ...like, openid, person: { ...person, openid } };
}

/** A share and a pocket for each leader, as opened; people, accounts and entries. */
export function fundOf(start: StartingPoint, callers: Caller[]) {
  const ids = callers.map(({ person }) => person?._id ?? '');
  const accounts = ids.map((id) => ({
    ...emptyAccount(id),
    balanceFen: SHARE_FEN,
    pocket: { balanceFen: SHARE_FEN, heldFen: 0 },
  }));
  const opened = [platformShare, ...ids.flatMap((id) => [leaderShare(id), platformPocket(id)])];
  const entries = opened.map((accountId, index) => {
    const entryId = `opening-${index}`;
    const entry = openingEntry({ entryId, at: start.at, accountId, amountFen: SHARE_FEN });
    const accountIds = entry.postings.map((posting) => posting.accountId);
    return { ...entry, _id: entryId, accountIds, balancesAfterFen: {}, entryNumbers: {} };
  });
  return {
    people: callers.flatMap(({ person }) => person ?? []),
    fundAccounts: [{ ...emptyAccount(null), balanceFen: SHARE_FEN }, ...accounts],
    journalEntries: entries,
  };
}
