/** Opens one page for its person and looks at it in every mode. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { firstLanguage, type ReadingLanguage } from '../../domain/primitives/reading-language';
import { inNetwork, spoilNetwork, type Network } from './bad-network';
import { brokenWords } from './broken-words';
import { measurePage, targets } from './measure-page';
import type { Mode, TextSize } from './modes';
import type { Seen } from './seen';
import type { Staged } from './stage-pages';
import type { Visit } from './staged-pages';

/** One phone for each text size, with its cache; one page of it is open at a time. */
export interface Phones extends Record<TextSize | 'empty', BrowserContext> {
  language: ReadingLanguage;
}

/** How to look at each page. */
export interface Wanted {
  looks: readonly Mode[];
  networks: readonly Network[];
}

/** How long a page may take until it says what it must. A busy machine is slow, not broken. */
const PATIENCE_MS = 60_000;
const HIGHEST_PIXELS = 4_000;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function unpackPhones(browser: Browser, language: ReadingLanguage): Promise<Phones> {
  const unpack = async (large: 'on' | 'off' | 'auto') => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    // tsx names functions through a helper that the page does not have.
    await context.addInitScript('globalThis.__name = (named) => named');
    await context.addInitScript(keepChoice, { large, language });
    return context;
  };
  return {
    language,
    normal: await unpack('off'),
    large: await unpack('on'),
    double: await unpack('auto'),
    empty: await emptied(unpack('off')),
  };
}

/** A phone that keeps nothing of what it saw: each page starts as on the first day. */
async function emptied(unpacked: Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await unpacked;
  await context.addInitScript(() => localStorage.clear());
  return context;
}

/** As the app itself keeps the choice, for each person apart: Taro wraps what it stores. */
function keepChoice({ large, language }: { large: string; language: string }): void {
  const person = /^\/as\/[^/]+\//.exec(location.pathname)?.[0];
  if (person === undefined) return;
  const keep = (name: string, value: unknown) => {
    localStorage.setItem(`${person}:${name}`, JSON.stringify({ data: JSON.stringify(value) }));
  };
  keep('appearance', { large });
  keep('appearance-language', language);
}

/** Opened once for each text size, and again for each of its sheets. */
export async function lookAt(
  phones: Phones,
  staged: Staged,
  entry: readonly [string, Visit],
  wanted: Wanted,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const text of ['normal', 'large', 'double'] as const) {
    const looks = wanted.looks.filter((mode) => mode.text === text);
    const [first] = looks;
    if (first === undefined) continue;
    await onNewPage([phones, text], staged, entry, async (page) => {
      for (const mode of looks) seen.push(await inMode(page, mode));
    });
    for (const [button, inside] of entry[1].opens ?? []) {
      await onNewPage([phones, text], staged, entry, async (page) => {
        await page.locator(button).filter({ visible: true }).first().tap();
        await page.locator(inside).filter({ visible: true }).first().waitFor();
        const sheet = await inMode(page, first);
        seen.push({ ...sheet, mode: `${first.name}-${button.replace('#', '')}` });
      });
    }
  }
  for (const network of wanted.networks) {
    seen.push(await onNetwork(phones, staged, entry, network));
  }
  return seen;
}

async function onNetwork(
  phones: Phones,
  staged: Staged,
  [pagePath, visit]: readonly [string, Visit],
  network: Network,
): Promise<Seen> {
  const page = await phones.empty.newPage();
  try {
    const asked = await spoilNetwork(page, network);
    await page.goto(addressOf(staged, [pagePath, visit]));
    return await inNetwork(page, network, asked, visit);
  } finally {
    await page.close();
  }
}

function addressOf(
  staged: Staged,
  [name, { person, query }]: readonly [string, Visit],
): string {
  const [pagePath = ''] = name.split('#');
  const words = new URLSearchParams(query?.(staged) ?? {}).toString();
  const place = `${pagePath}${words === '' ? '' : `?${words}`}`;
  return `${staged.estate.origin}/as/${person}/#/${place}`;
}

async function onNewPage(
  [phones, text]: readonly [Phones, TextSize],
  staged: Staged,
  [pagePath, visit]: readonly [string, Visit],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await phones[text].newPage();
  try {
    if (text === 'double') await doubleText(page);
    await page.goto(addressOf(staged, [pagePath, visit]));
    await saysWhatItMust(page, phones.language, visit);
    await page.waitForFunction(
      () =>
        document.querySelector('.skeleton') === null &&
        [...document.images].every(({ complete }) => complete),
    );
    await look(page);
  } catch (error) {
    const [why = ''] = String(error).split('\n');
    const words = await page.locator('body').innerText();
    throw new Error(`${why} It says: ${words.replace(/\s+/g, ' ').slice(0, 300)}`);
  } finally {
    await page.close();
  }
}

/** What a page must say is known in the first language; in another its language tells. */
async function saysWhatItMust(page: Page, language: ReadingLanguage, visit: Visit): Promise<void> {
  if (language === firstLanguage) {
    await page.getByText(visit.shows).first().waitFor({ state: 'attached' });
    return;
  }
  await page.waitForFunction(
    (tag) =>
      document.documentElement.lang.toLowerCase() === tag &&
      document.querySelector('.shell__main')?.textContent !== '',
    language,
  );
  // A language that has just come draws the page anew.
  await page.waitForTimeout(500);
}

/** As a person sets it in the browser: what the page finds as the size of its root. */
async function doubleText(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

async function inMode(page: Page, mode: Mode): Promise<Seen> {
  await page.emulateMedia({ colorScheme: mode.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: mode.width, height: mode.height });
  await painted(page);
  const target = mode.text === 'normal' ? targets.normal : targets.large;
  const measured = await page.evaluate(measurePage, target);
  const broken = (await page.evaluate(brokenWords)).map((where) => `brokenWord: ${where}`);
  const faults = [...measured.map(({ rule, where }) => `${rule}: ${where}`), ...broken];
  if (!mode.shown) return { mode: mode.name, picture: null, faults: [...new Set(faults)] };
  const picture = await wholePage(page, mode);
  return {
    mode: mode.name,
    picture,
    faults: [...new Set([...faults, ...(await axeFaults(page))])],
  };
}

/** After a change of size a picture taken at once is the old one, tiled. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForTimeout(150);
}

/** The window is made as high as the page for the picture: pages scroll inside of it. */
async function wholePage(page: Page, { width, height }: Mode): Promise<Buffer> {
  const needed = await page.evaluate(() =>
    Math.max(
      document.documentElement.scrollHeight,
      ...[...document.querySelectorAll('.taro_page')].map(({ scrollHeight }) => scrollHeight),
    ),
  );
  const high = Math.min(HIGHEST_PIXELS, Math.max(height, needed));
  if (high > height) {
    await page.setViewportSize({ width, height: high });
    await painted(page);
  }
  const picture = await page.screenshot({ type: 'jpeg', quality: 70, animations: 'disabled' });
  if (high > height) await page.setViewportSize({ width, height });
  return picture;
}

interface AxeResult {
  violations: Array<{ id: string; impact: string; nodes: Array<{ target: unknown; html: string }> }>;
}

/**
 * Serious and critical ones of WCAG 2.2 A and AA. Targets are measured here, to more than its 24
 * points: axe-core takes what lies half under the dock, and scrolls, for too small.
 */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = (await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: false } },
      }),
    tags,
  )) as AxeResult;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 240)}`));
}
