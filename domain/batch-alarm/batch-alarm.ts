import type { BatchAlarmPolicy } from '../policy/batch-alarm-policy';
import { HOUR, type Instant } from '../primitives/instant';

/** `open`: somebody looks into it. `closed`: it is known what it was; it may ring again. */
export const batchAlarmStates = ['open', 'closed'] as const;

export type BatchAlarmState = (typeof batchAlarmStates)[number];

/** What it was: the goods themselves, something on their way, or nothing that they had in common. */
export const batchAlarmOutcomes = ['goodsFaulty', 'onTheWay', 'notTheBatch'] as const;

export type BatchAlarmOutcome = (typeof batchAlarmOutcomes)[number];

/** The proposal that every alarm makes, as a supervisor decided on it. */
export const saleDecisions = ['stopped', 'kept'] as const;

export type SaleDecision = (typeof saleDecisions)[number];

/**
 * Whether nobody should be sold goods of the batch: decided so, and not found out since that the
 * goods themselves are sound.
 */
export function isSaleStopped(
  sale: SaleDecision | null,
  outcome: BatchAlarmOutcome | null,
): boolean {
  return sale === 'stopped' && (outcome === null || outcome === 'goodsFaulty');
}

/** A claim on the same goods and batch that nobody took back. */
export interface BatchClaim {
  householdId: string;
  filedAt: Instant;
}

/** The most households that claimed within any stretch of so many hours. */
export function mostHouseholds(claims: readonly BatchClaim[], hours: number): number {
  const byTime = [...claims].sort((one, other) => one.filedAt - other.filedAt);
  const counts = byTime.map(({ filedAt }) => {
    const within = byTime.filter(
      (claim) => claim.filedAt >= filedAt && claim.filedAt <= filedAt + hours * HOUR,
    );
    return new Set(within.map(({ householdId }) => householdId)).size;
  });
  return Math.max(0, ...counts);
}

/** How many households it takes where so many orders hold goods of the batch. */
export function householdsToRing(
  { residents, soldBasisPoints, mostResidents }: BatchAlarmPolicy,
  soldOrders: number,
): number {
  const ofSold = Math.ceil((soldOrders * soldBasisPoints) / 10_000);
  return Math.max(residents, Math.min(ofSold, mostResidents));
}

/** Enough residents of different households, close enough together. */
export function ringsAlarm(
  claims: readonly BatchClaim[],
  policy: BatchAlarmPolicy,
  soldOrders: number,
): boolean {
  return mostHouseholds(claims, policy.hours) >= householdsToRing(policy, soldOrders);
}

/** What the sweep looks at: by when it is taken and decided on, and who was told that it is not. */
export interface AlarmCourse {
  state: BatchAlarmState;
  ownerId: string | null;
  takenDueAt: Instant;
  untakenToldAt: Instant | null;
  saleDecidedAt: Instant | null;
  decidedDueAt: Instant;
  undecidedToldAt: Instant | null;
}

export type AlarmLevel = 'untaken' | 'undecided';

function openLevels(course: AlarmCourse): Array<{ level: AlarmLevel; at: Instant }> {
  if (course.state === 'closed') return [];
  const { ownerId, untakenToldAt, saleDecidedAt, undecidedToldAt } = course;
  const untaken = ownerId === null && saleDecidedAt === null && untakenToldAt === null;
  const undecided = saleDecidedAt === null && undecidedToldAt === null;
  return [
    ...(untaken ? [{ level: 'untaken' as const, at: course.takenDueAt }] : []),
    ...(undecided ? [{ level: 'undecided' as const, at: course.decidedDueAt }] : []),
  ];
}

/** When somebody must be told next; null where nothing is open. */
export function nextAlarmDueAt(course: AlarmCourse): Instant | null {
  const instants = openLevels(course).map(({ at }) => at);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** What is due now and nobody was told yet, the earlier first. */
export function dueAlarmLevels(course: AlarmCourse, now: Instant): AlarmLevel[] {
  return openLevels(course)
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at - other.at)
    .map(({ level }) => level);
}
