/** Refunds that a supervisor should look at, and limits that look at an order's whole day. */
export const pairs = {
  'pairs.open': '退得特别多的',
  'pairs.openHint': '同一位团长给同一位居民',
  'pairs.title': '退得特别多的',
  'pairs.note': '只有主管看得到。没有拦下任何退款，也不等于有问题，请看过再判断',
  'pairs.none': '最近没有特别多的',
  'pairs.noneHint': '团长给同一位居民退得又多又勤时，会列在这里',
  'pairs.who': '{leader} 退给 {resident}',
  'pairs.sum': '近 {windowDays} 天 {count} 笔，共 {sumFen}',
  'pairs.reason.often': '笔数多：{windowDays} 天里 {count} 笔',
  'pairs.reason.much': '金额大：{windowDays} 天里共 {sumFen}',
  'pairs.reason.share': '占得多：这位团长自己退的钱里，{sharePercent}% 给了这一位',
  'pairs.refundedAt': '{refundedAt}',
  'pairs.more': '再看 {count} 笔',
  'pairs.onTicket': '这位团长给这位居民退得特别多',
  'pairs.erased': '已注销的人',
  'orderToday.refunded': '今天这张订单已退 {refundedFen}，和这笔加起来算限额',
  'orderToday.aboveLimit': '今天这张订单已退 {refundedFen}，加上这笔超过您的 {limitFen}，要平台点头',
  'orderToday.aboveLimit.supervisor':
    '今天这张订单已退 {refundedFen}，加上这笔超过您的 {limitFen}，要主管点头',
  'orderToday.aboveLimit.finance':
    '今天这张订单已退 {refundedFen}，加上这笔超过您的 {limitFen}，要财务点头',
} as const;
