import {
  leaderReceivable,
  leaderShare,
  platformPocket,
  platformShare,
} from '../../domain/fund/account';
import type { Share } from '../../domain/fund/share';
import type { FundAccountDocument } from './documents/money';
import type { Reader, Transaction } from './ports';

/** Whatever a month is charged or withheld, it begins with nothing. */
const NO_DEBT = { receivableFen: 0, month: '', chargedFen: 0, withheldFen: 0 };

/** A document of the fund without money: a leader whose share the fund has yet to top up. */
export function emptyAccount(leaderId: string | null): FundAccountDocument {
  return {
    _id: leaderId === null ? platformShare : leaderShare(leaderId),
    kind: leaderId === null ? 'platformShare' : 'leaderShare',
    leaderId,
    balanceFen: 0,
    heldFen: 0,
    pocket: { balanceFen: 0, heldFen: 0 },
    guarantees: { left: 0, ordersSince: 0 },
    debt: NO_DEBT,
    entryCounts: {},
    version: 0,
  };
}

/** A leader without a share yet has an empty one: the fund tops it up. */
export async function leaderAccount(
  reader: Reader,
  leaderId: string,
): Promise<FundAccountDocument> {
  const account = await reader.get('fundAccounts', leaderShare(leaderId));
  return account ?? emptyAccount(leaderId);
}

/** What of the platform's share is in no leader's pocket. Read only where a pocket is short. */
export async function reserveAccount(reader: Reader): Promise<FundAccountDocument> {
  const reserve = await reader.get('fundAccounts', platformShare);
  if (reserve === null) throw new Error('the fund has no platform share');
  return reserve;
}

export function shareOf({ _id, balanceFen, heldFen }: FundAccountDocument): Share {
  return { accountId: _id, balanceFen, heldFen };
}

export function pocketOf({ leaderId, pocket }: FundAccountDocument): Share {
  if (leaderId === null) throw new Error('the reserve has no pocket');
  return { accountId: platformPocket(leaderId), ...pocket };
}

/** The accounts whose balances a document keeps, with how they are read and written. */
export function balancesIn(account: FundAccountDocument): Array<{
  accountId: string;
  read: () => number;
  write: (balanceFen: number) => void;
}> {
  const own = {
    accountId: account._id,
    read: () => account.balanceFen,
    write: (balanceFen: number) => void (account.balanceFen = balanceFen),
  };
  if (account.leaderId === null) return [own];
  return [
    own,
    {
      accountId: platformPocket(account.leaderId),
      read: () => account.pocket.balanceFen,
      write: (balanceFen) => void (account.pocket = { ...account.pocket, balanceFen }),
    },
    {
      accountId: leaderReceivable(account.leaderId),
      read: () => account.debt.receivableFen,
      write: (receivableFen) => void (account.debt = { ...account.debt, receivableFen }),
    },
  ];
}

export async function putAccount(
  transaction: Transaction,
  account: FundAccountDocument,
): Promise<void> {
  await transaction.put('fundAccounts', { ...account, version: account.version + 1 });
}
