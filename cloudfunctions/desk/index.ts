import { actions } from '../../domain/contract/actions';
import { revealPhone } from '../_application/access-log';
import { listCommunities, showComplaintCode } from '../_application/complaint-code';
import { decideAppeal } from '../_application/appeal-ticket';
import { approveRefund } from '../_application/approve-refund';
import { decideBatchRefund } from '../_application/decide-batch-refund';
import { cancelTask } from '../_application/cancel-task';
import { chooseOtherPath } from '../_application/choose-other-path';
import { closeTicket } from '../_application/close-ticket';
import { exportHandledTicket } from '../_application/export-ticket';
import { findResidents, listResidentOrders } from '../_application/find-residents';
import {
  answerComplaint,
  closeComplaint,
  listComplaints,
  raiseComplaint,
  viewComplaint,
} from '../_application/handle-complaint';
import { verifyEvidence } from '../_application/evidence-file';
import { closeReview, listReviews, lookAtReview } from '../_application/review-claims';
import { readHandledMessages } from '../_application/conversation-marks';
import { confirmPlan } from '../_application/confirm-plan';
import { approveRemedy } from '../_application/approve-remedy';
import { handOut, reportArrival, reportParcel } from '../_application/deliver-parcel';
import { correctHints } from '../_application/ticket-hints';
import { askLeader } from '../_application/ask-leader';
import { listLeaders, suspendLeader } from '../_application/suspend-leader';
import { showDuty, takeClaims } from '../_application/handler-duty';
import { endAway, setAway } from '../_application/take-time-off';
import { listInboxChanges, listQueueChanges } from '../_application/list-changes';
import { listCards, listInbox, listQueue } from '../_application/list-open-claims';
import { handUpTicket } from '../_application/hand-up-ticket';
import { listGroupGoods } from '../_application/list-group-goods';
import { openTask } from '../_application/open-task';
import { listParcels, showParcelCode } from '../_application/parcel-codes';
import {
  listBatches,
  listBatchesAsked,
  viewBatchRefund,
} from '../_application/view-batch-refunds';
import { printLetter, showLetter, signLetter } from '../_application/responsibility-letter';
import { viewCalendars } from '../_application/view-calendars';
import { viewClockBoard } from '../_application/view-clock-board';
import { judgePhotoHint } from '../_application/photo-hints';
import { listPairs, lookAtPair } from '../_application/view-pairs';
import { prioritiseTicket } from '../_application/prioritise-ticket';
import { proposeRemedy } from '../_application/propose-remedy';
import { redeemCoupon } from '../_application/redeem-coupon';
import { refundBatch } from '../_application/refund-batch';
import { refundTicket } from '../_application/refund-ticket';
import { listTransferChoices } from '../_application/transfer-choices';
import { transferTicket } from '../_application/transfer-ticket';
import { rejectTicket } from '../_application/reject-ticket';
import { requestProof } from '../_application/request-proof';
import { setMostOpen } from '../_application/set-most-open';
import { replyToTicket } from '../_application/reply-to-ticket';
import { sayOnHandledTicket } from '../_application/say-on-ticket';
import { searchTickets } from '../_application/search-tickets';
import { viewResidentArchive } from '../_application/view-resident-archive';
import { ruleLiability } from '../_application/rule-liability';
import { dispatchParcel } from '../_application/send-parcel';
import { inspectReturn, receiveReturn } from '../_application/take-return';
import { viewHandledTicket } from '../_application/view-handled-tickets';
import { showCalculation } from '../_application/work-out-compensation';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'desk.inbox': serveAction(actions['desk.inbox'], listInbox),
  'desk.judgePhotoHint': serveAction(actions['desk.judgePhotoHint'], judgePhotoHint),
  'desk.duty': serveAction(actions['desk.duty'], showDuty),
  'desk.takeClaims': serveAction(actions['desk.takeClaims'], takeClaims),
  'desk.setAway': serveAction(actions['desk.setAway'], setAway),
  'desk.endAway': serveAction(actions['desk.endAway'], endAway),
  'desk.leaders': serveAction(actions['desk.leaders'], listLeaders),
  'desk.setMostOpen': serveAction(actions['desk.setMostOpen'], setMostOpen),
  'desk.suspendLeader': serveAction(actions['desk.suspendLeader'], suspendLeader),
  'desk.transferChoices': serveAction(actions['desk.transferChoices'], listTransferChoices),
  'desk.transfer': serveAction(actions['desk.transfer'], transferTicket),
  'desk.queue': serveAction(actions['desk.queue'], listQueue),
  'desk.inboxChanges': serveAction(actions['desk.inboxChanges'], listInboxChanges),
  'desk.queueChanges': serveAction(actions['desk.queueChanges'], listQueueChanges),
  'desk.cards': serveAction(actions['desk.cards'], listCards),
  'desk.search': serveAction(actions['desk.search'], searchTickets),
  'desk.residentArchive': serveAction(actions['desk.residentArchive'], viewResidentArchive),
  'desk.export': serveAction(actions['desk.export'], exportHandledTicket),
  'desk.findResidents': serveAction(actions['desk.findResidents'], findResidents),
  'desk.residentOrders': serveAction(actions['desk.residentOrders'], listResidentOrders),
  'desk.parcels': serveAction(actions['desk.parcels'], listParcels),
  'desk.groupGoods': serveAction(actions['desk.groupGoods'], listGroupGoods),
  'desk.parcelCode': serveAction(actions['desk.parcelCode'], showParcelCode),
  'desk.letter': serveAction(actions['desk.letter'], showLetter),
  'desk.signLetter': serveAction(actions['desk.signLetter'], signLetter),
  'desk.printLetter': serveAction(actions['desk.printLetter'], printLetter),
  'desk.complaints': serveAction(actions['desk.complaints'], listComplaints),
  'desk.complaint': serveAction(actions['desk.complaint'], viewComplaint),
  'desk.answerComplaint': serveAction(actions['desk.answerComplaint'], answerComplaint),
  'desk.communities': serveAction(actions['desk.communities'], listCommunities),
  'desk.complaintCode': serveAction(actions['desk.complaintCode'], showComplaintCode),
  'desk.raiseComplaint': serveAction(actions['desk.raiseComplaint'], raiseComplaint),
  'desk.closeComplaint': serveAction(actions['desk.closeComplaint'], closeComplaint),
  'desk.clockBoard': serveAction(actions['desk.clockBoard'], viewClockBoard),
  'desk.setPriority': serveAction(actions['desk.setPriority'], prioritiseTicket),
  'desk.calendars': serveAction(actions['desk.calendars'], viewCalendars),
  'desk.confirmPlan': serveAction(actions['desk.confirmPlan'], confirmPlan),
  'desk.correctHints': serveAction(actions['desk.correctHints'], correctHints),
  'desk.lookAtPair': serveAction(actions['desk.lookAtPair'], lookAtPair),
  'desk.reviews': serveAction(actions['desk.reviews'], listReviews),
  'desk.lookAtReview': serveAction(actions['desk.lookAtReview'], lookAtReview),
  'desk.closeReview': serveAction(actions['desk.closeReview'], closeReview),
  'desk.verifyEvidence': serveAction(actions['desk.verifyEvidence'], verifyEvidence),
  'desk.pairs': serveAction(actions['desk.pairs'], listPairs),
  'desk.view': serveAction(actions['desk.view'], viewHandledTicket),
  'desk.revealPhone': serveAction(actions['desk.revealPhone'], revealPhone),
  'desk.reply': serveAction(actions['desk.reply'], replyToTicket),
  'desk.say': serveAction(actions['desk.say'], sayOnHandledTicket),
  'desk.readMessages': serveAction(actions['desk.readMessages'], readHandledMessages),
  'desk.requestProof': serveAction(actions['desk.requestProof'], requestProof),
  'desk.calculate': serveAction(actions['desk.calculate'], showCalculation),
  'desk.redeemCoupon': serveAction(actions['desk.redeemCoupon'], redeemCoupon),
  'desk.propose': serveAction(actions['desk.propose'], proposeRemedy),
  'desk.decideAppeal': serveAction(actions['desk.decideAppeal'], decideAppeal),
  'desk.refund': serveAction(actions['desk.refund'], refundTicket),
  'desk.batches': serveAction(actions['desk.batches'], listBatches),
  'desk.refundBatch': serveAction(actions['desk.refundBatch'], refundBatch),
  'desk.batchRefund': serveAction(actions['desk.batchRefund'], viewBatchRefund),
  'desk.batchRefundsAsked': serveAction(actions['desk.batchRefundsAsked'], listBatchesAsked),
  'desk.decideBatchRefund': serveAction(actions['desk.decideBatchRefund'], decideBatchRefund),
  'desk.askLeader': serveAction(actions['desk.askLeader'], askLeader),
  'desk.handUp': serveAction(actions['desk.handUp'], handUpTicket),
  'desk.approve': serveAction(actions['desk.approve'], approveRefund),
  'desk.chooseOtherPath': serveAction(actions['desk.chooseOtherPath'], chooseOtherPath),
  'desk.approveRemedy': serveAction(actions['desk.approveRemedy'], approveRemedy),
  'desk.ruleLiability': serveAction(actions['desk.ruleLiability'], ruleLiability),
  'desk.receiveReturn': serveAction(actions['desk.receiveReturn'], receiveReturn),
  'desk.inspectReturn': serveAction(actions['desk.inspectReturn'], inspectReturn),
  'desk.dispatch': serveAction(actions['desk.dispatch'], dispatchParcel),
  'desk.parcelArrived': serveAction(actions['desk.parcelArrived'], reportArrival),
  'desk.handOut': serveAction(actions['desk.handOut'], handOut),
  'desk.reportParcel': serveAction(actions['desk.reportParcel'], reportParcel),
  'desk.reject': serveAction(actions['desk.reject'], rejectTicket),
  'desk.openTask': serveAction(actions['desk.openTask'], openTask),
  'desk.cancelTask': serveAction(actions['desk.cancelTask'], cancelTask),
  'desk.close': serveAction(actions['desk.close'], closeTicket),
};

export const main = serve(table);
