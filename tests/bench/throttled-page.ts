/** A page of the browser build on a slow phone: what it fetched, and when its words stood there. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** The phone that the targets are set for: CPU four times slower, 1.6 Mbit/s, 150 ms there and back. */
const slowPhone = {
  cpuSlowdown: 4,
  downloadBytesPerSecond: 200_000,
  uploadBytesPerSecond: 93_750,
  latencyMs: 150,
} as const;

/** Without a long task for so long the page answers to the finger. */
const QUIET_MS = 500;
const PATIENCE_MS = 60_000;

export interface FetchedFile {
  name: string;
  /** As they went over the line, with headers. */
  bytes: number;
}

export interface FirstLoad {
  firstWordsMs: number;
  usableMs: number;
  /** Until the page was usable, in the order of their ends. */
  files: FetchedFile[];
}

export interface PageChange {
  /** From the tap to the frame that answers it: the other page's title over its first element. */
  answeredMs: number;
  /** To the frame in which nothing is a skeleton any more. */
  wordsMs: number;
  /** Of it, the page's own thread was at work: what a machine without other users would take. */
  busyMs: number;
}

export interface ThrottledPage {
  page: Page;
  load(address: string, words: string): Promise<FirstLoad>;
  /** Taps and waits for another page and what it says. */
  changePage(selector: string): Promise<PageChange>;
  close(): Promise<void>;
}

export async function openThrottled(browser: Browser): Promise<ThrottledPage> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  // tsx names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(noteLongTasks);
  const session = await context.newCDPSession(page);
  await throttle(session);
  const files = noteFiles(session);
  return {
    page,
    async load(address, words) {
      await page.addInitScript(noteFirstWords, words);
      await page.goto(address, { waitUntil: 'commit' });
      const timed = await page.waitForFunction(readTimes, QUIET_MS, { timeout: PATIENCE_MS });
      const { firstWordsMs, usableMs } = (await timed.jsonValue()) as Times;
      return { firstWordsMs, usableMs, files: [...files] };
    },
    async changePage(selector) {
      const target = page.locator(selector).locator('visible=true').first();
      await target.waitFor();
      await target.scrollIntoViewIfNeeded();
      const changed = page.evaluate(untilOtherPage);
      const before = await busyMs(session);
      await target.tap();
      const times = await changed;
      return { ...times, busyMs: Math.round((await busyMs(session)) - before) };
    },
    close: () => context.close(),
  };
}

async function throttle(session: CDPSession): Promise<void> {
  const { cpuSlowdown, latencyMs, downloadBytesPerSecond, uploadBytesPerSecond } = slowPhone;
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: downloadBytesPerSecond,
    uploadThroughput: uploadBytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

/** Pictures in the address itself are not fetched. */
function noteFiles(session: CDPSession): FetchedFile[] {
  const files: FetchedFile[] = [];
  const names = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('data:')) return;
    names.set(requestId, nameOf(request.url, request.postData));
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId);
    if (name !== undefined) files.push({ name, bytes: encodedDataLength });
  });
  return files;
}

/** A call of the cloud is named by its action. */
function nameOf(address: string, body: string | undefined): string {
  const { pathname } = new URL(address);
  const name = pathname.replace(/^\/as\/[^/]+\//, '') || 'index.html';
  const action = /"action":"([\w.]+)"/.exec(body ?? '')?.[1];
  return action === undefined ? name : `${name} ${action}`;
}

interface Times {
  firstWordsMs: number;
  usableMs: number;
}

/** What the page's own scripts keep of its first seconds. */
interface Kept {
  longTaskEnds: number[];
  firstWordsAt: number | null;
}

function noteLongTasks(): void {
  const kept: Kept = { longTaskEnds: [], firstWordsAt: null };
  Object.assign(globalThis, { benchKept: kept });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      kept.longTaskEnds.push(startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** Asked at each frame: words that stand in the document but are not laid out do not count. */
function noteFirstWords(words: string): void {
  const { benchKept: kept } = globalThis as unknown as { benchKept: Kept };
  const stands = (root: Element): boolean => {
    if (!(root.textContent ?? '').includes(words)) return false;
    const child = [...root.children].find((each) => (each.textContent ?? '').includes(words));
    if (child !== undefined) return stands(child);
    const { width, height } = root.getBoundingClientRect();
    return width > 0 && height > 0;
  };
  const look = () => {
    const app = document.querySelector('#app');
    if (app !== null && stands(app)) kept.firstWordsAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** False until the page has been quiet for a while after its first words. */
function readTimes(quietMs: number): Times | false {
  const { benchKept } = globalThis as unknown as { benchKept: Kept };
  const { firstWordsAt, longTaskEnds } = benchKept;
  if (firstWordsAt === null) return false;
  const usableAt = Math.max(firstWordsAt, ...longTaskEnds);
  if (performance.now() - usableAt < quietMs) return false;
  return { firstWordsMs: Math.round(firstWordsAt), usableMs: Math.round(usableAt) };
}

/** What the page's thread has worked so far, the slow-down included. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Counts from the finger's lift, not from when this was asked for. */
function untilOtherPage(): Promise<{ answeredMs: number; wordsMs: number }> {
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.getBoundingClientRect().height > 0)
      .at(-1);
  const before = shown('.shell__title');
  return new Promise((resolve) => {
    const start = (event: Event) => {
      // The frame that shows what stands now ends where the next one begins.
      const since = () => Math.round(performance.now() - event.timeStamp);
      let answeredMs: number | null = null;
      const look = () => {
        const title = shown('.shell__title');
        const main = title?.closest('.shell')?.querySelector('.shell__main');
        const own = main?.firstElementChild;
        if (title === before || title?.textContent === '' || main == null || own == null) return;
        if (own.getBoundingClientRect().height === 0) return;
        if (answeredMs === null) requestAnimationFrame(() => (answeredMs ??= since()));
        if (main.textContent === '' || main.querySelector('.skeleton') !== null) return;
        requestAnimationFrame(() => resolve({ answeredMs: answeredMs ?? since(), wordsMs: since() }));
        ended = true;
      };
      let ended = false;
      const eachFrame = () => {
        look();
        if (!ended) requestAnimationFrame(eachFrame);
      };
      requestAnimationFrame(eachFrame);
    };
    addEventListener('touchend', start, { capture: true, once: true });
  });
}
