/**
 * The rules that an administrator may change on screen, as data: where each stands in the policy,
 * what it counts in, and which values are sane. Everything else changes with the product.
 */
import { ruleBounds, type RuleBounds } from './bounds';
import type { Policy } from './policy';

type Section = Exclude<keyof Policy, 'version'>;

type NumberIn<Of extends Section> = {
  [Key in keyof Policy[Of]]: Policy[Of][Key] extends number ? Key : never;
}[keyof Policy[Of]];

/** `basisPoints` are hundredths of a percent; `parts` are of a hundred. */
export type RuleUnit =
  | 'fen'
  | 'basisPoints'
  | 'parts'
  | 'hours'
  | 'days'
  | 'orders'
  | 'times'
  | 'homes';

export const ruleGroups = [
  'instant',
  'limits',
  'sample',
  'fund',
  'coupon',
  'chargeback',
  'batch',
  'recall',
] as const;

export type RuleGroup = (typeof ruleGroups)[number];

export interface Rule {
  group: RuleGroup;
  unit: RuleUnit;
  read(policy: Policy): number;
  write(policy: Policy, value: number): Policy;
}

function at<Of extends Section>(
  group: RuleGroup,
  unit: RuleUnit,
  section: Of,
  key: NumberIn<Of>,
): Rule {
  return {
    group,
    unit,
    read: (policy) => Number(policy[section][key]),
    write: (policy, value) => ({ ...policy, [section]: { ...policy[section], [key]: value } }),
  };
}

export type RuleKey = keyof typeof ruleBounds;

export const ruleKeys = Object.keys(ruleBounds) as RuleKey[];

/** A value for every rule, as whole numbers of the rule's unit. */
export type Rules = Record<RuleKey, number>;

export const rules: Record<RuleKey, Rule> = {
  instantLimitFen: at('instant', 'fen', 'refund', 'instantLimitFen'),
  instantSampleBasisPoints: at('instant', 'basisPoints', 'closure', 'instantSampleBasisPoints'),
  instantKnownDays: at('instant', 'days', 'instant', 'knownDays'),
  instantReceivedOrders: at('instant', 'orders', 'instant', 'receivedOrders'),
  instantDisputeDays: at('instant', 'days', 'instant', 'disputeDays'),
  instantResidentDailyRefunds: at('instant', 'times', 'instant', 'residentDailyRefunds'),
  instantResidentDailyFen: at('instant', 'fen', 'instant', 'residentDailyFen'),
  instantWindowDays: at('instant', 'days', 'instant', 'windowDays'),
  instantResidentWindowFen: at('instant', 'fen', 'instant', 'residentWindowFen'),
  instantLeaderDailyFen: at('instant', 'fen', 'instant', 'leaderDailyFen'),
  helperLimitFen: at('limits', 'fen', 'refund', 'helperLimitFen'),
  leaderLimitFen: at('limits', 'fen', 'refund', 'leaderLimitFen'),
  leaderDailyFen: at('limits', 'fen', 'refund', 'leaderDailyFen'),
  agentLimitFen: at('limits', 'fen', 'refund', 'agentLimitFen'),
  supervisorLimitFen: at('limits', 'fen', 'refund', 'supervisorLimitFen'),
  fourEyesFen: at('limits', 'fen', 'refund', 'fourEyesFen'),
  confirmedSampleBasisPoints: at('sample', 'basisPoints', 'closure', 'confirmedSampleBasisPoints'),
  mysterySampleBasisPoints: at('sample', 'basisPoints', 'tasks', 'mysterySampleBasisPoints'),
  /** The leader's part is the rest of a hundred. */
  platformWeight: {
    ...at('fund', 'parts', 'fund', 'platformWeight'),
    write: (policy, value) => ({
      ...policy,
      fund: { ...policy.fund, platformWeight: value, leaderWeight: 100 - value },
    }),
  },
  contributionBasisPoints: at('fund', 'basisPoints', 'fund', 'contributionBasisPoints'),
  leaderChargeCapBasisPoints: at('fund', 'basisPoints', 'fund', 'leaderChargeCapBasisPoints'),
  ordersPerGuarantee: at('fund', 'orders', 'fund', 'ordersPerGuarantee'),
  smallCouponFen: at('coupon', 'fen', 'remedy', 'smallCouponFen'),
  couponCeilingBasisPoints: at('coupon', 'basisPoints', 'remedy', 'couponCeilingBasisPoints'),
  couponDays: at('coupon', 'days', 'remedy', 'couponDays'),
  supplierAnswerHours: at('chargeback', 'hours', 'sla', 'supplierAnswerHours'),
  supplierWarningHours: at('chargeback', 'hours', 'sla', 'supplierWarningHours'),
  supplierPlanHours: at('chargeback', 'hours', 'sla', 'supplierPlanHours'),
  batchResidents: at('batch', 'homes', 'batchAlarm', 'residents'),
  batchSoldBasisPoints: at('batch', 'basisPoints', 'batchAlarm', 'soldBasisPoints'),
  batchMostResidents: at('batch', 'homes', 'batchAlarm', 'mostResidents'),
  recallBaseFen: at('recall', 'fen', 'recall', 'baseFen'),
};

export function boundsOf(key: RuleKey): RuleBounds {
  return ruleBounds[key];
}

export function rulesOf(policy: Policy): Rules {
  const entries = ruleKeys.map((key) => [key, rules[key].read(policy)] as const);
  return Object.fromEntries(entries) as Rules;
}

/** The policy with these rules; one that is not named stays as it is. */
export function policyWith(base: Policy, version: string, changed: Partial<Rules>): Policy {
  return ruleKeys.reduce<Policy>(
    (policy, key) => {
      const value = changed[key];
      return value === undefined ? policy : rules[key].write(policy, value);
    },
    { ...base, version },
  );
}

export interface RuleChange {
  key: RuleKey;
  before: number;
  after: number;
}

export function changedRules(before: Rules, after: Rules): RuleChange[] {
  return ruleKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, before: before[key], after: after[key] }));
}

/** Two rules that do not go together: the first must not be above the second. */
export const ruleOrder: ReadonlyArray<readonly [RuleKey, RuleKey]> = [
  ['instantResidentDailyFen', 'instantResidentWindowFen'],
  ['instantResidentDailyFen', 'instantLeaderDailyFen'],
  ['helperLimitFen', 'leaderLimitFen'],
  ['leaderLimitFen', 'leaderDailyFen'],
  ['leaderLimitFen', 'supervisorLimitFen'],
  ['agentLimitFen', 'supervisorLimitFen'],
  ['supervisorLimitFen', 'fourEyesFen'],
  ['supplierWarningHours', 'supplierAnswerHours'],
  ['batchResidents', 'batchMostResidents'],
];

/** What is wrong with these rules: out of bounds, or two that do not go together. */
export function ruleFaults(given: Rules): RuleKey[] {
  const outside = ruleKeys.filter((key) => {
    const { least, most } = ruleBounds[key];
    return !Number.isSafeInteger(given[key]) || given[key] < least || given[key] > most;
  });
  const disordered = ruleOrder
    .filter(([lower, upper]) => given[lower] > given[upper])
    .map(([lower]) => lower);
  return [...new Set([...outside, ...disordered])];
}
