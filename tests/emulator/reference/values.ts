/**
 * A second, slow reading of MongoDB's documentation, against which the store is compared. It
 * shares no code with the store and uses no library: what both get wrong, both misread alone.
 * Here: which values there are, how they compare, and what a dotted path reaches.
 */

/** `undefined` stands for a field that is missing; it is never stored. */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | Date
  | Value[]
  | { [name: string]: Value };

export type Fields = { [name: string]: Value };

/** What MongoDB refuses. */
export class Refusal extends Error {}
/** What its documentation leaves open: there is nothing to compare with. */
export class Unspecified extends Error {}

export function isFields(value: Value): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}

/** The order of types: "Comparison/Sort Order" of the BSON types. */
export function rank(value: Value): number {
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (Array.isArray(value)) return 5;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  return 4;
}

export function compare(left: Value, right: Value): number {
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  if (typeof left === 'boolean' || left instanceof Date) return Number(left) - Number(right);
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right);
  if (isFields(left) && isFields(right)) return compareFields(left, right);
  return 0;
}

function compareLists(left: Value[], right: Value[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compare(left[at], right[at]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Field by field: the type, then the name, then the value; the shorter one first. */
function compareFields(left: Fields, right: Fields): number {
  const [lefts, rights] = [Object.entries(left), Object.entries(right)];
  for (let at = 0; at < Math.min(lefts.length, rights.length); at += 1) {
    const [name = '', value] = lefts[at] ?? [];
    const [other = '', second] = rights[at] ?? [];
    if (rank(value) !== rank(second)) return rank(value) - rank(second);
    if (name !== other) return name < other ? -1 : 1;
    const order = compare(value, second);
    if (order !== 0) return order;
  }
  return lefts.length - rights.length;
}

export function equal(left: Value, right: Value): boolean {
  return compare(left, right) === 0;
}

/**
 * What a condition on a path is tested against: arrays on the way are walked, element by element
 * (only their objects go on) or by an index. A missing field is `undefined`; an array without an
 * object gives nothing at all.
 */
export function reach(value: Value, path: readonly string[]): Value[] {
  const [head, ...rest] = path;
  if (head === undefined) return [value];
  if (Array.isArray(value)) return reachThrough(value, path);
  return isFields(value) ? reach(own(value, head), rest) : [undefined];
}

function reachThrough(list: Value[], path: readonly string[]): Value[] {
  const [head = '', ...rest] = path;
  const inside = list.filter(isFields).flatMap((item) => reach(item, path));
  if (!/^\d+$/.test(head) || Number(head) >= list.length) return inside;
  const item = list[Number(head)];
  if (rest.length > 0 && !Array.isArray(item) && !isFields(item)) return inside;
  return [...inside, ...reach(item, rest)];
}

/** As `reach`, with an array at the end taken apart beside itself. */
export function reachElements(value: Value, path: readonly string[]): Value[] {
  return reach(value, path).flatMap((one) => (Array.isArray(one) ? [...one, one] : [one]));
}

export function own(fields: Fields, name: string): Value {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** By copy, so that no two documents share a part. */
export function copy<Of extends Value>(value: Of): Of {
  if (Array.isArray(value)) return value.map(copy) as Of;
  if (value instanceof Date) return new Date(value) as Of;
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, copy(item)]),
  ) as Of;
}
