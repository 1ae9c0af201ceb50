/** Runs inside the page itself; serialised into the browser, so it uses nothing else. */

/**
 * Words of letters that break inside for want of room, each with where it stands. Of letters alone:
 * a number, a link or a fingerprint may break anywhere.
 */
export function brokenWords(): string[] {
  const range = document.createRange();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('.shell') === null) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      if (!/^[A-Za-z]{3,}[.,:;!?]?$/.test(word)) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(`${word} in .${parent.className}`);
    }
  }
  return broken;
}
