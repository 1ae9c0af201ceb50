/** Runs a pipeline; a `$match` at its head goes through the indexes. */
import type { Catalog } from './catalog';
import { databaseRefusal, decodeExpression, isPlainObject, type Document } from './document';
import { findDocuments, type FindOptions } from './find';
import { queryLanguage } from './query-language';
import { refuseStage } from './refused-operator';

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
  const rest = (isPlainObject(first) ? pipeline.slice(1) : pipeline).flatMap(spellOut);
  try {
    return queryLanguage().aggregate(
      source.map(({ document }) => document),
      rest,
      {
        scriptEnabled: false,
        collectionResolver: (name) => readAll(catalog, name),
      },
    ) as Document[];
  } catch (error) {
    throw databaseRefusal(error instanceof Error ? error.message : String(error));
  }
}

/**
 * `$bucket` as MongoDB defines it, by `$group` and `$sort`. mingo's own puts a value that equals a
 * boundary into the bucket below and gives empty buckets, too.
 */
function spellOut(stage: Record<string, unknown>): Pipeline {
  const bucket = stage['$bucket'];
  if (!isPlainObject(bucket)) return [stage];
  const { groupBy, boundaries, output = { count: { $sum: 1 } } } = bucket;
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw databaseRefusal('$bucket needs at least two boundaries');
  }
  const literal = (value: unknown) => ({ $literal: value });
  const branches = boundaries.slice(1).map((upper: unknown, position) => ({
    case: {
      $and: [
        { $gte: [groupBy, literal(boundaries[position])] },
        { $lt: [groupBy, literal(upper)] },
      ],
    },
    // oxlint-disable-next-line unicorn/no-thenable -- the query language's own name
    then: literal(boundaries[position]),
  }));
  const fallback = 'default' in bucket ? { default: literal(bucket['default']) } : {};
  return [
    { $group: { _id: { $switch: { branches, ...fallback } }, ...(output as object) } },
    { $sort: { _id: 1 } },
  ];
}

function readAll(catalog: Catalog, name: string): Document[] {
  return findDocuments(catalog.table(name), {}).map(({ document }) => document);
}
