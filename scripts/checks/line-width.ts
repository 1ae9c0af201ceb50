import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../fingerprint';
import type { Finding } from './finding';

const widest = 100;
const rooms = ['domain', 'locales', 'cloudfunctions', 'emulator', 'local', 'src', 'config',
  'scripts', 'tests'];

/** Lines of code over 100 columns; one long address or a drawn table of data may stand. */
export function wideLines(root: string): Finding[] {
  return rooms
    .flatMap((room) => filesUnder(path.join(root, room)))
    .filter((file) => /\.([cm]?js|tsx?)$/.test(file))
    .flatMap((full) => {
      const file = path.relative(root, full).split(path.sep).join('/');
      return readFileSync(full, 'utf8').split('\n').flatMap((text, index): Finding[] => {
        if (text.length <= widest || /https?:\/\/\S{60,}/.test(text)) return [];
        return [{ file, line: index + 1, message: `${text.length} columns, at most ${widest}` }];
      });
    });
}
