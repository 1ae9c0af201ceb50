/** What the page must know of the device it is on. In WeChat. */
import Taro from '@tarojs/taro';

/** Pixels that a size of 16 becomes by the person's own setting. */
export function textSizeSetting(): number {
  // Newer than Taro's types; an older base library does not say.
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return fontSizeSetting ?? 16;
}

export function prefersDark(): boolean {
  return Taro.getAppBaseInfo().theme === 'dark';
}

export function onPrefersDarkChange(listener: () => void): void {
  Taro.onThemeChange(listener);
}

/** Room that the phone's own bars take at the top of a page, in pixels. */
export function topInsets(): { statusBar: number; capsuleWidth: number } {
  const { statusBarHeight, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  return {
    statusBar: statusBarHeight ?? 0,
    capsuleWidth: capsule.width > 0 ? windowWidth - capsule.left : 0,
  };
}

/** Nothing to name: the title bar is ours, and WeChat has no tabs or history of pages. */
export function namePage(_title: string): void {}

/** `zh_CN`, `en`: what WeChat itself is in. */
export function phoneLanguage(): string {
  return Taro.getAppBaseInfo().language ?? '';
}

/** Nothing to tell WeChat. */
export function nameLanguage(_tag: string): void {}

export function windowWidth(): number {
  return Taro.getWindowInfo().windowWidth;
}

/** Of WeChat on a computer; a phone's window keeps its width. @returns ends the listening */
export function onWindowWidth(listener: () => void): () => void {
  Taro.onWindowResize(listener);
  return () => Taro.offWindowResize(listener);
}
