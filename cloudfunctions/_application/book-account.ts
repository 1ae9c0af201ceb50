import type { BookAccountView } from '../../domain/contract/views/books';
import { accountKindOf, accountKinds, type AccountId } from '../../domain/fund/account';
import { detailsOf } from './person-names';
import type { World } from './ports';

/** Accounts as finance reads them: with the name of the leader or firm whose they are. */
export async function bookAccounts(
  world: World,
  accountIds: readonly AccountId[],
): Promise<BookAccountView[]> {
  const owners = accountIds.map((accountId) => {
    const kind = accountKindOf(accountId);
    return { accountId, kind, ownerId: accountId.split(':')[1] ?? null };
  });
  const isFirm = ({ kind }: (typeof owners)[number]) =>
    ['supplier', 'carrier'].includes(accountKinds[kind].owner);
  const idsOf = (chosen: typeof owners) =>
    chosen.map(({ ownerId }) => ownerId).filter((id) => id !== null);
  const firmIds = [...new Set(idsOf(owners.filter(isFirm)))];
  const [people, firms] = await Promise.all([
    detailsOf(world, idsOf(owners.filter((owner) => !isFirm(owner)))),
    firmIds.length === 0
      ? []
      : world.database.find('partners', { where: { _id: { in: firmIds } }, limit: 100 }),
  ]);
  const firmNames = new Map(firms.map(({ _id, name }) => [_id, name]));
  return owners.map(({ accountId, kind, ownerId }) => ({
    accountId,
    kind,
    ownerName:
      ownerId === null
        ? null
        : (firmNames.get(ownerId) ?? people.get(ownerId)?.displayName ?? ''),
  }));
}

/** Whether the id names an account of the chart: a made-up one is nobody's. */
export function isAccount(accountId: string): boolean {
  try {
    accountKindOf(accountId);
    return true;
  } catch {
    return false;
  }
}
