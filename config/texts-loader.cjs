/**
 * Puts the texts of the pages where scripts/page-texts.ts planned them: a file of texts loses what
 * the main package does not carry, a page of a subpackage brings what its package adds.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const inPackage = /[\\/]src[\\/]packages[\\/]([\w-]+)[\\/][\w-]+[\\/]index\.tsx$/;

/** Before everything that the page imports, so that whatever runs then has its words. */
function withPackageTexts(source, folder, root) {
  const texts = path.resolve(root, 'locales/package-texts.ts').replaceAll('\\', '/');
  return `import ${JSON.stringify(`${texts}?package=${folder}`)};\n${source}`;
}

/** @this {import('webpack').LoaderContext<{ plan: string, digest: string }>} */
module.exports = function putTexts(source) {
  const { plan: file } = this.getOptions();
  this.addDependency(file);
  const plan = JSON.parse(readFileSync(file, 'utf8'));
  const name = path.basename(this.resourcePath);
  if (name === 'package-texts.ts') {
    const added = plan.packages[new URLSearchParams(this.resourceQuery).get('package')];
    if (added === undefined) throw new Error(`no texts were planned for ${this.resourceQuery}`);
    return `import { addTexts } from './text';\naddTexts(${JSON.stringify(added)});\n`;
  }
  const [, folder] = inPackage.exec(this.resourcePath) ?? [];
  if (folder === undefined) return plan.main[name] ?? source;
  return folder in plan.packages ? withPackageTexts(source, folder, this.rootContext) : source;
};
