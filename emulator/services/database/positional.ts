/** Which element of a list a condition has found: what `$` in an update or a projection means. */
import { compileCondition } from './condition';
import { databaseRefusal, isPlainObject, type Document } from './document';
import { readPath, writePath, type Path } from './update-path';

/**
 * The place of the first element by which the document would match alone. A condition that
 * several elements fulfil together is taken by its parts.
 */
export function placeFoundBy(
  document: Document,
  path: Path,
  query: Record<string, unknown>,
): number {
  const list = readPath(document, path);
  const parts = partsAbout(query, path.join('.'));
  if (!Array.isArray(list) || parts.length === 0) throw notFound(path);
  const together = (test: Array<Record<string, unknown>>) => {
    const matches = compileCondition({ $and: test });
    return list.findIndex((item) => matches(withOnly(path, item)));
  };
  const place = together(parts);
  if (place >= 0) return place;
  const one = parts.map((part) => together([part])).find((found) => found >= 0);
  if (one === undefined) throw notFound(path);
  return one;
}

/** The conditions of a query that speak about a list or about fields of its elements. */
function partsAbout(
  query: Record<string, unknown>,
  field: string,
): Array<Record<string, unknown>> {
  return Object.entries(query).flatMap(([key, operand]) => {
    if (key === field || key.startsWith(`${field}.`)) return [{ [key]: operand }];
    const nests = key === '$and' || key === '$or';
    if (!nests || !Array.isArray(operand)) return [];
    const parts = operand.filter(isPlainObject).flatMap((part) => partsAbout(part, field));
    return key === '$or' && parts.length > 0 ? [{ $or: parts }] : parts;
  });
}

function withOnly(path: Path, item: unknown): Document {
  const document: Document = {};
  writePath(document, path, [item]);
  return document;
}

function notFound(path: Path) {
  return databaseRefusal(
    `The positional operator did not find the match needed from the query: ${path.join('.')}.$`,
  );
}
