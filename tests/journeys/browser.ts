/** A phone-sized Chromium for journeys, driven as a person would: by what is seen and tapped. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import jsQr from 'jsqr';
import type { Browser, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { launchChromium } from '../../scripts/chromium';

/** Where screenshots go; git ignores it. */
export const shotsDirectory = path.resolve(__dirname, '../../shots');

/** The phone that the design is drawn for. */
export const screen = { width: 390, height: 844 };

/** A person in front of a phone: no cookie or storage is shared with another one. */
export interface Visitor {
  page: Page;
  /** What the page wrote to the console as an error, and what it threw. */
  complaints: string[];
  /** Saves `shots/<name>.png` of what is on screen. */
  shoot(name: string): Promise<void>;
  leave(): Promise<void>;
}

export interface JourneyBrowser {
  visit(address: string): Promise<Visitor>;
  close(): Promise<void>;
}

async function visitorOf(browser: Browser, address: string): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: screen,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return {
    page,
    complaints,
    async shoot(name) {
      mkdirSync(shotsDirectory, { recursive: true });
      await page.screenshot({ path: path.join(shotsDirectory, `${name}.png`) });
    },
    leave: () => context.close(),
  };
}

export async function openBrowser(): Promise<JourneyBrowser> {
  const browser = await launchChromium();
  return {
    visit: (address) => visitorOf(browser, address),
    close: () => browser.close(),
  };
}

/** What a camera reads off a QR code on the screen. Throws when there is none to read. */
export async function readQrCode(code: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  const found = jsQr(new Uint8ClampedArray(data), width, height);
  if (found === null) throw new Error('no QR code can be read there');
  return found.data;
}

/** Gives files to the file chooser that a tap opens. */
export async function chooseFiles(page: Page, opener: Locator, files: string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opener.click()]);
  await chooser.setFiles(files);
}
