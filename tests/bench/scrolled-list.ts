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

/** Down by so many pixels a second until so many rows came by, or nothing more comes. */
export async function scrollThrough(
  page: Page,
  pixelsPerSecond: number,
  rows: number,
): Promise<Scrolled> {
  return page.evaluate(scrollAndLook, { pixelsPerSecond, rows });
}

/** Inside the page: uses nothing else. */
async function scrollAndLook({ pixelsPerSecond, rows: wanted }: {
  pixelsPerSecond: number;
  rows: number;
}): Promise<Scrolled> {
  const patienceMs = 30_000;
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
  let movedAt = last;
  // At the end of what is here the next rows may just be on their way.
  while (seen.size < wanted && last - movedAt < patienceMs) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    look();
    const wait = now - last;
    waits.push(wait);
    last = now;
    const before = scroller.scrollTop;
    // A frame that comes late does not make the finger jump.
    scroller.scrollTop = before + (pixelsPerSecond * Math.min(wait, 50)) / 1_000;
    if (scroller.scrollTop !== before) movedAt = now;
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
