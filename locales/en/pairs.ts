import type { pairs as source } from '../zh-hans/pairs';

/** Refunds that a supervisor should look at, and limits that look at an order's whole day. */
export const pairs: Record<keyof typeof source, string> = {
  'pairs.open': 'Unusual refunds',
  'pairs.openHint': 'Unusually many by one leader to one resident',
  'pairs.title': 'Unusual refunds',
  'pairs.note':
    'Only supervisors see this. No refund was stopped and nothing need be wrong; please look before you judge',
  'pairs.none': 'Nothing unusual lately',
  'pairs.noneHint': 'If a leader refunds one resident a lot and often, it is listed here',
  'pairs.who': '{leader} to {resident}',
  'pairs.sum':
    '{count} {count|refund/refunds} in {windowDays} {windowDays|day/days}, {sumFen} in all',
  'pairs.reason.often':
    'Frequent: {count} {count|refund/refunds} in {windowDays} {windowDays|day/days}',
  'pairs.reason.much': 'Large sum: {sumFen} in {windowDays} {windowDays|day/days}',
  'pairs.reason.share':
    'Large share: {sharePercent}% of what this leader refunded alone went to this resident',
  'pairs.refundedAt': '{refundedAt}',
  'pairs.more': 'Show {count} more',
  'pairs.onTicket': 'Unusually many refunds by this leader to this resident',
  'pairs.erased': 'Someone who left',
  'orderToday.refunded':
    '{refundedFen} refunded on this order today; it counts with this one towards the limit',
  'orderToday.aboveLimit':
    '{refundedFen} refunded on this order today; with this it exceeds your {limitFen} and the platform has to approve',
  'orderToday.aboveLimit.supervisor':
    '{refundedFen} refunded on this order today; with this it exceeds your {limitFen} and a supervisor has to approve',
  'orderToday.aboveLimit.finance':
    '{refundedFen} refunded on this order today; with this it exceeds your {limitFen} and finance has to approve',
};
