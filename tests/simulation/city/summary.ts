/** The figures of one process, and whether ours holds what was promised. */
import type { Calendars } from '../../../cloudfunctions/_application/ports';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR, MINUTE } from '../../../domain/primitives/instant';
import { openTimeBetween, type Calendar, type Span } from '../../../domain/sla/calendar';
import type { ClaimOutcome } from './outcome';
import { gini, mean, quantile, shareOf } from './statistics';

export interface Spread {
  median: number;
  p90: number;
  p99: number;
}

export interface Summary {
  claims: number;
  /** Refunded at once by a rule: no person had to reply. */
  byRuleShare: number;
  /** Minutes of leaders' hours until a person replied. */
  replyMinutes: Spread;
  /** Of claims that a person had to answer, within the policy's service minutes. */
  repliedInTimeShare: number;
  /** Of those that the platform took over, by a person of the platform within its minutes. */
  restInTimeShare: number;
  restClaims: number;
  /** The same without claims that waited while nothing ran. */
  restOutsideOutageShare: number;
  restOutsideOutageClaims: number;
  /** Hours until refund accepted, replacement agreed or reasoned rejection. */
  settlementHours: Spread;
  /** Hours until money or goods reached the resident. */
  arrivalHours: Spread;
  settledIn24HoursShare: number;
  unsettled: number;
  workMinutes: { mean: number; median: number };
  escalationsPerClaim: number;
  /** Of claims on which a clock of that kind ran, how many it did not run out on. */
  withinClock: Array<{ kind: string; claims: number; share: number }>;
  agentGini: number;
  leaderGini: number;
  /** Of the platform's people on duty. */
  idleShare: number;
}

export interface Effort {
  agentWorkedMs: readonly number[];
  /** Time on duty of each of the same people. */
  agentDutyMs: readonly number[];
  leaderWorkedMs: readonly number[];
}

interface SummaryRequest {
  outcomes: readonly ClaimOutcome[];
  effort: Effort;
  calendars: Calendars;
  outage: Span | null;
}

export function summaryOf({ outcomes, effort, calendars, outage }: SummaryRequest): Summary {
  const policy = policyOf(currentPolicyVersion);
  const hours = { leader: calendars.leaderHours(policy), platform: calendars.platformHours(policy) };
  const byPerson = outcomes.filter(({ byRule }) => !byRule);
  const replies = byPerson.map((outcome) => replyMinutesOf(outcome, hours.leader));
  const late = byPerson.filter((_, index) => (replies[index] ?? Infinity) > firstReplyMinutes());
  const rest = late.filter(waitedForPlatform);
  const inTime = (outcome: ClaimOutcome) => isRestInTime(outcome, hours);
  const outside = rest.filter(({ claim, repliedAt }) => !touches(outage, claim.filedAt, repliedAt));
  const settled = outcomes.map(({ claim, settledAt }) => hoursFrom(claim.filedAt, settledAt));
  const arrived = outcomes
    .filter(({ claim }) => claim.truth !== 'unfounded')
    .map(({ claim, arrivedAt }) => hoursFrom(claim.filedAt, arrivedAt));
  const work = outcomes.map(({ workMinutes }) => workMinutes);
  const { agentWorkedMs, agentDutyMs, leaderWorkedMs } = effort;
  const busy = agentWorkedMs.map((workedMs, index) => workedMs / (agentDutyMs[index] ?? 1));
  return {
    claims: outcomes.length,
    byRuleShare: shareOf(outcomes, ({ byRule }) => byRule),
    replyMinutes: spreadOf(replies),
    repliedInTimeShare: shareOf(replies, (minutes) => minutes <= firstReplyMinutes()),
    restInTimeShare: shareOf(rest, inTime),
    restClaims: rest.length,
    restOutsideOutageShare: shareOf(outside, inTime),
    restOutsideOutageClaims: outside.length,
    settlementHours: spreadOf(settled),
    arrivalHours: spreadOf(arrived),
    settledIn24HoursShare: shareOf(settled, (taken) => taken <= policy.sla.settlementHours),
    unsettled: outcomes.filter(({ settledAt }) => settledAt === null).length,
    workMinutes: { mean: mean(work), median: quantile(work, 0.5) },
    escalationsPerClaim: mean(outcomes.map(({ escalations }) => escalations)),
    withinClock: withinClocks(outcomes),
    agentGini: gini(busy),
    leaderGini: gini(leaderWorkedMs),
    idleShare: 1 - total(agentWorkedMs) / total(agentDutyMs),
  };
}

export function firstReplyMinutes(): number {
  return policyOf(currentPolicyVersion).sla.firstReplyMinutes;
}

export function replyMinutesOf({ claim, repliedAt }: ClaimOutcome, leaderHours: Calendar): number {
  if (repliedAt === null) return Infinity;
  return openTimeBetween(leaderHours, claim.filedAt, repliedAt) / MINUTE;
}

/**
 * A leader who answers in the seconds until the sweep comes round leaves the platform nothing to
 * answer: too late, and no part of what the platform is held to.
 */
function waitedForPlatform({ takenOverAt, repliedAt }: ClaimOutcome): boolean {
  return repliedAt === null || takenOverAt !== null;
}

/** Taken over, and a person of the platform replied within its pick-up time from then on. */
function isRestInTime(
  { takenOverAt, repliedAt, repliedBy }: ClaimOutcome,
  { platform }: { platform: Calendar },
): boolean {
  const { platformPickUpMinutes } = policyOf(currentPolicyVersion).sla;
  if (takenOverAt === null || repliedAt === null || repliedBy !== 'platform') return false;
  return openTimeBetween(platform, takenOverAt, repliedAt) / MINUTE <= platformPickUpMinutes;
}

function touches(outage: Span | null, from: number, to: number | null): boolean {
  return outage !== null && from < outage.endsAt && (to ?? Infinity) > outage.startsAt;
}

/** Of the claims on which a clock of the kind ran, on how many it did not run out. */
function withinClocks(outcomes: readonly ClaimOutcome[]): Summary['withinClock'] {
  const kinds = [...new Set(outcomes.flatMap(({ ran }) => ran))].sort();
  return kinds.map((kind) => {
    const timed = outcomes.filter(({ ran }) => ran.includes(kind));
    const share = shareOf(timed, ({ broken }) => !broken.includes(kind));
    return { kind, claims: timed.length, share };
  });
}

export function hoursFrom(from: number, to: number | null): number {
  return to === null ? Infinity : (to - from) / HOUR;
}

function spreadOf(values: readonly number[]): Spread {
  const [median, p90, p99] = [0.5, 0.9, 0.99].map((share) => quantile(values, share));
  return { median: median ?? NaN, p90: p90 ?? NaN, p99: p99 ?? NaN };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}
