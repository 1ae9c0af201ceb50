import Taro from '@tarojs/taro';
import type { WatchNear } from './watch-near';

export const watchNear: WatchNear = (id, marginPixels, onChange) => {
  const { page } = Taro.getCurrentInstance();
  if (page == null) return () => undefined;
  const observer = Taro.createIntersectionObserver(page, { thresholds: [0] });
  observer
    .relativeToViewport({ top: marginPixels, bottom: marginPixels })
    .observe(`#${id}`, ({ intersectionRatio = 0, intersectionRect, boundingClientRect }) => {
      const near = intersectionRatio > 0 || (intersectionRect?.height ?? 0) > 0;
      onChange(near, boundingClientRect?.height ?? 0);
    });
  return () => observer.disconnect();
};
