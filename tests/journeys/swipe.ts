import type { Locator, Page } from 'playwright-core';

/** A finger drawn across a row, from its right part to the left, by so many pixels. */
export async function swipeLeft(page: Page, row: Locator, pixels: number): Promise<void> {
  await row.scrollIntoViewIfNeeded();
  const box = await row.boundingBox();
  if (box === null) throw new Error('the row to swipe is not drawn');
  const [from, y] = [box.x + box.width * 0.8, box.y + box.height / 2];
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y }],
    });
  await touch('touchStart', from);
  for (let moved = 0; moved <= pixels; moved += 10) await touch('touchMove', from - moved);
  await touch('touchEnd');
  await devtools.detach();
}

/** Whether it lies beside the screen, where nobody sees it. */
export async function isBeside(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  return box === null || box.x >= width;
}
