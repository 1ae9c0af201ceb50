/** Debian's Chromium, without a screen and without anything that would call home. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

// The shell is the same engine without a browser window around it: a page opens in a third of the
// time (`chromium` in headless mode still draws its tabs and menus, in processes of their own).
const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function executable(): string {
  const found = candidates.find((file) => file !== undefined && existsSync(file));
  if (found !== undefined) return found;
  throw new Error(
    'no Chromium found: apt-get install chromium-headless-shell fonts-noto-cjk, or set CHROMIUM to its path',
  );
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
