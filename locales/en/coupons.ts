import type { coupons as source } from '../zh-hans/coupons';

/** One's own coupons, and how a leader takes one at the pick-up. */
export const coupons: Record<keyof typeof source, string> = {
  'coupon.issued.handlers': 'Given to the resident, valid until {usableUntil}',
  'coupon.issued.family': 'Given to the payer, valid until {usableUntil}',
  'coupon.used': 'Already used',
  'coupon.expired': 'Expired {usableUntil}, unused',

  'coupons.row': 'My coupons',
  'coupons.rowHint': 'Usable, used and expired',
  'coupons.title': 'My coupons',
  'coupons.usable': 'Usable',
  'coupons.others': 'Used and expired',
  'coupons.none': 'No coupons yet',
  'coupons.noneHint': 'Coupons from your claims are kept here',
  'coupons.from': 'From the claim for {goodsName}',
  'coupons.code': 'Coupon code',
  'coupons.until': 'Until {usableUntil}: use it on an order, or show it to the leader at pick-up',
  'coupons.coming': 'Being issued; we tell you when it is here',
  'coupons.used.order': 'Used on an order, {usedAt}',
  'coupons.used.station': 'Used at pick-up, {usedAt}',
  'coupons.expired': 'Expired {usableUntil}, unused',
  'coupons.failed': 'Could not be issued; the platform will contact you',

  'redeem.row': 'Redeem a coupon',
  'redeem.rowHint': 'A resident shows a code at pick-up; each works once',
  'redeem.title': 'Redeem coupon',
  'redeem.ask': "Code on the resident's phone",
  'redeem.hint': 'It is under "My coupons". Check it before you redeem it; this cannot be undone.',
  'redeem.yes': 'Redeem this coupon',
  'redeem.done': 'Redeemed: {amountFen} off for {residentName}',
  'redeem.doneHint': 'The resident is told. The platform pays; it costs you nothing',

  'refusal.couponNotFound':
    "Coupon not found; please check the code. Coupons of another leader's residents do not work here",
  'refusal.couponUsed': 'This coupon is already used',
  'refusal.couponOver': 'This coupon is not issued yet or has expired',

  'notice.couponReminder.title': '{amountFen} coupon ends',
  'notice.couponReminder.body':
    'The coupon you got for {goodsName} can be used on an order or at pick-up until {dueAt|date}.',
  'notice.couponUsedResident.title': 'Coupon {amountFen} used',
  'notice.couponUsedResident.body':
    'The coupon of {amountFen} you got for {goodsName} was used. If that was not you, please tell the platform at once.',
};
