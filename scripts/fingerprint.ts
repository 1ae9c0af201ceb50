import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** All files under a folder, in a fixed order; an absent folder has none. */
export function filesUnder(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * One hash over names and contents, so that a build can tell that nothing changed. A file that is
 * gone counts as changed. Names are relative to `root`: a moved checkout keeps its builds.
 */
export function fingerprint(root: string, files: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  for (const file of files) {
    hash.update(`\0${path.relative(root, file)}\0`);
    try {
      hash.update(readFileSync(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      hash.update('gone');
    }
  }
  return hash.digest('hex');
}
