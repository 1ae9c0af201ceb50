/**
 * Reads rows in order, a page at a time. A statement that is left half read would keep a read
 * transaction open and the write-ahead log growing, so each page is read to its end and the next
 * one starts after the last row.
 */
import type { CloudFile, SqlValue } from '../../cloud-file';

export interface StoredDocument {
  /** Grows with each insert: the natural order. */
  sequence: number;
  text: string;
}

/** A stretch of ordered keys: from `low` on, up to but without `high`. */
export interface KeyRange {
  low: Buffer;
  high: Buffer | undefined;
}

export interface Scan {
  /** Tables with the aliases that the columns use. */
  from: string;
  /** `sequence` and `text` of the document. */
  columns: readonly [string, string];
  /** Columns that order the rows totally; a range bounds the first of them. */
  order: readonly string[];
  range?: KeyRange;
  descending: boolean;
  /** How many rows the reader expects to need at least. */
  expected: number;
}

const largestPage = 1000;

export function* scanRows(file: CloudFile, scan: Scan): Generator<StoredDocument> {
  let page = Math.min(Math.max(scan.expected, 1), largestPage);
  let last: SqlValue[] | undefined;
  for (;;) {
    const { sql, parameters } = pageQuery(scan, last);
    const rows = file.prepare(sql).all([...parameters, page]);
    for (const row of rows) yield { sequence: Number(row[0]), text: String(row[1]) };
    if (rows.length < page) return;
    last = rows.at(-1)?.slice(2);
    page = Math.min(page * 4, largestPage);
  }
}

function pageQuery(scan: Scan, last: SqlValue[] | undefined) {
  const conditions: string[] = [];
  const parameters: SqlValue[] = [];
  const add = (condition: string, ...values: SqlValue[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  const ordering = scan.order[0] ?? 'sequence';
  if (scan.range) {
    if (scan.descending || !last) add(`${ordering} >= ?`, scan.range.low);
    if (scan.range.high && !(scan.descending && last)) add(`${ordering} < ?`, scan.range.high);
  }
  if (last) {
    const marks = last.map(() => '?').join(', ');
    add(`(${scan.order.join(', ')}) ${scan.descending ? '<' : '>'} (${marks})`, ...last);
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const order = scan.order.map((column) => `${column} ${scan.descending ? 'DESC' : 'ASC'}`);
  return {
    sql: `SELECT ${[...scan.columns, ...scan.order].join(', ')} FROM ${scan.from} ${where}
      ORDER BY ${order.join(', ')} LIMIT ?`,
    parameters,
  };
}
