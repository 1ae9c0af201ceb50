/**
 * What lets one be anybody (the sign-in page, the address that says who one is, the seed) lives in
 * local/ and emulator/. Here what is uploaded to WeChat is shown to hold none of it: judged by the
 * files that the bundlers say they put in, and by the bytes that came out.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions, productFunctions, readStamp } from '../../scripts/build-functions';
import { filesUnder } from '../../scripts/fingerprint';
import { openidOf } from '../../local/seed/people';
import { plantTree, root } from '../checks/planted-tree';

/** The rooms that a deployed file may come from. */
const pageRooms = /^(src|domain|locales|config|node_modules)\//;
const functionRooms = /^(cloudfunctions|domain|locales|node_modules)\//;

const strangers = (inputs: string[], rooms: RegExp) => inputs.filter((file) => !rooms.test(file));

/** Words that only someone who trusts a chosen identity has a use for. */
const markers = [openidOf(''), '/as/', 'local-cloud', 'emulator'];

const markersIn = (text: string) => markers.filter((marker) => text.includes(marker));

function readable(directory: string): string {
  return filesUnder(directory)
    .filter((file) => /\.(js|json|wxml|wxs|map)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('the mini-program', () => {
  const list = readFileSync(path.join(root, 'dist/.weapp-modules.json'), 'utf8');
  const inputs = JSON.parse(list) as string[];

  test('is made of pages, rules and texts only', () => {
    expect(inputs).toContain('src/app.tsx');
    expect(inputs).toContain('src/cloud/client.weapp.ts');
    expect(strangers(inputs, pageRooms)).toEqual([]);
  });

  test("has WeChat's own files, none of the browser's", () => {
    expect(inputs.filter((file) => file.includes('.h5.'))).toEqual([]);
  });

  test('has no trace of a chosen identity in its bytes', () => {
    const text = readable(path.join(root, 'dist/weapp'));
    expect(text).toContain('callFunction');
    expect(markersIn(text)).toEqual([]);
  });
});

describe('the cloud functions', () => {
  test('are made of use cases, rules and texts only', () => {
    const inputs = readStamp(productFunctions)!.inputs;
    expect(Object.keys(inputs)).toContain('ticket');
    for (const [name, files] of Object.entries(inputs)) {
      expect(files).toContain(`cloudfunctions/${name}/index.ts`);
      expect(strangers(files, functionRooms)).toEqual([]);
    }
  });

  test('have no trace of a chosen identity in their bytes', () => {
    const text = readable(productFunctions.output);
    expect(text).toContain('wx-server-sdk');
    expect(markersIn(text)).toEqual([]);
  });

  test('would be caught with the sign-in inside', async () => {
    const signIn = path.join(root, 'local/seed/people');
    const tree = plantTree({
      'cloudfunctions/ticket/index.ts': `export { openidOf as main } from '${signIn}';\n`,
      'cloudfunctions/ticket/config.json': '{ "permissions": { "openapi": [] }, "triggers": [] }',
    });
    const place = {
      sources: path.join(tree.directory, 'cloudfunctions'),
      output: path.join(tree.directory, 'out'),
    };
    try {
      await buildFunctions(place);
      const files = readStamp(place)!.inputs.ticket!;
      expect(strangers(files, functionRooms)).toContain('local/seed/people.ts');
      expect(markersIn(readable(place.output))).toContain(openidOf(''));
    } finally {
      tree.remove();
    }
  });
});
