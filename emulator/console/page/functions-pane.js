/** The log of function runs, newest first; a line opens to what the run said. */

import { h, icon, nothing, renderInto } from './dom.js';
import { nearMoment } from './format.js';
import { text } from './texts.js';

/** Actions are often named after their function already. */
function nameOf({ functionName, action }) {
  if (!action) return functionName;
  return action.startsWith(`${functionName}.`) ? action : `${functionName}.${action}`;
}

/** Parts of a structured log line that the row shows already. */
const KNOWN_PARTS = new Set(['level', 'action', 'function', 'ok', 'at', 'time']);

/** What a run says of itself: its failure, or its last line, a JSON one as pairs. */
function lineText({ ok, error, lastLine }) {
  if (!ok) return error ?? '';
  if (!lastLine.startsWith('{')) return lastLine;
  try {
    return Object.entries(JSON.parse(lastLine))
      .filter(([key, value]) => !KNOWN_PARTS.has(key) && value !== null)
      .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
      .join(' · ');
  } catch {
    return lastLine;
  }
}

const timeCell = (startedAt, now) =>
  h('span', { class: 'quiet' }, nearMoment(startedAt, now));

const durationCell = (durationMs) =>
  h('span', { class: 'quiet right' }, `${Math.round(durationMs)} ms`);

function timersRow({ startedAt, durationMs, counts }, now) {
  const words = Object.entries(counts).map(([name, count]) => `${name} ×${count}`);
  return h(
    'div',
    { class: 'log__row log__row--timers mono' },
    timeCell(startedAt, now),
    h('span', { class: 'quiet' }, text('functions.timers')),
    durationCell(durationMs),
    h('span', { class: 'log__text quiet cut' }, words.join(' · ')),
    icon('timer'),
  );
}

function runRow(run, now, isOpen, toggle) {
  const { requestId, startedAt, durationMs, ok } = run;
  return h(
    'button',
    {
      class: `log__row mono ${ok ? '' : 'log__row--bad'}`,
      'aria-expanded': String(isOpen),
      'data-focus': requestId,
      onclick: () => toggle(isOpen ? null : requestId),
    },
    timeCell(startedAt, now),
    h('b', { class: 'cut', title: nameOf(run) }, nameOf(run)),
    durationCell(durationMs),
    h('span', { class: 'log__text cut' }, lineText(run)),
    icon(ok ? 'circle-check' : 'triangle-alert'),
  );
}

function logRow(row, now, opened, toggle) {
  if (row.kind === 'timers') return timersRow(row, now);
  const isOpen = row.requestId === opened?.requestId;
  return [runRow(row, now, isOpen, toggle), isOpen && detail(opened)];
}

function detail(record) {
  const facts = [
    text('functions.source', { source: record.source }),
    record.openid && text('functions.caller', { openid: record.openid }),
    text(record.cold ? 'functions.cold' : 'functions.warm'),
    text('functions.request', { id: record.requestId }),
  ].filter(Boolean);
  return h(
    'div',
    { class: 'log__detail' },
    h(
      'div',
      { class: 'caption' },
      facts.map((fact, index) => h('span', { class: index > 0 ? 'dot' : undefined }, fact)),
    ),
    record.error && h('pre', { class: 'mono bad' }, record.error.stack ?? record.error.message),
    record.output.length > 0
      ? h('pre', { class: 'mono' }, record.output.join('\n'))
      : !record.error && h('span', { class: 'caption' }, text('functions.silent')),
  );
}

/** `opened`: the whole record of the line that is open, or null. */
export function renderFunctions(element, { runs, clock }, opened, toggle) {
  renderInto(element, [runs, opened], () => [
    h(
      'div',
      { class: 'title-row' },
      icon('square-function'),
      h('h2', {}, text('functions.title')),
      h('span', { class: 'caption' }, text('functions.count', { count: runs.length })),
    ),
    runs.length === 0
      ? h('div', { class: 'card log' }, nothing('square-function', text('functions.none')))
      : h(
          'div',
          { class: 'card scroll log', 'data-keep': 'log' },
          runs.map((row) => logRow(row, clock.now, opened, toggle)),
        ),
  ]);
}
