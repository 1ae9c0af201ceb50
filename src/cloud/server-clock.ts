/**
 * The server's clock as the last answer showed it. Countdowns follow it, never the phone's own
 * clock, which may be wrong or (in the local cloud) lie on another day.
 */
import type { Instant } from '../../domain/primitives/instant';

let offset = 0;
const listeners = new Set<() => void>();

/** Below this a difference is the network's delay and would only make seconds jump. */
const NOTICEABLE_MS = 1_500;

export function serverNow(): Instant {
  return Date.now() + offset;
}

export function noteServerNow(now: Instant): void {
  const measured = now - Date.now();
  if (Math.abs(measured - offset) < NOTICEABLE_MS) return;
  offset = measured;
  for (const listener of listeners) listener();
}

/** @returns the function that ends it */
export function onServerClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
