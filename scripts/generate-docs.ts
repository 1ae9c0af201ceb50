/** Writes the documents and the texts that are made from others. Run alone: `npm run docs`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { characterFile } from './characters';
import { apiDocument } from './docs/api';
import { authorisationDocument } from './docs/authorisation';
import { fundDocument } from './docs/fund';
import { statesDocument } from './docs/states';
import { languageTables } from './language-tables';
import { traditionalFiles } from './traditional';

const root = path.resolve(__dirname, '..');

/** Every generated document: its path relative to the repository and what belongs in it. */
export function generatedDocuments(): Array<{ file: string; contents: string }> {
  const contract = path.join(root, 'domain/contract');
  return [
    { file: 'docs/api.md', contents: apiDocument(contract) },
    { file: 'docs/authorisation.md', contents: authorisationDocument() },
    { file: 'docs/fund.md', contents: fundDocument() },
    { file: 'docs/states.md', contents: statesDocument() },
    ...traditionalFiles(root),
    ...languageTables(root),
    characterFile(root),
  ];
}

/** The generated documents that do not say what the code says now. */
export function staleDocuments(): string[] {
  return generatedDocuments()
    .filter(({ file, contents }) => {
      try {
        return readFileSync(path.join(root, file), 'utf8') !== contents;
      } catch {
        return true;
      }
    })
    .map(({ file }) => file);
}

if (require.main === module) {
  for (const { file, contents } of generatedDocuments()) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), contents);
    console.log(file);
  }
}
