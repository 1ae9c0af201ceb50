/** Puts the texts of the pages as scripts/page-texts.ts planned them: without what no page says. */
const { readFileSync } = require('node:fs');
const path = require('node:path');

/** @this {import('webpack').LoaderContext<{ plan: string, digest: string }>} */
module.exports = function putTexts(source) {
  const { plan } = this.getOptions();
  this.addDependency(plan);
  const planned = JSON.parse(readFileSync(plan, 'utf8'));
  return planned[path.basename(this.resourcePath)] ?? source;
};
