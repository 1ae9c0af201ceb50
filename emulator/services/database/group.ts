/** `$group` and what is said by it. mingo's own mixes values up that are alike as text. */
import { compareValues } from './compare';
import { databaseRefusal, isPlainObject, type Document } from './document';
import { evaluateAll, type Variables } from './expression-language';
import { orderKey } from './order-key';

/** Groups come in the order of their first document; MongoDB promises none. */
export function groupDocuments(
  documents: readonly Document[],
  specification: unknown,
  variables: Variables,
): Document[] {
  if (!isPlainObject(specification) || !('_id' in specification)) {
    throw databaseRefusal('a group specification must include an _id');
  }
  const { _id: key, ...outputs } = specification;
  const ids = evaluateAll(documents, key, variables).map((id) => id ?? null);
  return groupBy(documents, ids, outputs, variables);
}

/** @param ids of the documents in their order: those with the same one are a group */
export function groupBy(
  documents: readonly Document[],
  ids: readonly unknown[],
  outputs: Record<string, unknown>,
  variables: Variables,
): Document[] {
  const groups = new Map<string, { id: unknown; members: number[] }>();
  for (const [position, id] of ids.entries()) {
    const name = orderKey(id).toString('latin1');
    const group = groups.get(name) ?? { id, members: [] };
    group.members.push(position);
    groups.set(name, group);
  }
  const columns = Object.entries(outputs).map(([name, output]) => {
    const { accumulate, operand } = readAccumulator(name, output);
    const values = evaluateAll(documents, operand, variables);
    return { name, give: (members: number[]) => accumulate(members.map((at) => values[at])) };
  });
  return [...groups.values()].map(({ id, members }) => ({
    _id: id,
    ...Object.fromEntries(columns.map(({ name, give }) => [name, give(members)])),
  }));
}

type Accumulate = (values: readonly unknown[]) => unknown;

function readAccumulator(name: string, output: unknown) {
  const [operator = '', operand, ...more] = isPlainObject(output)
    ? (Object.entries(output)[0] ?? [])
    : [];
  const accumulate = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (!accumulate || more.length > 0) {
    throw databaseRefusal(`the field '${name}' of a group must be an accumulator object`);
  }
  return { accumulate, operand };
}

const accumulators: Readonly<Record<string, Accumulate>> = {
  $sum: (values) => sum(numbersOf(values)),
  $avg: (values) => {
    const numbers = numbersOf(values);
    return numbers.length > 0 ? sum(numbers) / numbers.length : null;
  },
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => {
    const present = values.filter((value) => value !== undefined);
    const byKey = present.map((value) => [orderKey(value).toString('latin1'), value] as const);
    return [...new Map(byKey).values()];
  },
  $stdDevPop: (values) => standardDeviation(numbersOf(values), 0),
  $stdDevSamp: (values) => standardDeviation(numbersOf(values), 1),
  $mergeObjects: (values) => Object.assign({}, ...values.filter(isPlainObject)) as Document,
};

function numbersOf(values: readonly unknown[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function extreme(values: readonly unknown[], side: 1 | -1): unknown {
  const present = values.filter((value) => value !== undefined && value !== null);
  let best = present[0] ?? null;
  for (const one of present) if (compareValues(one, best) * side > 0) best = one;
  return best;
}

/** @param lost degrees of freedom: 1 for a sample */
function standardDeviation(numbers: readonly number[], lost: 0 | 1): number | null {
  if (numbers.length <= lost) return null;
  const mean = sum(numbers) / numbers.length;
  const squares = numbers.map((one) => (one - mean) ** 2);
  return Math.sqrt(sum(squares) / (numbers.length - lost));
}
