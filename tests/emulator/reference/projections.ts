/** Projections of a query, by MongoDB's "Project Fields to Return from Query". */
import { matches, type Condition } from './conditions';
import { copy, isFields, own, type Fields, type Value } from './values';

export type Projection = Record<string, Value | Condition>;

/** `1` keeps, `0` leaves out, `$slice` and `$elemMatch` cut a list short. */
export function projected(document: Fields, projection: Projection): Fields {
  const names = Object.keys(projection);
  const keeps = names.some((name) => name !== '_id' && isKeeping(projection[name]));
  const onlyId = names.length === 1 && projection['_id'] === 1;
  let result: Fields = copy(document);
  if (keeps || onlyId) {
    const wanted = names.filter((name) => projection[name] !== 0);
    if (projection['_id'] !== 0 && !wanted.includes('_id')) wanted.push('_id');
    result = keepOnly(result, wanted.map((name) => name.split('.'))) as Fields;
  } else {
    for (const name of names) {
      if (projection[name] === 0) result = without(result, name.split('.')) as Fields;
    }
  }
  for (const name of names) shorten(document, result, name, projection[name]);
  return result;
}

function isKeeping(operand: Projection[string] | undefined): boolean {
  if (operand === 1) return true;
  return isFields(operand as Value) && '$elemMatch' in (operand as Fields);
}

function keepOnly(value: Value, paths: string[][]): Value {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) {
    const inner = value.filter((item) => isFields(item) || Array.isArray(item));
    return inner.map((item) => keepOnly(item, paths));
  }
  if (!isFields(value)) return undefined;
  const result: Fields = {};
  for (const [name, item] of Object.entries(value)) {
    const rest = paths.filter(([head]) => head === name).map((path) => path.slice(1));
    const kept = rest.length > 0 ? keepOnly(item, rest) : undefined;
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

function without(value: Value, path: string[]): Value {
  const [head = '', ...rest] = path;
  if (Array.isArray(value)) return value.map((item) => without(item, path));
  if (!isFields(value) || own(value, head) === undefined) return value;
  const { [head]: inner, ...others } = value;
  return rest.length > 0 ? { ...value, [head]: without(inner, rest) } : others;
}

/** Flat names only. */
function shorten(
  document: Fields,
  result: Fields,
  name: string,
  operand: Projection[string] | undefined,
): void {
  const list = own(document, name);
  if (!isFields(operand as Value) || !Array.isArray(list)) return;
  const { $slice: slice, $elemMatch: condition } = operand as Record<string, Value>;
  if (condition !== undefined) {
    const found = list.find((item) =>
      matches({ list: [item] }, { list: { $elemMatch: condition } as Condition }),
    );
    if (found === undefined) delete result[name];
    else result[name] = [copy(found)];
  } else if (Array.isArray(slice)) {
    const [skip = 0, count = 0] = slice as number[];
    const from = skip < 0 ? Math.max(0, list.length + skip) : skip;
    result[name] = list.slice(from, from + count);
  } else {
    const count = Number(slice);
    result[name] = count < 0 ? list.slice(count) : list.slice(0, count);
  }
}
