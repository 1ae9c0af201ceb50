/** Calls back when the network is there again. @returns how to stop it */
export function onOnline(back: () => void): () => void {
  window.addEventListener('online', back);
  return () => window.removeEventListener('online', back);
}
