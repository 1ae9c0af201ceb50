/**
 * mingo, which speaks the query language. It is 250 files, so each part is loaded at its first
 * use rather than at the start of the cloud.
 */
type Mingo = typeof import('mingo');

export type Predicate = (document: Record<string, unknown>) => boolean;

/** All of it: pipelines, projections, `$expr`. */
export function queryLanguage(): Mingo {
  return require('mingo') as Mingo;
}

/** The caller has refused what is not offered. */
export function compileQuery(query: Record<string, unknown>): Predicate {
  if (mentionsExpression(query)) {
    const { Query } = queryLanguage();
    const compiled = new Query(query, { scriptEnabled: false });
    return (document) => compiled.test(document);
  }
  const { Query } = require('mingo/query') as typeof import('mingo/query');
  const compiled = new Query(query, { scriptEnabled: false, context: plainContext() });
  return (document) => compiled.test(document);
}

export function loadUpdater(): typeof import('mingo/updater') {
  return require('mingo/updater') as typeof import('mingo/updater');
}

function mentionsExpression(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => key === '$expr' || mentionsExpression(item));
}

/** The operators of conditions only: mingo copies its operators for each query that it compiles. */
function plainContext() {
  const { Context } = require('mingo/core') as typeof import('mingo/core');
  const operators = require('mingo/operators/query') as typeof import('mingo/operators/query');
  type Operators = NonNullable<Parameters<typeof Context.init>[0]>;
  return Context.init({ query: operators as Operators['query'] });
}
