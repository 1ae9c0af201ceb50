/**
 * mingo, which speaks the query language. It is 250 files, so it is loaded at the first query
 * rather than at the start of the cloud.
 */
type QueryLanguage = typeof import('mingo');

let loaded: QueryLanguage | undefined;

export function queryLanguage(): QueryLanguage {
  loaded ??= require('mingo') as QueryLanguage;
  return loaded;
}
