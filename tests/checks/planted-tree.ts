import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

export interface PlantedTree {
  directory: string;
  remove(): void;
}

/**
 * A small repository with the given files, for a check to judge. It sees the packages of this one,
 * and lies outside of it, so that the real check never meets what is planted.
 */
export function plantTree(files: Record<string, string>): PlantedTree {
  const directory = mkdtempSync(path.join(tmpdir(), 'planted-'));
  for (const [file, contents] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), contents);
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(directory, 'node_modules'));
  return { directory, remove: () => rmSync(directory, { recursive: true }) };
}
