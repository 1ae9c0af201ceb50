import { unresolvedStatuses } from '../../domain/reconciliation/difference';
import type { ReconciliationDayDocument } from './documents/reconciliation';
import { moveDay } from './move-day';
import type { World } from './ports';
import { tellFinance } from './tell-finance';

/** The day is compared; finance hears in the morning how much waits for a person. */
export async function finishDay(world: World, day: ReconciliationDayDocument): Promise<'moved'> {
  const where = { status: { in: unresolvedStatuses } };
  const count = await world.database.count('differences', where);
  if (count > 0) {
    const outboxId = `billDifferences_${day._id}`;
    await tellFinance(world, outboxId, 'billDifferencesFinance', { count });
  }
  return moveDay(world, day, { step: 'done', doneAt: world.clock.now() });
}
