import type { nextSteps as source } from '../zh-hans/next-steps';

/** What is still to come of a claim, and what happens next: who acts, by when, what then. */
export const nextSteps: Record<keyof typeof source, string> = {
  // What is still to come.
  'timeline.proofExpected.title': 'Waiting for proof from the resident',
  'timeline.proofExpected.titleOwn': 'Waiting for your proof',
  'timeline.proofExpected.titleFamily': 'Waiting for proof from {payerName}',
  'timeline.proofExpected.detail': 'Without it we still carry on; the platform takes over when due',
  'timeline.answerExpected.title': "Waiting for the resident's answer",
  'timeline.answerExpected.titleOwn': 'Waiting for your answer to the proposal',
  'timeline.answerExpected.titleFamily': "Waiting for {payerName}'s answer",
  'timeline.answerExpected.detail':
    'Without an answer we still carry on; the platform takes over when due',
  'timeline.rulingExpected.title': 'Someone else looks and decides',
  'timeline.replyExpected.leader': 'The leader replies',
  'timeline.replyExpected.platform': 'The platform replies',
  'timeline.replyExpected.detail': 'With no reply by then, the platform takes over',
  'timeline.settlementExpected.leader': 'The leader settles it',
  'timeline.settlementExpected.platform': 'The platform settles it',
  'timeline.settlementExpected.detail': 'If it runs late, the platform takes over',
  'timeline.arrivalExpected.title': 'The money arrives',
  'timeline.arrivalExpected.titleAmount': '{amountFen} arrives',
  'timeline.arrivalExpected.detail': 'If it is late, platform finance looks into it',
  'timeline.arrivalExpected.returned': 'Finance checks and pays it another way',
  'timeline.confirmExpected.title': 'Waiting for the resident to confirm',
  'timeline.confirmExpected.titleOwn': 'Please confirm receipt',
  'timeline.confirmExpected.titleFamily': 'Waiting for {payerName} to confirm',
  'timeline.confirmExpected.detail': 'Within {windowDays} {windowDays|day/days} of receipt',
  'timeline.sendBackExpected.title': 'Waiting for the resident to send it back',
  'timeline.sendBackExpected.titleOwn': 'Waiting for you to send it back',
  'timeline.sendBackExpected.titleFamily': 'Waiting for {payerName} to send it back',
  'timeline.sendBackExpected.detail':
    'If it does not come we still carry on; the platform takes over when due',
  'timeline.receiptExpected.title': 'The returned goods arrive',
  'timeline.inspectionExpected.title': 'The returned goods are checked',
  'timeline.inspectionExpected.detail': 'If it runs late, the platform takes over',
  'timeline.deliveryExpected.title': 'The new goods arrive',
  'timeline.deliveryExpected.detail': 'If it runs late, the platform takes over',
  'timeline.collectExpected.title': 'Pick-up at the pick-up point',
  'timeline.couponExpected.title': 'The coupon arrives',

  // What happens next: who acts, by when, what then.
  'next.reply.leader': 'The leader replies by {dueAt}',
  'next.reply.leaderNamed': 'Leader {handlerName} replies to you by {dueAt}',
  'next.reply.platform': 'The platform replies by {dueAt}',
  'next.reply.platformNamed': '{handlerName} of the platform replies to you by {dueAt}',
  'next.settlement.leader': 'The leader settles it by {dueAt}',
  'next.settlement.leaderNamed': 'Leader {handlerName} settles it for you by {dueAt}',
  'next.settlement.platform': 'The platform settles it by {dueAt}',
  'next.settlement.platformNamed': '{handlerName} of the platform settles it for you by {dueAt}',
  'next.settlementLate.leader': 'Later than promised; the platform will take over',
  'next.settlementLate.platform': 'Later than promised; the platform is hurrying',
  'next.awaitingProof': 'A little proof is missing; add it and we carry on',
  'next.awaitingProofPublic': 'A little proof is missing; once added, we carry on',
  'next.proposed': 'You have a proposal, waiting for your answer',
  'next.proposedPublic': "A proposal is made, waiting for the resident's answer",
  'next.proposedFamily': "A proposal is made, waiting for {payerName}'s answer",
  'next.fulfilling.toSendBack': 'Please send it back; once checked, we carry on',
  'next.fulfilling.toSendBackDue':
    'Please send it back {dueAt|beforeMoment}; once checked, we carry on',
  'next.fulfilling.toSendBackFamily':
    'Waiting for {payerName} to send it back; once checked, we carry on',
  'next.fulfilling.toSendBackDueFamily':
    'Waiting for {payerName} to send it back {dueAt|beforeMoment}; once checked, we carry on',
  'next.fulfilling.toSendBackPublic':
    'Waiting for the goods to come back; once checked, we carry on',
  'next.fulfilling.toSendBackPublicDue': 'Waiting for the goods to come back, {dueAt|beforeMoment}',
  'next.fulfilling.returning': 'The goods are on their way back and are checked on arrival',
  'next.fulfilling.toInspect': 'The returned goods are here and being checked',
  'next.fulfilling.toInspectDue': 'The returned goods are here, checked {dueAt|beforeMoment}',
  'next.fulfilling.toDispatch': 'The new goods are being prepared',
  'next.fulfilling.toDispatchDue':
    'The new goods are being prepared, delivered {dueAt|beforeMoment}',
  'next.fulfilling.onTheWay': 'The new goods are on their way; we message you when they are here',
  'next.fulfilling.onTheWayDue': 'The new goods are on their way, delivered {dueAt|beforeMoment}',
  'next.fulfilling.onTheWayFamily':
    'The new goods are on their way; we message {payerName} when they are here',
  'next.fulfilling.onTheWayPublic': 'The new goods are on their way',
  'next.fulfilling.onTheWayPublicDue':
    'The new goods are on their way, delivered {dueAt|beforeMoment}',
  'next.fulfilling.toCollect': 'The new goods are at the pick-up point, ready for you',
  'next.fulfilling.toCollectDue':
    'The new goods are at the pick-up point; collect them {dueAt|beforeMoment}',
  'next.fulfilling.toCollectFamily':
    'The new goods are at the pick-up point, waiting for {payerName}',
  'next.fulfilling.toCollectDueFamily':
    'The new goods are at the pick-up point; {payerName} can collect them {dueAt|beforeMoment}',
  'next.fulfilling.toCollectPublic':
    'The new goods are at the pick-up point, waiting for the resident',
  'next.fulfilling.toCollectPublicDue':
    'The new goods are at the pick-up point, waiting for the resident',
  'next.fulfilling.couponComing': 'The coupon is being issued; we tell you when it is here',
  'next.fulfilling.couponComingFamily':
    'The coupon is being issued; we tell {payerName} when it is here',
  'next.fulfilling.couponComingPublic': 'The coupon is being issued',
  'next.fulfilling.done': 'Everything has arrived; we are wrapping up',
  'next.appealed': 'Someone new is looking at it afresh; we tell you the result',
  'next.appealedPublic': 'Appealed; someone new is looking at it afresh',
  'next.appealedFamily': 'Someone new is looking at it afresh; we tell {payerName} the result',
  'next.refundSending': 'Your refund is being sent; then we tell you when it arrives',
  'next.refundSendingFamily':
    'The refund to {payerName} is being sent; then we tell them when it arrives',
  'next.refundSendingPublic': 'The refund is being sent',
  'next.arrival': 'Expected {promisedAt|beforeDate}; we message you when it arrives',
  'next.arrivalPublic': 'Refund sent, expected {promisedAt|beforeDate}',
  'next.arrivalFamily':
    "Expected in {payerName}'s account {promisedAt|beforeDate}; we message them when it arrives",
  'next.arrivalLate': 'Later than promised; platform finance is checking with the bank',
  'next.refundException':
    'The bank returned the money; finance checks with you within {workingDays} working {workingDays|day/days}',
  'next.refundExceptionFamily':
    'The bank returned the money; finance checks with {payerName} within {workingDays} working {workingDays|day/days}',
  'next.refundExceptionPublic':
    'The bank returned the money; finance checks it within {workingDays} working {workingDays|day/days}',
  'next.arrived': 'The money has arrived',
  'next.arrivedGoods': 'The goods have been received',
  'next.arrivedCoupon': 'The coupon has arrived',
  'next.confirmGoods': 'You have it all; please confirm receipt {confirmUntil|beforeDate}',
  'next.confirmGoodsFamily':
    'All received; waiting for {payerName} to confirm {confirmUntil|beforeDate}',
  'next.confirmCoupon': 'The coupon is here; please confirm receipt {confirmUntil|beforeDate}',
  'next.confirmCouponFamily':
    '{payerName} has the coupon; waiting for them to confirm {confirmUntil|beforeDate}',
  'next.confirm': 'The money has arrived; please confirm receipt {confirmUntil|beforeDate}',
  'next.confirmFamily':
    '{payerName} has the money; waiting for them to confirm {confirmUntil|beforeDate}',
  'next.rate': 'All settled. How did it go this time?',
  'next.rateFamily': 'All settled; waiting for {payerName} to say how it went',
  'next.done': 'All settled',
  'next.rejected': 'Not approved this time',
  'next.appeal': 'Not happy? You can appeal {appealUntil|beforeDate}; someone else decides',
  'next.appealFamily':
    'Not happy? {payerName} can appeal {appealUntil|beforeDate}; someone else decides',
  'next.withdrawn': 'The claim is withdrawn; you can file again',
  'next.cancelled': 'This claim is cancelled',
  'next.cancelledContest':
    'Cancelled under the rules. If that is wrong, tell us and the platform looks',
  'next.cancelledContestFamily':
    'Cancelled under the rules. If {payerName} disagrees, they can ask the platform to look',
};
