import { readdirSync, readFileSync } from 'node:fs';

const folder = 'locales/zh-hans';

/** Every text as it stands in its file, with what fills it still open. */
export const templates = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    return [...source.matchAll(/'([\w.]+)':\s*'([^']*)'/g)].map(([, key = '', words = '']) => ({
      key,
      words,
    }));
  });
