import { useEffect, useState } from 'react';
import { onWindowWidth, windowWidth } from '../cloud/phone';
import { useAppearance } from '../theme/appearance';

/** A table with six columns fits from here on; in large text it needs more. */
const DESKTOP_PIXELS = 1_024;
const LARGE_DESKTOP_PIXELS = 1_400;

/** Whether the window is that of a desk; the phone's pages stay as they are. */
export function useDesktop(): boolean {
  const { large } = useAppearance();
  const [width, setWidth] = useState(windowWidth);
  useEffect(() => onWindowWidth(() => setWidth(windowWidth())), []);
  return width >= (large ? LARGE_DESKTOP_PIXELS : DESKTOP_PIXELS);
}
