/** All documents of all collections as one text, to be kept, carried elsewhere and put back. */
import type { Catalog } from './catalog';
import { put, type Change } from './change';
import { databaseRefusal, decodeDocument, isPlainObject } from './document';
import type { DocumentEngine } from './document-engine';

const format = 'local-cloud-documents';
const version = 1;

/** What an import of leaves nothing. */
export const emptyDump = JSON.stringify({ format, version, collections: {} });

/** Types are kept: each document is canonical EJSON. */
export function dumpDocuments(catalog: Catalog): string {
  const collections = catalog.names().map((name) => {
    const texts = [...catalog.table(name).scan()].map(({ text }) => text);
    return [name, texts.map((text) => JSON.parse(text) as unknown)] as const;
  });
  return JSON.stringify({ format, version, collections: Object.fromEntries(collections) });
}

/**
 * Every collection holds afterwards what the dump says, and nothing where the dump is silent: all
 * in one step or not at all. Gives how many documents there are.
 * Throws DATABASE_REQUEST_FAILED for a text that is no dump or names an unknown collection.
 */
export async function loadDocuments(engine: DocumentEngine, text: string): Promise<number> {
  const wanted = readDump(text);
  for (const name of wanted.keys()) engine.catalog.table(name);
  return engine.write(() => {
    const changes = engine.catalog.names().flatMap((name) => {
      return changesTo(engine, name, wanted.get(name) ?? []);
    });
    return { changes, result: changes.filter(({ after }) => after !== undefined).length };
  });
}

/** Removals first: a unique key may pass to a document of the dump. */
function changesTo(engine: DocumentEngine, name: string, documents: readonly string[]): Change[] {
  const table = engine.catalog.table(name);
  const made = documents.map((text) => {
    const document = decodeDocument(text);
    if (document['_id'] === undefined) throw databaseRefusal(`a document of ${name} has no _id`);
    return put(table, table.get(document['_id'])?.text, document);
  });
  const kept = new Set(made.map(({ id }) => JSON.stringify(id)));
  const removed = [...table.scan()]
    .map(({ text }) => ({ table, id: decodeDocument(text)['_id'], before: text }))
    .filter(({ id }) => !kept.has(JSON.stringify(id)));
  return [...removed, ...made];
}

function readDump(text: string): Map<string, string[]> {
  const dump = parse(text);
  if (!isPlainObject(dump) || dump['format'] !== format || dump['version'] !== version) {
    throw databaseRefusal('this is no export of a local cloud');
  }
  const collections = isPlainObject(dump['collections']) ? dump['collections'] : {};
  return new Map(
    Object.entries(collections).map(([name, documents]) => {
      if (!Array.isArray(documents)) throw databaseRefusal(`${name} is no list of documents`);
      return [name, documents.map((one) => JSON.stringify(one))];
    }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw databaseRefusal('this is no JSON');
  }
}
