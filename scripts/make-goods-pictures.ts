/**
 * Writes local/goods/<name>.svg for the pictures that the seed's goods name, and no others, with
 * the licence beside them. Run: `tsx scripts/make-goods-pictures.ts`. The results are committed, so
 * that starting needs no development package.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goodsOfEstate } from '../local/seed/goods';

const root = path.resolve(__dirname, '..');
const target = path.join(root, 'local/goods');
const iconPackage = path.join(root, 'node_modules/@iconify-json/fluent-emoji-flat');

interface IconSet {
  icons: Record<string, { body: string } | undefined>;
  width: number;
  height: number;
}

const set = JSON.parse(readFileSync(path.join(iconPackage, 'icons.json'), 'utf8')) as IconSet;
const { version } = JSON.parse(readFileSync(path.join(iconPackage, 'package.json'), 'utf8')) as {
  version: string;
};

function pictureOf(name: string): string {
  const icon = set.icons[name];
  if (icon === undefined) throw new Error(`@iconify-json/fluent-emoji-flat has no icon ${name}`);
  const { width, height } = set;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${icon.body}</svg>\n`;
}

/** The words of Microsoft's own LICENSE file, which the icon package names but does not carry. */
const licence = `Goods pictures: Fluent UI Emoji (flat), https://github.com/microsoft/fluentui-emoji
Taken from @iconify-json/fluent-emoji-flat ${version} by scripts/make-goods-pictures.ts, unchanged.

MIT License

Copyright (c) Microsoft Corporation.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

const names = [...new Set(goodsOfEstate.map(({ picture }) => picture))].sort();
const pictures = names.map((name) => [name, pictureOf(name)] as const);
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, svg] of pictures) writeFileSync(path.join(target, `${name}.svg`), svg);
writeFileSync(path.join(target, 'LICENCE.txt'), licence);
console.error(`${names.length} pictures written`);
