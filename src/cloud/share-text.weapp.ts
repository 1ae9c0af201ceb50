/** Hands words to another app. In WeChat only cards and pictures are shared: words are copied. */
export function mayShareText(): boolean {
  return false;
}

export async function shareText(_words: string): Promise<void> {}
