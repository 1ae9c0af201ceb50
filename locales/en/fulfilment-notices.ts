import type { fulfilmentNotices as source } from '../zh-hans/fulfilment-notices';

/** Notices of remedies that are more than money: goods back and forth, coupons, rulings. */
export const fulfilmentNotices: Record<keyof typeof source, string> = {
  'notice.proposedOtherResident.title': 'An offer for you',
  'notice.proposedOtherResident.body':
    '{goodsName}: {handlerName} has made you an offer. Please say yes or no {dueAt|beforeMoment}.',
  'notice.remedyApprovalNeeded.title': 'Offer to approve',
  'notice.remedyApprovalNeeded.body':
    "The resident has agreed to the offer for {goodsName}. It is worth {amountFen}, above the handler's limit.",
  'notice.remedyAgreedResident.title': "It's agreed",
  'notice.remedyAgreedResident.body':
    '{goodsName} will be settled the way you agreed to. Open to see what happens next.',
  'notice.remedyAgreedHandler.title': 'Offer accepted',
  'notice.remedyAgreedHandler.body':
    'The resident agreed to the offer for {goodsName}. Open to see what to do next.',
  'notice.returnSentHandler.title': 'Goods on their way',
  'notice.returnSentHandler.body':
    '{goodsName} is on its way back. Tap "Return received" when it gets here.',
  'notice.returnReceivedResident.title': 'Return received',
  'notice.returnReceivedResident.body':
    '{goodsName} has been received and will be checked and settled {dueAt|beforeMoment}.',
  'notice.returnFailedResident.title': 'Return: please look',
  'notice.returnFailedResident.body':
    '{goodsName} is not quite as described. The platform is taking it on; open to see why.',
  'notice.parcelSentResident.title': 'New goods arranged',
  'notice.parcelSentResident.body': '{goodsName} is arranged. Open to see how you get it.',
  'notice.parcelArrivedResident.title': 'New goods are here',
  'notice.parcelArrivedResident.body':
    '{goodsName} has arrived. Come and collect it when it suits you.',
  'notice.deliveredHandler.title': 'Goods handed over',
  'notice.deliveredHandler.body':
    'The resident has received the new {goodsName}. This claim is settled.',
  'notice.fulfilmentFailedResident.title': "We'll settle it anew",
  'notice.fulfilmentFailedResident.body':
    "{goodsName} couldn't be delivered. The platform is taking it on; a refund is possible too.",
  'notice.couponFailedPlatform.title': 'Coupon not issued',
  'notice.couponFailedPlatform.body':
    'The {amountFen} coupon for {goodsName} keeps failing. Please contact the resident and find another way.',
  'notice.fulfilmentFailedPlatform.title': 'Delivery failed',
  'notice.fulfilmentFailedPlatform.body':
    "{goodsName} couldn't be delivered. {amountFen} can be refunded; please take it on.",
  'notice.returnReminder.title': 'Please send it back',
  'notice.returnReminder.body':
    '{goodsName} has not come back yet. Any time {dueAt|beforeMoment} is fine.',
  'notice.inspectionWarning.title': 'Return to inspect',
  'notice.inspectionWarning.body':
    '{goodsName} has to be checked and settled {dueAt|beforeMoment}.',
  'notice.deliveryWarning.title': 'New goods due soon',
  'notice.deliveryWarning.body':
    '{goodsName} is promised {dueAt|beforeMoment}. Please see where it is.',
  'notice.fulfilmentOverduePlatform.title': 'Past its date',
  'notice.fulfilmentOverduePlatform.body':
    '{goodsName} was due {dueAt} and is not settled yet. Please take it on.',
  'notice.couponIssuedResident.title': 'Coupon of {amountFen}',
  'notice.couponIssuedResident.body':
    'Sorry for the trouble with {goodsName}. The coupon is under "My coupons"; use it when you order or collect.',
  'notice.liabilityRuledLeader.title': 'Liability ruled',
  'notice.liabilityRuledLeader.body':
    'It is decided who bears the cost of {goodsName}. Open to see why.',
  'notice.cancelledResident.title': 'Claim cancelled',
  'notice.cancelledResident.body':
    "{goodsName} was cancelled; open to see why. If that's wrong, say so and a person will look at it.",
  'notice.cancelContestedPlatform.title': 'Cancel disputed',
  'notice.cancelContestedPlatform.body':
    '{goodsName} was cancelled by the rules and the resident disagrees. Please have a look.',
};
