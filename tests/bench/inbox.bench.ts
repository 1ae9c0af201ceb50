/**
 * `npm run bench -- inbox`: a leader's inbox and the platform's queue with 2,000 open claims each
 * are scrolled from top to bottom in Chromium, as fast as a quick finger. Every frame is looked at:
 * none may be without a row, and the page may not grow with what one has scrolled past. What the
 * list costs while one looks at it is counted before, in memory.
 */
import type { Browser } from 'playwright-core';
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import { MINUTE } from '../../domain/primitives/instant';
import { buildFunctions } from '../../scripts/build-functions';
import { buildPages } from '../../scripts/build-pages';
import { launchChromium } from '../../scripts/chromium';
import { figureAtLeast, figureAtMost, printFigures, type Figure } from '../../scripts/figure';
import { startEstate, type EstateCloud } from '../back-end/estate-cloud';
import { fileClaim } from '../back-end/steps';
import { pollFigures } from './inbox-polls';
import { scrollThrough } from './scrolled-list';

const CLAIMS = Number(process.env['BENCH_CLAIMS'] ?? 2_000);
/** A strong flick on a phone: some thirty cards a second. */
const PIXELS_PER_SECOND = 5_000;
/** Rows of one screen and those kept ready around it, in the widest list. */
const MOST_ROWS = 120;
const MOST_NODES = 6_000;

interface Desk {
  name: string;
  person: string;
  page: string;
  width: number;
  height: number;
}

const phone = { width: 390, height: 844 };
const computer = { width: 1440, height: 900 };
const inbox = { person: 'zhou-min', page: 'packages/leader/inbox/index' };
const queue = { person: 'xu-jing', page: 'packages/platform/queue/index' };

const desks: readonly Desk[] = [
  { name: 'inbox', ...inbox, ...phone },
  { name: 'queue', ...queue, ...phone },
  { name: 'queue at a desk', ...queue, ...computer },
];

async function main(): Promise<void> {
  const figures: Figure[] = await pollFigures(CLAIMS);
  await buildFunctions();
  await buildPages('h5');
  const estate = await startEstate();
  const browser = await launchChromium();
  try {
    await plant(estate);
    for (const desk of desks) {
      // The clock stands, and one may ask only so often in a minute of it.
      await estate.advance(MINUTE);
      figures.push(...(await measure(browser, estate, desk)));
    }
    printFigures(figures);
  } finally {
    await browser.close();
    await estate.close();
  }
}

/** Like one that was filed, half of them due before it and half after. */
async function plant(estate: EstateCloud): Promise<void> {
  const { ticketId } = await fileClaim(estate, { person: 'wang-jianguo' });
  const [like] = estate.documents('tickets', { _id: ticketId });
  if (like === undefined) throw new Error(`no ticket ${ticketId}`);
  const copies = Array.from({ length: CLAIMS }, (_, number) => {
    const movedBy = (number - CLAIMS / 2) * MINUTE;
    const clocks = like.clocks.map((clock) => ({ ...clock, dueAt: clock.dueAt + movedBy }));
    return { ...like, clocks, nextDueAt: null, filedAt: like.filedAt + number };
  });
  const ofLeader = copies.map((copy, number) => ({ ...copy, _id: `leader-${number}` }));
  const ofPlatform: TicketDocument[] = copies.map((copy, number) => ({
    ...copy,
    _id: `platform-${number}`,
    ownerKind: 'platform',
    ownerId: null,
    firstContactId: 'somebody-else',
    state: 'withPlatform',
  }));
  const documents = [...ofLeader, ...ofPlatform].map((ticket) => ({ ...ticket }));
  await estate.cloud.database.insertMany('tickets', documents);
}

async function measure(
  browser: Browser,
  estate: EstateCloud,
  { name, person, page: path, width, height }: Desk,
): Promise<Figure[]> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    // tsx names functions through a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${estate.origin}/as/${person}/#/${path}`);
    await page.locator('[id^="ticket-"]').first().waitFor();
    const seen = await scrollThrough(page, PIXELS_PER_SECOND, CLAIMS);
    console.error(`${name}: ${seen.frames} frames, slow ones ${seen.slowFrameMs} ms`);
    return [
      figureAtMost(`${name}: frames without a row`, seen.blankFrames, 'frames', 0),
      figureAtMost(`${name}: rows drawn at once`, seen.mostRowsDrawn, 'rows', MOST_ROWS),
      figureAtMost(`${name}: nodes at once`, seen.mostNodes, 'nodes', MOST_NODES),
      figureAtLeast(`${name}: rows that came by`, seen.rowsSeen, 'rows', CLAIMS),
    ];
  } finally {
    await context.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
