/**
 * `npm run gallery [-- --only REGEXP] [--modes A,B] [--language en] [--workers N] [--out FOLDER]`:
 * opens every page of the app with something on it, for a person whose page it is, in normal,
 * dark, large and desktop, and on networks that hang or fail; writes one HTML page with all
 * pictures and a line of JSON for each page. Modes that are asked for are all kept as pictures,
 * the narrow ones too. Text that is cut, words that break inside, pages that scroll sideways,
 * targets that are too small, serious faults that axe-core finds and silence about the network are
 * listed, and make the run fail.
 */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { firstLanguage, readingLanguages } from '../../domain/primitives/reading-language';
import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';
import { launchChromium } from '../../scripts/chromium';
import { startEstate } from '../back-end/estate-cloud';
import { galleryPage, type Shown } from './gallery-page';
import { networks } from './bad-network';
import { modes } from './modes';
import { moreVisits } from './more-visits';
import type { Seen } from './seen';
import { stagePages, type Staged } from './stage-pages';
import { visits } from './staged-pages';
import { lookAt, unpackPhones, type Phones, type Wanted } from './visit-page';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    modes: { type: 'string' },
    language: { type: 'string', default: firstLanguage },
    workers: { type: 'string', default: '3' },
    out: { type: 'string', default: path.resolve(__dirname, '../../shots/gallery') },
  },
});

const asked = flags.modes?.split(',');
const wanted: Wanted = {
  looks:
    asked === undefined
      ? modes
      : modes.filter(({ name }) => asked.includes(name)).map((mode) => ({ ...mode, shown: true })),
  networks: networks.filter((name) => asked?.includes(name) ?? true),
};
const language = readingLanguages.find((one) => one === flags.language) ?? firstLanguage;

async function main(): Promise<number> {
  await buildFunctions();
  await buildPages('h5');
  rmSync(flags.out, { recursive: true, force: true });
  mkdirSync(flags.out, { recursive: true });
  const startedAt = performance.now();
  const estate = await startEstate();
  const browser = await launchChromium();
  try {
    const shown = await lookAtAll(browser, await stagePages(estate));
    writeFileSync(path.join(flags.out, 'index.html'), galleryPage(shown));
    const faults = shown.reduce((sum, { seen }) => sum + countOf(seen), 0);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const where = path.join(flags.out, 'index.html');
    console.log(`${shown.length} pages, ${faults} faults in ${seconds} s: ${where}`);
    return faults;
  } finally {
    await browser.close();
    await estate.close();
  }
}

/** Some pages at a time: while one waits for the cloud another is drawn. */
async function lookAtAll(browser: Browser, staged: Staged): Promise<Shown[]> {
  const only = new RegExp(flags.only);
  const entries = Object.entries({ ...visits, ...moreVisits }).filter(([page]) => only.test(page));
  const shown = new Map<string, Shown>();
  const waiting = [...entries];
  // Each with phones of its own: of a phone only the page in front is painted.
  const work = async () => {
    const phones = await unpackPhones(browser, language);
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      shown.set(entry[0], await shownOf(phones, staged, entry));
    }
  };
  await Promise.all(Array.from({ length: Number(flags.workers) }, work));
  return entries.flatMap(([page]) => shown.get(page) ?? []);
}

async function shownOf(
  phones: Phones,
  staged: Staged,
  entry: Parameters<typeof lookAt>[2],
): Promise<Shown> {
  const [page, { person }] = entry;
  const startedAt = performance.now();
  const seen = await seenOf(phones, staged, entry);
  for (const { mode, picture, faults } of seen) {
    if (picture !== null) writeFileSync(path.join(flags.out, fileOf(page, mode)), picture);
    for (const fault of faults) console.log(`${page} ${mode} ${fault}`);
  }
  const milliseconds = Math.round(performance.now() - startedAt);
  const lines = seen.map(({ mode, faults }) => ({ mode, faults }));
  const line = JSON.stringify({ page, person, milliseconds, seen: lines });
  appendFileSync(path.join(flags.out, 'report.jsonl'), `${line}\n`);
  return { page, person, seen, fileOf: (mode) => fileOf(page, mode) };
}

/** A page that does not come up is a fault of its own; the others are looked at all the same. */
async function seenOf(
  phones: Phones,
  staged: Staged,
  entry: Parameters<typeof lookAt>[2],
): Promise<Seen[]> {
  try {
    return await lookAt(phones, staged, entry, wanted);
  } catch (error) {
    return [{ mode: 'normal', picture: null, faults: [`did not open: ${String(error)}`] }];
  }
}

function countOf(seen: readonly Seen[]): number {
  return seen.reduce((sum, { faults }) => sum + faults.length, 0);
}

function fileOf(page: string, mode: string): string {
  return `${page.replaceAll(/[/#]/g, '_')}.${mode}.jpg`;
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
