import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { nothingTallied } from '../../domain/reconciliation/bill-line';
import type { Caller } from './caller';
import type { DifferenceDocument } from './documents/reconciliation';
import { findAll } from './move-day';
import type { World } from './ports';

type Asking = ActionRefusal<'reconciliation.askBillAgain'>;
type Refusals = Exclude<Asking, 'badInput' | 'internal' | 'busy'>;

/** What only the timer has looked at. */
const untouched: ReadonlyArray<DifferenceDocument['status']> = ['waiting', 'open'];

/**
 * Finance asks for a day's bill by hand: one that was late, could not be read or was counted as a
 * day without a line. The timer fetches it in its next round and compares the day from its
 * beginning; nothing is posted or closed by that. Asking twice is asking once.
 */
export async function askBillAgain(
  world: World,
  _caller: Caller,
  { day: dayId }: ActionInput<'reconciliation.askBillAgain'>,
): Promise<Outcome<ActionReply<'reconciliation.askBillAgain'>, Refusals>> {
  const differences = await findAll(world.database, 'differences', { where: { day: dayId } });
  const isDecided = differences.some(({ status }) => !untouched.includes(status));
  return world.database.transaction(async (transaction) => {
    const day = await transaction.get('reconciliationDays', dayId);
    if (day === null) return refuse('dayNotFound');
    if (day.step !== 'bill' && day.step !== 'done') return refuse('billThere');
    if (day.hasBill === true) return refuse('billThere');
    // What people decided, and what a later bill showed, rests on the day as it was compared.
    if (day.step === 'done' && isDecided) return refuse('dayDecided');
    const version = day.version + 1;
    const fromTheBeginning = {
      step: 'bill' as const,
      cursor: 0,
      hasBill: null,
      provider: nothingTallied,
      booked: nothingTallied,
      matched: nothingTallied,
      carried: nothingTallied,
      doneAt: null,
    };
    await transaction.put('reconciliationDays', {
      ...day,
      ...fromTheBeginning,
      nextTryAt: 0,
      version,
    });
    return accept({ asked: true });
  });
}
