import type { ClearedBy } from '../../domain/reconciliation/difference';
import type { DifferenceDocument } from './documents/reconciliation';
import type { World } from './ports';

/** What nobody has touched: a person's decision is never overtaken. */
const untouched: ReadonlyArray<DifferenceDocument['status']> = ['waiting', 'open'];

/**
 * A difference that resolved itself without money being moved. One that a person has closed, or
 * made a proposal about, stays as it is.
 *
 * @param day the day whose bill or books showed it
 */
export function clearDifference(
  world: World,
  differenceId: string,
  { by, day, ...change }: { by: ClearedBy; day: string } & Partial<DifferenceDocument>,
): Promise<boolean> {
  return changeUntouched(world, differenceId, () => {
    return { ...change, status: 'cleared', cleared: { by, at: world.clock.now(), day } };
  });
}

/** Changes a difference that nobody has touched; false where there is nothing to change. */
export function changeUntouched(
  world: World,
  differenceId: string,
  changeOf: (difference: DifferenceDocument) => Partial<DifferenceDocument> | null,
): Promise<boolean> {
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('differences', differenceId);
    if (current === null || !untouched.includes(current.status)) return false;
    const change = changeOf(current);
    if (change === null) return false;
    const version = current.version + 1;
    await transaction.put('differences', { ...current, ...change, version });
    return true;
  });
}
