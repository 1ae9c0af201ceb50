import type { notices as source } from '../zh-hans/notices';

/**
 * What the product says by itself, in the in-app inbox and in subscribe messages. One title (20
 * characters at most: the platform cuts there) and one body a kind of notice.
 */
export const notices: Record<keyof typeof source, string> = {
  'notice.claimReceived.title': 'Claim received',
  'notice.claimReceived.body': '{goodsName}: {handlerName} will reply by {dueAt} at the latest.',
  'notice.claimAssigned.title': 'New claim to answer',
  'notice.claimAssigned.body': '{goodsName}: please give a first reply by {dueAt}.',
  'notice.firstReplyWarning.title': 'Reply due soon',
  'notice.firstReplyWarning.body':
    '{goodsName} has no reply yet: {minutesLeft} min left. After {dueAt} the platform takes over.',
  'notice.takenOverResident.title': 'Platform took over',
  'notice.takenOverResident.body':
    "{goodsName}: the leader didn't make it in time. The platform has taken over and will contact you by {dueAt}.",
  'notice.takenOverLeader.title': 'Platform took over',
  'notice.takenOverLeader.body':
    '{goodsName} had no reply in time, so the platform has it for now and you stay first contact. New claims go to others until you open the app.',
  'notice.safetyHeard.title': 'Look at this first',
  'notice.safetyHeard.body':
    "{goodsName}: the resident's words seem to mention health or danger. Please look at this one first and call them.",
  'notice.majorClaim.title': 'An urgent claim',
  'notice.majorClaim.body':
    '{goodsName}: safety, a doctor or the authorities are mentioned. Please look at once.',
  'notice.takenBackAgent.title': "Now a colleague's",
  'notice.takenBackAgent.body':
    "{goodsName} had stood still too long and went to someone else. When you're too busy, stop taking new ones in the platform queue.",
  'notice.leaderGoneResident.title': 'Now at the platform',
  'notice.leaderGoneResident.body':
    "{goodsName}: your former leader has left. The platform has the whole story, so you needn't explain again.",
  'notice.leaderGonePlatform.title': 'One to carry on',
  'notice.leaderGonePlatform.body': '{goodsName}: please contact the resident by {dueAt}.',
  'notice.firstContactResident.title': 'A new leader for you',
  'notice.firstContactResident.body':
    "{goodsName}: your former leader has left. Leader {handlerName} is there for you now, and you needn't explain again.",
  'notice.firstContactLeader.title': 'Be the first contact',
  'notice.firstContactLeader.body':
    "{goodsName}: the former leader has left. Please stay with the resident until it's settled.",
  'notice.takenOverPlatform.title': 'One to take over',
  'notice.takenOverPlatform.body':
    "{goodsName}: the leader didn't make it in time. Please contact the resident by {dueAt}.",
  'notice.replied.title': 'New reply',
  'notice.replied.body': '{handlerName} replied about {goodsName}.',
  'notice.handedUpResident.title': 'Now at the platform',
  'notice.handedUpResident.body':
    "{goodsName} is now with the platform, which will contact you by {dueAt}. You needn't explain again.",
  'notice.handedUpPlatform.title': 'From a leader',
  'notice.handedUpPlatform.body': '{goodsName}: please pick it up by {dueAt}.',
  'notice.refundAgreedResident.title': 'Refund of {amountFen}',
  'notice.refundAgreedResident.body':
    "{amountFen} for {goodsName} is on its way. We'll message you when it arrives.",
  'notice.refundAgreedLeader.title': '{amountFen} refund sent',
  'notice.refundAgreedLeader.body':
    '{amountFen} for {goodsName}, paid by the risk-sharing fund. You advance ¥0.',
  'notice.instantRefundResident.title': 'Instantly {amountFen}',
  'notice.instantRefundResident.body':
    "Instant refund: {amountFen} for {goodsName} is already sent, without waiting for anyone. We'll tell you when it arrives.",
  'notice.instantRefundLeader.title': 'Instantly {amountFen}',
  'notice.instantRefundLeader.body':
    'Instant refund: {amountFen} for {goodsName} was sent by the rules, paid by the risk-sharing fund. Nothing for you to do; you advance ¥0.',
  'notice.refundArrivedResident.title': '{amountFen} arrived',
  'notice.refundArrivedResident.body':
    '{amountFen} for {goodsName} is back in the account you paid from. Please confirm.',
  'notice.refundArrivedLeader.title': '{amountFen} arrived',
  'notice.refundArrivedLeader.body':
    'The resident has the refund for {goodsName}. This one is settled.',
  'notice.rejectedResident.title': 'No refund this time',
  'notice.rejectedResident.body':
    '{goodsName} was declined. Why, and how to appeal, is written inside.',
  'notice.rejectedLeader.title': 'Platform declined',
  'notice.rejectedLeader.body': '{goodsName} was declined. The resident has been told why.',
  'notice.arrivalOverdueResident.title': 'Late, finance checks',
  'notice.arrivalOverdueResident.body':
    "{amountFen} for {goodsName} hasn't arrived yet. Finance is checking with the bank and we'll tell you as soon as we know.",
  'notice.arrivalOverdueFinance.title': 'A refund is overdue',
  'notice.arrivalOverdueFinance.body':
    '{amountFen} for {goodsName} is past its promised day. Please check with the provider.',
  'notice.refundAbnormalResident.title': 'Returned by the bank',
  'notice.refundAbnormalResident.body':
    'The bank returned {amountFen} for {goodsName}. Finance will check with you; the latest day is in your progress.',
  'notice.refundAbnormalFinance.title': 'A refund has failed',
  'notice.refundAbnormalFinance.body':
    'The bank returned {amountFen} for {goodsName}. Please find another way to refund the payer.',
  'notice.otherPathResident.title': 'Refunded another way',
  'notice.otherPathResident.body':
    "Finance has arranged {amountFen} for {goodsName} again, another way. We'll tell you when it arrives.",
  'notice.refundGivenUpResident.title': "Refund didn't go out",
  'notice.refundGivenUpResident.body':
    "{amountFen} for {goodsName} can't go back the way you paid. The platform will offer you another solution.",
  'notice.refundGivenUpPlatform.title': "Refund didn't go out",
  'notice.refundGivenUpPlatform.body':
    "{amountFen} for {goodsName} can't be refunded. Please give the customer another solution.",
  'notice.refundPaidLateFinance.title': 'Paid after giving up',
  'notice.refundPaidLateFinance.body':
    '{amountFen} for {goodsName} has arrived after it was given up. Please check nothing was compensated twice.',
  'notice.merchantBalanceShort.title': 'Merchant balance low',
  'notice.merchantBalanceShort.body':
    '{amountFen} for {goodsName} is waiting. Please top up the merchant account; the refund then goes out by itself.',
  'notice.shareToppedUp.title': 'Share topped up',
  'notice.shareToppedUp.body':
    'The platform put in {amountFen} to refund {goodsName}. You owe nothing.',
  'notice.approvalNeeded.title': 'Needs your yes',
  'notice.approvalNeeded.body':
    "{amountFen} for {goodsName} is over the handler's limit. Please take a second look.",
  'notice.photoFlagged.title': 'A photo to look at',
  'notice.photoFlagged.body':
    "A photo of {goodsName} didn't pass the content check and is hidden from others for now.",
  'notice.withdrawnLeader.title': 'Claim withdrawn',
  'notice.withdrawnLeader.body': '{goodsName}: the resident withdrew. Nothing left to do.',
  'notice.ratedLeader.title': 'You got a rating',
  'notice.ratedLeader.body': '{goodsName} got {stars} {stars|star/stars}.',
  'notice.residentSaid.title': 'The resident wrote',
  'notice.residentSaid.body': '{goodsName}: the resident said something more. Please take a look.',
  'notice.refundAskedLeader.title': '{handlerName}: refund?',
  'notice.refundAskedLeader.body':
    '{goodsName}: {amountFen} to refund. Open the claim; your yes sends it.',
  'notice.callBackAsked.title': 'Please call back',
  'notice.callBackAsked.body':
    '{goodsName}: the resident asks for a call (request {count}). The number is in the claim.',
  'notice.callWanted.title': '{handlerName} asks you to call',
  'notice.callWanted.body':
    'Nothing is filed yet; they would rather tell you. Once it is clear, file it for them here.',
  'notice.voiceFlagged.title': 'Voice note to check',
  'notice.voiceFlagged.body':
    "A voice note about {goodsName} didn't pass the content check. Please listen to it.",
};
