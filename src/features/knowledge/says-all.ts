/** Whether an entry says each of the words somewhere, in whatever field. */
export function saysAll(entry: object, words: string): boolean {
  const said = textOf(entry).toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => said.includes(word));
}

function textOf(part: unknown): string {
  if (typeof part === 'string') return part;
  return typeof part === 'object' && part !== null
    ? Object.values(part).map(textOf).join('\n')
    : '';
}
