/** What a reader of bytes found; null where the file ends in the middle of what it promises. */
export function attemptRead<Value>(read: () => Value | null): Value | null {
  try {
    return read();
  } catch (error) {
    // By its name: the platform's own errors may come from another realm.
    if ((error as { name?: unknown }).name === 'RangeError') return null;
    throw error;
  }
}
