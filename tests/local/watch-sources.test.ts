import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { watchSources, type SourceWatch } from '../../local/start/watch-sources';
import { buildFunctions } from '../../scripts/build-functions';
import { startRig, temporaryFolder, type CloudRig } from '../emulator/fixtures/cloud-rig';

let folder: string;
let rig: CloudRig;
let sources: SourceWatch;
const said: string[] = [];

function write(code: string): void {
  writeFileSync(path.join(folder, 'sources/speaker/index.ts'), code);
}

const answering = (words: string) => `export const main = async (): Promise<string> => '${words}';`;
const ask = async () => (await rig.cloud.invokeFunction('speaker', {}, { source: 'scf' })).result;

async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await test())) {
    if (Date.now() > end) throw new Error(`not noticed in time; said: ${said.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

beforeAll(async () => {
  folder = temporaryFolder();
  const place = { sources: path.join(folder, 'sources'), output: path.join(folder, 'built') };
  mkdirSync(path.join(place.sources, 'speaker'), { recursive: true });
  writeFileSync(path.join(place.sources, 'speaker/config.json'), '{"timeout":20,"permissions":{"openapi":[]},"triggers":[]}');
  write(answering('old'));
  await buildFunctions(place);
  rig = await startRig({ functionsDirectory: place.output });
  sources = watchSources({
    folders: [place.sources],
    build: () => buildFunctions(place),
    reload: () => rig.cloud.reloadFunctions(),
    say: (words) => said.push(words),
  });
});
afterAll(async () => {
  await sources.close();
  await rig.close();
  rmSync(folder, { recursive: true });
});

test('a changed source is built and answers, without a new start', async () => {
  expect(await ask()).toBe('old');
  write(answering('new'));
  await until(async () => (await ask()) === 'new');
  expect(said.at(-1)).toMatch(/loaded anew in \d+ ms/);
});

test('a source that cannot be built is told, and the last good code goes on', async () => {
  write('export const main = async () => {');
  await until(() => said.at(-1)?.startsWith('The functions stay as they were') ?? false);
  expect(said.at(-1)).toContain('speaker/index.ts');
  expect(await ask()).toBe('new');
  write(answering('mended'));
  await until(async () => (await ask()) === 'mended');
});
