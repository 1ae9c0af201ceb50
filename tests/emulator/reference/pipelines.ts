/** Pipelines, by MongoDB's "Aggregation Stages"; those that the SDK offers and are no chance. */
import { matches, sortBy, type Condition } from './conditions';
import { evaluate } from './expressions';
import { compare, copy, equal, isFields, own, Refusal, type Fields, type Value } from './values';

export type Stage = Record<string, Value>;

export function runStages(
  documents: readonly Fields[],
  stages: readonly Stage[],
  others: ReadonlyMap<string, readonly Fields[]> = new Map(),
): Fields[] {
  return stages.reduce<Fields[]>((rows, stage) => {
    const [name = '', operand] = Object.entries(stage)[0] ?? [];
    return runStage(rows, name, operand, others);
  }, documents.map(copy));
}

function runStage(
  rows: Fields[],
  name: string,
  operand: Value,
  others: ReadonlyMap<string, readonly Fields[]>,
): Fields[] {
  const fields = isFields(operand) ? operand : {};
  switch (name) {
    case '$match':
      return rows.filter((row) => matches(row, fields as Condition));
    case '$sort':
      return sortBy(rows, fields as Record<string, 1 | -1>);
    case '$limit':
      return rows.slice(0, Number(operand));
    case '$skip':
      return rows.slice(Number(operand));
    case '$count':
      return rows.length > 0 ? [{ [String(operand)]: rows.length }] : [];
    case '$unwind':
      return rows.flatMap((row) => unwind(row, operand));
    case '$group':
      return group(rows, fields);
    case '$sortByCount':
      return sortBy(group(rows, { _id: operand, count: { $sum: 1 } }), { count: -1, _id: 1 });
    case '$bucket':
      return bucket(rows, fields);
    case '$addFields':
      return rows.map((row) => addFields(row, fields));
    case '$project':
      return rows.map((row) => project(row, fields));
    case '$replaceRoot':
      return rows.map((row) => root(evaluate(row, fields['newRoot'])));
    case '$lookup':
      return rows.map((row) => lookup(row, fields, others));
    default:
      throw new Refusal(`unknown ${name}`);
  }
}

function unwind(row: Fields, operand: Value): Fields[] {
  const options: Fields = isFields(operand) ? operand : { path: operand };
  const name = String(options['path']).slice(1);
  const position = options['includeArrayIndex'];
  const place = (index: number | null) =>
    typeof position === 'string' ? { [position]: index } : {};
  const value = own(row, name);
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item, index) => ({ ...row, [name]: item, ...place(index) }));
  }
  const nothing = value === undefined || value === null || Array.isArray(value);
  if (!nothing) return [{ ...row, ...place(null) }];
  if (options['preserveNullAndEmptyArrays'] !== true) return [];
  const { [name]: _gone, ...rest } = row;
  return [{ ...(value === null ? row : rest), ...place(null) }];
}

/** Groups in order of their first row. */
function group(rows: readonly Fields[], { _id: key, ...outputs }: Fields): Fields[] {
  const groups: Array<{ id: Value; rows: Fields[] }> = [];
  for (const row of rows) {
    const id = evaluate(row, key) ?? null;
    const known = groups.find((one) => equal(one.id, id));
    if (known) known.rows.push(row);
    else groups.push({ id, rows: [row] });
  }
  return groups.map(({ id, rows: members }) => {
    const results = Object.entries(outputs).map(([name, accumulator]) => {
      const [operator = '', operand] = Object.entries(accumulator as Fields)[0] ?? [];
      return [name, accumulate(operator, members.map((row) => evaluate(row, operand)))] as const;
    });
    return { _id: id, ...Object.fromEntries(results) };
  });
}

function accumulate(operator: string, values: readonly Value[]): Value {
  const present = values.filter((value) => value !== undefined && value !== null);
  const numbers = values.filter((value) => typeof value === 'number');
  const sum = numbers.reduce((total, one) => total + one, 0);
  switch (operator) {
    case '$sum':
      return sum;
    case '$avg':
      return numbers.length > 0 ? sum / numbers.length : null;
    case '$min':
      return present.reduce((least, one) => (compare(one, least) < 0 ? one : least), present[0]) ??
        null;
    case '$max':
      return present.reduce((most, one) => (compare(one, most) > 0 ? one : most), present[0]) ??
        null;
    case '$first':
      return values[0] ?? null;
    case '$last':
      return values.at(-1) ?? null;
    case '$push':
      return values.filter((value) => value !== undefined);
    case '$addToSet':
      return values
        .filter((value) => value !== undefined)
        .filter((value, at, all) => all.findIndex((one) => equal(one, value)) === at);
    default:
      throw new Refusal(`unknown ${operator}`);
  }
}

function bucket(rows: readonly Fields[], fields: Fields): Fields[] {
  const boundaries = fields['boundaries'] as Value[];
  const output = fields['output'] ?? { count: { $sum: 1 } };
  const labelled = rows.map((row) => {
    const value = evaluate(row, fields['groupBy']);
    const at = boundaries.findIndex((upper, position) => {
      const lower = boundaries[position - 1];
      return position > 0 && compare(value, lower) >= 0 && compare(value, upper) < 0;
    });
    if (at < 0 && fields['default'] === undefined) throw new Refusal('outside of every bucket');
    return { row, id: at < 0 ? fields['default'] : boundaries[at - 1] };
  });
  const ids = labelled.map(({ id }) => id).filter((id, at, all) => {
    return all.findIndex((one) => equal(one, id)) === at;
  });
  const made = ids.flatMap((id) => {
    const members = labelled.filter((one) => equal(one.id, id)).map(({ row }) => row);
    return group(members, { ...(output as Fields), _id: { $literal: id } });
  });
  return sortBy(made, { _id: 1 });
}

function addFields(row: Fields, fields: Fields): Fields {
  const added = { ...row };
  for (const [name, expression] of Object.entries(fields)) {
    const value = evaluate(row, expression);
    if (value === undefined) delete added[name];
    else added[name] = value;
  }
  return added;
}

/** Flat names only: kept by 1, left out by 0, or computed. */
function project(row: Fields, fields: Fields): Fields {
  const { _id: id, ...rest } = fields;
  const leavesOut = Object.values(rest).every((value) => value === 0) && id !== 1;
  if (leavesOut) {
    const kept = Object.entries(row).filter(([name]) => fields[name] !== 0);
    return Object.fromEntries(kept);
  }
  const wanted: Fields = id === 0 ? rest : { _id: 1, ...rest };
  const entries = Object.entries(wanted).map(([name, expression]) => {
    const kept = expression === 1 || expression === true;
    return [name, kept ? own(row, name) : evaluate(row, expression)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function root(value: Value): Fields {
  if (!isFields(value)) throw new Refusal('newRoot must be an object');
  return value;
}

/** A missing local field meets null and missing foreign ones; a list meets any of its elements. */
function lookup(
  row: Fields,
  { from, localField, foreignField, as }: Fields,
  others: ReadonlyMap<string, readonly Fields[]>,
): Fields {
  const local = own(row, String(localField));
  const wanted = Array.isArray(local) ? local : [local];
  const found = (others.get(String(from)) ?? []).filter((other) =>
    matches(other, { [String(foreignField)]: { $in: wanted.map((one) => one ?? null) } }),
  );
  return { ...row, [String(as)]: found.map(copy) };
}
