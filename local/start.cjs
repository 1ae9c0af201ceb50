/*
 * Where `npm start` begins. In the oldest words that any Node understands, so that an old one says
 * what is wrong instead of stumbling over new syntax.
 */
'use strict';

/* oxlint-disable eslint/no-var */

var needed = [20, 11];
var present = process.versions.node.split('.').map(Number);

function fail(words) {
  console.error(words);
  process.exit(1);
}

if (present[0] < needed[0] || (present[0] === needed[0] && present[1] < needed[1])) {
  fail('Node ' + needed.join('.') + ' or newer is needed; this is ' + process.version + '.');
}

try {
  require('tsx/cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  fail('The packages are not installed yet: run npm ci first.');
}

require('./main.ts');
