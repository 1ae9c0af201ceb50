import type { chargebacks as source } from '../zh-hans/chargebacks';

/** What suppliers and carriers are asked to pay back, and how much of it came back. */
export const chargebacks: Record<keyof typeof source, string> = {
  'notice.chargebackSent.title': 'A new chargeback',
  'notice.chargebackSent.body':
    '{amountFen} was refunded for {goodsName} and ruled yours to bear. Please accept or dispute it by {dueAt}.',
  'notice.chargebackReminder.title': 'Answer needed soon',
  'notice.chargebackReminder.body':
    '{amountFen} for {goodsName}: with no answer by {dueAt} it counts as accepted.',
  'notice.chargebackDeemed.title': 'Counted as accepted',
  'notice.chargebackDeemed.body':
    '{amountFen} for {goodsName} comes off the next settlement. Please send an improvement plan by {dueAt}.',
  'notice.chargebackUpheld.title': 'Dispute not upheld',
  'notice.chargebackUpheld.body':
    '{amountFen} for {goodsName} comes off the next settlement; the reason is inside.',
  'notice.chargebackRefused.title': 'Nothing to pay',
  'notice.chargebackRefused.body':
    'The platform bears the {amountFen} for {goodsName} instead; this one is closed.',
  'notice.chargebackWithdrawn.title': 'Chargeback withdrawn',
  'notice.chargebackWithdrawn.body':
    'The ruling on {goodsName} changed. You need not bear the {amountFen}; what was taken comes back.',
  'notice.chargebackOffset.title': '{amountFen} set off',
  'notice.chargebackOffset.body':
    'This settlement was reduced by {amountFen} for the chargeback on {goodsName}.',
  'notice.chargebackDisputedPlatform.title': 'Chargeback disputed',
  'notice.chargebackDisputedPlatform.body':
    '{amountFen} for {goodsName}: please look at the evidence and decide.',
  'notice.chargebackAcceptedFinance.title': 'Chargeback accepted',
  'notice.chargebackAcceptedFinance.body':
    '{amountFen} for {goodsName} is now receivable and comes off the next settlement.',
  'notice.chargebackDeemedFinance.title': 'Counted as accepted',
  'notice.chargebackDeemedFinance.body':
    '{amountFen} for {goodsName} counts as accepted and comes off the next settlement.',
  'notice.chargebackPlanMissedPlatform.title': 'Plan not received',
  'notice.chargebackPlanMissedPlatform.body':
    'The improvement plan for {goodsName} was due {dueAt}; the partner has not sent it.',

  'tab.chargebacks': 'Charges',
  'chargeback.status.open': 'To answer',
  'chargeback.status.disputed': 'Disputed',
  'chargeback.status.accepted': 'Accepted',
  'chargeback.status.paid': 'Paid off',
  'chargeback.status.refused': 'Not owed',
  'chargeback.status.withdrawn': 'Withdrawn',

  'chargebacks.title': 'Chargebacks',
  'chargebacks.owed': 'Accepted, to come off settlements',
  'chargebacks.open': 'Waiting for your answer: {openFen}',
  'chargebacks.none': 'No chargebacks',
  'chargebacks.noneHint':
    'Refunds ruled yours to bear are listed here, and we message you about each.',
  'chargebacks.noneHere': 'Nothing here',
  'chargebacks.noneHereHint': 'Try another filter.',
  'chargebacks.explain':
    'Please answer within {answerHours} {answerHours|hour/hours}; with no answer by then it counts as accepted.',
  'chargebacks.more': 'Only the latest {count} {count|is/are} listed.',
  'chargebacks.byStatus': 'By status',
  'chargebacks.all': 'All',
  'chargebacks.everyPartner': 'All partners',
  'chargebacks.partner': 'Which partner',
  'chargebacks.dueAnswer': 'Answer {dueAt|beforeMoment}',
  'chargebacks.duePlan': 'Improvement plan {dueAt|beforeMoment}',
  'chargebacks.lateAnswer': 'Was due {dueAt}, counts as accepted',
  'chargebacks.latePlan': 'Improvement plan was due {dueAt}',
  'chargebacks.decided': 'Decided {at|moment}',
  'chargebacks.sentAt': 'Sent {at|moment}',
  'chargebacks.caption': 'Batch {batchId} · claim {ticketNumber}',
  'chargebacks.taken': '{offsetFen} taken',

  'chargebackPage.title': 'Chargeback',
  'chargebackPage.missing': 'No such chargeback',
  'chargebackPage.missingHint': 'It may have been withdrawn; please look in the list.',
  'chargebackPage.sum': 'For you to bear',
  'chargebackPage.sumPlatform': 'For {partnerName} to bear',
  'chargebackPage.taken': '{offsetFen} taken from settlements, {leftFen} to go',
  'chargebackPage.silence':
    'With no answer by {dueAt} it counts as accepted and comes off the next settlement.',
  'chargebackPage.batch': 'Batch',
  'chargebackPage.quantity': 'Quantity',
  'chargebackPage.quantityValue': '{quantity} {unit}',
  'chargebackPage.issue': 'Issue',
  'chargebackPage.packed': 'Packed',
  'chargebackPage.packedValue': '{packedAt}, {packedGrams}',
  'chargebackPage.sameBatch': 'Same batch',
  'chargebackPage.sameBatchValue':
    '{count} other {count|resident/residents} reported a problem too',
  'chargebackPage.sameBatchNone': 'No other resident reported a problem',
  'chargebackPage.photos': "The resident's photos",
  'chargebackPage.noPhotos': 'No photos to show',
  'chargebackPage.privacy':
    "Only facts about the goods are shown here: no resident's name, phone or address.",
  'chargebackPage.answered': 'Answer from {byName}',
  'chargebackPage.answeredPartner': "The partner's answer",
  'chargebackPage.accepted': 'Accepted',
  'chargebackPage.disputed': 'Disputed',
  'chargebackPage.silent': 'No answer in time, counted as accepted',
  'chargebackPage.plan': 'Improvement plan',
  'chargebackPage.planMissing': 'Improvement plan due {dueAt|beforeMoment}',
  'chargebackPage.decision': "The platform's decision",
  'chargebackPage.decisionBy': 'Decision by {byName}',
  'chargebackPage.upheld': 'Dispute not upheld; the partner bears it',
  'chargebackPage.refusedForGood': 'Dispute upheld; the platform bears it',
  'chargebacks.disputed': "Waiting for the platform's ruling",
  'chargebackPage.openTicket': 'See this claim',

  'chargebackAnswer.title': 'Do you accept it?',
  'chargebackAnswer.accept': 'Accept',
  'chargebackAnswer.dispute': 'Dispute',
  'chargebackAnswer.acceptHint':
    'Once accepted it becomes receivable and comes off the next settlement; nothing to pay separately.',
  'chargebackAnswer.disputeHint':
    'Say why and add photos of packing or receipt; the platform decides.',
  'chargebackAnswer.placeholder': 'For example: weight and photos at packing were normal',
  'chargebackAnswer.photos': 'Photos (optional)',
  'chargebackAnswer.choose': 'Please choose accept or dispute first',
  'chargebackAnswer.write': 'If you dispute it, please say why',
  'chargebackAnswer.send': 'Send answer',
  'chargebackAnswer.done': 'Answer sent',
  'chargebackPlan.title': 'Improvement plan',
  'chargebackPlan.hint':
    'Say where it went wrong, how you will prevent it and by when it will be done.',
  'chargebackPlan.placeholder':
    'For example: from this week we sample every box, and no bad fruit leaves the warehouse',
  'chargebackPlan.send': 'Send plan',
  'chargebackPlan.done': 'Plan sent',
  'chargebackDecision.title': 'Is the dispute upheld?',
  'chargebackDecision.hint':
    'Upheld: the platform bears it and no more is claimed. Not upheld: it becomes receivable and comes off the next settlement.',
  'chargebackDecision.refuseHint': 'Dispute upheld: the platform bears it and no more is claimed.',
  'chargebackDecision.upholdHint':
    'Dispute not upheld: it becomes receivable and comes off the next settlement.',
  'chargebackDecision.uphold': 'No, the partner bears it',
  'chargebackDecision.refuse': 'Yes, the platform bears it',
  'chargebackDecision.reason': 'Why',
  'chargebackDecision.placeholder': 'What evidence you looked at and what it shows',
  'chargebackDecision.confirmUphold': 'The partner bears it',
  'chargebackDecision.confirmRefuse': 'The platform bears it',
  'chargebackDecision.done': 'Decision sent to the partner',

  'fundMenu.chargebacks': 'Chargebacks',
  'fundMenu.chargebacksHint': 'What suppliers and carriers accept, and what settlements have taken',
  'fundMenu.recovery': 'Recovery rate',
  'fundMenu.recoveryHint': 'Of the money refunded: how much was charged back, how much returned',
  'recovery.title': 'Recovery rate',
  'recovery.month': 'Refunds of {month}',
  'recovery.rate': 'Recovery rate',
  'recovery.rateNone': 'No chargebacks yet',
  'recovery.explain':
    'Recovery rate = recovered ÷ charged back. Only refunds paid in this month count; recovered up to the time above.',
  'recovery.refunded': 'Refunded',
  'recovery.chargedBack': 'Charged back',
  'recovery.accepted': 'Accepted',
  'recovery.recovered': 'Recovered',
  'recovery.count': '{count} {count|refund/refunds}',
  'recovery.party.supplier': 'Supplier',
  'recovery.party.carrier': 'Carrier',
  'recovery.party.platform': 'Platform',
  'recovery.party.leader': 'Leader',
  'recovery.party.resident': 'Resident',
  'recovery.party.unknown': 'No ruling',
  'recovery.party.experiment': 'Trial',
  'recovery.none': 'No refunds this month yet',
  'recovery.noneHint': 'Refunds that have arrived are listed here by who bears them.',
  'recovery.summedUntil': 'As of {at}',
};
