/** `npm run bench -- <name>`: runs tests/bench/<name>.bench.ts, which measures and says so. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../tests/bench');
const ending = '.bench.ts';

const [name = ''] = process.argv.slice(2);
const file = path.join(folder, `${name}${ending}`);
if (/^[\w-]+$/.test(name) && existsSync(file)) {
  require(file);
} else {
  const names = readdirSync(folder).filter((one) => one.endsWith(ending));
  const known = names.map((one) => one.slice(0, -ending.length)).join(', ');
  console.error(`Usage: npm run bench -- <name>, one of: ${known}`);
  process.exitCode = 1;
}
