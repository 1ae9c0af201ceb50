import type { UseBelowScreen } from './draw-later';

/** WeChat's pages are drawn by a thread of their own. */
export const useBelowScreen: UseBelowScreen = () => true;
