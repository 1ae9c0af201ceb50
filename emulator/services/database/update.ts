/** Applies an update to a document, with the refusals of MongoDB where mingo would stay silent. */
import { databaseRefusal, isPlainObject, type Document } from './document';
import { loadUpdater } from './query-language';
import { refuseUpdateOperators } from './refused-operator';

export type Update = Record<string, unknown>;

/** Fields that are operands by name: `{$set: {path: value}}`. */
type Operands = Record<string, unknown>;

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
  for (const [operator, operands] of Object.entries(update)) {
    for (const [field, operand] of Object.entries(operands as Operands)) {
      refuseUnfitTarget(document, operator, field, operand);
    }
  }
  try {
    const { updateOne } = loadUpdater();
    const condition = isPositional(update) ? query : {};
    updateOne([document], condition, update as Parameters<typeof updateOne>[2], {
      cloneMode: 'deep',
    });
  } catch (error) {
    throw databaseRefusal(error instanceof Error ? error.message : String(error));
  }
}

function isPositional(update: Update): boolean {
  return Object.values(update).some((operands) =>
    Object.keys(operands as Operands).some((field) => field.includes('.$')),
  );
}

const numeric = new Set(['$inc', '$mul', '$bit']);
const listing = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);

function refuseUnfitTarget(
  document: Document,
  operator: string,
  field: string,
  operand: unknown,
): void {
  // The positional operators choose their element only while the update runs.
  if (field.includes('$')) return;
  const target = reach(document, field, operator);
  if (target === undefined) return;
  if (numeric.has(operator) && typeof target !== 'number') {
    throw databaseRefusal(
      `Cannot apply ${operator} to a value of non-numeric type: field ${field}`,
    );
  }
  if (listing.has(operator) && !Array.isArray(target)) {
    throw databaseRefusal(
      `The field '${field}' must be an array but is of type ${describe(target)} (${operator})`,
    );
  }
  if (operator === '$rename' && typeof operand === 'string') reach(document, operand, '$set');
}

const creating = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit']);

/** The value at a path; a path through null or a scalar cannot be created. */
function reach(document: Document, field: string, operator: string): unknown {
  const path = field.split('.');
  let value: unknown = document;
  for (const [position, name] of path.entries()) {
    if (value === undefined) return undefined;
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(name)) return refuseCreation(name, path[position - 1], value, operator);
      value = (value as unknown[])[Number(name)];
    } else if (isPlainObject(value)) {
      value = Object.hasOwn(value, name) ? value[name] : undefined;
    } else {
      return refuseCreation(name, path[position - 1], value, operator);
    }
  }
  return value;
}

function refuseCreation(
  name: string,
  parent: string | undefined,
  value: unknown,
  operator: string,
): undefined {
  if (!creating.has(operator)) return undefined;
  throw databaseRefusal(
    `Cannot create field '${name}' in element {${parent ?? ''}: ${JSON.stringify(value)}}`,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return value instanceof Date ? 'date' : typeof value;
}
