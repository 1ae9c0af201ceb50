import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Pulling the page down loads it again. The page's config must say `enablePullDownRefresh`. */
export function usePullToReload(reload: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
}
