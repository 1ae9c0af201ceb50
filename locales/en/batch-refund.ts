import type { batchRefund as source } from '../zh-hans/batch-refund';

/** Several claims of one batch, refunded as one decision; each resident answered by name. */
export const batchRefund: Record<keyof typeof source, string> = {
  'notice.batchRefundAsked.title': 'Check a batch refund',
  'notice.batchRefundAsked.body':
    "{goodsName}, {count} {count|claim/claims}, {amountFen} in all: above the leader's limit for today. Please look and decide.",
  'notice.batchRefundApproved.title': 'Batch refund agreed',
  'notice.batchRefundApproved.body':
    '{goodsName}, {count} {count|claim/claims}, {amountFen} in all. Tap to see every household.',
  'notice.batchRefundDeclined.title': 'Batch: one by one',
  'notice.batchRefundDeclined.body':
    '{goodsName}: the platform handles the {count} {count|claim/claims} one by one; residents need do nothing more.',

  'refusal.notOneBatch': 'These are not of one batch; please handle them separately',
  'refusal.nameMissing': 'The words need the name: every resident gets a message written to them',
  'refusal.secondNeeded':
    '{totalFen} in all, and you can still refund {leftFen} alone today; please ask the supervisor to look too',
  'refusal.batchRefundNotFound': 'Batch refund not found; please look in the list',
  'refusal.batchRefundDecided': 'This batch refund is already decided; please see the latest',
  'refusal.ownBatchRefund': 'You asked for it, so someone else has to look',
  'refusal.proofIncomplete': 'Not enough photos; look at this one separately',
  'refusal.photoSeenElsewhere': 'A photo was seen in another claim; look at this one separately',
  'refusal.otherWish': 'The resident would like it sent again; look at this one separately',
  'refusal.proposalOpen': 'A proposal is made; waiting for the resident',
  'refusal.needsPerson': 'Urgent or disputed; please ask in person before handling it',
  'refusal.nothingToRefund': 'Nothing left to refund',

  'batchRefund.what': '{issue} · {quantity} {unit}',
  'batchRefund.aboveLimit':
    '{amountFen} is above your limit for one claim; pass it to the platform separately',
  'batchRefund.askedBy': 'Asked by {name} {askedAt}, {count} {count|claim/claims}',
  'batchRefund.approvedDone':
    '{count} {count|claim/claims} refunded; residents and the leader were told',
  'batchRefund.unnamed': 'Hello',
  'batchRefund.handUpReason':
    "Refunding {count} {count|claim/claims} of one batch together, {totalFen} in all, above today's limit; supervisor, please look too",

  'batchRefund.row': 'Same batch: refund together',
  'batchRefund.rowHint': '{goodsName}, {count} {count|claim/claims}, {totalFen} in all',
  'batchRefund.title': 'Batch refund',
  'batchRefund.batch': 'Batch {batchId}',
  'batchRefund.none': 'Nothing to refund together',
  'batchRefund.noneHint': 'Two or more claims of one batch with complete photos appear here.',
  'batchRefund.choose': 'Refund together ({count} chosen)',
  'batchRefund.alone': 'To look at separately',
  'batchRefund.all': 'Choose all',
  'batchRefund.noneChosen': 'Choose none',
  'batchRefund.claim': '{name} {building}',
  'batchRefund.mostClaims':
    'At most {mostClaims} {mostClaims|claim/claims} at a time; the rest go next time',
  'batchRefund.open': 'Refund {count} · {totalFen}',
  'batchRefund.nothingChosen': 'Please choose what to refund first',
  'batchRefund.leftToday':
    'You can refund {leftTodayFen} more today; {dailyLimitFen} a day at most',
  'batchRefund.sheet': 'Confirm batch refund',
  'batchRefund.to': 'To {count} {count|household/households}',
  'batchRefund.words': 'Each household gets these words with its own name and amount',
  'batchRefund.preview': 'What {name} gets',
  'batchRefund.edit': 'Edit',
  'batchRefund.editHint': "{places} become each household's own; please keep them",
  'batchRefund.second':
    '{totalFen} in all, above your limit for today. The money goes once the supervisor has looked; residents get your reply now.',
  'batchRefund.confirm': 'Refund {count}, {totalFen} in all',
  'batchRefund.askSecond': 'Ask supervisor, {totalFen} in all',
  'batchRefund.path': 'Refunded the way they paid; each household is told',
  'batchRefund.template':
    '{name}, this batch of {goodsName} really was not right, and I am sorry. {amount} is on its way back to you, the way you paid. Nothing for you to do.',
  'batchRefund.templateSecond':
    '{name}, this batch of {goodsName} really was not right, and I am sorry. I have asked the supervisor to approve your {amount} and will tell you as soon as I know. Nothing for you to do.',

  'batchRefund.done': '{count} refunded, {totalFen} in all',
  'batchRefund.askedDone':
    'The supervisor was asked: {count} {count|claim/claims}, {totalFen} in all',
  'batchRefund.result.refunded': 'Refunded, on its way',
  'batchRefund.result.asked': 'Replied, with supervisor',
  'batchRefund.result.waiting': 'With the platform',
  'batchRefund.result.left': 'Not refunded',
  'batchRefund.someLeft':
    '{count} {count|claim/claims} {count|was/were} not refunded; the reasons are below and no money moved',
  'batchRefund.back': 'Back to inbox',

  'batchRefund.asked': '{name} asks you to look too',
  'batchRefund.course.alone': 'Decided by the leader alone',
  'batchRefund.course.asked': 'Waiting for a second person',
  'batchRefund.course.approved': '{name} looked and agreed',
  'batchRefund.course.declined': '{name} looked: now one by one',
  'batchRefund.whySecond':
    'A leader may refund at most {dailyLimitFen} a day alone. This batch is more, and you are the second pair of eyes: please look at every household.',
  'batchRefund.own': 'You asked for this, so someone else has to look.',
  'batchRefund.approve': 'All checked, refund {totalFen}',
  'batchRefund.decline': 'Not together: one by one',
  'batchRefund.reason': 'Why',
  'batchRefund.reasonApprove': 'Same batch, photos complete, records agree',
  'batchRefund.reasonDecline': 'Some need another look',
  'batchRefund.declined': 'Now handled one by one; the leader is told',
};
