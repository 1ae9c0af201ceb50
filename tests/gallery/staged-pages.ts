/**
 * Every page of the app with something on it: who opens it, with what, and what stands there once
 * the cloud has answered. The WeChat build and the gallery of the browser build walk the same list.
 */
import { BAD_BATCH } from '../back-end/bad-batch';
import type { FiledClaim } from '../back-end/steps';
import type { Staged } from './stage-pages';

export interface Visit {
  person: string;
  /** What stands there only when the cloud has answered. */
  shows: string;
  query?: (staged: Staged) => Record<string, string>;
  /** Sheets to open: the button, and what is in the sheet then. */
  opens?: Array<[button: string, inside: string]>;
}

export const visits: Record<string, Visit> = {
  'pages/home/index': { person: 'chen-guilan', shows: '正在办' },
  'pages/file-claim/index': {
    person: 'wang-jianguo',
    shows: '哪一件有问题？',
  },
  'pages/my-claims/index': { person: 'chen-guilan', shows: '车厘子礼盒' },
  'pages/claim/index': {
    person: 'chen-guilan',
    shows: '已到账',
    query: (staged) => ({ ticketId: staged.claims.settled.ticketId }),
  },
  'pages/track/index': {
    // Everyone may: the page asks for nobody's name.
    person: 'sun-hao',
    shows: '已到账',
    query: (staged) => ({ scene: tokenOf(staged, staged.claims.settled) }),
  },
  'pages/messages/index': { person: 'chen-guilan', shows: '到账 ¥150.00' },
  'pages/me/index': { person: 'chen-guilan', shows: '绿色通道' },
  'packages/leader/inbox/index': { person: 'zhou-min', shows: '陈桂兰' },
  'packages/leader/ticket/index': {
    person: 'zhou-min',
    shows: '建议',
    query: (staged) => ({ ticketId: staged.claims.fresh.ticketId }),
    opens: [
      ['#hand-up', '#confirm-hand-up'],
      ['#refund', '#confirm-refund'],
    ],
  },
  'packages/leader/fund/index': { person: 'zhou-min', shows: '车厘子礼盒退款' },
  'packages/platform/queue/index': { person: 'xu-jing', shows: '团长转来' },
  'packages/platform/ticket/index': {
    person: 'xu-jing',
    shows: '团长转来',
    query: (staged) => ({ ticketId: staged.claims.handedUp.ticketId }),
    opens: [
      ['#reject', '#confirm-reject'],
      ['#approve', '#confirm-approve'],
    ],
  },
  'packages/platform/fund/index': { person: 'fang-ning', shows: '账是平的' },
  'packages/finance/chargebacks/index': { person: 'fang-ning', shows: '这里没有' },
  'packages/finance/chargeback/index': {
    person: 'fang-ning',
    shows: '车厘子礼盒',
    query: (staged) => ({ chargebackId: chargebackId(staged) }),
  },
  'packages/finance/settlements/index': { person: 'fang-ning', shows: '四季果园' },
  'packages/finance/recovery/index': { person: 'fang-ning', shows: '发出追偿' },
  'packages/finance/trial/index': { person: 'fang-ning', shows: '借贷相等' },
  'packages/finance/accounts/index': {
    person: 'fang-ning',
    shows: '周敏团长份额',
    query: () => ({ kind: 'leaderShare', day: '2026-11-20' }),
  },
  'packages/finance/statement/index': {
    person: 'fang-ning',
    shows: '退款，已到账',
    query: () => ({ accountId: 'leaderShare:zhou-min' }),
  },
  'packages/finance/trail/index': {
    person: 'fang-ning',
    shows: '车厘子礼盒退款',
    query: (staged) => ({ ticketId: staged.claims.settled.ticketId }),
  },
  'packages/finance/months/index': { person: 'fang-ning', shows: '待结账' },
  'packages/finance/month/index': {
    person: 'fang-ning',
    shows: '结账前的核对',
    query: () => ({ month: '2026-10' }),
  },
  'packages/finance/exceptions/index': { person: 'fang-ning', shows: '定做生日蛋糕' },
  'packages/finance/reconciliation/index': { person: 'fang-ning', shows: '对上' },
  'packages/finance/reconciliation-day/index': {
    person: 'fang-ning',
    query: () => ({ day: '2026-11-19' }),
    shows: '没有差异',
  },
  'packages/finance/holds/index': { person: 'fang-ning', shows: '定做生日蛋糕' },
  'packages/knowledge/ask/index': { person: 'chen-guilan', shows: '大家常问' },
  'packages/knowledge/library/index': {
    person: 'zhou-min',
    shows: '生鲜坏果',
    query: () => ({ kind: 'procedure' }),
  },
  'packages/knowledge/edit/index': { person: 'shen-tao', shows: '退款什么时候到账' },
  'packages/leader/archive/index': { person: 'zhou-min', shows: '查找售后' },
  'packages/leader/resident/index': {
    person: 'zhou-min',
    shows: '车厘子礼盒',
    query: (staged) => ({ ticketId: staged.claims.settled.ticketId }),
  },
  'packages/leader/batch-refund/index': {
    person: 'zhou-min',
    shows: '一起退 3 件',
    query: () => BAD_BATCH,
    opens: [['#open-batch', '#confirm-batch']],
  },
  'packages/platform/batch-refund/index': {
    person: 'shen-tao',
    shows: '周敏',
    query: ({ estate }) => ({
      batchRefundId: estate.documents('batchRefunds', {})[0]?._id ?? '',
    }),
  },
  'packages/leader/file-for/index': { person: 'zhou-min', shows: '替居民填写' },
  'packages/leader/parcels/index': { person: 'zhou-min', shows: '陈桂兰' },
  'packages/open/parcel/index': { person: 'sun-hao', shows: '这是售后码' },
  'packages/open/complain/index': { person: 'sun-hao', shows: '匿名投诉' },
  'packages/open/followed/index': { person: 'sun-hao', shows: '投诉进展' },
  'packages/open/join-family/index': {
    person: 'sun-hao',
    shows: '王建国请您帮着办售后',
    query: ({ invitations }) => ({ token: invitations.family }),
  },
  'packages/open/join-role/index': {
    person: 'sun-hao',
    shows: '请您担任平台客服',
    query: ({ invitations }) => ({ code: invitations.role }),
  },
  'packages/resident/coupons/index': { person: 'chen-guilan', shows: '还没有券' },
  'packages/resident/share-card/index': {
    person: 'chen-guilan',
    shows: '图片不会变',
    query: (staged) => ({
      ticketId: staged.claims.settled.ticketId,
      token: tokenOf(staged, staged.claims.settled),
    }),
  },
  'packages/resident/instant-rules/index': { person: 'chen-guilan', shows: '拍照就退' },
  'packages/leader/experiments/index': { person: 'zhou-min', shows: '还没有报备过' },
  'packages/finance/pots/index': { person: 'fang-ning', shows: '沈涛同意，已入账' },
  'packages/mine/languages/index': { person: 'chen-guilan', shows: '上海话' },
  'packages/leader/duty/index': { person: 'zhou-min', shows: '我要休息' },
  'packages/leader/letter/index': { person: 'zhou-min', shows: '团长售后责任书' },
  'packages/leader/group-notice/index': { person: 'zhou-min', shows: '要说什么事' },
  'packages/leader/redeem/index': { person: 'zhou-min', shows: '居民手机上的券码' },
  'packages/resident/family/index': { person: 'chen-guilan', shows: '还没有请过家人' },
  'packages/admin/members/index': { person: 'guan-li', shows: '周敏' },
  'packages/admin/calendar-draft/index': { person: 'guan-li', shows: '团长服务时间' },
  'packages/admin/policies/index': { person: 'guan-li', shows: '最初的规则' },
  'packages/admin/policy-draft/index': { person: 'guan-li', shows: '坏果秒赔' },
  'packages/admin/first/index': { person: 'sun-hao', shows: '第一位管理员' },
  'packages/platform/archive/index': { person: 'xu-jing', shows: '查找售后' },
  'packages/platform/resident/index': {
    person: 'xu-jing',
    shows: '车厘子礼盒',
    query: (staged) => ({ ticketId: staged.claims.settled.ticketId }),
  },
  'packages/platform/clocks/index': { person: 'shen-tao', shows: '城东' },
  'packages/platform/calendars/index': { person: 'dong-jie', shows: '春节' },
  'packages/platform/batch-alarms/index': { person: 'shen-tao', shows: '待定停售' },
  'packages/platform/batch-alarm/index': {
    person: 'shen-tao',
    shows: '3 户反映',
    query: (staged) => ({ alarmId: alarmId(staged) }),
    opens: [['#ask-quality', '#confirm-quality']],
  },
  'packages/leader/batch-alarm/index': {
    person: 'zhou-min',
    shows: '一共 3 户反映',
    query: (staged) => ({ alarmId: alarmId(staged) }),
  },
  'packages/platform/recalls/index': { person: 'fang-ning', shows: '车厘子礼盒' },
  'packages/platform/recall-start/index': {
    person: 'fang-ning',
    shows: '买过的居民',
    query: (staged) => goodsOf(staged, staged.claims.settled),
  },
  'packages/platform/recall/index': {
    person: 'fang-ning',
    shows: '同批检出兽药残留超标',
    query: ({ recallId }) => ({ recallId }),
  },
  'packages/leader/recall/index': {
    person: 'zhou-min',
    shows: '王建国',
    query: ({ recallId }) => ({ recallId }),
  },
  'packages/platform/leaders/index': { person: 'shen-tao', shows: '暂停接新件' },
  'packages/platform/pairs/index': { person: 'shen-tao', shows: '最近没有特别多的' },
  'packages/platform/reviews/index': { person: 'shen-tao', shows: '交货时的称重记录是足的' },
  'packages/platform/codes/index': { person: 'dong-jie', shows: '翠湖苑' },
  'packages/platform/complaints/index': { person: 'xu-jing', shows: '转给她个人' },
  'packages/platform/complaint/index': {
    person: 'xu-jing',
    shows: '转给她个人',
    query: ({ estate }) => ({ complaintId: estate.documents('complaints', {})[0]?._id ?? '' }),
  },
  'packages/platform/tasks/index': { person: 'xu-jing', shows: '任务' },
  'packages/platform/task/index': {
    person: 'xu-jing',
    shows: '车厘子礼盒',
    query: (staged) => ({ taskId: staged.tasks.quality }),
  },
  'packages/mine/my-data/index': { person: 'chen-guilan', shows: '我的数据' },
  'packages/partner/tasks/index': { person: 'jiang-chen', shows: '车厘子礼盒' },
  'packages/partner/chargebacks/index': { person: 'jiang-chen', shows: '车厘子礼盒' },
  'packages/partner/chargeback/index': {
    person: 'jiang-chen',
    shows: '贵方认不认',
    query: (staged) => ({ chargebackId: chargebackId(staged) }),
  },
  'packages/partner/task/index': {
    person: 'jiang-chen',
    shows: '车厘子礼盒',
    query: (staged) => ({ taskId: staged.tasks.supplier }),
  },
};

/** The shrimp of three households. */
function alarmId({ estate }: Staged): string {
  return estate.documents('batchAlarms', {})[0]?._id ?? '';
}

/** What the ruling on the settled claim asked of the supplier. */
function chargebackId({ estate, claims }: Staged): string {
  const { ticketId } = claims.settled;
  return estate.documents('chargebacks', { ticketId })[0]?._id ?? '';
}

function goodsOf({ estate }: Staged, { ticketId }: FiledClaim): Record<string, string> {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  const { goodsId, batchId } = ticket.goods;
  return { goodsId, batchId };
}

function tokenOf({ estate }: Staged, { ticketId }: FiledClaim): string {
  const [ticket] = estate.documents('tickets', { _id: ticketId });
  if (ticket === undefined) throw new Error(`no ticket ${ticketId}`);
  return ticket.trackingToken;
}
