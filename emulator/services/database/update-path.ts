/** Reading, writing and removing at a dotted path inside of a document. */
import { databaseRefusal, isPlainObject } from './document';

export type Path = readonly string[];

// A place far beyond the end would fill the document with nulls.
const mostPadding = 1_500_000;

/** The value at a path; lists are entered by place only. */
export function readPath(container: unknown, path: Path): unknown {
  let value = container;
  for (const name of path) {
    const list: unknown[] | undefined = Array.isArray(value) ? value : undefined;
    if (list) value = isPlace(name) ? list[Number(name)] : undefined;
    else value = isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/** Makes the objects that are missing on the way; throws where the way leads through a scalar. */
export function writePath(container: unknown, path: Path, value: unknown): void {
  let inner = container;
  for (const [depth, name] of path.entries()) {
    // Unlike a missing value, a null on the way is a scalar that cannot be entered.
    if (depth === path.length - 1) put(inner, path, depth, value);
    else if (readPath(inner, [name]) === undefined) put(inner, path, depth, {});
    inner = readPath(inner, [name]);
  }
}

export function unsetPath(container: unknown, path: Path): void {
  const name = path.at(-1) ?? '';
  const parent = readPath(container, path.slice(0, -1));
  if (Array.isArray(parent)) {
    // The other elements keep their places.
    if (isPlace(name) && Number(name) < parent.length) parent[Number(name)] = null;
  } else if (isPlainObject(parent)) {
    delete parent[name];
  }
}

function put(container: unknown, path: Path, depth: number, value: unknown): void {
  const name = path[depth] ?? '';
  if (Array.isArray(container) && isPlace(name)) {
    const place = Number(name);
    if (place - container.length > mostPadding) {
      throw databaseRefusal(`cannot fill the array up to the place ${name}`);
    }
    while (container.length < place) container.push(null);
    container[place] = value;
  } else if (isPlainObject(container)) {
    container[name] = value;
  } else {
    const parent = path[depth - 1] ?? '';
    const text = JSON.stringify(container);
    throw databaseRefusal(`Cannot create field '${name}' in element {${parent}: ${text}}`);
  }
}

function isPlace(name: string): boolean {
  return /^\d+$/.test(name);
}
