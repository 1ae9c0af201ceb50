/** `packages/leader/inbox/index` -> `packages/leader`; the main package is `pages`. */
function folderOf(path: string): string {
  return /^packages\/[\w-]+/.exec(path)?.[0] ?? 'pages';
}

/** The pages one may go to from a page, the likely ones first: its own package's, then the main one's. */
export function pagesNear(path: string, all: readonly string[]): string[] {
  const own = folderOf(path);
  const near = (folder: string) => all.filter((one) => folderOf(one) === folder && one !== path);
  return own === 'pages' ? near(own) : [...near(own), ...near('pages')];
}
