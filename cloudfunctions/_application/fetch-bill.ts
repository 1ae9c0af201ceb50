import { MINUTE } from '../../domain/primitives/instant';
import { isDayWithoutBill } from '../../domain/reconciliation/bill-day';
import {
  addTally,
  keyOfLine,
  nothingTallied,
  type BillLine,
} from '../../domain/reconciliation/bill-line';
import type { ReconciliationDayDocument } from './documents/reconciliation';
import { moveDay } from './move-day';
import type { World } from './ports';
import { tellFinance } from './tell-finance';

/** Lines in one document: some tens of kilobytes. */
const LINES_PER_PAGE = 200;
/** A bill that is not there is asked for again after so long. */
const TRY_AGAIN_AFTER = 20 * MINUTE;

/**
 * Fetches the bill of a day and keeps its lines page by page. The bill is read as a whole before
 * anything is written: one that cannot be read leaves nothing behind, and finance is told.
 */
export async function fetchBill(
  world: World,
  day: ReconciliationDayDocument,
): Promise<'moved' | 'notYet'> {
  const now = world.clock.now();
  if (now < day.nextTryAt) return 'notYet';
  const answer = await world.bills.fetch(day._id);
  switch (answer.kind) {
    case 'bill':
      await keepPages(world, day._id, answer.lines);
      return moveDay(world, day, { ...beginning(answer.lines), hasBill: true, fetchedAt: now });
    case 'notThere':
      if (isDayWithoutBill(day._id, now, world.policies.current().reconciliation)) {
        return moveDay(world, day, { ...beginning([]), hasBill: false });
      }
      break;
    case 'unreadable':
      await tellFinance(world, `billUnreadable_${day._id}`, 'billUnreadableFinance', {});
      break;
    case 'later':
      world.log.info({ action: 'fetchBill', day: day._id, reason: answer.reason });
  }
  const unreadable =
    answer.kind === 'unreadable'
      ? { problem: answer.problem, lineNumber: answer.lineNumber }
      : day.unreadable;
  await moveDay(world, day, { unreadable, nextTryAt: now + TRY_AGAIN_AFTER });
  return 'notYet';
}

function beginning(lines: readonly BillLine[]) {
  return {
    step: 'lines' as const,
    cursor: 0,
    pageCount: Math.ceil(lines.length / LINES_PER_PAGE),
    provider: lines.reduce(
      (sum, { kind, amountFen }) => addTally(sum, kind, { fen: amountFen }),
      nothingTallied,
    ),
    unreadable: null,
  };
}

/** A run that died half way wrote some of the same pages before: they are written over. */
async function keepPages(world: World, day: string, lines: readonly BillLine[]): Promise<void> {
  const fetchedAt = world.clock.now();
  for (let page = 0; page * LINES_PER_PAGE < lines.length; page += 1) {
    const part = lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE);
    const keys = part.map(keyOfLine);
    const document = { _id: pageId(day, page), day, page, lines: part, keys, fetchedAt };
    if (await world.database.append('billPages', document)) continue;
    await world.database.transaction((transaction) => transaction.put('billPages', document));
  }
}

export function pageId(day: string, page: number): string {
  return `${day}_${page}`;
}
