/**
 * Writes docs/pictures/main-job.png, the main job on three phones, from what the journeys saw:
 * `npm run journeys && tsx scripts/make-readme-picture.ts`. The photo in it is drawn by the
 * journeys themselves, so leave CLAIM_PHOTO unset.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium';

const root = path.resolve(__dirname, '..');
const target = path.join(root, 'docs/pictures/main-job.png');

/** A README is read over slow lines too. */
const mostBytes = 250 * 1024;

const phones = [
  { shot: 'file-claim-normal', caption: '陈桂兰 photographs and files' },
  { shot: 'leader-refund-sheet-normal', caption: '周敏 refunds with one tap' },
  { shot: 'claim-settled-normal', caption: 'the money is there' },
];

const style = `
  body { margin: 0; padding: 24px 28px 20px; display: flex; gap: 28px; width: max-content;
    background: #e9e1d1; font: 600 17px/24px "Noto Sans CJK SC", sans-serif; color: #20251f; }
  figure { margin: 0; }
  img { display: block; width: 312px; border-radius: 22px; border: 1px solid #c9bea6; }
  figcaption { margin-top: 12px; text-align: center; }`;

function figureOf({ shot, caption }: (typeof phones)[number]): string {
  const picture = readFileSync(path.join(root, 'shots', `${shot}.png`)).toString('base64');
  const image = `<img src="data:image/png;base64,${picture}">`;
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

async function main(): Promise<void> {
  const figures = phones.map(figureOf).join('');
  mkdirSync(path.dirname(target), { recursive: true });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1_048, height: 760 } });
    await page.setContent(`<!doctype html><style>${style}</style>${figures}`);
    await page.locator('body').screenshot({ path: target });
  } finally {
    await browser.close();
  }
  const { size } = statSync(target);
  if (size > mostBytes) throw new Error(`${target} has ${size} bytes, more than ${mostBytes}`);
  console.log(`${path.relative(root, target)}: ${size} bytes`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
