/** What to do with a claim: the suggestion, its words, other ways and why one takes them. */
export const plan = {
  'planWords.refund': '{name}，{goodsName}的事我看到了，对不住您。{amountFen} 这就给您办，钱原路退回。',
  'planWords.refundWithCoupon':
    '{name}，{goodsName}的事我看到了，对不住您。{amountFen} 退给您，再送您一张 {couponFen} 的券，您点一下同意，我马上办。',
  'planWords.reissue':
    '{name}，{goodsName}的事我看到了，对不住您。我给您补发 {quantity} {unit}，您点一下同意，我这就去办。',
  'planWords.exchange':
    '{name}，{goodsName}的事我看到了，对不住您。我给您换 {quantity} {unit}，原来的您先放着。您点一下同意，我这就去办。',
  'planWords.return':
    '{name}，{goodsName}的事我看到了。东西拿回来，{amountFen} 全退给您，来回不用您花钱。您看行不行？',
  'planWords.coupon':
    '{name}，{goodsName}的事我看到了，让您不痛快了。先送您一张 {couponFen} 的券，您看行不行？觉得不合适您直说，我再想办法。',
  'plan.handedUp': '您这件我请平台一起定，已经把情况都转过去了，您不用再讲一遍。',
  'plan.title': '建议这样办',
  'plan.handUpReason': '按建议转上来：{way}。{reasons}',
  'plan.way.refund': '退 {amountFen}',
  'plan.way.refundWithCoupon': '退 {amountFen}，再送 {couponFen} 的券',
  'plan.way.reissue': '补发 {quantity} {unit}',
  'plan.way.exchange': '换 {quantity} {unit}',
  'plan.way.return': '货拿回来，退 {amountFen}',
  'plan.way.coupon': '送一张 {couponFen} 的券',
  'refusal.planChanged': '记录有了变化，建议也变了。请看一眼新的建议再定',
  'refusal.choiceReasonNeeded': '没按建议办，请选一个原因',
} as const;
