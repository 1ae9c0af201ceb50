import type { BusinessHours } from '../policy/business-hours';
import type { Policy } from '../policy/policy';

export type FigureUnit =
  | 'minutes'
  | 'hours'
  | 'days'
  | 'workingDays'
  | 'times'
  | 'residents'
  | 'orders'
  | 'years'
  | 'fen'
  | 'basisPoints'
  | 'hoursOfDay';

/** A number of the business as it stands in the policy in force; `until` of a span of the day. */
export interface Figure {
  value: number;
  until?: number;
  unit: FigureUnit;
}

const figure = (unit: FigureUnit, value: number): Figure => ({ unit, value });

/** Parts of a hundred, as hundredths of a percent. */
const PART = 100;

/**
 * Every figure that content may name in braces. Content never holds a number of the business, so a
 * new version of the policy changes what it says by itself.
 */
export function policyFigures(policy: Policy) {
  return {
    ...timeFigures(policy),
    ...moneyFigures(policy),
    ...claimFigures(policy),
    ...serviceFigures(policy),
  };
}

function timeFigures({ sla, lanes, refund, closure, tracking }: Policy) {
  return {
    firstReply: figure('minutes', sla.firstReplyMinutes),
    pickUp: figure('minutes', sla.platformPickUpMinutes),
    motherAndBaby: figure('minutes', lanes.rules.motherAndBaby.proposal?.minutes ?? 0),
    majorPerson: figure('minutes', sla.majorPersonMinutes),
    settlement: figure('hours', sla.settlementHours),
    auditNotice: figure('hours', sla.auditNoticeHours),
    appealRuling: figure('hours', sla.appealRulingHours),
    inspection: figure('hours', sla.inspectionHours),
    supplierAnswer: figure('hours', sla.supplierAnswerHours),
    priorityRises: figure('hours', sla.priorityRisesHours),
    ...complaintFigures(sla),
    walletArrival: figure('minutes', refund.walletArrivalMinutes),
    cardArrival: figure('workingDays', refund.cardArrivalWorkingDays),
    exceptionDays: figure('workingDays', refund.exceptionWorkingDays),
    autoConfirm: figure('days', closure.autoConfirmDays),
    lowScoreCall: figure('hours', closure.lowScoreCallHours),
    lowScoreReport: figure('hours', closure.lowScoreReportHours),
    trackingDays: figure('days', tracking.linkDays),
  };
}

function complaintFigures({ writtenAnswerHours, complaintStepHours }: Policy['sla']) {
  return {
    writtenAnswer: figure('hours', writtenAnswerHours.normal),
    writtenImportant: figure('hours', writtenAnswerHours.important),
    writtenMajor: figure('hours', writtenAnswerHours.major),
    complaintCall: figure('hours', complaintStepHours.call),
    complaintPlan: figure('hours', complaintStepHours.plan),
    complaintFindings: figure('hours', complaintStepHours.findings),
    complaintClosed: figure('hours', complaintStepHours.closed),
  };
}

function moneyFigures({ refund, fund, compensation, remedy, closure, recall }: Policy) {
  const [later, late] = compensation.lateBasisPoints;
  return {
    leaderLimit: figure('fen', refund.leaderLimitFen),
    supervisorLimit: figure('fen', refund.supervisorLimitFen),
    fourEyes: figure('fen', refund.fourEyesFen),
    leaderDaily: figure('fen', refund.leaderDailyFen),
    instantLimit: figure('fen', refund.instantLimitFen),
    confirmedSample: figure('basisPoints', closure.confirmedSampleBasisPoints),
    instantSample: figure('basisPoints', closure.instantSampleBasisPoints),
    smallCoupon: figure('fen', remedy.smallCouponFen),
    recallBase: figure('fen', recall.baseFen),
    platformShare: figure('basisPoints', fund.platformWeight * PART),
    leaderShare: figure('basisPoints', fund.leaderWeight * PART),
    contribution: figure('basisPoints', fund.contributionBasisPoints),
    chargeCap: figure('basisPoints', fund.leaderChargeCapBasisPoints),
    compensationCeiling: figure('basisPoints', compensation.ceilingBasisPoints),
    late24: figure('hours', late?.overHours ?? 0),
    late24Rate: figure('basisPoints', late?.basisPoints ?? 0),
    late48: figure('hours', later?.overHours ?? 0),
    late48Rate: figure('basisPoints', later?.basisPoints ?? 0),
  };
}

function claimFigures({ entitlement, batchAlarm, compensation }: Policy) {
  return {
    claimWindow: figure('hours', entitlement.claimWindowHours),
    noReasonReturn: figure('hours', entitlement.noReasonReturnHours),
    noReasonReturnByLaw: figure('days', entitlement.noReasonReturnByLawDays),
    proofRequests: figure('times', entitlement.proofRequests),
    proofWait: figure('hours', entitlement.proofRequestHours),
    proposalAnswer: figure('hours', entitlement.proposalAnswerHours),
    appealWindow: figure('days', entitlement.appealWindowDays),
    greenAge: figure('years', entitlement.greenChannelAge),
    batchResidents: figure('residents', batchAlarm.residents),
    batchHours: figure('hours', batchAlarm.hours),
    priceProtection: figure('days', compensation.priceProtectionDays),
  };
}

function serviceFigures({ sla, remedy, fund }: Policy) {
  return {
    leaderHours: hoursOfDay(sla.leaderHours),
    platformHours: hoursOfDay(sla.platformHours),
    couponDays: figure('days', remedy.couponDays),
    deliveryDays: figure('days', remedy.deliveryDays),
    sendBackDays: figure('days', remedy.sendBackDays),
    ordersPerGuarantee: figure('orders', fund.ordersPerGuarantee),
  };
}

/** Of a working day: the same hours hold on the others unless a calendar says otherwise. */
function hoursOfDay({ workingDays }: BusinessHours): Figure {
  const { opensAtMinute, closesAtMinute } = workingDays ?? { opensAtMinute: 0, closesAtMinute: 0 };
  return { value: opensAtMinute, until: closesAtMinute, unit: 'hoursOfDay' };
}
