/** Hands words to another app. In the browser: the phone's own sheet, where there is one. */
export function mayShareText(): boolean {
  return typeof navigator.share === 'function';
}

/** Closing the sheet without a choice is no fault. */
export async function shareText(words: string): Promise<void> {
  await navigator.share({ text: words }).catch(() => undefined);
}
