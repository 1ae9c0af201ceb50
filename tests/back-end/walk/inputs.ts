/** Input for every action that names a claim or a task, fit for whatever stage the claim is in. */
import type { TicketDocument } from '../../../cloudfunctions/_application/documents/tickets';
import type { ActionName } from '../../../domain/contract/actions';

const words = '先看看是什么情况';
const reason = words;
const parcel = { way: 'carrier', carrierName: '顺路城配', parcelNumber: 'SL20261120001' };
const refund = { refundIntentId: 'intent-of-the-walk-01', amountFen: 100 };
const stars = { attitude: 5, speed: 5, result: 5, recommend: 9, comment: '' };

const inputs: Partial<Record<ActionName, object>> = {
  'ticket.supplyProof': { note: words, photoIds: [] },
  'ticket.rate': stars,
  'ticket.contest': { reason: 'notMine', words },
  'ticket.declineProposal': { reason },
  'ticket.appeal': { reason, photoIds: [] },
  'ticket.reopen': { reason },
  'ticket.answerFollowUp': { fine: true },
  'ticket.say': { text: words, photoIds: [] },
  'ticket.readMessages': { upTo: 0 },
  'ticket.sendBack': { parcel },
  'ticket.refuseParcel': { reason, photoIds: [] },
  'ticket.contestCancel': { reason },
  'desk.setPriority': { priority: 'important', reason },
  'desk.revealPhone': { reason: 'talkAboutClaim' },
  'desk.readMessages': { upTo: 0 },
  'desk.judgePhotoHint': { photoId: 'no-photo-yet', kind: 'spoiled', isRight: true },
  'desk.verifyEvidence': {},
  'desk.lookAtReview': {},
  'desk.closeReview': { outcome: 'unfounded', reason },
  'ticket.contestReview': { reason },
  'ticket.contestPhotoHint': { photoId: 'no-photo-yet' },
  'desk.say': { text: words, photoIds: [] },
  'desk.reply': { text: words },
  'desk.correctHints': { class: 'quality', kind: 'taste', mood: 'calm' },
  'desk.requestProof': { kinds: ['goodsPhoto'], reason },
  'desk.propose': { remedy: { kind: 'refund', amountFen: 100, couponFen: 0 }, words },
  'desk.calculate': { calculation: { kind: 'damage', degree: 'half' } },
  'desk.refund': refund,
  'desk.confirmPlan': { ...refund, way: 'refund', confirmation: 'refund', words },
  'desk.openTask': { kind: 'quality', ask: words },
  'desk.close': { checked: true },
  'desk.askLeader': { amountFen: 100 },
  'desk.handUp': { reason },
  'desk.transfer': { toId: null, reason },
  'desk.approve': { ...refund, reason },
  'desk.approveRemedy': { reason },
  'desk.reject': { rule: 'noProof', reason },
  'desk.decideAppeal': { decision: 'uphold', reason },
  'desk.chooseOtherPath': { path: 'giveUp', payerPhoneEnd: '0101', reason },
  'desk.ruleLiability': { party: 'unknown', reason },
  'desk.inspectReturn': { asDescribed: true, goods: 'restocked', words },
  'desk.dispatch': { parcel },
  'desk.reportParcel': { problem: 'lost', reason },
  'task.answer': { outcome: 'unclear', words, photoIds: [] },
  'task.decline': { reason },
  'task.recordCall': { reached: true },
};

const named: Partial<Record<ActionName, 'proposal' | 'task'>> = {
  'ticket.acceptProposal': 'proposal',
  'ticket.declineProposal': 'proposal',
  'desk.approveRemedy': 'proposal',
  'desk.cancelTask': 'task',
};

export function inputOn(ticket: TicketDocument, action: ActionName): object {
  const proposalId = ticket.proposal?.proposalId ?? 'no-proposal-yet';
  const taskId = ticket.tasks[0]?.taskId ?? 'no-task-yet';
  const kind = named[action];
  return {
    ticketId: ticket._id,
    ...inputs[action],
    ...(kind === 'proposal' ? { proposalId } : {}),
    ...(kind === 'task' ? { taskId } : {}),
  };
}

export function inputOnTask(taskId: string, action: ActionName): object {
  return { taskId, ...inputs[action] };
}
