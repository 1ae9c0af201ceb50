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
  'pages/home/index#stranger': { person: 'sun-hao', shows: '您好' },
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
