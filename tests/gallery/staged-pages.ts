/**
 * Every page of the app with something on it: who opens it, with what, and what stands there once
 * the cloud has answered. The WeChat build and the gallery of the browser build walk the same list.
 */
import { BAD_BATCH, claimBadBatch } from '../back-end/bad-batch';
import { MINUTE } from '../../domain/primitives/instant';
import type { EstateCloud } from '../back-end/estate-cloud';
import { fileCherries, fileClaim, tapRefund, type FiledClaim } from '../back-end/steps';

/** An estate where a little of everything has happened. */
export interface Staged {
  estate: EstateCloud;
  /** Settled; answered by nobody yet; handed up. */
  claims: { settled: FiledClaim; fresh: FiledClaim; handedUp: FiledClaim };
  tasks: { supplier: string; quality: string };
}

export async function stagePages(estate: EstateCloud): Promise<Staged> {
  const settled = await fileCherries(estate);
  await tapRefund(estate, settled);
  const handedUp = await fileClaim(estate, { person: 'wang-jianguo' });
  const { ticketId, leader } = handedUp;
  await estate.must(leader, 'desk.handUp', { ticketId, reason: '说不准是谁的责任' });
  await estate.advance(2 * MINUTE);
  const fresh = await fileClaim(estate, { person: 'chen-guilan' });
  const ruling = { ticketId: settled.ticketId, party: 'supplier' as const };
  await estate.must('xu-jing', 'desk.ruleLiability', { ...ruling, reason: '装箱前就坏了' });
  await estate.advance(2 * MINUTE);
  const tasks = {
    supplier: await asked(estate, handedUp, 'supplierAnswer'),
    quality: await asked(estate, handedUp, 'quality'),
  };
  for (const person of ['liu-defu', 'zhu-lin', 'hu-yan']) {
    await fileClaim(estate, { person, choose: ({ goodsName }) => goodsName === '白虾' });
  }
  await stageBatch(estate);
  await estate.advance(2 * MINUTE);
  await stageBooks(estate);
  return { estate, claims: { settled, fresh, handedUp }, tasks };
}

/** Five boxes of one bad run: two wait for a second pair of eyes, three for their leader. */
async function stageBatch(estate: EstateCloud): Promise<void> {
  const batch = { leaderId: 'zhou-min', count: 5, paidFen: 12_000 };
  const ticketIds = await claimBadBatch(estate, batch);
  const claims = ticketIds.slice(0, 2).map((ticketId) => ({ ticketId, amountFen: 12_000 }));
  const words = '{name}，{goodsName}这批我已报上去请主管一起看。';
  await estate.must('zhou-min', 'desk.refundBatch', { claims, words, decision: 'second' });
}

/** What finance looks at: a supplier who accepts, and a refund that the bank gave back. */
async function stageBooks(estate: EstateCloud): Promise<void> {
  const peach = await fileClaim(estate, {
    person: 'chen-guilan',
    choose: ({ goodsName }) => goodsName === '冬桃',
  });
  await tapRefund(estate, peach);
  await estate.advance(2 * MINUTE);
  const ruling = { ticketId: peach.ticketId, party: 'supplier' as const, reason: '出库时就烂了' };
  await estate.must('xu-jing', 'desk.ruleLiability', ruling);
  await estate.advance(2 * MINUTE);
  const [chargeback] = estate.documents('chargebacks', { ticketId: peach.ticketId });
  const answer = { chargebackId: chargeback?._id ?? '', answer: 'accept' as const };
  const accepted = { ...answer, reason: '这批是我们装坏的', photoIds: [] };
  await estate.must('jiang-chen', 'fund.answerChargeback', accepted);
  estate.cloud.services.pay.configure({ nextOutcomes: ['ABNORMAL'] });
  await tapRefund(estate, await fileClaim(estate, { person: 'yao-xin' }));
  await estate.advance(2 * MINUTE);
}

/** The platform asks about the cherries that it was handed. */
async function asked(
  estate: EstateCloud,
  { ticketId }: FiledClaim,
  kind: 'supplierAnswer' | 'quality',
): Promise<string> {
  const ask = { ticketId, kind, ask: '这批货出库时是什么样子？' };
  return (await estate.must('xu-jing', 'desk.openTask', ask)).taskId;
}

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
  'packages/open/join-family/index': { person: 'sun-hao', shows: '邀请打不开' },
  'packages/open/join-role/index': { person: 'sun-hao', shows: '邀请打不开' },
  'packages/resident/coupons/index': { person: 'chen-guilan', shows: '还没有券' },
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
    shows: '没有这次召回',
    query: () => ({ recallId: 'recall_long_gone' }),
  },
  'packages/leader/recall/index': {
    person: 'zhou-min',
    shows: '没有这次召回',
    query: () => ({ recallId: 'recall_long_gone' }),
  },
  'packages/platform/leaders/index': { person: 'shen-tao', shows: '暂停接新件' },
  'packages/platform/pairs/index': { person: 'shen-tao', shows: '最近没有特别多的' },
  'packages/platform/reviews/index': { person: 'shen-tao', shows: '要复核' },
  'packages/platform/codes/index': { person: 'dong-jie', shows: '翠湖苑' },
  'packages/platform/complaints/index': { person: 'xu-jing', shows: '没有投诉' },
  'packages/platform/complaint/index': {
    person: 'xu-jing',
    shows: '没找到这件投诉',
    query: () => ({ complaintId: 'complaint_long_gone' }),
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
