/** Updates, by MongoDB's "Update Operators". */
import { matches, sortBy, type Condition } from './conditions';
import { compare, copy, equal, isFields, own, Refusal, type Fields, type Value } from './values';

export type Update = Record<string, Record<string, Value>>;

/** A new document; throws a Refusal for what MongoDB does not take. */
export function update(document: Fields, changes: Update): Fields {
  const paths = Object.entries(changes).flatMap(([operator, fields]) =>
    Object.entries(fields).flatMap(([path, operand]) =>
      operator === '$rename' ? [path, String(operand)] : [path],
    ),
  );
  refuseConflicts(paths);
  const changed = copy(document);
  for (const [operator, fields] of Object.entries(changes)) {
    for (const [path, operand] of Object.entries(fields)) {
      applyTo(changed, operator, path.split('.'), copy(operand));
    }
  }
  return changed;
}

/** No path may be, or lie inside of, another one that the same update changes. */
function refuseConflicts(paths: readonly string[]): void {
  for (const [position, path] of paths.entries()) {
    const clash = paths.some(
      (other, at) => at !== position && (other === path || other.startsWith(`${path}.`)),
    );
    if (clash) throw new Refusal(`conflict at ${path}`);
  }
}

function applyTo(
  document: Fields,
  operator: string,
  path: readonly string[],
  operand: Value,
): void {
  if (operator === '$unset') return remove(document, path);
  if (operator === '$rename') return rename(document, path, String(operand).split('.'));
  const before = read(document, path);
  if (operator === '$pull' || operator === '$pullAll' || operator === '$pop') {
    if (before === undefined) return;
    write(document, path, shorten(operator, list(before), operand));
    return;
  }
  write(document, path, changedValue(operator, before, operand));
}

function changedValue(operator: string, before: Value, operand: Value): Value {
  switch (operator) {
    case '$set':
      return operand;
    case '$inc':
      return before === undefined ? operand : number(before) + number(operand);
    case '$mul':
      return before === undefined ? 0 : number(before) * number(operand);
    case '$min':
      return before === undefined || compare(operand, before) < 0 ? operand : before;
    case '$max':
      return before === undefined || compare(operand, before) > 0 ? operand : before;
    case '$push':
      return push(before === undefined ? [] : list(before), operand);
    case '$addToSet':
      return each(operand).reduce<Value[]>(
        (set, item) => (set.some((one) => equal(one, item)) ? set : [...set, item]),
        before === undefined ? [] : list(before),
      );
    default:
      throw new Refusal(`unknown ${operator}`);
  }
}

function number(value: Value): number {
  if (typeof value !== 'number') throw new Refusal('not a number');
  return value;
}

function list(value: Value): Value[] {
  if (!Array.isArray(value)) throw new Refusal('not an array');
  return value;
}

function each(operand: Value): Value[] {
  const items = isFields(operand) ? own(operand, '$each') : undefined;
  return items === undefined ? [operand] : list(items);
}

/** At a position (from the end when negative), then sorted, then cut. */
function push(before: Value[], operand: Value): Value[] {
  const modifiers: Fields = isFields(operand) && own(operand, '$each') !== undefined ? operand : {};
  const position = own(modifiers, '$position');
  const at = typeof position === 'number' ? position : before.length;
  let result = [...before];
  result.splice(at, 0, ...each(operand));
  const order = own(modifiers, '$sort');
  if (typeof order === 'number') {
    result.sort((left, right) => compare(left, right) * order);
  } else if (isFields(order)) {
    result = sortBy(result as Fields[], order as Record<string, 1 | -1>);
  }
  const cut = own(modifiers, '$slice');
  if (typeof cut !== 'number') return result;
  return cut >= 0 ? result.slice(0, cut) : result.slice(cut);
}

function shorten(operator: string, before: Value[], operand: Value): Value[] {
  if (operator === '$pop') return operand === 1 ? before.slice(0, -1) : before.slice(1);
  if (operator === '$pullAll') {
    return before.filter((item) => !list(operand).some((one) => equal(one, item)));
  }
  return before.filter((item) => !isPulled(item, operand));
}

/** A condition on the fields of an element, operators on the element, or an equal value. */
function isPulled(item: Value, operand: Value): boolean {
  if (!isFields(operand)) return equal(item, operand);
  const byOperators = Object.keys(operand).some((name) => name.startsWith('$'));
  if (byOperators) return matches({ item }, { item: operand as Condition });
  return isFields(item) && matches(item, operand as Condition);
}

/** The value at a path; refuses nothing, because only writing creates. */
function read(value: Value, path: readonly string[]): Value {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(value)) return /^\d+$/.test(head) ? read(value[Number(head)], rest) : undefined;
  return isFields(value) ? read(own(value, head), rest) : undefined;
}

/** Makes the objects on the way; a path through a scalar or by a name into an array is refused. */
function write(value: Value, path: readonly string[], next: Value): void {
  const [head = '', ...rest] = path;
  if (Array.isArray(value)) {
    if (!/^\d+$/.test(head)) throw new Refusal(`cannot create field ${head} in an array`);
    while (value.length < Number(head)) value.push(null);
    if (rest.length === 0) value[Number(head)] = next;
    else write((value[Number(head)] = madeOr(value[Number(head)])), rest, next);
    return;
  }
  if (!isFields(value)) throw new Refusal(`cannot create field ${head} in a scalar`);
  if (rest.length === 0) value[head] = next;
  else write((value[head] = madeOr(own(value, head))), rest, next);
}

function madeOr(value: Value): Value {
  return value === undefined ? {} : value;
}

function remove(value: Value, path: readonly string[]): void {
  const [head = '', ...rest] = path;
  if (Array.isArray(value)) {
    if (!/^\d+$/.test(head) || Number(head) >= value.length) return;
    // The place in the array stays.
    if (rest.length === 0) value[Number(head)] = null;
    else remove(value[Number(head)], rest);
    return;
  }
  if (!isFields(value)) return;
  if (rest.length === 0) delete value[head];
  else remove(own(value, head), rest);
}

function rename(document: Fields, from: readonly string[], to: readonly string[]): void {
  const value = read(document, from);
  if (value === undefined) return;
  remove(document, from);
  write(document, to, value);
}
