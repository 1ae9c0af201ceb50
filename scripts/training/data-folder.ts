/**
 * Where the data lies that models are trained and measured on. None of it belongs to this
 * repository: whoever trains brings the folder, and without it there is nothing to do but say so.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const beside = path.resolve(root, '..', 'shared', 'data');

/** Said where a command finds no data; nothing is guessed and nothing downloaded. */
export const noDataMessage =
  'No data here. Name a folder with --data FOLDER or the variable LEARNING_DATA; ' +
  'docs/understanding.md says what lies in it.';

/**
 * The folder named by the caller, by the variable, or beside the repository; null: none. Throws
 * where the caller names one that is not there: to go on without it would be something else.
 */
export function dataFolder(named?: string): string | null {
  if (named !== undefined && !existsSync(named)) throw new Error(`--data ${named}: no such folder`);
  const asked = named ?? process.env['LEARNING_DATA'];
  if (asked !== undefined) return existsSync(asked) ? path.resolve(asked) : null;
  return existsSync(beside) ? beside : null;
}
