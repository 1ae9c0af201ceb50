/** Somebody of the estate in front of a phone, whose taps are counted. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { chooseFiles, screen, shotsDirectory, type JourneyBrowser, type Visitor } from './browser';

/** A busy machine is slow, not broken. */
const patienceMs = 80_000;

type Kept = Array<[string, string]>;

export class Person {
  /** Taps so far; what happens in the system's own file chooser is not counted. */
  taps = 0;
  /** Holds the same pages in the other size of text. */
  private twin: Page | null = null;
  /** What the app keeps on the phone when its switch stands the other way. */
  private twinLooks: Kept | null = null;

  private constructor(readonly visitor: Visitor) {
    visitor.page.setDefaultTimeout(patienceMs);
  }

  /** Opens an address with a browser of its own. */
  static async at(browser: JourneyBrowser, address: string): Promise<Person> {
    return new Person(await browser.visit(address));
  }

  get page(): Page {
    return this.visitor.page;
  }

  /** What the page complained about in the browser's console, and what it threw. */
  get complaints(): string[] {
    return this.visitor.complaints;
  }

  /** The shown one: the app keeps the pages one came from in the document, hidden. */
  on(selector: string, page = this.page): Locator {
    return page.locator(selector).filter({ visible: true });
  }

  /** The innermost shown element that says this. */
  saying(words: string | RegExp): Locator {
    return this.page.getByText(words).filter({ visible: true });
  }

  /** Waits until the page says it; the failure shows what it says instead. */
  async sees(words: string | RegExp): Promise<void> {
    try {
      await this.saying(words).first().waitFor();
    } catch {
      throw new Error(`waited in vain for ${String(words)} in: ${await this.text()}`);
    }
  }

  /** All that is shown. */
  async text(): Promise<string> {
    const whole = await this.page.locator('body').innerText();
    return whole.replace(/\s+/g, ' ');
  }

  async tap(target: string | Locator): Promise<void> {
    const element = typeof target === 'string' ? this.on(target) : target;
    await element.first().tap();
    this.taps += 1;
  }

  async type(selector: string, words: string): Promise<void> {
    await this.on(`${selector} textarea, textarea${selector}`).first().fill(words);
  }

  /** A tap on the camera, and files from the chooser that opens. */
  async addPhotos(...files: string[]): Promise<void> {
    await chooseFiles(this.page, this.on('#add-photo'), files);
    this.taps += 1;
  }

  /**
   * Waits until everything is drawn. With `JOURNEY_SHOTS=1` it also saves `shots/<name>-normal.png`
   * and `shots/<name>-large.png` (and `…-whole.png` of a page longer than the screen): pictures are
   * for somebody who looks at them, and opening every page a second time takes most of a journey's
   * minutes. `prepare` opens in the other size what a tap has opened in this one.
   */
  async shoot(name: string, prepare?: (twin: Page) => Promise<void>): Promise<void> {
    if (process.env['JOURNEY_SHOTS'] !== '1') {
      await settled(this.page);
      return;
    }
    const large = await isLarge(this.page);
    await save(this.page, `${name}-${sizeName(large)}`);
    const own = await readAppearance(this.page);
    const twin = await this.openTwin(!large);
    if (prepare !== undefined) await prepare(twin);
    await save(twin, `${name}-${sizeName(!large)}`);
    await keepAppearance(this.page, own);
    await twin.goto('about:blank');
  }

  /** A second tab of the same phone at the same place, its text changed by the app's own switch. */
  private async openTwin(large: boolean): Promise<Page> {
    const here = this.page.url();
    this.twin ??= await this.page.context().newPage();
    const { twin } = this;
    twin.setDefaultTimeout(patienceMs);
    if (this.twinLooks === null) {
      await twin.goto(here.replace(/#.*/, '#/pages/me/index'), { waitUntil: 'networkidle' });
      if ((await isLarge(twin)) !== large) await this.on('#large-text', twin).tap();
      this.twinLooks = await readAppearance(twin);
      await twin.goto('about:blank');
    }
    await keepAppearance(this.page, this.twinLooks);
    await twin.goto(here, { waitUntil: 'networkidle' });
    return twin;
  }

  leave(): Promise<void> {
    return this.visitor.leave();
  }
}

const sizeName = (large: boolean) => (large ? 'large' : 'normal');

async function isLarge(page: Page): Promise<boolean> {
  const shell = page.locator('.shell').filter({ visible: true }).last();
  return /\blarge\b/.test((await shell.getAttribute('class')) ?? '');
}

function readAppearance(page: Page): Promise<Kept> {
  return page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.endsWith('appearance')),
  );
}

async function keepAppearance(page: Page, kept: Kept): Promise<void> {
  await page.evaluate((entries) => {
    for (const key of Object.keys(localStorage)) {
      if (key.endsWith('appearance')) localStorage.removeItem(key);
    }
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, kept);
}

/** Everything is drawn: no skeleton, no picture on its way. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.skeleton') === null &&
      [...document.images].every(({ complete }) => complete),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function save(page: Page, name: string): Promise<void> {
  mkdirSync(shotsDirectory, { recursive: true });
  await settled(page);
  const file = (suffix: string) => path.join(shotsDirectory, `${name}${suffix}.png`);
  await page.screenshot({ path: file(''), animations: 'disabled' });
  const height = await contentHeight(page);
  if (height <= screen.height + 40) return;
  await page.setViewportSize({ ...screen, height });
  await page.screenshot({ path: file('-whole'), animations: 'disabled' });
  await page.setViewportSize(screen);
}

/** How tall the screen would have to be to show the whole page; a sheet covers its page anyway. */
function contentHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.clientHeight > 0;
    if ([...document.querySelectorAll('.sheet')].some(shown)) return window.innerHeight;
    const hidden = [document.documentElement, ...document.querySelectorAll('.taro_page')]
      .filter(shown)
      .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    return window.innerHeight + Math.max(...hidden);
  });
}
