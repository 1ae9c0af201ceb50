/** What another policy would have meant for what really happened of late, in counts and sums. */
import { HOUR } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { Policy } from './policy';

/** What happened in the days looked at. */
export interface RecentHistory {
  refunds: ReadonlyArray<{ amountFen: Fen; leaderId: string; day: string; byLeader: boolean }>;
  /** How long partners took to answer chargebacks. */
  answerMs: readonly number[];
  /** What orders put into the fund, both shares. */
  contributedFen: Fen;
  /** By which part of a hundredth percent of the orders. */
  contributionBasisPoints: number;
}

export const effectKinds = [
  'withinInstant',
  'leaderAlone',
  'supervisorNeeded',
  'financeNeeded',
  'fourEyesNeeded',
  'leaderDaysOver',
  'chargebacksLate',
  'contributedFen',
  'leaderContributedFen',
] as const;

export type EffectKind = (typeof effectKinds)[number];

/** A count, or a sum where the name ends in `Fen`. */
export interface Effect {
  kind: EffectKind;
  before: number;
  after: number;
}

/** The same history under both policies; what stays the same is left in, so that one sees it. */
export function effectsOn(history: RecentHistory, before: Policy, after: Policy): Effect[] {
  const [under, then] = [countsUnder(history, before), countsUnder(history, after)];
  return effectKinds.map((kind) => ({ kind, before: under[kind], after: then[kind] }));
}

function countsUnder(history: RecentHistory, policy: Policy): Record<EffectKind, number> {
  const { leaderLimitFen, supervisorLimitFen, fourEyesFen, instantLimitFen } = policy.refund;
  const refunds = history.refunds;
  const above = (fromFen: Fen, toFen: Fen) =>
    refunds.filter(({ amountFen }) => amountFen > fromFen && amountFen <= toFen).length;
  const contributedFen = contributed(history, policy);
  const { platformWeight, leaderWeight } = policy.fund;
  return {
    withinInstant: above(0, instantLimitFen),
    leaderAlone: above(0, leaderLimitFen),
    supervisorNeeded: above(leaderLimitFen, supervisorLimitFen),
    financeNeeded: above(supervisorLimitFen, Number.MAX_SAFE_INTEGER),
    fourEyesNeeded: above(fourEyesFen, Number.MAX_SAFE_INTEGER),
    leaderDaysOver: daysOver(refunds, policy.refund.leaderDailyFen),
    chargebacksLate: history.answerMs.filter(
      (took) => took >= policy.sla.supplierAnswerHours * HOUR,
    ).length,
    contributedFen,
    leaderContributedFen: Math.round(
      (contributedFen * leaderWeight) / (platformWeight + leaderWeight),
    ),
  };
}

/** Days of single leaders on which their own refunds came to more than the total of a day. */
function daysOver(refunds: RecentHistory['refunds'], dailyFen: Fen): number {
  const totals = new Map<string, Fen>();
  for (const { byLeader, leaderId, day, amountFen } of refunds) {
    const key = `${leaderId}/${day}`;
    if (byLeader) totals.set(key, (totals.get(key) ?? 0) + amountFen);
  }
  return [...totals.values()].filter((totalFen) => totalFen > dailyFen).length;
}

/** Of the same orders. */
function contributed({ contributedFen, contributionBasisPoints }: RecentHistory, policy: Policy) {
  if (contributionBasisPoints === 0) return 0;
  return Math.round(
    (contributedFen * policy.fund.contributionBasisPoints) / contributionBasisPoints,
  );
}
