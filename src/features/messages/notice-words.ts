import type { NoticeView } from '../../../domain/contract/views/person';
import type { NoticeKind } from '../../../domain/notice/notice';
import type { Instant } from '../../../domain/primitives/instant';
import { sentenceText } from '../../../locales/text';
import type { Tone } from '../../components/state-chip';
import type { IconName } from '../../theme/icons';
import { dutyLooks } from './duty-looks';

/** Whose desk a notice belongs to: where its claim is opened. */
export type NoticeReader =
  | 'resident'
  | 'leader'
  | 'platform'
  | 'partner'
  | 'platformTask'
  | 'chargeback'
  | 'chargebackDesk'
  | 'recallDesk'
  | 'recallLeader'
  | 'duty';

export interface NoticeLook {
  icon: IconName;
  tone: Tone;
  reader: NoticeReader;
}

const lookByKind: Record<NoticeKind, NoticeLook> = {
  claimReceived: { icon: 'receipt-text', tone: 'plain', reader: 'resident' },
  claimAssigned: { icon: 'inbox', tone: 'plain', reader: 'leader' },
  firstReplyWarning: { icon: 'hourglass', tone: 'soon', reader: 'leader' },
  takenOverResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  takenOverLeader: { icon: 'circle-alert', tone: 'late', reader: 'leader' },
  majorClaim: { icon: 'triangle-alert', tone: 'late', reader: 'platform' },
  takenBackAgent: { icon: 'inbox', tone: 'late', reader: 'platform' },
  leaderGoneResident: { icon: 'inbox', tone: 'plain', reader: 'resident' },
  leaderGonePlatform: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  firstContactResident: { icon: 'users', tone: 'plain', reader: 'resident' },
  firstContactLeader: { icon: 'users', tone: 'plain', reader: 'leader' },
  takenOverPlatform: { icon: 'inbox', tone: 'late', reader: 'platform' },
  ...dutyLooks,
  replied: { icon: 'message-circle', tone: 'jade', reader: 'resident' },
  handedUpResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  handedUpPlatform: { icon: 'inbox', tone: 'plain', reader: 'platform' },
  refundAgreedResident: { icon: 'send', tone: 'jade', reader: 'resident' },
  refundAgreedLeader: { icon: 'send', tone: 'jade', reader: 'leader' },
  instantRefundResident: { icon: 'send', tone: 'jade', reader: 'resident' },
  instantRefundLeader: { icon: 'send', tone: 'jade', reader: 'leader' },
  refundArrivedResident: { icon: 'circle-check', tone: 'jade', reader: 'resident' },
  refundArrivedLeader: { icon: 'circle-check', tone: 'jade', reader: 'leader' },
  rejectedResident: { icon: 'circle-x', tone: 'plain', reader: 'resident' },
  rejectedLeader: { icon: 'circle-x', tone: 'plain', reader: 'leader' },
  clockWarning: { icon: 'hourglass', tone: 'soon', reader: 'leader' },
  clockLate: { icon: 'circle-alert', tone: 'late', reader: 'leader' },
  clockEscalated: { icon: 'circle-alert', tone: 'late', reader: 'platform' },
  arrivalOverdueResident: { icon: 'landmark', tone: 'soon', reader: 'resident' },
  arrivalOverdueFinance: { icon: 'landmark', tone: 'late', reader: 'platform' },
  refundAbnormalResident: { icon: 'landmark', tone: 'soon', reader: 'resident' },
  refundAbnormalFinance: { icon: 'landmark', tone: 'late', reader: 'platform' },
  otherPathResident: { icon: 'landmark', tone: 'jade', reader: 'resident' },
  refundGivenUpResident: { icon: 'landmark', tone: 'soon', reader: 'resident' },
  refundGivenUpPlatform: { icon: 'landmark', tone: 'late', reader: 'platform' },
  refundPaidLateFinance: { icon: 'landmark', tone: 'late', reader: 'platform' },
  merchantBalanceShort: { icon: 'wallet', tone: 'late', reader: 'platform' },
  shareToppedUp: { icon: 'wallet', tone: 'plain', reader: 'leader' },
  approvalNeeded: { icon: 'users', tone: 'soon', reader: 'platform' },
  photoFlagged: { icon: 'image', tone: 'soon', reader: 'leader' },
  withdrawnLeader: { icon: 'undo-2', tone: 'plain', reader: 'leader' },
  ratedLeader: { icon: 'star', tone: 'jade', reader: 'leader' },
  proofRequestedResident: { icon: 'camera', tone: 'soon', reader: 'resident' },
  proofSuppliedHandler: { icon: 'image', tone: 'jade', reader: 'leader' },
  proofMissedResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  proposedResident: { icon: 'message-circle', tone: 'jade', reader: 'resident' },
  proposalReminder: { icon: 'hourglass', tone: 'soon', reader: 'resident' },
  proposalAcceptedHandler: { icon: 'circle-check', tone: 'jade', reader: 'leader' },
  proposalDeclinedHandler: { icon: 'undo-2', tone: 'soon', reader: 'leader' },
  proposalUnansweredResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  appealedPlatform: { icon: 'users', tone: 'soon', reader: 'platform' },
  appealWarning: { icon: 'hourglass', tone: 'soon', reader: 'platform' },
  appealUpheldResident: { icon: 'circle-x', tone: 'plain', reader: 'resident' },
  appealOverturnedResident: { icon: 'circle-check', tone: 'jade', reader: 'resident' },
  reopenedPlatform: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  filedForResident: { icon: 'user', tone: 'soon', reader: 'resident' },
  filedByFamilyResident: { icon: 'user', tone: 'soon', reader: 'resident' },
  contestedPlatform: { icon: 'circle-alert', tone: 'soon', reader: 'platform' },
  complaintReceived: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  complaintWarning: { icon: 'hourglass', tone: 'soon', reader: 'platform' },
  complaintLate: { icon: 'circle-alert', tone: 'late', reader: 'platform' },
  confirmationReminder: { icon: 'circle-check', tone: 'soon', reader: 'resident' },
  partnerTask: { icon: 'inbox', tone: 'soon', reader: 'partner' },
  partnerTaskReminder: { icon: 'hourglass', tone: 'late', reader: 'partner' },
  qualityTask: { icon: 'layers', tone: 'plain', reader: 'platformTask' },
  callBackTask: { icon: 'phone', tone: 'soon', reader: 'platformTask' },
  qualitySampleTask: { icon: 'search', tone: 'plain', reader: 'platformTask' },
  mysteryTask: { icon: 'store', tone: 'plain', reader: 'partner' },
  closureCheckHandler: { icon: 'circle-check', tone: 'jade', reader: 'leader' },
  taskAnsweredHandler: { icon: 'message-circle', tone: 'jade', reader: 'leader' },
  taskDeclinedHandler: { icon: 'undo-2', tone: 'soon', reader: 'platform' },
  taskLapsedHandler: { icon: 'clock-alert', tone: 'soon', reader: 'leader' },
  taskReminder: { icon: 'hourglass', tone: 'soon', reader: 'platformTask' },
  taskLateSupervisor: { icon: 'circle-alert', tone: 'late', reader: 'platformTask' },
  surveyResident: { icon: 'star', tone: 'plain', reader: 'resident' },
  followUpResident: { icon: 'message-circle', tone: 'plain', reader: 'resident' },
  followUpNotFinePlatform: { icon: 'circle-alert', tone: 'soon', reader: 'platform' },
  reopenedAfterCallResident: { icon: 'headset', tone: 'jade', reader: 'resident' },
  residentSaid: { icon: 'message-circle', tone: 'jade', reader: 'leader' },
  callBackAsked: { icon: 'phone', tone: 'soon', reader: 'leader' },
  refundAskedLeader: { icon: 'users', tone: 'soon', reader: 'leader' },
  voiceFlagged: { icon: 'message-circle', tone: 'soon', reader: 'leader' },
  proposedOtherResident: { icon: 'message-circle', tone: 'jade', reader: 'resident' },
  remedyApprovalNeeded: { icon: 'users', tone: 'soon', reader: 'platform' },
  remedyAgreedResident: { icon: 'truck', tone: 'jade', reader: 'resident' },
  remedyAgreedHandler: { icon: 'truck', tone: 'jade', reader: 'leader' },
  returnSentHandler: { icon: 'truck', tone: 'plain', reader: 'leader' },
  returnReceivedResident: { icon: 'inbox', tone: 'jade', reader: 'resident' },
  returnFailedResident: { icon: 'headset', tone: 'plain', reader: 'resident' },
  parcelSentResident: { icon: 'truck', tone: 'jade', reader: 'resident' },
  parcelArrivedResident: { icon: 'house', tone: 'jade', reader: 'resident' },
  deliveredHandler: { icon: 'circle-check', tone: 'jade', reader: 'leader' },
  fulfilmentFailedResident: { icon: 'headset', tone: 'soon', reader: 'resident' },
  couponFailedPlatform: { icon: 'wallet', tone: 'soon', reader: 'platform' },
  fulfilmentFailedPlatform: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  returnReminder: { icon: 'hourglass', tone: 'soon', reader: 'resident' },
  inspectionWarning: { icon: 'hourglass', tone: 'soon', reader: 'platform' },
  deliveryWarning: { icon: 'hourglass', tone: 'soon', reader: 'leader' },
  fulfilmentOverduePlatform: { icon: 'inbox', tone: 'late', reader: 'platform' },
  couponIssuedResident: { icon: 'wallet', tone: 'jade', reader: 'resident' },
  potMoveAsked: { icon: 'landmark', tone: 'soon', reader: 'platform' },
  experimentReported: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  experimentPaidLeader: { icon: 'wallet', tone: 'jade', reader: 'leader' },
  experimentDeclinedLeader: { icon: 'inbox', tone: 'plain', reader: 'leader' },
  couponReminder: { icon: 'wallet', tone: 'soon', reader: 'resident' },
  couponUsedResident: { icon: 'wallet', tone: 'jade', reader: 'resident' },
  liabilityRuledLeader: { icon: 'scale', tone: 'plain', reader: 'leader' },
  cancelledResident: { icon: 'circle-x', tone: 'plain', reader: 'resident' },
  billDifferencesFinance: { icon: 'landmark', tone: 'soon', reader: 'platform' },
  billUnreadableFinance: { icon: 'landmark', tone: 'late', reader: 'platform' },
  differenceProposedFinance: { icon: 'users', tone: 'soon', reader: 'platform' },
  cancelContestedPlatform: { icon: 'inbox', tone: 'soon', reader: 'platform' },
  chargebackSent: { icon: 'scale', tone: 'soon', reader: 'chargeback' },
  chargebackReminder: { icon: 'hourglass', tone: 'late', reader: 'chargeback' },
  chargebackDeemed: { icon: 'clock-alert', tone: 'late', reader: 'chargeback' },
  chargebackUpheld: { icon: 'scale', tone: 'soon', reader: 'chargeback' },
  chargebackRefused: { icon: 'circle-check', tone: 'jade', reader: 'chargeback' },
  chargebackWithdrawn: { icon: 'undo-2', tone: 'plain', reader: 'chargeback' },
  chargebackOffset: { icon: 'wallet', tone: 'plain', reader: 'chargeback' },
  chargebackDisputedPlatform: { icon: 'scale', tone: 'soon', reader: 'chargebackDesk' },
  chargebackAcceptedFinance: { icon: 'circle-check', tone: 'jade', reader: 'chargebackDesk' },
  chargebackDeemedFinance: { icon: 'clock-alert', tone: 'plain', reader: 'chargebackDesk' },
  recallProposed: { icon: 'users', tone: 'soon', reader: 'recallDesk' },
  recallResident: { icon: 'shield-check', tone: 'jade', reader: 'resident' },
  recallCouponResident: { icon: 'shield-check', tone: 'jade', reader: 'resident' },
  recallPaidResident: { icon: 'shield-check', tone: 'jade', reader: 'resident' },
  recallPaidCouponResident: { icon: 'shield-check', tone: 'jade', reader: 'resident' },
  recallLeader: { icon: 'package-x', tone: 'soon', reader: 'recallLeader' },
  recallDonePlatform: { icon: 'circle-check', tone: 'jade', reader: 'recallDesk' },
  chargebackPlanMissedPlatform: { icon: 'hourglass', tone: 'late', reader: 'chargebackDesk' },
};

/** What the clock of a notice is called. */
function clockNamed({ clock }: NoticeView['facts'], now: Instant): Record<string, string> {
  if (clock === undefined) return {};
  return { clockName: sentenceText({ key: `clock.name.${clock}`, params: {} }, now) };
}

export interface NoticeWords extends NoticeLook {
  title: string;
  body: string;
}

export function noticeWords({ kind, facts }: NoticeView, now: Instant): NoticeWords {
  const known = Object.entries(facts).filter(
    (fact): fact is [string, string | number] => fact[1] !== undefined,
  );
  const params = { ...Object.fromEntries(known), ...clockNamed(facts, now) };
  return {
    ...lookByKind[kind],
    title: sentenceText({ key: `notice.${kind}.title`, params }, now),
    body: sentenceText({ key: `notice.${kind}.body`, params }, now),
  };
}
