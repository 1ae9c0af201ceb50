/** Runs a pipeline; a `$match` at its head goes through the indexes. */
import { aggregate } from 'mingo';
import type { Catalog } from './catalog';
import { databaseRefusal, decodeExpression, isPlainObject, type Document } from './document';
import { findDocuments } from './find';
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

export function runPipeline(catalog: Catalog, collection: string, pipeline: Pipeline): Document[] {
  const first = pipeline[0]?.['$match'];
  const query = isPlainObject(first) ? first : {};
  const source = findDocuments(catalog.table(collection), query);
  const rest = isPlainObject(first) ? pipeline.slice(1) : pipeline;
  try {
    return aggregate(
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

function readAll(catalog: Catalog, name: string): Document[] {
  return findDocuments(catalog.table(name), {}).map(({ document }) => document);
}
