import { keyOfLine } from '../../domain/reconciliation/bill-line';
import { intentOfNumber } from './booked-refund';
import type { BillPageDocument, ReconciliationDayDocument } from './documents/reconciliation';
import { pageId } from './fetch-bill';
import { knownRefund, matchLine, type KnownOfLine, type Sums } from './match-line';
import { findAmong, moveDay } from './move-day';
import type { World } from './ports';

/** Compares one page of the bill with our books; the next call takes the next page. */
export async function matchLines(world: World, day: ReconciliationDayDocument): Promise<'moved'> {
  if (day.cursor >= day.pageCount) return moveDay(world, day, { step: 'books', cursor: 0 });
  const page = await world.database.get('billPages', pageId(day._id, day.cursor));
  if (page === null) throw new Error(`page ${day.cursor} of the bill of ${day._id} is gone`);
  const known = await whatIsKnown(world, page);
  let sums: Sums = day;
  for (const [position, line] of page.lines.entries()) {
    sums = await matchLine(world, day._id, line, known(position), sums);
  }
  const { booked, matched, carried } = sums;
  return moveDay(world, day, { cursor: day.cursor + 1, booked, matched, carried });
}

/** What our books know of each line of a page, by its position in the page. */
async function whatIsKnown(
  world: World,
  page: BillPageDocument,
): Promise<(position: number) => KnownOfLine> {
  const { database } = world;
  const { lines, keys } = page;
  const intents = lines.map((line) =>
    line.kind === 'refund' ? (intentOfNumber(line.outRefundNumber) ?? '') : '',
  );
  const payments = lines.map(({ transactionId }) => transactionId);
  const refunds = byField(await findAmong(database, 'refunds', '_id', once(intents)), '_id');
  const orders = byField(
    await findAmong(database, 'orders', 'transactionId', once(payments)),
    'transactionId',
  );
  const differences = await findAmong(database, 'differences', 'key', once(keys));
  const seen = await seenBefore(world, page);
  return (position) => {
    const line = lines[position];
    if (line === undefined) throw new Error(`no line ${position} in ${page._id}`);
    const key = keyOfLine(line);
    return {
      refund: knownRefund(refunds, line),
      order: orders.get(line.transactionId) ?? null,
      differences: differences.filter((difference) => difference.key === key),
      seen: seen.has(key) || keys.indexOf(key) < position,
    };
  };
}

/** What earlier pages are about, of this bill or of an earlier day's. */
async function seenBefore(world: World, page: BillPageDocument): Promise<Set<string>> {
  const pages = await findAmong(world.database, 'billPages', 'keys', once(page.keys));
  const before = pages.filter(
    (other) => other.day < page.day || (other.day === page.day && other.page < page.page),
  );
  return new Set(before.flatMap(({ keys }) => keys));
}

function once(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

function byField<Field extends string, Document extends Record<Field, string>>(
  documents: readonly Document[],
  field: Field,
): Map<string, Document> {
  return new Map(documents.map((document) => [document[field], document]));
}
