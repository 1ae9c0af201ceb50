import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';

/** The occasions on which the product speaks to a person by itself. */
export const noticeKinds = [
  'claimReceived',
  'claimAssigned',
  'firstReplyWarning',
  'takenOverResident',
  'takenOverLeader',
  'takenOverPlatform',
  'replied',
  'handedUpResident',
  'handedUpPlatform',
  'refundAgreedResident',
  'refundAgreedLeader',
  'refundArrivedResident',
  'refundArrivedLeader',
  'rejectedResident',
  'rejectedLeader',
  'settlementWarning',
  'settlementBreached',
  'arrivalOverdueResident',
  'arrivalOverdueFinance',
  'refundAbnormalResident',
  'refundAbnormalFinance',
  'otherPathResident',
  'refundGivenUpResident',
  'refundGivenUpPlatform',
  'refundPaidLateFinance',
  'merchantBalanceShort',
  'shareToppedUp',
  'approvalNeeded',
  'photoFlagged',
  'withdrawnLeader',
  'ratedLeader',
  'proofRequestedResident',
  'proofSuppliedHandler',
  'proofMissedResident',
  'proposedResident',
  'proposalReminder',
  'proposalAcceptedHandler',
  'proposalDeclinedHandler',
  'proposalUnansweredResident',
  'appealedPlatform',
  'appealWarning',
  'appealUpheldResident',
  'appealOverturnedResident',
  'reopenedPlatform',
  'confirmationReminder',
  'filedForResident',
  'filedByFamilyResident',
  'contestedPlatform',
  'complaintReceived',
  'complaintWarning',
  'complaintLate',
  'partnerTask',
  'partnerTaskReminder',
  'qualityTask',
  'callBackTask',
  'qualitySampleTask',
  'mysteryTask',
  'closureCheckHandler',
  'taskAnsweredHandler',
  'taskDeclinedHandler',
  'taskLapsedHandler',
  'taskReminder',
  'taskLateSupervisor',
  'surveyResident',
  'followUpResident',
  'followUpNotFinePlatform',
  'reopenedAfterCallResident',
  'residentSaid',
  'callBackAsked',
  'voiceFlagged',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice's text may need. Names are looked up when it is shown. */
export interface NoticeFacts {
  goodsName: string;
  dueAt?: Instant;
  amountFen?: Fen;
  /** Who handles the claim now. */
  handlerId?: string;
  /** Minutes left, where the text says so. */
  minutesLeft?: number;
  reasonCode?: string;
  stars?: number;
  /** The task that the notice opens, for those whose page it is. */
  taskId?: string;
  /** How often, where the text counts. */
  count?: number;
}

/** Topics a person consents to one by one; each has a message template on the platform. */
export const noticeTopics = ['progress', 'refundArrival', 'newClaim', 'deadline'] as const;

export type NoticeTopic = (typeof noticeTopics)[number];

const topicByKind: Record<NoticeKind, NoticeTopic> = {
  claimReceived: 'progress',
  claimAssigned: 'newClaim',
  firstReplyWarning: 'deadline',
  takenOverResident: 'progress',
  takenOverLeader: 'deadline',
  takenOverPlatform: 'newClaim',
  replied: 'progress',
  handedUpResident: 'progress',
  handedUpPlatform: 'newClaim',
  refundAgreedResident: 'progress',
  refundAgreedLeader: 'progress',
  refundArrivedResident: 'refundArrival',
  refundArrivedLeader: 'refundArrival',
  rejectedResident: 'progress',
  rejectedLeader: 'progress',
  settlementWarning: 'deadline',
  settlementBreached: 'deadline',
  arrivalOverdueResident: 'refundArrival',
  arrivalOverdueFinance: 'deadline',
  refundAbnormalResident: 'refundArrival',
  refundAbnormalFinance: 'deadline',
  otherPathResident: 'refundArrival',
  refundGivenUpResident: 'progress',
  refundGivenUpPlatform: 'newClaim',
  refundPaidLateFinance: 'deadline',
  merchantBalanceShort: 'deadline',
  shareToppedUp: 'deadline',
  approvalNeeded: 'newClaim',
  photoFlagged: 'newClaim',
  withdrawnLeader: 'progress',
  ratedLeader: 'progress',
  proofRequestedResident: 'progress',
  proofSuppliedHandler: 'newClaim',
  proofMissedResident: 'progress',
  proposedResident: 'progress',
  proposalReminder: 'progress',
  proposalAcceptedHandler: 'progress',
  proposalDeclinedHandler: 'newClaim',
  proposalUnansweredResident: 'progress',
  appealedPlatform: 'newClaim',
  appealWarning: 'deadline',
  appealUpheldResident: 'progress',
  appealOverturnedResident: 'progress',
  reopenedPlatform: 'newClaim',
  confirmationReminder: 'progress',
  filedForResident: 'progress',
  filedByFamilyResident: 'progress',
  contestedPlatform: 'newClaim',
  complaintReceived: 'newClaim',
  complaintWarning: 'deadline',
  complaintLate: 'deadline',
  partnerTask: 'newClaim',
  partnerTaskReminder: 'deadline',
  qualityTask: 'newClaim',
  callBackTask: 'newClaim',
  qualitySampleTask: 'newClaim',
  mysteryTask: 'newClaim',
  closureCheckHandler: 'progress',
  taskAnsweredHandler: 'progress',
  taskDeclinedHandler: 'newClaim',
  taskLapsedHandler: 'progress',
  taskReminder: 'deadline',
  taskLateSupervisor: 'deadline',
  surveyResident: 'progress',
  followUpResident: 'progress',
  followUpNotFinePlatform: 'newClaim',
  reopenedAfterCallResident: 'progress',
  residentSaid: 'newClaim',
  callBackAsked: 'deadline',
  voiceFlagged: 'newClaim',
};

export function topicOf(kind: NoticeKind): NoticeTopic {
  return topicByKind[kind];
}
