import type { Policy } from '../policy/policy';
import { DAY, HOUR, MINUTE, type Milliseconds } from '../primitives/instant';
import type { Lane } from '../primitives/lane';
import type { Priority } from '../primitives/priority';

/**
 * What a ticket promises. `firstReply` to `complaintClosed` are the table of the semantics; from
 * `proof` on they wait for a person: the resident's proof, the resident's answer to a proposal, the
 * ruling on an appeal, the resident's confirmation, goods that the resident sends back, their
 * inspection, new goods that reach the resident.
 */
export const clockKinds = [
  'firstReply',
  'pickUp',
  'lane',
  'settlement',
  'auditNotice',
  'writtenAnswer',
  'majorPerson',
  'complaintCall',
  'complaintPlan',
  'complaintFindings',
  'complaintClosed',
  'arrival',
  'proof',
  'proposal',
  'appeal',
  'confirmation',
  'sendBack',
  'inspection',
  'delivery',
] as const;

export type ClockKind = (typeof clockKinds)[number];

/** The arrival clock runs to the provider's promise; the others run for what the policy says. */
export type TimedClockKind = Exclude<ClockKind, 'arrival'>;

export type CountsIn = 'leaderHours' | 'platformHours' | 'wallTime' | 'providerDays';

/** Above the breach: who hears of what nobody mended. */
export const laterLevels = ['regional', 'management'] as const;

export type LaterLevel = (typeof laterLevels)[number];

export interface ClockLength {
  warning: Milliseconds;
  due: Milliseconds;
  countsIn: CountsIn;
  /** Rungs above the breach, from the start of the clock, the earlier first. */
  later: ReadonlyArray<{ level: LaterLevel; after: Milliseconds }>;
}

/** What a length depends on besides the policy: of the ticket. */
export interface ClockFor {
  /** Only the written answer depends on it. Normal where it is not named. */
  priority?: Priority;
  /** Proposal and pick-up depend on them. */
  lanes?: readonly Lane[];
}

type Measure = (policy: Policy, about: Required<ClockFor>) => ClockLength;

const lengthByKind: Record<TimedClockKind, Measure> = {
  firstReply: ({ sla }) => ({
    ...inWallTime(sla.firstReplyMinutes * MINUTE, sla.firstReplyWarningMinutes * MINUTE),
    countsIn: 'leaderHours',
  }),
  pickUp: (policy, { lanes }) => ({
    ...warnedByShare(pickUpMinutes(policy, lanes) * MINUTE, policy.sla.warningBasisPoints),
    countsIn: 'platformHours',
  }),
  lane: (policy, { lanes }) => {
    const { minutes, warningMinutes } = proposalPromise(policy, lanes);
    return {
      ...inWallTime(minutes * MINUTE, warningMinutes * MINUTE),
      countsIn: 'leaderHours',
    };
  },
  settlement: ({ sla }) => ({
    ...warnedByShare(sla.settlementHours * HOUR, sla.warningBasisPoints),
    later: [
      { level: 'regional', after: sla.priorityRisesHours * HOUR },
      { level: 'management', after: sla.managementHours * HOUR },
    ],
  }),
  auditNotice: ({ sla }) => warnedByShare(sla.auditNoticeHours * HOUR, sla.warningBasisPoints),
  writtenAnswer: ({ sla }, { priority }) => {
    const due = sla.writtenAnswerHours[priority] * HOUR;
    // A major one is management's at once.
    return priority === 'major' ? inWallTime(due, 0) : warnedByShare(due, sla.warningBasisPoints);
  },
  majorPerson: ({ sla }) => ({
    // The supervisor is told at once.
    ...inWallTime(sla.majorPersonMinutes * MINUTE, 0),
    countsIn: 'platformHours',
  }),
  complaintCall: ({ sla }) => inWallTime(sla.complaintStepHours.call * HOUR),
  complaintPlan: ({ sla }) => inWallTime(sla.complaintStepHours.plan * HOUR),
  complaintFindings: ({ sla }) => inWallTime(sla.complaintStepHours.findings * HOUR),
  complaintClosed: ({ sla }) => inWallTime(sla.complaintStepHours.closed * HOUR),
  proof: ({ entitlement }) => inWallTime(entitlement.proofRequestHours * HOUR),
  proposal: ({ entitlement }) =>
    inWallTime(entitlement.proposalAnswerHours * HOUR, entitlement.proposalReminderHours * HOUR),
  appeal: ({ sla }) => inWallTime(sla.appealRulingHours * HOUR, sla.appealWarningHours * HOUR),
  confirmation: ({ closure }) =>
    inWallTime(
      closure.autoConfirmDays * DAY,
      (closure.autoConfirmDays - closure.autoConfirmNoticeDays) * DAY,
    ),
  sendBack: ({ remedy }) => inWallTime(remedy.sendBackDays * DAY, remedy.sendBackReminderDays * DAY),
  inspection: ({ sla }) => warnedByShare(sla.inspectionHours * HOUR, sla.warningBasisPoints),
  delivery: ({ sla, remedy }) => warnedByShare(remedy.deliveryDays * DAY, sla.warningBasisPoints),
};

/** What an important or major claim is promised besides: it is a complaint then. */
export function complaintClocks(priority: Priority): TimedClockKind[] {
  if (priority === 'normal') return [];
  const steps = [
    'writtenAnswer',
    'complaintCall',
    'complaintPlan',
    'complaintFindings',
    'complaintClosed',
  ] as const;
  return priority === 'major' ? [...steps, 'majorPerson'] : [...steps];
}

/** How long a clock of a kind runs, and in which hours, under a policy. */
export function clockLength(
  kind: TimedClockKind,
  policy: Policy,
  { priority = 'normal', lanes = [] }: ClockFor = {},
): ClockLength {
  return lengthByKind[kind](policy, { priority, lanes });
}

/** The shortest that the platform or one of the lanes promises. */
function pickUpMinutes({ sla, lanes: { rules } }: Policy, lanes: readonly Lane[]): number {
  const promised = lanes.flatMap((lane) => rules[lane].pickUpMinutes ?? []);
  return Math.min(sla.platformPickUpMinutes, ...promised);
}

/** The lane that promises a proposal soonest; throws where none does: there is no such clock. */
function proposalPromise({ lanes: { rules } }: Policy, lanes: readonly Lane[]) {
  const [soonest] = lanes
    .flatMap((lane) => rules[lane].proposal ?? [])
    .sort((one, other) => one.minutes - other.minutes);
  if (soonest === undefined) throw new Error(`no lane of ${lanes.join()} promises a proposal`);
  return soonest;
}

/** Whether one of the lanes promises a proposal by a clock of its own. */
export function promisesProposal({ lanes: { rules } }: Policy, lanes: readonly Lane[]): boolean {
  return lanes.some((lane) => rules[lane].proposal !== null);
}

function inWallTime(due: Milliseconds, warning = due): ClockLength {
  return { warning, due, countsIn: 'wallTime', later: [] };
}

function warnedByShare(due: Milliseconds, warningBasisPoints: number): ClockLength {
  return inWallTime(due, Math.round((due * warningBasisPoints) / 10_000));
}
