/** Plays a sound of the storage. @returns what stops it */
export function playSound(url: string, onEnd: () => void): () => void {
  const audio = new Audio(url);
  audio.onended = onEnd;
  audio.onerror = onEnd;
  audio.play().catch(onEnd);
  return () => audio.pause();
}
