/** Words for codes that the server sends: why it was refused, who seems liable. */
export const sentences = {
  // Why the platform said no.
  'rejection.windowClosed': '超过了收货后可以申请的时间',
  'rejection.noProof': '现有的照片和记录看不出问题',
  'rejection.notCovered': '这种情况不在售后范围里',
  'rejection.alreadyCompensated': '这件已经赔过了',
  'rejection.used': '商品已经用过',
  'rejection.notWanted': '居民本人没有要申请',

  // Why a rule cancelled it.
  'cancellation.duplicate': '同样的照片已经申请过一次',
  'cancellation.alreadyRefunded': '这件的钱已经退过了',

  // Whom the rules suggest.
  'liability.platform': '平台负责',
  'liability.supplier': '供应商负责',
  'liability.carrier': '承运商负责',
  'liability.leader': '团长负责',
  'liability.resident': '居民自己',
  'liability.unknown': '还说不准',
} as const;
