/** The books of the fund: the menu of finance, holds, statements, trial balance, closing. */
export const books = {
  'fundMenu.title': '账务',
  'fundMenu.holds': '正在退的',
  'fundMenu.holdsHint': '哪些钱先留着，留了多久',

  'holds.title': '正在退的',
  'holds.sum': '一共 {count} 笔留着',
  'holds.note': '先留着，到账了才记账；退不成会放回份额。',
  'holds.none': '没有正在退的',
  'holds.noneHint': '有退款上路，会列在这里，最早的在最前。',
  'holds.cut': '还有更多，先看最早的 {count} 笔。',
  'holds.age': '留了 {ageMs}',
  'holds.line': '{number} · {leaderName}团长',
  'holds.parts': '平台 {platformFen} · 团长 {leaderFen}',
  'holds.open': '{goodsName}，看这件售后',
  'holds.status.held': '正在请支付方退',
  'holds.status.accepted': '支付方已收下，等到账',
  'holds.status.exception': '退不成，等财务换办法',
} as const;
