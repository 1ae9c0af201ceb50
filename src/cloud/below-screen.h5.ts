import { useEffect, useState } from 'react';
import type { UseBelowScreen } from './draw-later';

/** A few frames: what is on the screen stands, and no thumb has scrolled yet. */
const STANDS_AFTER_MS = 100;
/** From here on a page has columns, which begin on the screen. */
const COLUMNS_FROM_PIXELS = 900;

export const useBelowScreen: UseBelowScreen = () => {
  const [drawn, setDrawn] = useState(() => window.innerWidth >= COLUMNS_FROM_PIXELS);
  useEffect(() => {
    if (drawn) return undefined;
    const timer = setTimeout(() => setDrawn(true), STANDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [drawn]);
  return drawn;
};
