/**
 * Keeps or leaves out fields as `field()` asks: `{name: 1}`, `{name: 0}`, `$slice`, `$elemMatch`,
 * `items.$` for the element that the condition found. `_id` stays unless left out by name.
 */
import { compileCondition, isOperators } from './condition';
import { databaseRefusal, isPlainObject, type Document } from './document';
import { placeFoundBy } from './positional';
import { readPath, unsetPath, writePath } from './update-path';

/** @param query the condition that found the documents */
export function projectDocuments(
  documents: readonly Document[],
  projection: Record<string, unknown>,
  query: Record<string, unknown>,
): Document[] {
  const fields = Object.keys(projection).length > 0 ? projection : { _id: 1 };
  const { kept, left, lists } = readFields(fields);
  return documents.map((document) => {
    const found = lists.map(([field, operand]) => {
      return [field, listOf(document, field, operand, query)] as const;
    });
    const projected = kept.size > 0 ? keep(document, kept) : leaveOut(document, left);
    const target = projected as Document;
    for (const [field, list] of found) {
      const path = field.split('.');
      if (list === undefined) unsetPath(target, path);
      else if (readPath(document, path) !== undefined) writePath(target, path, list);
    }
    return target;
  });
}

/** A tree of fields: an empty branch is the whole field. */
interface Tree extends Map<string, Tree> {}

function readFields(fields: Record<string, unknown>) {
  const kept: Tree = new Map();
  const left: Tree = new Map();
  const lists: Array<[string, unknown]> = [];
  for (const [field, operand] of Object.entries(fields)) {
    if (field.endsWith('.$')) lists.push([field.slice(0, -2), '$']);
    else if (isOperators(operand)) lists.push([field, operand]);
    else plant(operand === 0 || operand === false ? left : kept, field.split('.'));
  }
  const keepsId = kept.delete('_id') || !left.has('_id');
  const onlyId = kept.size === 0 && lists.length === 0 && '_id' in fields && keepsId;
  const keepsLists = lists.some(
    ([, operand]) => operand === '$' || hasOperator(operand, '$elemMatch'),
  );
  const othersLeft = [...left.keys()].some((name) => name !== '_id');
  if (kept.size > 0 && othersLeft) {
    throw databaseRefusal('cannot mix fields to keep and fields to leave out in a projection');
  }
  if (kept.size > 0 || onlyId || (keepsLists && !othersLeft)) {
    for (const [field] of lists) plant(kept, field.split('.'));
    if (keepsId) kept.set('_id', new Map());
  }
  return { kept, left, lists };
}

function hasOperator(operand: unknown, name: string): boolean {
  return isPlainObject(operand) && name in operand;
}

function plant(tree: Tree, path: readonly string[]): void {
  let branch = tree;
  for (const name of path) {
    const next: Tree = branch.get(name) ?? new Map();
    branch.set(name, next);
    branch = next;
  }
}

/** Elements of a list that are objects are projected; others are dropped. */
function keep(value: unknown, tree: Tree): unknown {
  if (tree.size === 0) return value;
  if (Array.isArray(value)) {
    return value.filter(isContainer).map((item: unknown) => keep(item, tree));
  }
  if (!isPlainObject(value)) return undefined;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const branch = tree.get(name);
    const kept = branch && keep(item, branch);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(entries);
}

function leaveOut(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => leaveOut(item, tree));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const branch = tree.get(name);
    if (branch?.size === 0) return [];
    return [[name, branch ? leaveOut(item, branch) : item] as const];
  });
  return Object.fromEntries(entries);
}

function isContainer(value: unknown): boolean {
  return Array.isArray(value) || isPlainObject(value);
}

/** The part of a list; undefined leaves the field out. */
function listOf(
  document: Document,
  field: string,
  operand: unknown,
  query: Record<string, unknown>,
): unknown {
  const list = readPath(document, field.split('.'));
  if (!Array.isArray(list)) return list;
  if (operand === '$') return [list[placeFoundBy(document, field.split('.'), query)] as unknown];
  const { $slice: slice, $elemMatch: wanted } = operand as Record<string, unknown>;
  if (slice !== undefined) return sliceOf(list, slice);
  if (!isPlainObject(wanted)) throw databaseRefusal('a projection takes $slice and $elemMatch');
  const test = compileCondition({ list: { $elemMatch: wanted } });
  const found: unknown = list.find((item) => test({ list: [item] }));
  return found === undefined ? undefined : [found];
}

/** So many from the start or, when negative, from the end; `[skip, count]` after skipping. */
function sliceOf(list: readonly unknown[], slice: unknown): unknown[] {
  const [skip, count] = Array.isArray(slice) ? (slice as unknown[]) : [0, slice];
  if (!Number.isInteger(skip) || !Number.isInteger(count)) {
    throw databaseRefusal('$slice takes a whole number or [skip, count]');
  }
  const [from, most] = [Number(skip), Number(count)];
  if (!Array.isArray(slice)) return most < 0 ? list.slice(most) : list.slice(0, most);
  const start = from < 0 ? Math.max(list.length + from, 0) : from;
  return list.slice(start, start + most);
}
