/** Personal data: the notice, who looked at what, taking one's data along, leaving. */
export const privacy = {
  'claimant.phoneTail': '手机尾号 {tail}',
  'revealPhone.title': '给{name}打电话',
  'revealPhone.hint': '完整号码要有理由才看，居民能在“我的数据”里看到这一次',
  'revealPhone.why': '为什么要打',
  'revealPhone.confirm': '看号码',
  'revealPhone.dial': '拨打',
  'accessReason.talkAboutClaim': '问清这件售后的情况',
  'accessReason.callBack': '回访或回电',
  'accessReason.urgentSafety': '食品安全，要马上提醒',
  'accessReason.findResident': '上门取送，找不到人',
} as const;
