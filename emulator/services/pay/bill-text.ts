/**
 * The text of a bill: a head, a line each with a back tick before every field, then a head and a
 * line of sums. Lines end with CR LF and the text begins with a byte order mark, as downloaded.
 */

import { PROVIDER, REFUND_STATUS } from './wire';
import type { BillLine } from './bill';
import { payTime } from './ledger';

export const billTypes = ['ALL', 'SUCCESS', 'REFUND'] as const;

export type BillType = (typeof billTypes)[number];

type Column = [title: string, field: (line: BillLine) => string];

const yuan = (fen: number) => (fen / 100).toFixed(2);
/** A refund's line repeats the order's numbers and says nothing of the order's sum. */
const orderYuan = ({ refund, totalFeeFen }: BillLine) => yuan(refund ? 0 : totalFeeFen);

const ORDER_COLUMNS: readonly Column[] = [
  ['交易时间', ({ at }) => payTime(at)],
  ['公众账号ID', () => PROVIDER.appid],
  ['商户号', () => PROVIDER.mch_id],
  ['特约商户号', ({ subMchId }) => subMchId],
  ['设备号', () => ''],
  ['微信订单号', ({ transactionId }) => transactionId],
  ['商户订单号', ({ outTradeNo }) => outTradeNo],
  ['用户标识', ({ payerOpenid }) => payerOpenid],
  ['交易类型', () => 'JSAPI'],
  ['交易状态', ({ refund }) => (refund ? 'REFUND' : 'SUCCESS')],
  ['付款银行', () => 'OTHERS'],
  ['货币种类', () => 'CNY'],
  ['应结订单金额', orderYuan],
  ['代金券金额', () => '0.00'],
];

const REFUND_TIME_COLUMNS: readonly Column[] = [
  ['退款申请时间', ({ at }) => payTime(at)],
  ['退款成功时间', ({ refund }) => (refund?.settledAt ? payTime(refund.settledAt) : '')],
];

const REFUND_COLUMNS: readonly Column[] = [
  ['微信退款单号', ({ refund }) => refund?.refundId ?? '0'],
  ['商户退款单号', ({ refund }) => refund?.outRefundNo ?? '0'],
  ['退款金额', ({ refund }) => yuan(refund?.refundFeeFen ?? 0)],
  ['充值券退款金额', () => '0.00'],
  ['退款类型', ({ refund }) => (refund ? 'ORIGINAL' : '')],
  ['退款状态', ({ refund }) => (refund ? REFUND_STATUS[refund.state] : '')],
];

const GOODS_COLUMNS: readonly Column[] = [
  ['商品名称', ({ body }) => body],
  ['商户数据包', ({ attach }) => attach],
  ['手续费', () => '0.00000'],
  ['费率', () => '0.00%'],
  ['订单金额', orderYuan],
];

const ASKED: Column = ['申请退款金额', ({ refund }) => yuan(refund?.refundFeeFen ?? 0)];
const REMARK: Column = ['费率备注', () => ''];

const COLUMNS: Record<BillType, readonly Column[]> = {
  ALL: [...ORDER_COLUMNS, ...REFUND_COLUMNS, ...GOODS_COLUMNS, ASKED, REMARK],
  SUCCESS: [...ORDER_COLUMNS, ...GOODS_COLUMNS, REMARK],
  REFUND: [
    ...ORDER_COLUMNS,
    ...REFUND_TIME_COLUMNS,
    ...REFUND_COLUMNS,
    ...GOODS_COLUMNS,
    ASKED,
    REMARK,
  ],
};

type Sum = [title: string, sum: (paidFen: number, refundedFen: number, count: number) => string];

const PAID_SUMS: readonly Sum[] = [
  ['总交易单数', (_paid, _refunded, count) => String(count)],
  ['应结订单总金额', (paidFen) => yuan(paidFen)],
];
const REFUND_SUMS: readonly Sum[] = [
  ['退款总金额', (_paid, refundedFen) => yuan(refundedFen)],
  ['充值券退款总金额', () => '0.00'],
];
const LAST_SUMS: readonly Sum[] = [
  ['手续费总金额', () => '0.00000'],
  ['订单总金额', (paidFen) => yuan(paidFen)],
];
const ALL_SUMS: readonly Sum[] = [
  ...PAID_SUMS,
  ...REFUND_SUMS,
  ...LAST_SUMS,
  ['申请退款总金额', (_paid, refundedFen) => yuan(refundedFen)],
];
const SUMS: Record<BillType, readonly Sum[]> = {
  ALL: ALL_SUMS,
  SUCCESS: [...PAID_SUMS, ...LAST_SUMS],
  REFUND: ALL_SUMS,
};

/** Only the lines that a type of bill has. */
export function linesOfType(lines: readonly BillLine[], type: BillType): BillLine[] {
  if (type === 'ALL') return [...lines];
  return lines.filter(({ refund }) => (type === 'REFUND') === (refund !== undefined));
}

export function writeBill(lines: readonly BillLine[], type: BillType): string {
  const columns = COLUMNS[type];
  const sums = SUMS[type];
  const paidFen = lines.reduce((sum, line) => sum + (line.refund ? 0 : line.totalFeeFen), 0);
  const refundedFen = lines.reduce((sum, { refund }) => sum + (refund?.refundFeeFen ?? 0), 0);
  const told = (fields: string[]) => fields.map((field) => `\`${field}`).join(',');
  const texts = [
    columns.map(([title]) => title).join(','),
    ...lines.map((line) => told(columns.map(([, field]) => field(line)))),
    sums.map(([title]) => title).join(','),
    told(sums.map(([, sum]) => sum(paidFen, refundedFen, lines.length))),
  ];
  return `\ufeff${texts.join('\r\n')}\r\n`;
}
