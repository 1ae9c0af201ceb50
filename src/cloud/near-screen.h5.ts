import type { WatchNear } from './watch-near';

/** The page scrolls inside of its own element: only with that as the root do the margins count. */
export const watchNear: WatchNear = (id, marginPixels, onChange) => {
  const element = document.getElementById(id);
  if (element === null) return () => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries[entries.length - 1];
      if (entry !== undefined) onChange(entry.isIntersecting, entry.boundingClientRect.height);
    },
    { root: element.closest('.taro_page'), rootMargin: `${marginPixels}px 0px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
};
