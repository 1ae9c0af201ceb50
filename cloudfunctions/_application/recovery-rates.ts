import type { ActionInput } from '../../domain/contract/actions';
import type { RecoveryView } from '../../domain/contract/views/chargeback';
import { totalRecovery } from '../../domain/fund/recovery';
import { accept } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import { monthOf } from './commission-of';
import type { World } from './ports';
import { recoveryMark } from './sum-recovery';

const PAGE = 100;

/**
 * Of the refunds paid in one month: what was charged back for them, what partners accepted of it
 * and what settlements have taken until now, as the timer keeps it: however many refunds there
 * are, this reads one document of sums and the names of the partners in it.
 */
export async function showRecovery(
  world: World,
  _caller: Caller,
  { month }: ActionInput<'fund.recovery'>,
) {
  const chosen = month ?? monthOf(world, world.clock.now());
  const [mark, kept] = await Promise.all([
    recoveryMark(world.database),
    world.database.get('recoveryMonths', chosen),
  ]);
  const rows = kept?.rows ?? [];
  const names = await partnerNames(world, rows.map(({ partnerId }) => partnerId));
  const view: RecoveryView = {
    month: chosen,
    rows: rows
      .map(({ partnerId, ...row }) => {
        return { ...row, partnerName: partnerId === null ? null : (names.get(partnerId) ?? '') };
      })
      .sort((one, other) => other.refundedFen - one.refundedFen),
    total: totalRecovery(rows),
    summedUntil: mark?.summedUntil ?? null,
  };
  return accept(view);
}

async function partnerNames(
  { database }: World,
  partnerIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(partnerIds.filter((id) => id !== null))];
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += PAGE) {
    const where = { _id: { in: ids.slice(start, start + PAGE) } };
    const page = await database.find('partners', { where, limit: PAGE });
    for (const { _id, name } of page) names.set(_id, name);
  }
  return names;
}
