/** Tables as text: a line a row, tabs between columns, the first line names the columns. */
import { readFileSync } from 'node:fs';

export type Row = Record<string, string>;

/** Rows of a table by column name; a column that is not there reads as an empty string. */
function parseTable(content: string): Row[] {
  const [head = '', ...lines] = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = head.split('\t').map((name) => name.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']));
    });
}

export function readTable(file: string): Row[] {
  return parseTable(readFileSync(file, 'utf8'));
}
