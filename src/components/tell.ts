import Taro from '@tarojs/taro';

/** Long enough to read two lines slowly. */
const SHOWN_MS = 3_000;

/** One sentence over the page, for what has just happened or could not. */
export function tell(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: SHOWN_MS });
}
