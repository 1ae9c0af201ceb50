import { databaseRefusal, type Document } from './document';
import { queryLanguage } from './query-language';

/**
 * Keeps or leaves out fields as `field()` asks: `{name: 1}`, `{name: 0}`, `$slice`, `$elemMatch`.
 * `_id` stays unless it is left out by name.
 * @param documents what `query` has found: `items.$` projects the element that it matched
 */
export function projectDocuments(
  documents: Document[],
  projection: Record<string, unknown>,
  query: Record<string, unknown>,
): Document[] {
  const fields = Object.keys(projection).length > 0 ? projection : { _id: 1 };
  try {
    return queryLanguage().find<Document>(documents, query, fields).all() as Document[];
  } catch (error) {
    throw databaseRefusal(error instanceof Error ? error.message : String(error));
  }
}
