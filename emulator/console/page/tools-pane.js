/** Timers, faults, files, the trace of requests, and all data carried out, in and away. */

import { choice, h, heading, icon, nothing, renderInto } from './dom.js';
import { nearMoment, sizeOf } from './format.js';
import { text } from './texts.js';

const TRACES_SHOWN = 25;
const FILES_SHOWN = 8;

export function renderTimers(element, { timers, clock }, fire) {
  renderInto(element, [timers, clock.isPaused], () => [
    heading('timer', 'timers.title'),
    timers.length === 0 && nothing('timer', text('timers.none')),
    timers.map(({ functionName, config, nextAt }) =>
      h(
        'div',
        { class: 'item' },
        h(
          'div',
          { class: 'item__line' },
          h(
            'div',
            { class: 'grow cut' },
            h('b', { class: 'mono' }, functionName),
            h('div', { class: 'caption mono cut' }, config),
          ),
          h('span', { class: 'caption' }, nextAt ? nearMoment(nextAt, clock.now) : ''),
          h(
            'button',
            { class: 'button', onclick: () => fire(functionName), 'data-focus': functionName },
            text('timers.fire'),
          ),
        ),
      ),
    ),
  ]);
}

const EFFECTS = ['timeout', 'conflict', 'failure', 'slow', 'twice', 'kill'];
const OCCASIONS = ['next', 'third', 'tenth', 'half'];
/** Where a fault is wanted most, before anything has passed. */
const USUAL_POINTS = ['database.*:before', 'database.commitTransaction:after', 'function.*:before'];

function effectOf({ error, delayMs, twice }) {
  if (delayMs !== undefined) return 'slow';
  if (twice) return 'twice';
  if (!error) return 'kill';
  if (error.code === 'SERVER_TIMEOUT') return 'timeout';
  return error.code === 'DATABASE_TRANSACTION_FAIL' ? 'conflict' : 'failure';
}

function faultItem({ rule, passed, struck }) {
  const words = text('faults.counted', { passed, struck });
  return h(
    'div',
    { class: 'item' },
    h('div', { class: 'mono cut', title: rule.point }, rule.point),
    h('div', { class: 'caption' }, text(`faults.effect.${effectOf(rule)}`), ' · ', words),
  );
}

/** `draft`: the fault that is being put together. */
export function renderFaults(element, { faults }, draft, { draw, add, clear }) {
  const { rules, points } = faults;
  const known = [...new Set([...USUAL_POINTS, ...points.map(({ point }) => point)])];
  renderInto(element, [rules, known, draft], () => [
    heading('triangle-alert', 'faults.title'),
    h(
      'div',
      { class: 'selects' },
      choice(
        text('faults.point'),
        draft.point,
        known.map((point) => [point, point]),
        (point) => draw({ point }),
      ),
      choice(
        text('faults.effect'),
        draft.effect,
        EFFECTS.map((effect) => [effect, text(`faults.effect.${effect}`)]),
        (effect) => draw({ effect }),
      ),
      choice(
        text('faults.occasion'),
        draft.occasion,
        OCCASIONS.map((occasion) => [occasion, text(`faults.occasion.${occasion}`)]),
        (occasion) => draw({ occasion }),
      ),
    ),
    h(
      'div',
      { class: 'item__acts' },
      h('button', { class: 'button', onclick: add, 'data-focus': 'fault-add' }, text('faults.add')),
      rules.length > 0 &&
        h('button', { class: 'button', onclick: clear }, text('faults.clear')),
    ),
    rules.map(faultItem),
  ]);
}

export function renderFiles(element, { files, clock }) {
  renderInto(element, [files], () => [
    heading('image', 'files.title'),
    files.length === 0 && nothing('image', text('files.none')),
    files.slice(0, FILES_SHOWN).map(({ path, fileID, sizeBytes, contentType, uploadedAt }) =>
      h(
        'div',
        { class: 'item', title: fileID },
        h('div', { class: 'mono cut' }, path),
        h(
          'div',
          { class: 'caption' },
          `${sizeOf(sizeBytes)} · ${contentType} · ${nearMoment(uploadedAt, clock.now)}`,
        ),
      ),
    ),
    files.length > FILES_SHOWN &&
      h('div', { class: 'caption' }, text('files.more', { count: files.length - FILES_SHOWN })),
  ]);
}

const TRACE_ICONS = { info: 'chevron-right', warning: 'circle-alert', error: 'triangle-alert' };

export function renderTrace(element, { trace, clock }) {
  renderInto(element, [trace], () => [
    heading('repeat', 'trace.title'),
    trace.length === 0 && nothing('repeat', text('trace.none')),
    h(
      'div',
      { class: 'scroll trace', tabindex: 0, 'data-keep': 'trace' },
      trace.slice(0, TRACES_SHOWN).map(({ at, level, text: words, detail }) =>
        h(
          'div',
          { class: `trace__row trace__row--${level} mono`, title: words },
          icon(TRACE_ICONS[level] ?? 'chevron-right'),
          h('span', { class: 'caption' }, nearMoment(at, clock.now)),
          h('span', { class: 'trace__text' }, words),
          h('span', { class: 'caption' }, detail?.durationMs ? `${detail.durationMs} ms` : ''),
        ),
      ),
    ),
  ]);
}

/** `isAsked`: the button that empties everything was pressed once. */
export function renderData(element, { isAsked }, { save, load, reset }) {
  renderInto(element, [isAsked], () => {
    const file = h('input', {
      type: 'file',
      accept: 'application/json',
      'aria-label': text('data.import'),
      hidden: true,
      onchange: (event) => load(event.target.files[0]),
    });
    const button = (key, onclick) =>
      h('button', { class: 'button', onclick, 'data-focus': key }, text(key));
    return [
      heading('database', 'data.title'),
      h(
        'div',
        { class: 'item__acts' },
        button('data.export', save),
        button('data.import', () => file.click()),
        button(isAsked ? 'data.resetNow' : 'data.reset', reset),
        file,
      ),
      h('div', { class: 'caption' }, text('data.note')),
    ];
  });
}
