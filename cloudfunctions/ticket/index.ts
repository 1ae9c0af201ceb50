import { actions } from '../../domain/contract/actions';
import { confirmTicket, rateTicket, withdrawTicket } from '../_application/act-on-own-ticket';
import { answerFollowUp } from '../_application/answer-follow-up';
import { acceptProposal, declineProposal } from '../_application/answer-proposal';
import { appealTicket } from '../_application/appeal-ticket';
import { contestFiling } from '../_application/contest-filing';
import { askCallBack } from '../_application/ask-call-back';
import { askLeaderCall } from '../_application/ask-leader-call';
import { readOwnMessages } from '../_application/conversation-marks';
import { contestReview } from '../_application/contest-review';
import { contestCancel } from '../_application/contest-cancel';
import { refuseParcel, takeDelivery } from '../_application/deliver-parcel';
import { exportOwnTicket } from '../_application/export-ticket';
import { fileTicket } from '../_application/file-ticket';
import { finishVideo } from '../_application/keep-video';
import { finishVoice } from '../_application/keep-voice';
import { listOrders, previewClaim } from '../_application/list-orders';
import { listCoupons } from '../_application/list-coupons';
import { reopenTicket } from '../_application/reopen-ticket';
import { supplyProof } from '../_application/request-proof';
import { sayOnOwnTicket } from '../_application/say-on-ticket';
import { sendBack } from '../_application/send-parcel';
import { beginUpload, finishUpload } from '../_application/upload-photo';
import { listOwnTickets, showTrackingCode, viewOwnTicket } from '../_application/view-own-tickets';
import { contestPhotoHint } from '../_application/photo-hints';
import { serve, serveAction } from '../_platform/serve';

export const table = {
  'ticket.contestReview': serveAction(actions['ticket.contestReview'], contestReview),
  'ticket.contestPhotoHint': serveAction(actions['ticket.contestPhotoHint'], contestPhotoHint),
  'ticket.listOrders': serveAction(actions['ticket.listOrders'], listOrders),
  'ticket.preview': serveAction(actions['ticket.preview'], previewClaim),
  'ticket.beginUpload': serveAction(actions['ticket.beginUpload'], beginUpload),
  'ticket.finishUpload': serveAction(actions['ticket.finishUpload'], finishUpload),
  'ticket.finishVideo': serveAction(actions['ticket.finishVideo'], finishVideo),
  'ticket.file': serveAction(actions['ticket.file'], fileTicket),
  'ticket.listMine': serveAction(actions['ticket.listMine'], listOwnTickets),
  'ticket.view': serveAction(actions['ticket.view'], viewOwnTicket),
  'ticket.export': serveAction(actions['ticket.export'], exportOwnTicket),
  'ticket.trackingCode': serveAction(actions['ticket.trackingCode'], showTrackingCode),
  'ticket.confirm': serveAction(actions['ticket.confirm'], confirmTicket),
  'ticket.rate': serveAction(actions['ticket.rate'], rateTicket),
  'ticket.contest': serveAction(actions['ticket.contest'], contestFiling),
  'ticket.withdraw': serveAction(actions['ticket.withdraw'], withdrawTicket),
  'ticket.supplyProof': serveAction(actions['ticket.supplyProof'], supplyProof),
  'ticket.acceptProposal': serveAction(actions['ticket.acceptProposal'], acceptProposal),
  'ticket.declineProposal': serveAction(actions['ticket.declineProposal'], declineProposal),
  'ticket.appeal': serveAction(actions['ticket.appeal'], appealTicket),
  'ticket.say': serveAction(actions['ticket.say'], sayOnOwnTicket),
  'ticket.finishVoice': serveAction(actions['ticket.finishVoice'], finishVoice),
  'ticket.readMessages': serveAction(actions['ticket.readMessages'], readOwnMessages),
  'ticket.askCallBack': serveAction(actions['ticket.askCallBack'], askCallBack),
  'ticket.askLeaderCall': serveAction(actions['ticket.askLeaderCall'], askLeaderCall),
  'ticket.sendBack': serveAction(actions['ticket.sendBack'], sendBack),
  'ticket.takeDelivery': serveAction(actions['ticket.takeDelivery'], takeDelivery),
  'ticket.refuseParcel': serveAction(actions['ticket.refuseParcel'], refuseParcel),
  'ticket.contestCancel': serveAction(actions['ticket.contestCancel'], contestCancel),
  'ticket.listCoupons': serveAction(actions['ticket.listCoupons'], listCoupons),
  'ticket.reopen': serveAction(actions['ticket.reopen'], reopenTicket),
  'ticket.answerFollowUp': serveAction(actions['ticket.answerFollowUp'], answerFollowUp),
};

export const main = serve(table);
