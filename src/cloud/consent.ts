import { useSyncExternalStore } from 'react';

let needed = false;
const listeners = new Set<() => void>();

/** The server asked for the consent to the privacy notice, or got it. */
export function noteConsentNeeded(isNeeded: boolean): void {
  if (needed === isNeeded) return;
  needed = isNeeded;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether something was refused until the person has agreed to the privacy notice. */
export function useConsentNeeded(): boolean {
  return useSyncExternalStore(subscribe, isConsentNeeded, isConsentNeeded);
}

export function isConsentNeeded(): boolean {
  return needed;
}
