/** Documents changed by hand, and all of them carried out, in and away. */
import * as v from 'valibot';

import { GatewayError } from '../service';
import { decodeDocument, decodeExpression, isPlainObject } from '../services/database/document';
import { act, type Act } from './act';

/** `id` is EJSON, because an id may be a number. */
const place = { collection: v.string(), id: v.string() };

export const DATABASE_ACTS: Readonly<Record<string, Act<unknown>>> = {
  'documents/save': act(
    v.strictObject({ ...place, text: v.string() }),
    async ({ database }, { collection, id, text }) => {
      if (!database.collectionNames().includes(collection)) return undefined;
      await database.replace(collection, readId(id), readDocumentText(text));
      return { isDone: true };
    },
  ),
  'documents/remove': act(v.strictObject(place), async ({ database }, { collection, id }) => {
    if (!database.collectionNames().includes(collection)) return undefined;
    const removed = await database.remove(collection, { _id: readId(id) });
    return removed > 0 ? { isDone: true } : undefined;
  }),
  'data/import': act(v.strictObject({ text: v.string() }), async ({ database }, { text }) => ({
    documents: await database.importAll(text),
  })),
  'data/reset': act(v.strictObject({}), async ({ database }) => {
    await database.reset();
    return { isDone: true };
  }),
};

function readId(text: string): unknown {
  return readJson(() => decodeExpression(text));
}

function readDocumentText(text: string): Record<string, unknown> {
  const document = readJson(() => decodeDocument(text));
  if (isPlainObject(document)) return document;
  throw new GatewayError('INVALID_PARAM', 'a document must be an object');
}

/** What a person typed is no fault of the cloud. */
function readJson(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new GatewayError('INVALID_PARAM', error instanceof Error ? error.message : String(error));
  }
}
