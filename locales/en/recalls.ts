import type { recalls as source } from '../zh-hans/recalls';

/** Recalls of a batch: who bought is told, refunded without asking, and compensated. */
export const recalls: Record<keyof typeof source, string> = {
  'notice.recallProposed.title': 'A recall to approve',
  'notice.recallProposed.body':
    'Recall of the whole batch of {goodsName}, {amountFen} in all. It starts once a second person approves.',
  'notice.recallResident.title': 'Recall: {amountFen}',
  'notice.recallResident.body':
    'Please do not eat or use this batch of {goodsName} any more. {amountFen} is refunded the way you paid; no claim or return needed.',
  'notice.recallCouponResident.title': 'Recall: compensated',
  'notice.recallCouponResident.body':
    'Please do not eat or use this batch of {goodsName} any more. You get {amountFen} back and a coupon of {couponFen}; no claim needed.',
  'notice.recallPaidResident.title': 'Recall: stop using',
  'notice.recallPaidResident.body':
    'Please do not eat or use this batch of {goodsName} any more. Your money was already refunded.',
  'notice.recallPaidCouponResident.title': 'Recall: {couponFen}',
  'notice.recallPaidCouponResident.body':
    'Please do not eat or use this batch of {goodsName} any more. Your money was already refunded, and you get a coupon of {couponFen} as well; no claim needed.',
  'notice.recallLeader.title': 'A batch is recalled',
  'notice.recallLeader.body':
    '{goodsName} is being recalled and the platform refunds residents directly. A notice for your group is ready to send; tap to open.',
  'notice.recallDonePlatform.title': 'Recall completed',
  'notice.recallDonePlatform.body':
    'The recall of {goodsName} is done for everyone who bought it; please look at any exceptions.',

  'recallMenu.title': 'Recalls',
  'recallMenu.hint': 'When a batch is faulty: tell everyone who bought it and refund them',
  'recall.state.proposed': 'Waiting for approval',
  'recall.state.running': 'Running',
  'recall.state.done': 'Done',
  'recall.state.cancelled': 'Not started',
  'recalls.title': 'Recalls',
  'recalls.find': 'Find by batch number',
  'recalls.findPlaceholder': 'Number on the box',
  'recalls.findButton': 'Find batch',
  'recallStart.batchLine': 'Batch {batchId}',
  'recalls.troubled': 'Batches with recent problems',
  'recalls.troubledLine':
    '{batchId} · {claims} {claims|claim/claims} from {residents} {residents|resident/residents}',
  'recalls.noTrouble': 'No batches with problems lately',
  'recalls.noTroubleHint': 'When residents report problems, the batch is listed here.',
  'recalls.list': 'Past recalls',
  'recalls.line': 'Batch {batchId} · {residents} {residents|resident/residents}',

  'recallStart.title': 'Recall this batch',
  'recallStart.batch': 'Batch',
  'recallStart.orders': 'Orders',
  'recallStart.ordersValue': '{count} {count|order/orders}',
  'recallStart.residents': 'Residents',
  'recallStart.residentsValue': '{count}, with {leaders} {leaders|leader/leaders}',
  'recallStart.refund': 'To refund',
  'recallStart.compensation': 'Coupons on top',
  'recallStart.base':
    'Refund and compensation come to at least {baseFen} for each resident. What exceeds the price is a coupon and does not come out of the refund. Earlier refunds count.',
  'recallStart.cut':
    'Too many orders to count: only the earliest are counted here. The real number is higher, and all are handled.',
  'recallStart.second':
    '{sumFen} in all, more than one person may decide: a second person has to approve.',
  'recallStart.after':
    'Once started: residents are told and refunded without a claim; leaders get a notice for their groups; each refund that arrives is charged back to the supplier.',
  'recallStart.reason': 'Why recall it',
  'recallStart.placeholder':
    'For example: pesticide above the limit found in this batch, report on file',
  'recallStart.send': 'Start recall',
  'recallStart.propose': 'Ask for approval',
  'recallStart.done': 'The recall has started',
  'recallStart.proposed': 'A second person was asked to approve',

  'recallPage.title': 'Recall',
  'recallPage.missing': 'No such recall',
  'recallPage.missingHint': 'Please look in the list.',
  'recallPage.by': 'Started by {startedByName}',
  'recallPage.byTwo': 'Started by {startedByName}, approved by {approvedByName}',
  'recallPage.progress': 'Progress',
  'recallPage.looking': 'Finding everyone who bought it',
  'recallPage.told': 'Told',
  'recallPage.refunded': 'Arrived',
  'recallPage.refunding': 'On its way',
  'recallPage.waiting': 'To do',
  'recallPage.nothingLeft': 'Refunded before',
  'recallPage.exception': 'Needs a person',
  'recallPage.compensated': 'Coupon given',
  'recallPage.count': '{count}',
  'recallPage.scope':
    'At the start: {residents} {residents|resident/residents}, {sumFen} to refund, coupons of {compensationFen} on top',
  'recallPage.exceptions': 'To look at',
  'recallPage.hindrance.claimOpen':
    "The resident's own claim is still open; the refund follows by itself",
  'recallPage.hindrance.residentGone': 'The payer cannot be found',
  'recallPage.hindrance.refundStuck': 'The bank returned the refund; finance to find another way',
  'recallPage.hindrance.refundGivenUp':
    'The refund did not go through; please handle it again in the claim',
  'recallPage.line': '{residentName} · leader {leaderName}',
  'recallPage.approve': 'Approve recall',
  'recallPage.cancel': 'Do not recall',
  'recallPage.approved': 'The recall has started',
  'recallPage.cancelled': 'Not recalled',
  'recallPage.mustBeOther':
    'It starts once a second person approves; whoever proposed it cannot approve it.',

  'recallLeader.title': 'Recall notice',
  'recallLeader.words':
    '[Recall] Please do not eat or use {goodsName} {spec} (batch {batchId}) any more. The platform refunds you the way you paid: no claim, no return, and a message when the money arrives. Sorry for the trouble; any questions, just ask me.',
  'recallLeader.copy': 'Copy group notice',
  'recallLeader.copied': 'Copied. Paste it into your group',
  'recallLeader.progress': 'Your residents',
  'recallLeader.residents': 'Recalled {startedAt|dayMoment}, bought by {count}',
  'recallLeader.refunded': '{refunded} of {lines} refunded',
  'recallLeader.who': 'Residents who bought it',
  'recallLeader.state.waiting': 'In the queue, refunded soon',
  'recallLeader.state.refunding': 'Refund on its way',
  'recallLeader.state.refunded': 'Refunded the way they paid',
  'recallLeader.state.nothingLeft': 'Refunded before',
  'recallLeader.state.exception': 'With the platform',
  'recallLeader.safe':
    'The fund pays first and the supplier is charged back. You pay nothing in advance.',

  'refusal.batchUnknown': 'Nobody bought from this batch; please check the number',
  'refusal.recallExists': 'This batch is already being recalled; please see the list',
  'refusal.recallNotFound': 'No such recall; please refresh and look again',
  'refusal.recallDecided': 'This recall is already decided; please refresh and look again',
  'refusal.ownRecall': 'You proposed it, so someone else has to approve it',
  'refusal.financeNeeded':
    'The sum is above what a supervisor may decide; one of the two has to be from finance',
};
