/** What the page must know of the device it is on. In the browser. */

/** Pixels that a size of 16 becomes by the person's own setting. */
export function textSizeSetting(): number {
  const size = window.getComputedStyle(document.documentElement).fontSize;
  return Number.parseFloat(size) || 16;
}

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)');

export function prefersDark(): boolean {
  return darkQuery().matches;
}

export function onPrefersDarkChange(listener: () => void): void {
  darkQuery().addEventListener?.('change', listener);
}

/** Room that the phone's own bars take at the top of a page, in pixels. */
export function topInsets(): { statusBar: number; capsuleWidth: number } {
  return { statusBar: 0, capsuleWidth: 0 };
}

/** What the browser's tab and its history call the page. */
export function namePage(title: string): void {
  document.title = title;
}

/** `zh-CN`, `en-GB`: what the browser itself is in. */
export function phoneLanguage(): string {
  return navigator.language;
}

/** For screen readers and for the shapes of characters. */
export function nameLanguage(tag: string): void {
  document.documentElement.lang = tag;
}

export function windowWidth(): number {
  return window.innerWidth;
}

/** @returns ends the listening */
export function onWindowWidth(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
