/** Messages, refunds and content checks: what the cloud's services did, and how they will. */

import { choice, h, heading, icon, nothing, renderInto } from './dom.js';
import { nearMoment, yuanOf } from './format.js';
import { hasText, text } from './texts.js';

/** So many of each are shown before one asks for all. */
const SHOWN = { messages: 3, refunds: 5, checks: 3 };

function limited(list, kind, isOpen, toggle) {
  if (list.length <= SHOWN[kind]) return { part: list, more: null };
  const words = isOpen ? text('more.hide') : text('more.show', { count: list.length });
  const more = h(
    'button',
    { class: 'button button--link', onclick: () => toggle(kind), 'data-focus': `more-${kind}` },
    words,
  );
  return { part: isOpen ? list : list.slice(0, SHOWN[kind]), more };
}

function refusalWords({ errcode, errmsg }) {
  const key = `messages.refused.${errcode}`;
  if (hasText(key)) return text(key);
  return text('messages.refused.other', { code: errcode, reason: errmsg });
}

function messageItem(message, now) {
  const keys = Object.entries(message.data).map(([key, value]) => `${key}: ${value}`);
  const isSent = message.errcode === 0;
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'message__head caption' },
      h('b', { class: 'mono cut' }, message.openid),
      h('span', {}, nearMoment(message.at, now)),
    ),
    h(
      'div',
      { class: `bubble ${isSent ? '' : 'bubble--refused'}`, title: keys.join('\n') },
      h('b', {}, message.templateTitle ?? message.templateId),
      Object.values(message.data).map((value) => h('div', {}, value)),
      !isSent && h('small', {}, icon('bell-off'), refusalWords(message)),
    ),
  );
}

export function renderMessages(element, { messages, clock }, isOpen, toggle) {
  renderInto(element, [messages, isOpen], () => {
    const { part, more } = limited(messages, 'messages', isOpen, toggle);
    return [
      heading('message-circle', 'messages.title'),
      part.length === 0
        ? nothing('message-circle', text('messages.none'))
        : part.map((message) => messageItem(message, clock.now)),
      more,
    ];
  });
}

const REFUND_LOOKS = {
  PROCESSING: { className: 'chip--soon', iconName: 'hourglass' },
  SUCCESS: { className: 'chip--jade', iconName: 'circle-check' },
  CLOSED: { className: '', iconName: 'circle-x' },
  ABNORMAL: { className: 'chip--late', iconName: 'circle-alert' },
};

function noticeWords({ state, notice, settleAt }, now) {
  if (state === 'PROCESSING') return text('pay.due', { when: nearMoment(settleAt, now) });
  if (!notice) return text('pay.untold');
  const { functionName: name, attempts: count } = notice;
  if (notice.state === 'lost') return text('pay.lost');
  if (notice.state === 'exhausted') return text('pay.exhausted', { count });
  if (notice.state === 'delivered') {
    return text(count > 1 ? 'pay.told.repeated' : 'pay.told', { name, count });
  }
  const when = nearMoment(notice.nextAt, now);
  return count > 0 ? text('pay.retelling', { count, when }) : text('pay.telling', { when, name });
}

function refundButtons({ refundId, state, notice }, acts) {
  const button = (key, onclick) =>
    h('button', { class: 'button', onclick, 'data-focus': `${key}-${refundId}` }, text(key));
  const settle = (outcome) => () => acts.settle(refundId, outcome);
  if (state === 'PROCESSING') {
    return ['SUCCESS', 'CLOSED', 'ABNORMAL'].map((outcome) =>
      button(`pay.act.${outcome}`, settle(outcome)),
    );
  }
  const isUntold = notice && notice.state !== 'delivered';
  return [
    state === 'ABNORMAL' && button('pay.act.resolve', settle('SUCCESS')),
    state === 'ABNORMAL' && button('pay.act.CLOSED', settle('CLOSED')),
    isUntold && button('pay.act.redeliver', () => acts.redeliver(refundId)),
  ].filter(Boolean);
}

/** One case: what it is over how it stands, its state as a chip, and what can be done about it. */
function item({ head, caption, chip: [className, iconName, words], buttons }) {
  const texts = h('div', { class: 'grow' }, head, h('div', { class: 'caption' }, caption));
  const chip = h('span', { class: `chip ${className}` }, icon(iconName), words);
  return h(
    'div',
    { class: 'item' },
    h('div', { class: 'item__line' }, texts, chip),
    buttons.length > 0 && h('div', { class: 'item__acts' }, buttons),
  );
}

function refundItem(refund, now, acts) {
  const { state, outRefundNo, refundFeeFen } = refund;
  const { className, iconName } = REFUND_LOOKS[state];
  return item({
    head: h(
      'div',
      { class: 'item__line' },
      h('span', { class: 'money' }, yuanOf(refundFeeFen)),
      h('span', { class: 'mono caption cut', title: outRefundNo }, outRefundNo),
    ),
    caption: noticeWords(refund, now),
    chip: [className, iconName, text(`pay.state.${state}`)],
    buttons: refundButtons(refund, acts),
  });
}

const options = (prefix, values) => values.map((value) => [value, text(`${prefix}.${value}`)]);

function paySelects(settings, configure) {
  const outcomes = options('pay.outcome', ['SUCCESS', 'ABNORMAL', 'CLOSED']);
  const modes = options('pay.mode', ['normal', 'late', 'twice', 'failing', 'lost']);
  const balances = options('pay.balance', ['enough', 'short']);
  return h(
    'div',
    { class: 'selects' },
    choice(text('pay.outcome'), settings.defaultOutcome, outcomes, (defaultOutcome) =>
      configure({ defaultOutcome }),
    ),
    choice(text('pay.notice'), settings.noticeMode, modes, (noticeMode) =>
      configure({ noticeMode }),
    ),
    choice(text('pay.balance'), settings.balance ? 'short' : 'enough', balances, (value) =>
      configure({ availableFen: value === 'short' ? 0 : null }),
    ),
  );
}

export function renderPayments(element, { refunds, pay, clock }, isOpen, acts) {
  renderInto(element, [refunds, pay, isOpen], () => {
    const { part, more } = limited(refunds, 'refunds', isOpen, acts.toggle);
    return [
      heading('wallet', 'pay.title'),
      paySelects(pay, acts.configure),
      part.length === 0
        ? nothing('wallet', text('pay.none'))
        : h('div', {}, part.map((refund) => refundItem(refund, clock.now, acts))),
      more,
      h('div', { class: 'note' }, icon('circle-question-mark'), h('div', {}, text('pay.note'))),
    ];
  });
}

function checkLook({ state, outcome }) {
  if (state === 'open') return ['chip--soon', 'hourglass', 'checks.open'];
  if (state === 'undelivered') return ['chip--late', 'circle-alert', 'checks.undelivered'];
  if (outcome === 'risky') return ['chip--late', 'triangle-alert', 'checks.outcome.risky'];
  return ['chip--jade', 'circle-check', 'checks.outcome.pass'];
}

function checkItem(check, now, decide) {
  const { traceId, mediaUrl, state, dueAt, createdAt } = check;
  const [className, iconName, key] = checkLook(check);
  const button = (words, verdict) =>
    h('button', { class: 'button', onclick: () => decide(traceId, verdict) }, text(words));
  const due = dueAt
    ? text('checks.due', { when: nearMoment(dueAt, now) })
    : text('checks.neverDue');
  const isOpen = state === 'open';
  return item({
    head: h('div', { class: 'mono cut', title: mediaUrl }, pathOf(mediaUrl)),
    caption: isOpen ? due : nearMoment(createdAt, now),
    chip: [className, iconName, text(key)],
    buttons: isOpen ? [button('checks.pass', 'pass'), button('checks.risky', 'risky')] : [],
  });
}

/** The end of a link says which picture it is; its signature says nothing to anybody. */
function pathOf(link) {
  const path = link.replace(/[?#].*$/, '');
  return path.split('/').slice(-2).join('/');
}

export function renderChecks(element, { checks, checkSettings, clock }, isOpen, acts) {
  renderInto(element, [checks, checkSettings, isOpen], () => {
    const { part, more } = limited(checks, 'checks', isOpen, acts.toggle);
    const media = options('checks.outcome', ['pass', 'risky', 'delayed', 'never']);
    const texts = options('checks.outcome', ['pass', 'risky']);
    return [
      heading('shield-check', 'checks.title'),
      h(
        'div',
        { class: 'selects' },
        choice(text('checks.media'), checkSettings.defaultOutcome, media, (defaultOutcome) =>
          acts.configure({ defaultOutcome }),
        ),
        choice(text('checks.text'), checkSettings.textOutcome, texts, (textOutcome) =>
          acts.configure({ textOutcome }),
        ),
      ),
      part.length === 0
        ? nothing('image', text('checks.none'))
        : h('div', {}, part.map((check) => checkItem(check, clock.now, acts.decide))),
      more,
    ];
  });
}
