import Taro from '@tarojs/taro';

/** Long enough to read two lines slowly. */
const SHOWN_MS = 3_000;

/** One sentence over the page, for what has just happened or could not. */
export function tell(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: SHOWN_MS });
}

let waiting: string | null = null;

/** Goes back and says it there: a toast ends with the page it was said on. */
export function tellOnReturn(words: string): void {
  waiting = words;
  void Taro.navigateBack();
}

/** For `useDidShow` of the page that one returns to. */
export function tellWhatWaits(): void {
  if (waiting !== null) tell(waiting);
  waiting = null;
}
