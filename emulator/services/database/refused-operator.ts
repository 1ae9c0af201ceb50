/** What the local database does not offer is refused by name; silence would look like an answer. */
import { databaseRefusal, isPlainObject } from './document';

const queryOperators = new Set([
  '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$and', '$or', '$nor', '$not',
  '$exists', '$mod', '$all', '$elemMatch', '$size', '$regex', '$options', '$expr', '$type',
]);

const updateOperators = new Set([
  '$set', '$unset', '$inc', '$mul', '$min', '$max', '$push', '$pull', '$pullAll', '$pop',
  '$addToSet', '$rename', '$bit',
]);

const stages = new Set([
  '$addFields', '$bucket', '$bucketAuto', '$count', '$group', '$limit', '$lookup', '$match',
  '$project', '$replaceRoot', '$sample', '$skip', '$sort', '$sortByCount', '$unwind',
]);

const refusedExpressions = new Set(['$function', '$accumulator', '$where', '$meta']);

/** Walks a query; throws DATABASE_REQUEST_FAILED that names the first operator not offered. */
export function refuseQueryOperators(query: unknown): void {
  if (Array.isArray(query)) {
    query.forEach(refuseQueryOperators);
    return;
  }
  if (!isPlainObject(query)) return;
  for (const [key, value] of Object.entries(query)) {
    if (key.startsWith('$') && !queryOperators.has(key)) {
      throw databaseRefusal(`query operator not offered by the local database: ${key}`);
    }
    if (key === '$expr') refuseExpressions(value);
    else refuseQueryOperators(value);
  }
}

export function refuseUpdateOperators(update: Record<string, unknown>): void {
  for (const key of Object.keys(update)) {
    if (!updateOperators.has(key)) {
      throw databaseRefusal(`update operator not offered by the local database: ${key}`);
    }
  }
}

export function refuseStage(name: string, value: unknown): void {
  if (!stages.has(name)) {
    throw databaseRefusal(`aggregation stage not offered by the local database: ${name}`);
  }
  if (name === '$match') {
    refuseQueryOperators(value);
    return;
  }
  const { pipeline, ...rest } = isPlainObject(value) ? value : { pipeline: undefined };
  if (name === '$lookup' && Array.isArray(pipeline)) pipeline.forEach(refuseInnerStage);
  refuseExpressions(name === '$lookup' ? rest : value);
}

function refuseInnerStage(stage: unknown): void {
  if (!isPlainObject(stage)) throw databaseRefusal('a stage of a pipeline must be an object');
  for (const [name, value] of Object.entries(stage)) refuseStage(name, value);
}

function refuseExpressions(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(refuseExpressions);
    return;
  }
  if (!isPlainObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (refusedExpressions.has(key)) {
      throw databaseRefusal(`expression not offered by the local database: ${key}`);
    }
    if (key === '$dateToString' && isPlainObject(item) && String(item['format']).includes('%U')) {
      throw databaseRefusal('expression not offered by the local database: $dateToString with %U');
    }
    refuseExpressions(item);
  }
}
