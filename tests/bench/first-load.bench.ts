/**
 * `npm run bench -- first-load`: the browser build on a slow phone (tests/bench/throttled-page.ts),
 * nothing kept from before. When the first real words of the page stand there, when it is usable,
 * and how long a change of page takes (tests/bench/page-changes.ts). Every figure is the median of
 * five loads; the files are those of the last one.
 */
import type { Browser } from 'playwright-core';
import { MINUTE } from '../../domain/primitives/instant';
import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';
import { launchChromium } from '../../scripts/chromium';
import { figureAtMost, printFigures, type Figure } from '../../scripts/figure';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileCherries } from '../back-end/steps';
import { leaderRound, measureChanges, residentRound } from './page-changes';
import { openThrottled, type FetchedFile, type FirstLoad } from './throttled-page';

const LOADS = Number(process.env['BENCH_LOADS'] ?? 5);

/** Of the project's issue on the desk that people like to use. */
const targets = { firstWordsMs: 3_000, usableMs: 4_500, pageChangeMs: 300 } as const;

interface Looked {
  name: string;
  address: string;
  /** Not a skeleton's, not the page's title: what only the cloud can have said. */
  words: string;
}

async function main(): Promise<void> {
  await buildFunctions();
  await buildPages('h5');
  const estate = await startEstate();
  const browser = await launchChromium();
  try {
    const figures: Figure[] = [];
    const [track, home] = await stage(estate);
    for (const looked of [track, home]) {
      // The functions start cold once; a phone does not wait for that every time.
      await loadOnce(browser, looked);
      const loads: FirstLoad[] = [];
      while (loads.length < LOADS) loads.push(await loadOnce(browser, looked));
      figures.push(...figuresOf(looked.name, loads));
      printFiles(looked.name, loads.at(-1)?.files ?? []);
    }
    const leader = `${estate.origin}/as/zhou-min/#/packages/leader/inbox/index`;
    const rounds = [residentRound(home.address, home.words), leaderRound(leader, track.words)];
    for (const round of rounds) {
      figures.push(...(await measureChanges(browser, round, LOADS, targets.pageChangeMs)));
    }
    printFigures(figures);
  } finally {
    await browser.close();
    await estate.close();
  }
}

async function stage(estate: EstateCloud): Promise<[track: Looked, home: Looked]> {
  const { ticketId } = await fileCherries(estate);
  await estate.advance(MINUTE);
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  const { orders } = await estate.must('chen-guilan', 'ticket.listOrders', {});
  const line = orders.flatMap(({ items }) => items).find(({ claimable }) => claimable);
  if (line === undefined) throw new Error('chen-guilan has bought nothing');
  const track = `#/pages/track/index?token=${ticket.trackingToken}`;
  return [
    {
      name: 'track',
      address: `${estate.origin}/as/sun-hao/${track}`,
      words: ticket.goods.goodsName,
    },
    {
      name: 'home',
      address: `${estate.origin}/as/chen-guilan/#/pages/home/index`,
      words: line.goodsName,
    },
  ];
}

async function loadOnce(browser: Browser, { address, words }: Looked): Promise<FirstLoad> {
  const throttled = await openThrottled(browser);
  try {
    return await throttled.load(address, words);
  } finally {
    await throttled.close();
  }
}

function figuresOf(name: string, loads: readonly FirstLoad[]): Figure[] {
  const words = median(loads.map(({ firstWordsMs }) => firstWordsMs));
  const usable = median(loads.map(({ usableMs }) => usableMs));
  return [
    figureAtMost(`${name}: first words`, words, 'ms', targets.firstWordsMs),
    figureAtMost(`${name}: usable`, usable, 'ms', targets.usableMs),
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function printFiles(name: string, files: readonly FetchedFile[]): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.error(`\n${name}: ${(total / 1024).toFixed(1)} KB in ${files.length} files`);
  for (const file of files) {
    console.error(`${(file.bytes / 1024).toFixed(1).padStart(8)} KB  ${file.name}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
