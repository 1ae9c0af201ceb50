/** Pages in other states than the first: `<page>#<state>`. */
import type { Visit } from './staged-pages';

export const moreVisits: Record<string, Visit> = {
  'pages/file-claim/index#item': {
    person: 'wang-jianguo',
    shows: '番茄',
    query: ({ estate }) => {
      const bought = estate
        .documents('orders', { payerId: 'wang-jianguo' })
        .flatMap(({ _id, items }) => items.map((item) => ({ orderId: _id, ...item })));
      const tomatoes = bought.find(({ goodsName }) => goodsName.includes('番茄'));
      if (tomatoes === undefined) throw new Error('nobody bought tomatoes');
      return { orderId: tomatoes.orderId, itemId: tomatoes.itemId };
    },
  },
  'pages/claim/index#waiting': {
    person: 'chen-guilan',
    shows: '等团长回复',
    query: ({ claims }) => ({ ticketId: claims.fresh.ticketId }),
  },
  'pages/home/index#nothing-open': { person: 'sun-hao', shows: '孙师傅' },
  'pages/messages/index#new': {
    person: 'chen-guilan',
    shows: '到账 ¥150.00',
    opens: [['#filter-new', '.shell']],
  },
  'packages/open/join-family/index#lapsed': { person: 'sun-hao', shows: '邀请打不开' },
  'packages/open/join-role/index#lapsed': { person: 'sun-hao', shows: '邀请打不开' },
  'packages/platform/recall/index#gone': {
    person: 'fang-ning',
    shows: '没有这次召回',
    query: () => ({ recallId: 'recall_long_gone' }),
  },
  'packages/leader/recall/index#gone': {
    person: 'zhou-min',
    shows: '没有这次召回',
    query: () => ({ recallId: 'recall_long_gone' }),
  },
  'packages/leader/ticket/index#settled': {
    person: 'zhou-min',
    shows: '已到账',
    query: ({ claims }) => ({ ticketId: claims.settled.ticketId }),
  },
  'packages/finance/reconciliation-day/index#not-yet': {
    person: 'fang-ning',
    shows: '这一天还没有对账',
    query: () => ({ day: '2026-11-20' }),
  },
};
