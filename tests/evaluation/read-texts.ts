/** Tables of anybody's: what is wrong with one is said in words, and which line of it. */
import { existsSync, readFileSync, statSync } from 'node:fs';

/** The whole of a file of words; throws what to do where it is none. */
export function readWords(file: string): string {
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  if (!statSync(file).isFile()) throw new Error(`${file}: a folder, not a file`);
  const words = decoded(file);
  if (words.trim() === '') throw new Error(`${file}: an empty file`);
  return words;
}

function decoded(file: string): string {
  try {
    // It takes a byte order mark away by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new Error(`${file}: not written in UTF-8; save it anew as UTF-8 (not GBK, not UTF-16)`);
  }
}

/** `note`: empty, or why this row cannot be judged. */
export interface TextRow {
  id: string;
  text: string;
  note: string;
}

/**
 * A whole cell in quotes, as spreadsheets write texts with tabs, quotes or broken lines. A line that
 * goes on never holds a tab: it would be a row of its own.
 */
const CELL = /(?:"((?:[^"\t]|"")*|(?:[^"\r\n]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/gy;

/** Cells by line, with the number of the line that each begins on. */
function cellsOf(words: string): Array<{ line: number; cells: string[] }> {
  const rows: Array<{ line: number; cells: string[] }> = [];
  let row = { line: 1, cells: [] as string[] };
  let line = 1;
  for (const [whole, quoted, plain = '', end] of words.matchAll(CELL)) {
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split('\n').length - 1;
    if (end === '\t') continue;
    rows.push(row);
    if (end === '') break;
    row = { line, cells: [] };
  }
  return rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
}

/** @param file a table with tabs between, whose first line names the columns `id` and `text` */
export function readTexts(file: string): TextRow[] {
  const [head, ...rows] = cellsOf(readWords(file));
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const [id, text] = [columns.indexOf('id'), columns.indexOf('text')];
  if (id < 0 || text < 0) {
    const named = columns.join(' | ');
    throw new Error(
      `${file}: its first line must name the columns id and text, with a tab between; it has: ${named}`,
    );
  }
  if (rows.length === 0) throw new Error(`${file}: no rows below its first line`);
  return rows.map(({ line, cells }) => {
    const all = joined(cells, columns.length, text);
    const note =
      all.length > columns.length || all.length <= Math.max(id, text)
        ? `line ${line} has ${cells.length} cells, the first line names ${columns.length}`
        : all[text]?.trim() === '' ? 'no words' : '';
    return { id: all[id] ?? '', text: all[text] ?? '', note };
  });
}

/** A text with tabs in it is still one text where nothing can come after it. */
function joined(cells: string[], columns: number, text: number): string[] {
  if (text !== columns - 1 || cells.length <= columns) return cells;
  return [...cells.slice(0, text), cells.slice(text).join('\t')];
}
