import type { Seen } from './seen';

export interface Shown {
  page: string;
  person: string;
  seen: readonly Seen[];
  fileOf: (mode: string) => string;
}

/** One page with every picture, its modes side by side, and what is wrong under them. */
export function galleryPage(shown: readonly Shown[]): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>
body { margin: 24px; font: 15px/1.5 system-ui, sans-serif; background: #f4f2ec; color: #222; }
section { margin: 0 0 40px; }
.modes { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; }
img { display: block; height: 520px; border: 1px solid #cfcabb; background: #fff; }
figcaption, li { color: #555; }
</style>
<h1>${shown.length} pages</h1>
${shown.map(sectionOf).join('\n')}
</html>
`;
}

function sectionOf({ page, person, seen, fileOf }: Shown): string {
  const pictures = seen
    .filter(({ picture }) => picture !== null)
    .map(({ mode }) => {
      const file = fileOf(mode);
      const image = `<img loading="lazy" src="${file}" alt="${escaped(page)} ${mode}">`;
      return `<figure><a href="${file}">${image}</a><figcaption>${mode}</figcaption></figure>`;
    });
  const faults = seen.flatMap(({ mode, faults: found }) =>
    found.map((fault) => `<li>${mode}: ${escaped(fault)}</li>`),
  );
  const list = faults.length === 0 ? '' : `<ul>${faults.join('')}</ul>`;
  const title = `${escaped(page)} <small>${escaped(person)}</small>`;
  return `<section><h2>${title}</h2><div class="modes">${pictures.join('')}</div>${list}</section>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
