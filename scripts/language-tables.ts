/** Puts the files of a language together: `locales/english.ts`. Part of `npm run docs`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const tables = [
  {
    file: 'locales/english.ts',
    name: 'english',
    folder: 'en',
    listedBy: 'en',
    title: 'English',
  },
  {
    file: 'locales/traditional.ts',
    name: 'traditional',
    folder: 'zh-hant',
    // From which it is made.
    listedBy: 'zh-hans',
    title: 'Traditional Chinese',
  },
] as const;

/** `./en/claim-life` exports `claimLife`, as its twin in Simplified does. */
function exportedBy(file: string): string {
  const [, name] = /^export const (\w+)/m.exec(readFileSync(file, 'utf8')) ?? [];
  if (name === undefined) throw new Error(`${file} exports no texts`);
  return name;
}

/** Each language but the first, with every file that stands in its folder. */
export function languageTables(root: string): Array<{ file: string; contents: string }> {
  return tables.map(({ file, name, folder, listedBy, title }) => {
    const listed = path.join(root, 'locales', listedBy);
    const files = readdirSync(listed)
      .filter((one) => one.endsWith('.ts'))
      .map((one) => one.replace('.ts', ''))
      .sort();
    const imported = files.map((one) => {
      return { one, exported: exportedBy(path.join(listed, `${one}.ts`)) };
    });
    const texts = imported.filter(({ one }) => one !== 'formats');
    const lines = [
      `/** What is said in ${title}. Made by \`npm run docs\` from the files in \`${folder}/\`. */`,
      ...imported.map(({ one, exported }) => `import { ${exported} } from './${folder}/${one}';`),
      "import type { Spoken } from './spoken';",
      '',
      `export const ${name}: Spoken = {`,
      `  language: '${folder}',`,
      '  formats,',
      '  texts: {',
      ...texts.map(({ exported }) => `    ...${exported},`),
      '  },',
      '};',
    ];
    return { file, contents: `${lines.join('\n')}\n` };
  });
}
