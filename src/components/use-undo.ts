import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Long enough to see what one did, short enough that nobody waits for it. */
export const HELD_MS = 5_000;

export interface Undo {
  /** What goes in a moment; null: nothing waits. */
  words: string | null;
  /** Lets it go once the moment is over, or one leaves the page, unless one takes it back. */
  hold: (words: string, act: () => void) => void;
  takeBack: () => void;
  goNow: () => void;
}

/**
 * An act that cannot be taken back on the server waits a moment on the phone first. Never for
 * money. Who leaves the page meant it: it goes at once.
 */
export function useUndo(): Undo {
  const [words, setWords] = useState<string | null>(null);
  const held = useRef<{ act: () => void; timer: ReturnType<typeof setTimeout> } | null>(null);
  const end = () => {
    const ended = held.current;
    held.current = null;
    if (ended !== null) clearTimeout(ended.timer);
    setWords(null);
    return ended;
  };
  const goNow = () => end()?.act();
  const newest = useRef(goNow);
  useEffect(() => {
    newest.current = goNow;
  });
  useEffect(() => () => newest.current(), []);
  useDidHide(() => newest.current());
  const hold = (said: string, act: () => void) => {
    goNow();
    held.current = { act, timer: setTimeout(() => newest.current(), HELD_MS) };
    setWords(said);
  };
  return { words, hold, takeBack: () => void end(), goNow };
}
