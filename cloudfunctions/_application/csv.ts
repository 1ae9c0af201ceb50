import type { Fen } from '../../domain/primitives/money';
import { typedAmountText } from '../../locales/format';

/** Words, or an amount that a spreadsheet shall add up; null leaves the cell empty. */
export type Cell = string | { amountFen: Fen } | null;

/** Excel reads UTF-8 only behind this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for a formula, or would strip until one is left. */
const formulaStart = /^[\s\u200b]*[=+\-@|%＝＋－＠]/;

/**
 * A table as RFC 4180 wants it, for spreadsheets: lines end in CRLF, words that a spreadsheet would
 * compute are set behind an apostrophe, amounts are plain yuan with two places.
 */
export function csvOf(rows: ReadonlyArray<readonly Cell[]>): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return typedAmountText(cell.amountFen);
  const words = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
