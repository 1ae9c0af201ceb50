import { useEffect, useState } from 'react';
import { onWindowWidth, windowWidth } from '../cloud/phone';
import { useAppearance } from '../theme/appearance';

/** A table with six columns fits from here on; in large text it needs more. */
const DESKTOP_PIXELS = 1_024;
const LARGE_DESKTOP_PIXELS = 1_400;

/** A claim stands beside its evidence from here on, and the queue beside both. */
const TWO_PANES_PIXELS = 768;
const LARGE_TWO_PANES_PIXELS = 1_024;
const THREE_PANES_PIXELS = 1_280;
const LARGE_THREE_PANES_PIXELS = 1_600;

/** How many panes a desk's claim has room for. */
export type Panes = 'one' | 'two' | 'three';

function useWidth(): number {
  const [width, setWidth] = useState(windowWidth);
  useEffect(() => onWindowWidth(() => setWidth(windowWidth())), []);
  return width;
}

/** Whether the window is that of a desk; the phone's pages stay as they are. */
export function useDesktop(): boolean {
  const { large } = useAppearance();
  return useWidth() >= (large ? LARGE_DESKTOP_PIXELS : DESKTOP_PIXELS);
}

export function usePanes(): Panes {
  const { large } = useAppearance();
  return panesAt(useWidth(), large);
}

export function panesAt(width: number, large: boolean): Panes {
  if (width >= (large ? LARGE_THREE_PANES_PIXELS : THREE_PANES_PIXELS)) return 'three';
  return width >= (large ? LARGE_TWO_PANES_PIXELS : TWO_PANES_PIXELS) ? 'two' : 'one';
}
