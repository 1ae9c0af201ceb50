/**
 * Where a bill has what. Merchants of before 2018 may still get the older columns; each type of
 * bill has its own, so they are found by their titles.
 */
export interface Columns {
  count: number;
  at: number;
  merchant: number;
  subMerchant: number;
  transaction: number;
  tradeState: number;
  paid: number;
  /** -1 in a bill of payments alone. */
  outRefundNumber: number;
  refunded: number;
  refundState: number;
  /** A title among the sums, and the column that it is the sum of. */
  sums: Array<[title: string, column: number]>;
}

/** The first title of the sums, which follow the lines. */
export const SUM_HEAD = '总交易单数';

/** The newest title first: what was asked for stands beside what is settled. */
const PAID = ['订单金额', '总金额'];
const REFUNDED = ['申请退款金额', '退款金额'];

const SUMS: ReadonlyArray<[sum: string, column: string]> = [
  ['应结订单总金额', '应结订单金额'],
  ['订单总金额', '订单金额'],
  ['总交易额', '总金额'],
  ['退款总金额', '退款金额'],
  ['总退款金额', '退款金额'],
  ['申请退款总金额', '申请退款金额'],
];

/** Null where the head is not that of a bill. */
export function columnsOf(head: string): Columns | null {
  const titles = head.split(',').map((title) => title.trim());
  const find = (...names: string[]) =>
    names.map((name) => titles.indexOf(name)).find((position) => position >= 0) ?? -1;
  const columns = {
    count: titles.length,
    at: find('交易时间'),
    merchant: find('商户号'),
    subMerchant: find('特约商户号', '子商户号'),
    transaction: find('微信订单号'),
    tradeState: find('交易状态'),
    paid: find(...PAID),
    outRefundNumber: find('商户退款单号'),
    refunded: find(...REFUNDED),
    refundState: find('退款状态'),
  };
  const { outRefundNumber, refunded, refundState, ...always } = columns;
  const hasRefunds = outRefundNumber >= 0;
  const isWhole =
    Object.values(always).every((position) => position >= 0) &&
    (!hasRefunds || (refunded >= 0 && refundState >= 0));
  if (!isWhole) return null;
  const sums = SUMS.map(([sum, column]): [string, number] => [sum, titles.indexOf(column)]);
  return { ...columns, sums: sums.filter(([, position]) => position >= 0) };
}
