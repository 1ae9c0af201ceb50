/** Opens one page for its person and looks at it in every mode. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { LARGE_TARGET, measurePage } from './measure-page';
import { modes, type Mode } from './modes';
import type { Staged, Visit } from './staged-pages';

export interface Seen {
  mode: string;
  /** The whole page, as high as it is; null for a mode that is only measured. */
  picture: Buffer | null;
  /** Rule and place, a line each. */
  faults: string[];
}

/** How long a page may take until it says what it must. */
const PATIENCE_MS = 30_000;
const HIGHEST_PIXELS = 4_000;

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function lookAt(
  browser: Browser,
  staged: Staged,
  [pagePath, visit]: readonly [string, Visit],
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const large of [false, true]) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    try {
      const page = await open(await context.newPage(), staged, [pagePath, visit], large);
      for (const mode of modes.filter((each) => each.large === large)) {
        seen.push(await inMode(page, mode));
      }
    } finally {
      await context.close();
    }
  }
  return seen;
}

async function open(
  page: Page,
  staged: Staged,
  [pagePath, { person, query, shows }]: readonly [string, Visit],
  large: boolean,
): Promise<Page> {
  const base = `/as/${person}/`;
  const words = new URLSearchParams(query?.(staged) ?? {}).toString();
  // As the app itself keeps the choice: Taro wraps what it stores.
  const kept = JSON.stringify({ data: JSON.stringify({ large: large ? 'on' : 'off' }) });
  // tsx names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [
    `${base}:appearance`,
    kept,
  ]);
  await page.goto(`${staged.estate.origin}${base}#/${pagePath}${words === '' ? '' : `?${words}`}`);
  await page.getByText(shows).first().waitFor({ state: 'attached', timeout: PATIENCE_MS });
  await page.waitForLoadState('networkidle');
  return page;
}

async function inMode(page: Page, mode: Mode): Promise<Seen> {
  await page.emulateMedia({ colorScheme: mode.dark ? 'dark' : 'light' });
  await page.setViewportSize({ width: mode.width, height: mode.height });
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
  }, mode.textPercent);
  await page.waitForTimeout(150);
  const measured = await page.evaluate(measurePage, mode.large ? LARGE_TARGET : null);
  const faults = measured.map(({ rule, where }) => `${rule}: ${where}`);
  if (!mode.shown) return { mode: mode.name, picture: null, faults };
  return {
    mode: mode.name,
    picture: await wholePage(page, mode),
    faults: [...faults, ...(await axeFaults(page))],
  };
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
  await page.setViewportSize({ width, height: high });
  const picture = await page.screenshot({ type: 'jpeg', quality: 70 });
  await page.setViewportSize({ width, height });
  return picture;
}

interface AxeResult {
  violations: Array<{ id: string; impact: string; nodes: Array<{ target: unknown; html: string }> }>;
}

/** Serious and critical ones of WCAG 2.2 A and AA. */
async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = (await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    tags,
  )) as AxeResult;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 160)}`));
}
