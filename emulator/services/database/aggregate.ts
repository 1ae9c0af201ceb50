/** Runs a pipeline, stage by stage; a `$match` at its head goes through the indexes. */
import type { Catalog } from './catalog';
import { compareValues } from './compare';
import { compileCondition } from './condition';
import { databaseRefusal, decodeExpression, isPlainObject, type Document } from './document';
import { evaluateAll, runMingo, type Variables } from './expression-language';
import { findDocuments, sortDocuments, type FindOptions } from './find';
import { groupBy, groupDocuments } from './group';
import { refuseStage } from './refused-operator';
import { readPath, unsetPath, writePath } from './update-path';

export type Pipeline = Array<Record<string, unknown>>;

/** Reads the wire form `[{stageKey: '$match', stageValue: '<EJSON>'}]`. */
export function readPipeline(stages: unknown): Pipeline {
  if (!Array.isArray(stages)) throw databaseRefusal('stages must be an array');
  return stages.map((stage: unknown) => {
    if (!isPlainObject(stage) || typeof stage['stageKey'] !== 'string') {
      throw databaseRefusal('a stage needs stageKey and stageValue');
    }
    const value = decodeExpression(String(stage['stageValue']));
    refuseStage(stage['stageKey'], value);
    return { [stage['stageKey']]: value };
  });
}

export function runPipeline(
  catalog: Catalog,
  collection: string,
  pipeline: Pipeline,
  options: Pick<FindOptions, 'onUncovered'> = {},
): Document[] {
  const first = pipeline[0]?.['$match'];
  const query = isPlainObject(first) ? first : {};
  const source = findDocuments(catalog.table(collection), query, options);
  return runStages(
    source.map(({ document }) => document),
    isPlainObject(first) ? pipeline.slice(1) : pipeline,
    { catalog, variables: {} },
  );
}

interface Scope {
  catalog: Catalog;
  variables: Variables;
}

type Stage = (documents: Document[], operand: unknown, scope: Scope) => Document[];

function runStages(documents: Document[], pipeline: Pipeline, scope: Scope): Document[] {
  return pipeline.reduce<Document[]>((rows, stage) => {
    const [name = '', operand] = Object.entries(stage)[0] ?? [];
    const own = Object.hasOwn(stages, name) ? stages[name] : undefined;
    return own ? own(rows, operand, scope) : runMingo(rows, [stage], scope.variables);
  }, documents);
}

/** The others are mingo's: it computes the fields of one document at a time. */
const stages: Readonly<Record<string, Stage>> = {
  $match(documents, operand, { variables }) {
    if (!isPlainObject(operand)) throw databaseRefusal('$match needs an object');
    return documents.filter(compileCondition(operand, variables));
  },
  $sort(documents, operand) {
    if (!isPlainObject(operand) || Object.keys(operand).length === 0) {
      throw databaseRefusal('$sort needs an object of fields');
    }
    const sort = Object.entries(operand).map(([field, way]) => [field, readWay(way)] as const);
    return sortDocuments(documents.map((document) => ({ document })), sort).map(
      ({ document }) => document,
    );
  },
  $skip: (documents, operand) => documents.slice(readCount('$skip', operand, 0)),
  $limit: (documents, operand) => documents.slice(0, readCount('$limit', operand, 1)),
  $count(documents, operand) {
    if (typeof operand !== 'string' || !/^[^$.]+$/.test(operand)) {
      throw databaseRefusal('the count field must be a name without $ and dots');
    }
    return documents.length > 0 ? [{ [operand]: documents.length }] : [];
  },
  $group: (documents, operand, { variables }) => groupDocuments(documents, operand, variables),
  $sortByCount(documents, operand, { variables }) {
    const counting = { _id: operand, count: { $sum: 1 } };
    const groups = groupDocuments(documents, counting, variables);
    return groups.sort((left, right) => compareValues(right['count'], left['count']));
  },
  $bucket: runBucket,
  $unwind: (documents, operand) => documents.flatMap((document) => unwind(document, operand)),
  $lookup: runLookup,
};

function readWay(way: unknown): 1 | -1 {
  if (way === 1 || way === -1) return way;
  throw databaseRefusal('$sort takes 1 (ascending) or -1 (descending)');
}

function readCount(name: string, operand: unknown, least: number): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= least) return operand;
  throw databaseRefusal(`the argument to ${name} must be a whole number from ${least} on`);
}

/** Into `[lower, upper)` of the boundaries, ascending; buckets without a document are left out. */
function runBucket(documents: Document[], operand: unknown, { variables }: Scope): Document[] {
  const given = isPlainObject(operand) ? operand : {};
  const { groupBy: key, boundaries, output = { count: { $sum: 1 } }, ...rest } = given;
  if (!Array.isArray(boundaries) || boundaries.length < 2 || !isPlainObject(output)) {
    throw databaseRefusal('$bucket needs at least two boundaries');
  }
  const ids = evaluateAll(documents, key, variables).map((value) => {
    const beyond = boundaries.findIndex((one) => compareValues(value, one) < 0);
    if (beyond > 0) return boundaries[beyond - 1] as unknown;
    if ('default' in rest) return rest['default'];
    throw databaseRefusal('$bucket could not find a bucket for an input and has no default');
  });
  const groups = groupBy(documents, ids, output, variables);
  return groups.sort((left, right) => compareValues(left['_id'], right['_id']));
}

/** A row for each element; a value that is no list is one element. */
function unwind(document: Document, operand: unknown): Document[] {
  const options = isPlainObject(operand) ? operand : { path: operand };
  const { path, includeArrayIndex: place, preserveNullAndEmptyArrays: keeps } = options;
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw databaseRefusal('the path of $unwind must be a field with a $ before it');
  }
  const fields = path.slice(1).split('.');
  const rowOf = (item: unknown, index: number | null) => {
    const row = structuredCopy(document);
    if (item === undefined) unsetPath(row, fields);
    else writePath(row, fields, item);
    return typeof place === 'string' ? { ...row, [place]: index } : row;
  };
  const value = readPath(document, fields);
  if (Array.isArray(value) && value.length > 0) return value.map((item, at) => rowOf(item, at));
  if (value !== undefined && value !== null && !Array.isArray(value)) return [rowOf(value, null)];
  return keeps === true ? [rowOf(value === null ? null : undefined, null)] : [];
}

function structuredCopy(document: Document): Document {
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copyOf);
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyOf(item)]));
  };
  return copyOf(document) as Document;
}

function runLookup(documents: Document[], operand: unknown, scope: Scope): Document[] {
  const { from, as, localField, foreignField, pipeline, let: bound } = isPlainObject(operand)
    ? operand
    : {};
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw databaseRefusal('$lookup needs from and as');
  }
  const byField = typeof localField === 'string' && typeof foreignField === 'string';
  if (!byField && !Array.isArray(pipeline)) {
    throw databaseRefusal('$lookup needs localField and foreignField, or a pipeline');
  }
  const table = scope.catalog.table(from);
  const inner = (Array.isArray(pipeline) ? pipeline : []) as Pipeline;
  return documents.map((document) => {
    const query = byField ? joinCondition(document, localField, foreignField) : {};
    const found = findDocuments(table, query).map((one) => one.document);
    const [own] = evaluateAll([document], bound ?? {}, scope.variables);
    const variables = { ...scope.variables, ...(own as Variables) };
    const joined = structuredCopy(document);
    writePath(joined, as.split('.'), runStages(found, inner, { ...scope, variables }));
    return joined;
  });
}

/** A list meets any of its elements; a missing field meets null and missing ones. */
function joinCondition(document: Document, localField: string, foreignField: string) {
  const value = evaluateAll([document], `$${localField}`)[0] ?? null;
  return { [foreignField]: { $in: Array.isArray(value) ? (value as unknown[]) : [value] } };
}
