import { useRef, useState } from 'react';
import { readStored, removeStored, writeStored } from './storage';

export interface Kept<Value> {
  value: Value;
  /** Keeps it at once: a page that closes in the next moment loses nothing. */
  set: (value: Value) => void;
  /** Forgets what was sent; what was changed meanwhile is newer than that and stays. */
  forget: (sent: Value) => void;
}

/** What a person is filling in, kept on the phone under `key` until it was sent. */
export function useKept<Value>(key: string, empty: Value): Kept<Value> {
  const [value, setValue] = useState(() => readStored<Value>(key) ?? empty);
  const newest = useRef(value);
  const show = (next: Value) => {
    newest.current = next;
    setValue(next);
  };
  return {
    value,
    set: (next) => {
      writeStored(key, next);
      show(next);
    },
    forget: (sent) => {
      if (newest.current !== sent) return;
      removeStored(key);
      show(empty);
    },
  };
}
