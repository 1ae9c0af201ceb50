/**
 * Applies an update to a document as MongoDB does, with its refusals. Paths are spelled out first
 * (`items.$.count` by the element that the condition found, `items.$[].count` for each), then
 * checked against each other, then changed one by one.
 */
import { compareValues, valuesEqual } from './compare';
import { compileCondition, isOperators } from './condition';
import { databaseRefusal, isPlainObject, type Document } from './document';
import { sortDocuments } from './find';
import { placeFoundBy } from './positional';
import { refuseUpdateOperators } from './refused-operator';
import { readPath, unsetPath, writePath, type Path } from './update-path';

export type Update = Record<string, unknown>;

interface Step {
  operator: string;
  path: Path;
  operand: unknown;
}

export function checkUpdate(update: unknown): Update {
  if (!isPlainObject(update) || Object.keys(update).length === 0) {
    throw databaseRefusal('update must be an object that is not empty');
  }
  refuseUpdateOperators(update);
  return update;
}

/**
 * Changes `document` in place.
 * @param query the condition that found the document: `items.$.count` needs it
 */
export function applyUpdate(
  document: Document,
  update: Update,
  query: Record<string, unknown>,
): void {
  const steps = Object.entries(update).flatMap(([operator, operands]) => {
    if (!isPlainObject(operands)) throw databaseRefusal(`${operator} needs an object of fields`);
    return Object.entries(operands).flatMap(([field, operand]) =>
      spellOut(document, field.split('.'), query).map((path) => ({ operator, path, operand })),
    );
  });
  refuseConflicts(steps);
  for (const step of steps) applyStep(document, step);
}

/** The paths that a field with `$` or `$[]` stands for in this document. */
function spellOut(document: Document, path: Path, query: Record<string, unknown>): Path[] {
  const at = path.findIndex((part) => part === '$' || part === '$[]');
  if (at < 0) return [path];
  const before = path.slice(0, at);
  const list = readPath(document, before);
  if (!Array.isArray(list)) {
    throw databaseRefusal(`${before.join('.')} must be an array for ${path[at]}`);
  }
  const places = path[at] === '$' ? [placeFoundBy(document, before, query)] : [...list.keys()];
  return places.flatMap((place) =>
    spellOut(document, [...before, String(place), ...path.slice(at + 1)], query),
  );
}

/** No path may be another one or lie inside of it. */
function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ operator, path, operand }) => [
    path.join('.'),
    ...(operator === '$rename' ? [String(operand)] : []),
  ]);
  const sorted = paths.map((path) => `${path}.`).sort();
  for (const [position, path] of sorted.entries()) {
    const next = sorted[position + 1];
    if (next?.startsWith(path)) {
      const name = next.slice(0, -1);
      throw databaseRefusal(`Updating the path '${name}' would create a conflict at '${name}'`);
    }
  }
}

function applyStep(document: Document, { operator, path, operand }: Step): void {
  if (path[0] === '_id') {
    const same = operator === '$set' && valuesEqual(document['_id'], operand);
    if (!same) throw databaseRefusal("the update would modify the immutable field '_id'");
  }
  if (operator === '$unset') return unsetPath(document, path);
  if (operator === '$rename') return rename(document, path, String(operand).split('.'));
  const before = readPath(document, path);
  const change = changes[operator];
  if (!change) throw databaseRefusal(`unknown update operator: ${operator}`);
  const after = change(before, operand, `${path.join('.')} (${operator})`);
  if (after !== undefined) writePath(document, path, after);
}

function rename(document: Document, from: Path, to: Path): void {
  const value = readPath(document, from);
  if (value === undefined) return;
  unsetPath(document, from);
  writePath(document, to, value);
}

/** Gives the value after the change; undefined leaves the document as it is. */
type Change = (before: unknown, operand: unknown, where: string) => unknown;

const changes: Readonly<Record<string, Change>> = {
  $set: (_before, operand) => operand,
  $inc: (before, operand, where) => {
    const amount = readNumber(operand, where);
    return before === undefined ? amount : readNumber(before, where) + amount;
  },
  $mul: (before, operand, where) => {
    const factor = readNumber(operand, where);
    return before === undefined ? 0 : readNumber(before, where) * factor;
  },
  $min: (before, operand) =>
    before === undefined || compareValues(operand, before) < 0 ? operand : undefined,
  $max: (before, operand) =>
    before === undefined || compareValues(operand, before) > 0 ? operand : undefined,
  $bit: (before, operand, where) => changeBits(before, operand, where),
  $push: (before, operand, where) => push(readList(before ?? [], before, where), operand),
  $addToSet: (before, operand, where) => {
    const set = [...readList(before ?? [], before, where)];
    for (const item of eachOf(operand)) {
      if (!set.some((one) => valuesEqual(one, item))) set.push(item);
    }
    return set;
  },
  $pop: (before, operand, where) => {
    if (before === undefined) return undefined;
    const list = readList(before, before, where);
    return operand === -1 ? list.slice(1) : list.slice(0, -1);
  },
  $pull: (before, operand, where) => {
    if (before === undefined) return undefined;
    const isPulled = pulls(operand);
    return readList(before, before, where).filter((item) => !isPulled(item));
  },
  $pullAll: (before, operand, where) => {
    if (!Array.isArray(operand)) throw databaseRefusal('$pullAll needs an array');
    if (before === undefined) return undefined;
    return readList(before, before, where).filter(
      (item) => !operand.some((one) => valuesEqual(one, item)),
    );
  },
};

function readNumber(value: unknown, where: string): number {
  if (typeof value === 'number') return value;
  throw databaseRefusal(`Cannot apply to a value of non-numeric type: field ${where}`);
}

function readList(value: unknown, before: unknown, where: string): unknown[] {
  if (Array.isArray(value) && before !== null) return value;
  throw databaseRefusal(`The field ${where} must be an array but is of another type`);
}

function eachOf(operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand['$each'])) throw databaseRefusal('$each needs an array');
  return operand['$each'];
}

/** At its position, then sorted, then cut; in this order whatever the order of the modifiers. */
function push(before: readonly unknown[], operand: unknown): unknown[] {
  const modifiers = isPlainObject(operand) && '$each' in operand ? operand : {};
  const list = [...before];
  list.splice(readWhole(modifiers, '$position') ?? list.length, 0, ...eachOf(operand));
  const sorted = sortElements(list, modifiers['$sort']);
  const cut = readWhole(modifiers, '$slice');
  if (cut === undefined) return sorted;
  return cut < 0 ? sorted.slice(cut) : sorted.slice(0, cut);
}

function readWhole(modifiers: Record<string, unknown>, name: string): number | undefined {
  const value = modifiers[name];
  if (value === undefined || Number.isInteger(value)) return value as number | undefined;
  throw databaseRefusal(`${name} needs a whole number`);
}

function sortElements(list: unknown[], order: unknown): unknown[] {
  if (order === undefined) return list;
  if (order === 1 || order === -1) {
    return list.sort((left, right) => compareValues(left, right) * order);
  }
  if (!isPlainObject(order)) throw databaseRefusal('$sort needs 1, -1 or an object of fields');
  const fields = Object.entries(order).map(([field, way]) => [field, way === -1 ? -1 : 1] as const);
  const elements = list.map((item) => ({ document: isPlainObject(item) ? item : {}, item }));
  return sortDocuments(elements, fields).map(({ item }) => item);
}

/** By operators on the element, by conditions on its fields, or by an equal value. */
function pulls(operand: unknown): (item: unknown) => boolean {
  if (operand instanceof RegExp || isOperators(operand)) {
    const test = compileCondition({ item: operand });
    return (item) => test({ item });
  }
  if (!isPlainObject(operand)) return (item) => valuesEqual(item, operand);
  const test = compileCondition(operand);
  return (item) => isPlainObject(item) && test(item);
}

function changeBits(before: unknown, operand: unknown, where: string): number {
  const [name, mask] = isPlainObject(operand) ? (Object.entries(operand)[0] ?? []) : [];
  const value = before === undefined ? 0 : readNumber(before, where);
  const bits = readNumber(mask, where);
  if (!Number.isInteger(value) || !Number.isInteger(bits)) {
    throw databaseRefusal(`Cannot apply $bit to a value that is no integer: field ${where}`);
  }
  if (name === 'and') return value & bits;
  if (name === 'or') return value | bits;
  if (name === 'xor') return value ^ bits;
  throw databaseRefusal('$bit takes and, or, xor');
}
