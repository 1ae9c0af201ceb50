import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { watchKeys } from '../cloud/keyboard';

/** What each key does, by its name. */
export type KeyBindings = Readonly<Record<string, () => void>>;

/** Keys of a desk's keyboard while the page is on screen; who asked last gets them. */
export function useKeys(bindings: KeyBindings, active = true): void {
  const newest = useRef(bindings);
  useEffect(() => {
    newest.current = bindings;
  });
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!active || !shown) return undefined;
    return watchKeys((key) => {
      const act = newest.current[key];
      act?.();
      return act !== undefined;
    });
  }, [active, shown]);
}
