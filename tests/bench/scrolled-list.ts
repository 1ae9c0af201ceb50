/** Scrolls a page of the browser build with a finger's speed and looks at every frame. */
import type { Page } from 'playwright-core';

export interface Scrolled {
  frames: number;
  /** Frames in which no row stood on the screen. */
  blankFrames: number;
  /** Between two frames, the slowest of twenty. */
  slowFrameMs: number;
  mostRowsDrawn: number;
  mostNodes: number;
  /** Different rows that stood on the screen. */
  rowsSeen: number;
}

/** From where it stands to the end of the page, by so many pixels a second. */
export async function scrollThrough(page: Page, pixelsPerSecond: number): Promise<Scrolled> {
  return page.evaluate(scrollAndLook, pixelsPerSecond);
}

/** Inside the page: uses nothing else. */
async function scrollAndLook(pixelsPerSecond: number): Promise<Scrolled> {
  const pages = [...document.querySelectorAll('.taro_page')];
  const scroller = pages.find((each) => each.getBoundingClientRect().width > 0);
  if (scroller === undefined) throw new Error('no page');
  const waits: number[] = [];
  const seen = new Set<string>();
  let blankFrames = 0;
  let mostRowsDrawn = 0;
  let mostNodes = 0;
  const look = () => {
    const rows = [...scroller.querySelectorAll('[id^="ticket-"]')];
    const shown = rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 60 && top < window.innerHeight - 120;
    });
    for (const row of shown) seen.add(row.id);
    if (shown.length === 0) blankFrames += 1;
    mostRowsDrawn = Math.max(mostRowsDrawn, rows.length);
    mostNodes = Math.max(mostNodes, scroller.querySelectorAll('*').length);
  };
  let last = performance.now();
  let still = 0;
  // At the end the next page may just be on its way.
  while (still < 60) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    look();
    const wait = now - last;
    waits.push(wait);
    last = now;
    const before = scroller.scrollTop;
    // A frame that comes late does not make the finger jump.
    scroller.scrollTop = before + (pixelsPerSecond * Math.min(wait, 50)) / 1_000;
    still = scroller.scrollTop === before ? still + 1 : 0;
  }
  const sorted = waits.sort((one, other) => one - other);
  return {
    frames: waits.length,
    blankFrames,
    slowFrameMs: Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    mostRowsDrawn,
    mostNodes,
    rowsSeen: seen.size,
  };
}
