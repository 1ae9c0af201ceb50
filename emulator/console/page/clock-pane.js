/** The head: what this is, what time it is in the cloud, and the buttons that wind the clock. */

import { h, icon, renderInto } from './dom.js';
import { dayOf, momentOf, nearMoment, spanOf, timeOf, yuanOf } from './format.js';
import { text } from './texts.js';

const MINUTE_MS = 60 * 1000;

const STEPS = [
  { ms: MINUTE_MS, key: 'clock.minute' },
  { ms: 10 * MINUTE_MS, key: 'clock.tenMinutes', isMain: true },
  { ms: 60 * MINUTE_MS, key: 'clock.hour' },
  { ms: 24 * 60 * MINUTE_MS, key: 'clock.day' },
];

/** Differences below this are the way of the answer, not a clock that was wound. */
const SAME_MS = 1500;

const JOBS = [
  [/^timer:(.+)$/, 'clock.job.timer'],
  [/^pay\.settle:(.+)$/, 'clock.job.settle'],
  [/^pay\.callback:(.+)$/, 'clock.job.callback'],
  [/^openapi\.mediaCheck:(.+)$/, 'clock.job.check'],
];

function jobName(id) {
  for (const [pattern, key] of JOBS) {
    const match = pattern.exec(id);
    if (match) return text(key, { name: match[1] });
  }
  return text('clock.job.other', { name: id });
}

function offsetWords({ aheadMs, isPaused }) {
  if (isPaused) return text('clock.paused');
  if (Math.abs(aheadMs) < SAME_MS) return text('clock.real');
  const key = aheadMs > 0 ? 'clock.ahead' : 'clock.behind';
  return text(key, { span: spanOf(Math.abs(aheadMs)) });
}

function caption({ clock, upcoming }) {
  const [next] = upcoming;
  const words = [offsetWords(clock)];
  if (next) {
    const when = nearMoment(next.at, clock.now);
    words.push(text('clock.next', { when, what: jobName(next.id) }));
  }
  return words.map((word, index) => h('span', { class: index > 0 ? 'dot' : undefined }, word));
}

function stepButton({ ms, key, isMain }, windingMs, wind) {
  const isBusy = windingMs === ms;
  const classes = ['step', isMain && 'step--act', isBusy && 'step--busy'].filter(Boolean);
  return h(
    'button',
    {
      class: classes.join(' '),
      disabled: windingMs !== null,
      onclick: () => wind(ms),
      'data-focus': `step-${ms}`,
    },
    isBusy && icon('loader-circle', 'turning'),
    !isBusy && isMain && icon('fast-forward'),
    isBusy ? text('clock.winding') : text(key),
  );
}

/** `windingMs`: the step that is under way, or null. */
export function renderHead(element, state, windingMs, { wind, pause }) {
  const { title, clock, upcoming } = state;
  const shown = [title, clock.isPaused, offsetWords(clock), upcoming[0], windingMs];
  renderInto(element, shown, () => [
    h('span', { class: 'mark' }, icon('cloud')),
    h('span', { class: 'brand' }, title),
    h(
      'span',
      { class: 'caption head__caption' },
      text('head.name'),
      h('span', { class: 'dot' }, text('head.local')),
    ),
    h(
      'div',
      { class: 'clock' },
      h(
        'div',
        { class: 'clock__now' },
        icon('clock'),
        h('div', {}, h('b', { id: 'now' }), h('span', { class: 'caption' }, caption(state))),
      ),
      h(
        'button',
        {
          class: 'step',
          'aria-label': text(clock.isPaused ? 'clock.resume' : 'clock.pause'),
          title: text(clock.isPaused ? 'clock.resume' : 'clock.pause'),
          onclick: () => pause(!clock.isPaused),
          'data-focus': 'pause',
        },
        icon(clock.isPaused ? 'play' : 'pause'),
      ),
      h(
        'div',
        { class: 'clock__steps' },
        STEPS.map((step) => stepButton(step, windingMs, wind)),
      ),
    ),
  ]);
}

export function renderNow(now) {
  const element = document.getElementById('now');
  if (element) element.textContent = `${dayOf(now)} ${timeOf(now)}`;
}

const CHIPS_SHOWN = 8;

function advanceChips(advance) {
  const { functions, refunds, messagesSent, messagesRefused, failures } = advance;
  const chip = (words, isBad) =>
    h('span', { class: `chip chip--plain ${isBad ? 'chip--late' : ''}` }, words);
  const chips = [
    ...functions.map(({ name, isOk, count }) =>
      chip(text(isOk ? 'advance.run' : 'advance.runFailed', { name, count }), !isOk),
    ),
    ...refunds.map(({ refundFeeFen, state }) => {
      const values = { amount: yuanOf(refundFeeFen), state: text(`pay.state.${state}`) };
      return chip(text('advance.refund', values), state !== 'SUCCESS');
    }),
    messagesSent > 0 && chip(text('advance.sent', { count: messagesSent })),
    messagesRefused > 0 && chip(text('advance.refused', { count: messagesRefused })),
    ...failures.map((failure) => chip(failure, true)),
  ].filter(Boolean);
  if (chips.length === 0) return [chip(text('advance.nothing'))];
  const hidden = chips.length - CHIPS_SHOWN;
  if (hidden <= 0) return chips;
  return [...chips.slice(0, CHIPS_SHOWN), chip(text('advance.more', { count: hidden }))];
}

/** One of: that the cloud is away, that an act failed, or what the wound clock brought. */
export function renderNotice(element, { awaySince, failure, advance }, close) {
  renderInto(element, [awaySince, failure, advance], () => {
    if (awaySince !== null) {
      const words = text('away.text', { when: timeOf(awaySince) });
      return h('div', { class: 'strip strip--away' }, icon('unplug'), h('span', {}, words));
    }
    const closeButton = h(
      'button',
      { class: 'tool', 'aria-label': text('advance.close'), onclick: close },
      icon('x'),
    );
    if (failure !== null) {
      const words = h('span', { class: 'grow' }, text('failed.text', { reason: failure }));
      return h('div', { class: 'strip strip--bad' }, icon('circle-alert'), words, closeButton);
    }
    if (advance === null) return undefined;
    const span = spanOf(advance.to - advance.from);
    const title = text('advance.title', { span, when: momentOf(advance.to, true) });
    return h(
      'div',
      { class: 'strip' },
      icon('fast-forward'),
      h('b', { class: 'strip__title' }, title),
      h('div', { class: 'strip__list' }, advanceChips(advance)),
      closeButton,
    );
  });
}
