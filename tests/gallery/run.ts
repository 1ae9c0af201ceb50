/**
 * `npm run gallery [-- --only REGEXP] [--out FOLDER]`: opens every page of the app with something
 * on it, for a person whose page it is, in normal, dark, large and desktop, and writes one HTML
 * page with all pictures. Text that is cut, pages that scroll sideways, targets too small for large
 * mode and serious faults that axe-core finds are listed under each, and make the run fail.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';
import { launchChromium } from '../../scripts/chromium';
import { startEstate } from '../back-end/estate-cloud';
import { galleryPage, type Shown } from './gallery-page';
import { stagePages, visits, type Staged } from './staged-pages';
import { lookAt, type Seen } from './visit-page';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: path.resolve(__dirname, '../../shots/gallery') },
  },
});

async function main(): Promise<number> {
  await buildFunctions();
  await buildPages('h5');
  rmSync(flags.out, { recursive: true, force: true });
  mkdirSync(flags.out, { recursive: true });
  const estate = await startEstate();
  const browser = await launchChromium();
  try {
    const shown = await lookAtAll(browser, await stagePages(estate));
    writeFileSync(path.join(flags.out, 'index.html'), galleryPage(shown));
    const faults = shown.reduce((sum, { seen }) => sum + countOf(seen), 0);
    console.log(`${shown.length} pages, ${faults} faults: ${path.join(flags.out, 'index.html')}`);
    return faults;
  } finally {
    await browser.close();
    await estate.close();
  }
}

async function lookAtAll(
  browser: Awaited<ReturnType<typeof launchChromium>>,
  staged: Staged,
): Promise<Shown[]> {
  const wanted = new RegExp(flags.only);
  const shown: Shown[] = [];
  for (const entry of Object.entries(visits).filter(([page]) => wanted.test(page))) {
    const [page, { person }] = entry;
    const seen = await seenOf(browser, staged, entry);
    for (const { mode, picture } of seen) {
      if (picture !== null) writeFileSync(path.join(flags.out, fileOf(page, mode)), picture);
    }
    for (const { mode, faults } of seen) {
      for (const fault of new Set(faults)) console.log(`${page} ${mode} ${fault}`);
    }
    shown.push({ page, person, seen, fileOf: (mode) => fileOf(page, mode) });
  }
  return shown;
}

/** A page that does not come up is a fault of its own; the others are looked at all the same. */
async function seenOf(
  browser: Awaited<ReturnType<typeof launchChromium>>,
  staged: Staged,
  entry: Parameters<typeof lookAt>[2],
): Promise<Seen[]> {
  try {
    return await lookAt(browser, staged, entry);
  } catch (error) {
    return [{ mode: 'normal', picture: null, faults: [`did not open: ${String(error)}`] }];
  }
}

function countOf(seen: readonly Seen[]): number {
  return seen.reduce((sum, { faults }) => sum + new Set(faults).size, 0);
}

function fileOf(page: string, mode: string): string {
  return `${page.replaceAll('/', '_')}.${mode}.jpg`;
}

main().then(
  (faults) => {
    process.exitCode = faults === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
