/** Ways of asking one thing, parted by `／` or a new line: a line of content each would be long. */
export function ways(said: string): string[] {
  return said
    .split(/[／\n]/)
    .map((way) => way.trim())
    .filter((way) => way !== '');
}
