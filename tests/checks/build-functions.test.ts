import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions, readStamp, type BuildPlace } from '../../scripts/build-functions';
import { isCron, parseFunctionConfig } from '../../scripts/function-config';

const root = path.resolve(__dirname, '../..');

let work: string;
let place: BuildPlace;

beforeEach(() => {
  // Below tests/, so that the sources find node_modules; git ignores dist/.
  work = mkdtempSync(path.join(root, 'dist/build-functions-'));
  place = { sources: path.join(work, 'cloudfunctions'), output: path.join(work, 'out') };
  cpSync(path.join(__dirname, 'fixtures/functions'), place.sources, { recursive: true });
});

afterEach(() => rmSync(work, { recursive: true }));

const built = (file: string) => readFileSync(path.join(place.output, file), 'utf8');
const edit = (file: string, from: string, to: string) => {
  const full = path.join(place.sources, file);
  writeFileSync(full, readFileSync(full, 'utf8').replace(from, to));
};

test('a function is bundled with its imports, the SDK stays outside', async () => {
  const { names } = await buildFunctions(place);
  expect(names).toEqual(['greet', 'sweep']);
  expect(built('greet/index.js')).toContain('require("wx-server-sdk")');
  expect(built('greet/index.js')).not.toContain('require("valibot")');
  const sweep = JSON.stringify(path.join(place.output, 'sweep'));
  const run = `process.stdout.write(require(${sweep}).main({}))`;
  expect(execFileSync(process.execPath, ['-e', run], { encoding: 'utf8' })).toBe('no time');
});

test('a function lists the SDK at the exact version that the project has', async () => {
  await buildFunctions(place);
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/wx-server-sdk/package.json'), 'utf8'),
  ) as { version: string };
  const manifest = JSON.parse(built('greet/package.json')) as { dependencies: unknown };
  expect(manifest.dependencies).toEqual({ 'wx-server-sdk': version });
});

test('a source map leads from the bundle to the files it was made of', async () => {
  await buildFunctions(place);
  const { sources } = JSON.parse(built('greet/index.js.map')) as { sources: string[] };
  const files = sources.map((source) => path.resolve(place.output, 'greet', source));
  expect(files).toContain(path.join(place.sources, '_shared/greeting.ts'));
});

test('the stamp names the inputs of each function apart', async () => {
  await buildFunctions(place);
  const inputs = readStamp(place)!.inputs;
  const own = (name: string) => inputs[name]!.map((file) => path.basename(file));
  expect(own('greet')).toContain('greeting.ts');
  expect(own('sweep')).toEqual(['index.ts']);
});

test('nothing is built twice, and a changed source, config or result is built again', async () => {
  expect((await buildFunctions(place)).built).toBe(true);
  expect((await buildFunctions(place)).built).toBe(false);
  edit('_shared/greeting.ts', 'hello', 'good day');
  expect((await buildFunctions(place)).built).toBe(true);
  expect(built('greet/index.js')).toContain('good day');
  edit('sweep/config.json', '0 * * * * * *', '30 * * * * * *');
  expect((await buildFunctions(place)).built).toBe(true);
  rmSync(path.join(place.output, 'sweep/index.js'));
  expect((await buildFunctions(place)).built).toBe(true);
  expect((await buildFunctions(place)).built).toBe(false);
});

test('what a former build left is not uploaded', async () => {
  await buildFunctions(place);
  rmSync(path.join(place.sources, 'sweep'), { recursive: true });
  writeFileSync(path.join(place.output, 'greet/left-over.js'), '');
  await buildFunctions(place);
  expect(() => built('sweep/index.js')).toThrow('ENOENT');
  expect(() => built('greet/left-over.js')).toThrow('ENOENT');
});

test('a source that does not compile fails with its place, the last good build stays', async () => {
  await buildFunctions(place);
  const before = built('sweep/index.js');
  writeFileSync(path.join(place.sources, 'sweep/index.ts'), 'export const main = (');
  await expect(buildFunctions(place)).rejects.toThrow('sweep/index.ts:1');
  expect(built('sweep/index.js')).toBe(before);
});

test('a config that the platform would misread fails with the function and the field', () => {
  const config = (change: object) =>
    JSON.stringify({ permissions: { openapi: [] }, triggers: [], ...change });
  const timer = { name: 'a', type: 'timer', config: '0 * * * * * *' };
  const parse = (text: string) => () => parseFunctionConfig('sweep', text);
  expect(parse(config({ triggers: [timer] }))).not.toThrow();
  expect(parse(config({ triggers: [timer, timer] }))).toThrow('one timer');
  expect(parse(config({ triggers: [{ ...timer, config: '* * * * *' }] }))).toThrow('seven fields');
  const permissions = { openapi: ['nonsense'] };
  expect(parse(config({ permissions }))).toThrow('permissions.openapi.0');
  expect(parse(config({ timeout: 61 }))).toThrow('timeout');
  expect(parse(config({ tirggers: [] }))).toThrow('cloudfunctions/sweep/config.json: tirggers');
  expect(parse('{')).toThrow('not JSON');
});

test.each([
  ['0 * * * * * *', true],
  ['0 */5 8-22 * * MON-FRI *', true],
  ['0,30 0 0 1 1 0 2026-2030', true],
  ['60 * * * * * *', false],
  ['0 * * * * 7 *', false],
  ['0 5-1 * * * * *', false],
  ['0 */0 * * * * *', false],
  ['0 * * * *', false],
])('the cron "%s" is valid: %s', (text, valid) => {
  expect(isCron(text)).toBe(valid);
});
