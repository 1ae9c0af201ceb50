/** Collections, the newest documents of one, and one document as JSON. */

import { h, icon, nothing, renderInto } from './dom.js';
import { instantIn, momentOf } from './format.js';
import { conditionRow, documentEditor } from './editor.js';
import { text } from './texts.js';

const MOST_COLUMNS = 6;
const LONGEST_CELL_CHARACTERS = 48;

export function renderCollections(element, collections, selected, open) {
  renderInto(element, [collections, selected], () => [
    h('div', { class: 'caption' }, icon('database'), text('collections.title')),
    collections.map(({ name, count }) =>
      h(
        'button',
        {
          class: `collection ${count === 0 ? 'collection--none' : ''}`,
          'aria-current': String(name === selected),
          onclick: () => open(name),
          'data-focus': name,
        },
        h('span', { class: 'mono cut' }, name),
        h('span', {}, count),
      ),
    ),
  ]);
}

const isCell = (value) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= LONGEST_CELL_CHARACTERS);

const TELLING = [
  [/^(state|status|lane|kind|type)$/, 5],
  [/(Fen|Count|quantity)$/, 4],
  [/^(name|title|text)$|(Name|Title)$/, 4],
  [/At$/, 3],
  [/[vV]ersion$/, 0],
];

/** How much a field tells about a collection: by its name, and less when it is always the same. */
function weightOf(key, documents) {
  const [, weight] = TELLING.find(([pattern]) => pattern.test(key)) ?? [null, 2];
  const values = new Set(documents.map((document) => document[key]));
  return documents.length > 1 && values.size === 1 ? weight - 3 : weight;
}

/** The fields that tell most about a collection: short values that most documents have. */
function columnsOf(documents) {
  const counts = new Map();
  for (const document of documents) {
    for (const [key, value] of Object.entries(document)) {
      if (key !== '_id' && isCell(value)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const common = [...counts].filter(([, count]) => count * 2 >= documents.length);
  const weighted = common.map(([key]) => ({ key, weight: weightOf(key, documents) }));
  const best = weighted.sort((one, other) => other.weight - one.weight).slice(0, MOST_COLUMNS - 1);
  return ['_id', ...best.map(({ key }) => key)];
}

function cellText(key, value) {
  if (value === undefined || value === null) return '';
  const instant = instantIn(key, value);
  if (instant !== undefined) return momentOf(instant);
  return typeof value === 'object' ? '…' : String(value);
}

const isRight = (key, value) => typeof value === 'number' && instantIn(key, value) === undefined;

function documentRow(document, columns, selectedId, select) {
  const id = String(document._id);
  const cells = columns.map((key, index) => {
    const words = cellText(key, document[key]);
    const content =
      index === 0
        ? h('button', { class: 'open cut', 'data-focus': id, onclick: () => select(id) }, words)
        : words;
    const className = isRight(key, document[key]) ? 'right' : undefined;
    return h('td', { class: className, title: words }, content);
  });
  const onclick = (event) => event.target.closest('button') === null && select(id);
  return h('tr', { 'aria-selected': String(id === selectedId), onclick }, cells);
}

function documentsTable(documents, selectedId, select) {
  const columns = columnsOf(documents);
  const heads = columns.map((key) => {
    const isNumeric = documents.some((document) => isRight(key, document[key]));
    return h('th', { class: isNumeric ? 'right' : undefined, scope: 'col' }, key);
  });
  return h(
    'table',
    { class: 'table mono' },
    h('thead', {}, h('tr', {}, heads)),
    h('tbody', {}, documents.map((document) => documentRow(document, columns, selectedId, select))),
  );
}

/** JSON with its parts told apart, and with the moment beside every instant. */
function jsonParts(document) {
  const lines = JSON.stringify(document, null, 2).split('\n');
  return lines.flatMap((line) => {
    const match = /^(\s*)("(?:[^"\\]|\\.)*"): (.*)$/.exec(line);
    if (!match) return [...valueParts('', line), '\n'];
    const [, indent, key, value] = match;
    return [indent, h('span', { class: 'json-key' }, key), ': ', ...valueParts(key, value), '\n'];
  });
}

function valueParts(key, line) {
  const match = /^(\s*)(-?\d[\d.e+-]*|true|false|null|"(?:[^"\\]|\\.)*")(,?)$/.exec(line);
  if (!match) return [line];
  const [, indent, value, comma] = match;
  const kind = /^[-\d]/.test(value) ? 'json-number' : value.startsWith('"') ? '' : 'json-word';
  const parts = [indent, kind ? h('span', { class: kind }, value) : value, comma];
  const instant = instantIn(key.slice(1, -1), JSON.parse(value));
  if (instant !== undefined) {
    parts.push(h('span', { class: 'json-note' }, `  ${momentOf(instant, true)}`));
  }
  return parts;
}

function documentView(document, { copy, isCopied, close, edit }) {
  const tool = (name, key, onclick) =>
    h('button', { class: 'tool', 'aria-label': text(key), title: text(key), onclick }, icon(name));
  const copyThis = () => copy(JSON.stringify(document, null, 2));
  const copyTool = isCopied
    ? tool('circle-check', 'documents.copied', copyThis)
    : tool('copy', 'documents.copy', copyThis);
  const keep = { class: 'mono scroll', tabindex: 0, 'data-keep': `json-${document._id}` };
  return h(
    'div',
    { class: 'code' },
    h('pre', keep, jsonParts(document)),
    h(
      'div',
      { class: 'code__tools' },
      h('button', { class: 'button', onclick: edit }, text('documents.edit')),
      copyTool,
      tool('x', 'documents.close', close),
    ),
  );
}

/** `view`: `{collection, total, documents}` or null while there is none. */
export function renderDocuments(element, view, { selectedId, isCopied, edited }, acts) {
  renderInto(element, [view, selectedId, isCopied, edited], () => {
    if (view === null) return nothing('database', text('documents.noCollection'));
    const { collection, total, documents } = view;
    const isCut = documents.length < total;
    const count = isCut
      ? text('documents.newest', { shown: documents.length, count: total })
      : text('documents.count', { count: total });
    const document = documents.find(({ _id }) => String(_id) === selectedId);
    return [
      h(
        'div',
        { class: 'title-row' },
        h('h1', { class: 'mono cut' }, collection),
        h('span', { class: 'caption' }, count),
        h('span', { class: 'grow' }),
        h('span', { class: 'caption cut' }, text('documents.live')),
      ),
      conditionRow(view, acts.ask),
      documents.length === 0
        ? h('div', { class: 'card documents__table' }, nothing('database', text('documents.none')))
        : h(
            'div',
            { class: 'card scroll documents__table', 'data-keep': `table-${collection}` },
            documentsTable(documents, selectedId, acts.select),
          ),
      document && edited !== null && documentEditor(edited, acts),
      document &&
        edited === null &&
        documentView(document, { ...acts, isCopied, close: () => acts.select(null) }),
    ];
  });
}
