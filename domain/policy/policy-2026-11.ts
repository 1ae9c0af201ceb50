import { batchAlarm202611 } from './batch-alarm-policy';
import { everyDay } from './business-hours';
import { holidayYears } from './holidays';
import { misuse202611, retention202611 } from './privacy-2026-11';
import { filing202611 } from './filing-policy';
import { compensation202611 } from './compensation-policy';
import { innovation202611 } from './innovation-policy';
import { instant202611 } from './instant-policy';
import { conversation202611 } from './conversation-policy';
import { membership202611 } from './membership-policy';
import type { Policy } from './policy';
import { reconciliation202611 } from './reconciliation-policy';
import { lanes202611 } from './lane-policy';
import { priority202611 } from './priority-policy';
import { photos202611 } from './photo-policy';
import { routing202611 } from './routing-policy';
import { suggestion202611 } from './suggestion-policy';
import { tasks202611 } from './task-policy';

/** In force from November 2026. Sources stand with the fields of `Policy`. */
export const policy202611: Policy = {
  version: '2026-11',
  sla: {
    firstReplyMinutes: 10,
    firstReplyWarningMinutes: 7,
    platformPickUpMinutes: 15,
    settlementHours: 24,
    priorityRisesHours: 48,
    auditNoticeHours: 24,
    writtenAnswerHours: { normal: 24, important: 12, major: 2 },
    majorPersonMinutes: 30,
    complaintStepHours: { call: 1, plan: 4, findings: 24, closed: 48 },
    appealRulingHours: 72,
    appealWarningHours: 48,
    inspectionHours: 48,
    supplierAnswerHours: 48,
    supplierWarningHours: 36,
    supplierPlanHours: 72,
    warningBasisPoints: 7_000,
    leaderHours: everyDay(8 * 60, 22 * 60),
    platformHours: everyDay(7 * 60, 23 * 60),
    stationHours: {
      ...everyDay(9 * 60, 20 * 60),
      lunch: { opensAtMinute: 12 * 60, closesAtMinute: 13 * 60 },
    },
    holidayYears,
    managementHours: 72,
  },
  entitlement: {
    claimWindowHours: 72,
    lateWithReportDays: 30,
    noReasonReturnHours: 48,
    noReasonReturnByLawDays: 7,
    noReasonReturnOfFreshGoods: false,
    proofRequests: 2,
    proofRequestHours: 24,
    proposalAnswerHours: 24,
    proposalReminderHours: 12,
    appealWindowDays: 7,
    greenChannelAge: 65,
  },
  refund: {
    leaderLimitFen: 200_00,
    helperLimitFen: 0,
    agentLimitFen: 200_00,
    supervisorLimitFen: 500_00,
    fourEyesFen: 1_000_00,
    leaderDailyFen: 1_000_00,
    instantLimitFen: 50_00,
    walletArrivalMinutes: 5,
    cardArrivalWorkingDays: 3,
    exceptionWorkingDays: 3,
    closedAttempts: 5,
    exceptionExpiryDays: 30,
    pollMinutes: [1, 5, 10, 20, 30],
  },
  instant: instant202611,
  compensation: compensation202611,
  innovation: innovation202611,
  remedy: {
    smallCouponFen: 5_00,
    couponCeilingBasisPoints: 3_000,
    couponDays: 90,
    couponReminderDays: 7,
    couponSettleDays: 3,
    deliveryDays: 7,
    sendBackDays: 7,
    sendBackReminderDays: 5,
    freightBearer: {
      platform: 'platform',
      supplier: 'supplier',
      carrier: 'carrier',
      leader: 'leader',
      resident: 'resident',
      unknown: 'platform',
    },
  },
  fund: {
    platformWeight: 70,
    leaderWeight: 30,
    contributionBasisPoints: 100,
    leaderChargeCapBasisPoints: 5_000,
    ordersPerGuarantee: 10,
    pocketTargetFen: 700_00,
    fencedAfterMinutes: 15,
    summedAfterMinutes: 2,
  },
  evidence: {
    coldChainToleranceMinutes: 30,
    weightToleranceBasisPoints: 300,
    handOutToleranceMinutes: 60,
    earlierDays: 180,
    sameBatchLeaders: 2,
    freshKeptHours: 48,
  },
  suggestion: suggestion202611,
  photos: photos202611,
  closure: {
    autoConfirmDays: 7,
    autoConfirmNoticeDays: 1,
    surveyHours: 24,
    lowScore: 6,
    lowScoreCallHours: 2,
    lowScoreReportHours: 48,
    followUpDays: 7,
    reopenDays: 7,
    confirmedSampleBasisPoints: 500,
    instantSampleBasisPoints: 1_000,
  },
  filing: filing202611,
  membership: membership202611,
  tracking: {
    tokenBits: 128,
    linkDays: 90,
  },
  tasks: tasks202611,
  conversation: conversation202611,
  retention: retention202611,
  misuse: misuse202611,
  recall: {
    baseFen: 500_00,
  },
  reconciliation: reconciliation202611,
  routing: routing202611,
  priority: priority202611,
  lanes: lanes202611,
  batchAlarm: batchAlarm202611,
};
