/** Debian's Chromium, without a screen and without anything that would call home. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function executable(): string {
  const found = candidates.find((file) => file !== undefined && existsSync(file));
  if (found !== undefined) return found;
  throw new Error(
    'no Chromium found: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its path',
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
