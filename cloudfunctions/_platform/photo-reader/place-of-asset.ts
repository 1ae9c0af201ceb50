import { existsSync } from 'node:fs';
import path from 'node:path';

/** Beside the bundle in the cloud, in node_modules where the sources run. */
export function placeOfAsset(file: string): string {
  const beside = path.join(__dirname, path.basename(file));
  if (existsSync(beside)) return beside;
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const installed = path.join(folder, 'node_modules', file);
    if (existsSync(installed)) return installed;
    if (folder === path.dirname(folder)) throw new Error(`${file} is not installed`);
  }
}
