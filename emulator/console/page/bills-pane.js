/** The daily bills that were given out, and what is to be wrong with the next. */

import { choice, h, heading, icon, nothing, renderInto } from './dom.js';
import { yuanOf } from './format.js';
import { text } from './texts.js';

const KINDS = ['missing', 'late', 'doubled', 'amount', 'state', 'extra'];
const CHINA_MS = 8 * 60 * 60 * 1000;
const REFUNDS_OFFERED = 20;

const dayOf = (at) => new Date(at + CHINA_MS).toISOString().slice(0, 10).replaceAll('-', '');

function dayWords(day) {
  return text('bills.day', { month: Number(day.slice(4, 6)), date: Number(day.slice(6)) });
}

/** The plan that the choices come to: about the chosen refund, on the day it was accepted. */
export function planOf({ kind, number }, { refunds }) {
  const refund = refunds.find(({ outRefundNo }) => outRefundNo === number) ?? refunds[0];
  const { acceptedAt, outRefundNo, outTradeNo, refundFeeFen } = refund;
  const plan = { day: dayOf(acceptedAt), kind, number: outRefundNo };
  if (kind === 'extra') return { ...plan, number: outTradeNo, amountFen: 100 };
  if (kind === 'amount') return { ...plan, amountFen: Math.max(1, refundFeeFen - 100) };
  return kind === 'state' ? { ...plan, state: 'CLOSED' } : plan;
}

function billItem(made, opened, open) {
  const { day, subMchId, paymentCount, paidFen, refundCount, refundedFen } = made;
  const isOpen = opened?.day === day;
  const values = {
    paymentCount,
    refundCount,
    paid: yuanOf(paidFen),
    refunded: yuanOf(refundedFen),
  };
  const words = text(isOpen ? 'bills.close' : 'bills.open');
  return h(
    'div',
    { class: 'item' },
    h(
      'div',
      { class: 'item__line' },
      h(
        'div',
        { class: 'grow' },
        h('b', {}, dayWords(day)),
        h('div', { class: 'caption' }, text('bills.counts', values)),
      ),
      h('button', { class: 'button', onclick: () => open(subMchId, day) }, words),
    ),
    isOpen && h('pre', { class: 'mono bill', 'data-keep': 'bill' }, opened.words),
  );
}

function plannedItem({ id, day, kind, number }, unplan) {
  const what = h('b', {}, text(`bills.kind.${kind}`));
  const words = `${dayWords(day)} ${number}`;
  const about = h('div', { class: 'mono caption cut', title: number }, words);
  return h(
    'div',
    { class: 'item' },
    h(
      'div',
      { class: 'item__line' },
      h('div', { class: 'grow' }, what, about),
      h('button', { class: 'button', onclick: () => unplan(id) }, text('bills.remove')),
    ),
  );
}

function planner({ refunds, pay }, { kind, number }, acts) {
  const ways = ['onTime', 'withheld'].map((value) => [value, text(`bills.delivery.${value}`)]);
  const delivery = choice(text('bills.delivery'), pay.bills ?? 'onTime', ways, acts.configure);
  if (refunds.length === 0) {
    const none = h('div', { class: 'caption' }, text('bills.noRefund'));
    return h('div', {}, h('div', { class: 'selects' }, delivery), none);
  }
  const offered = refunds.slice(0, REFUNDS_OFFERED).map(({ outRefundNo, refundFeeFen }) => {
    return [outRefundNo, `¥${yuanOf(refundFeeFen)} ${outRefundNo.slice(-10)}`];
  });
  const kinds = KINDS.map((value) => [value, text(`bills.kind.${value}`)]);
  return h(
    'div',
    { class: 'selects' },
    delivery,
    choice(text('bills.plan'), number ?? offered[0][0], offered, (value) =>
      acts.draw({ number: value }),
    ),
    choice(text('bills.what'), kind, kinds, (value) => acts.draw({ kind: value })),
    h('button', { class: 'button', onclick: acts.plan }, icon('triangle-alert'), text('bills.add')),
  );
}

export function renderBills(element, state, { discrepancy, bill }, acts) {
  const { bills, discrepancies, refunds, pay } = state;
  renderInto(element, [bills, discrepancies, refunds, pay.bills, discrepancy, bill], () => [
    heading('copy', 'bills.title'),
    planner(state, discrepancy, acts),
    h('div', {}, discrepancies.map((planned) => plannedItem(planned, acts.unplan))),
    bills.length === 0
      ? nothing('copy', text('bills.none'))
      : h('div', {}, bills.map((made) => billItem(made, bill, acts.open))),
  ]);
}
