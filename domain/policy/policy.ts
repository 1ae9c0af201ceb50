import type { BatchAlarmPolicy } from './batch-alarm-policy';
import type { BusinessHours } from './business-hours';
import type { LanePolicy } from './lane-policy';
import type { HolidayYear } from './holidays';
import type { PriorityPolicy } from './priority-policy';
import type { ReconciliationPolicy } from './reconciliation-policy';
import type { PhotoPolicy } from './photo-policy';
import type { RoutingPolicy } from './routing-policy';
import type { SuggestionPolicy } from './suggestion-policy';
import type { TaskPolicy } from './task-policy';
import type { FilingPolicy } from './filing-policy';
import type { CompensationPolicy } from './compensation-policy';
import type { InnovationPolicy } from './innovation-policy';
import type { InstantRefundPolicy } from './instant-policy';
import type { ConversationPolicy } from './conversation-policy';
import type { MisusePolicy, RetentionPolicy } from './privacy-policy';
import type { FreightBearer } from '../primitives/freight-bearer';
import type { MembershipPolicy } from './membership-policy';

/**
 * Every number of the business, as data of a version. A ticket keeps the version that it was opened
 * under. Each number names its source: S0 team-leader plan, S1 e-commerce strategy, S2 loyalty
 * plan, S3 after-sales training, S4 group-buying process, then the section; (ours) marks what no
 * source names. Units stand last in the names.
 */
export interface Policy {
  /** `2026-11`: the month from which it is in force. */
  version: string;
  sla: SlaPolicy;
  entitlement: EntitlementPolicy;
  refund: RefundPolicy;
  instant: InstantRefundPolicy;
  compensation: CompensationPolicy;
  innovation: InnovationPolicy;
  membership: MembershipPolicy;
  remedy: RemedyPolicy;
  fund: FundPolicy;
  evidence: EvidencePolicy;
  suggestion: SuggestionPolicy;
  photos: PhotoPolicy;
  closure: ClosurePolicy;
  tracking: TrackingPolicy;
  tasks: TaskPolicy;
  filing: FilingPolicy;
  conversation: ConversationPolicy;
  retention: RetentionPolicy;
  misuse: MisusePolicy;
  recall: RecallPolicy;
  reconciliation: ReconciliationPolicy;
  routing: RoutingPolicy;
  priority: PriorityPolicy;
  lanes: LanePolicy;
  batchAlarm: BatchAlarmPolicy;
}

export interface SlaPolicy {
  /** A person's first words to the resident. S0 1.3 9.4 */
  firstReplyMinutes: number;
  /** The leader is warned when so much of the first reply's time is gone (ours). */
  firstReplyWarningMinutes: number;
  /** The platform picks up what was handed up or taken over; lanes may promise less (ours). */
  platformPickUpMinutes: number;
  /** Refund accepted, reissue ordered or reasoned rejection. S0 5.1, 1.3 9.4 */
  settlementHours: number;
  /** Priority rises and the regional manager is told. S3 03 */
  priorityRisesHours: number;
  /** The decision on what was handed up is sent. S4 02 */
  auditNoticeHours: number;
  /** Written answer to a complaint by priority. S2 04 */
  writtenAnswerHours: { normal: number; important: number; major: number };
  /** A major complaint gets a person. S2 03 04 */
  majorPersonMinutes: number;
  /** Steps of a complaint. S2 04 */
  complaintStepHours: { call: number; plan: number; findings: number; closed: number };
  /** S4 02 */
  appealRulingHours: number;
  appealWarningHours: number;
  /** Returned goods are inspected and remedied. S2 12 */
  inspectionHours: number;
  /** Silence counts as accepted (ours). S0 6.4, S2 12 */
  supplierAnswerHours: number;
  supplierWarningHours: number;
  /** Improvement plan. S2 12 */
  supplierPlanHours: number;
  /** Every other clock warns when this part of its time is gone (ours). */
  warningBasisPoints: number;
  /** 08:00 (ours) to 22:00. S0 6.2 night channel */
  leaderHours: BusinessHours;
  /** 07:00 (ours) to 23:00. S0 4.2 seven by sixteen */
  platformHours: BusinessHours;
  /** When goods can be brought to and fetched from a leader's station (ours). */
  stationHours: BusinessHours;
  /** Days off and the days worked for them, a year each, as published. */
  holidayYears: readonly HolidayYear[];
  /** Management is told of a claim that nobody settled so long after filing (ours). */
  managementHours: number;
}

interface EntitlementPolicy {
  /** After receipt. S3 03 */
  claimWindowHours: number;
  /** Later with an inspection report (S3 03): until so many days after receipt (ours). */
  lateWithReportDays: number;
  /** S0 7.4, S3 02 */
  noReasonReturnHours: number;
  /** Where the law grants it: Consumer Protection Law art. 25 */
  noReasonReturnByLawDays: number;
  /** Fresh, live and custom-made goods, by a switch of the platform. S2 01 grants it */
  noReasonReturnOfFreshGoods: boolean;
  /** (ours) */
  proofRequests: number;
  /** How long each waits for the resident (ours). */
  proofRequestHours: number;
  /** A proposal without an answer goes to the platform (ours). */
  proposalAnswerHours: number;
  proposalReminderHours: number;
  /** (ours) */
  appealWindowDays: number;
  /** Old enough for the green channel; others on request (ours). S0 6.1 */
  greenChannelAge: number;
}

interface RefundPolicy {
  /** One tap of a leader, and an agent alone. S0 6.1 */
  leaderLimitFen: number;
  /** One tap of a leader's helper; 0: the leader decides on every refund (ours). */
  helperLimitFen: number;
  /** S0 6.1 */
  agentLimitFen: number;
  /** S2 04; above it finance decides. */
  supervisorLimitFen: number;
  /** Above it two people must approve (ours). */
  fourEyesFen: number;
  /** A leader's one-tap total a day, Asia/Shanghai, batches included (ours). */
  leaderDailyFen: number;
  /** Bad fruit without a person, as `instant` says (ours). S2 08, S3 03 */
  instantLimitFen: number;
  /** What the provider needs for the wallet. S0 6.1 */
  walletArrivalMinutes: number;
  /** What the provider needs for a card: 1-3, said as the last of them. S3 02 */
  cardArrivalWorkingDays: number;
  /** Finance has talked to the resident about a refund that the bank sent back. S0 6.1 */
  exceptionWorkingDays: number;
  /** After so many numbers that the provider closed, finance chooses another path (ours). */
  closedAttempts: number;
  /** An exception for which nobody chose a path frees its hold and goes back to the desk (ours). */
  exceptionExpiryDays: number;
  /** Minutes to the next question to the provider; the last one repeats (ours). */
  pollMinutes: readonly number[];
}

interface RemedyPolicy {
  /** The apology that goes with a reissue. S0 8.1 */
  smallCouponFen: number;
  /** All coupons of one order together, of what was paid for it. S3 02 */
  couponCeilingBasisPoints: number;
  /** How long a coupon can be used (ours). */
  couponDays: number;
  /** Its owner is reminded so long before it ends (ours). */
  couponReminderDays: number;
  /** Orders paid with it on its last day are told of so long afterwards (ours). */
  couponSettleDays: number;
  /** New goods are with the resident, from the agreement or inspection on. S2 09 */
  deliveryDays: number;
  /** The resident sends goods back (ours). */
  sendBackDays: number;
  sendBackReminderDays: number;
  /**
   * Who bears the freight by whom the rules or a ruling find liable (ours); the resident where the
   * law lets the buyer bear it: Consumer Protection Law art. 25.
   */
  freightBearer: Readonly<Record<FreightBearer | 'unknown', FreightBearer>>;
}

interface FundPolicy {
  /** 70 % (ours). S0 5.4 */
  platformWeight: number;
  /** 30 % (ours). S0 5.4 */
  leaderWeight: number;
  /** Contribution of an order: 1 % of its value (ours). S0 5.4 */
  contributionBasisPoints: number;
  /** Cap on what a liable leader owes, of the month's commission (ours). */
  leaderChargeCapBasisPoints: number;
  /** One guarantee per so many completed orders. S0 3.3 */
  ordersPerGuarantee: number;
  /**
   * What stands ready of the platform's share for each leader's orders, so that taps of different
   * leaders never meet: the platform's part of a leader's one-tap total of a day (ours).
   */
  pocketTargetFen: number;
  /** A day of the books is fenced so long after it ended: nothing is dated into it then (ours). */
  fencedAfterMinutes: number;
  /** It is summed so long after the fence: no transaction lives longer (ours). */
  summedAfterMinutes: number;
}

interface EvidencePolicy {
  /** The cold chain counts as broken from so many minutes above the limit on (ours). */
  coldChainToleranceMinutes: number;
  /** What a scale or drip may take off before goods count as short (ours). */
  weightToleranceBasisPoints: number;
  /** Handed out so long after the promised time counts as late (ours). */
  handOutToleranceMinutes: number;
  /** Earlier claims of resident, goods, batch and leader are looked at so far back (ours). */
  earlierDays: number;
  /** A batch with trouble at so many leaders was bad before any of them had it (ours). */
  sameBatchLeaders: number;
  /** Fresh goods claimed so long after the hand-out may have spoiled at home (ours). */
  freshKeptHours: number;
}

interface ClosurePolicy {
  /** (ours) */
  autoConfirmDays: number;
  autoConfirmNoticeDays: number;
  /** S0 6.2, S2 11 */
  surveyHours: number;
  /** Recommends us 0 to this: a call-back. S2 11 */
  lowScore: number;
  lowScoreCallHours: number;
  lowScoreReportHours: number;
  /** S2 03 */
  followUpDays: number;
  /** A resident may reopen so long after confirming. */
  reopenDays: number;
  /** Quality sample of confirmed tickets and of instant refunds (ours). */
  confirmedSampleBasisPoints: number;
  instantSampleBasisPoints: number;
}

interface RecallPolicy {
  /** Everybody who bought gets that in all, at least; above what they paid as a coupon. S2 01 */
  baseFen: number;
}

interface TrackingPolicy {
  /** Random bits of the public link. */
  tokenBits: number;
  /** (ours) */
  linkDays: number;
}
