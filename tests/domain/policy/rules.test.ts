import {
  changedRules,
  policyWith,
  ruleFaults,
  ruleKeys,
  rules,
  rulesOf,
} from '../../../domain/policy/rules';
import { versionInForceAt, type PolicyVersion } from '../../../domain/policy/stored-version';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';

const shipped = policyOf(currentPolicyVersion);

function version(number: number, inForceAt: number): PolicyVersion {
  const shippedVersion = currentPolicyVersion;
  return { _id: `v${number}`, number, shippedVersion, rules: rulesOf(shipped), inForceAt };
}

test('what shipped is within its own bounds', () => {
  expect(ruleFaults(rulesOf(shipped))).toEqual([]);
});

test.each(ruleKeys)('%s is written where it is read, and nothing else moves', (key) => {
  const before = rulesOf(shipped);
  const changed = policyWith(shipped, 'next', { [key]: before[key] + 1 });
  expect(changedRules(before, rulesOf(changed))).toEqual([
    { key, before: before[key], after: before[key] + 1 },
  ]);
  expect(rules[key].write(changed, before[key])).toEqual({ ...shipped, version: 'next' });
});

test('the shares of the fund always make a hundred', () => {
  const { fund } = policyWith(shipped, 'next', { platformWeight: 80 });
  expect([fund.platformWeight, fund.leaderWeight]).toEqual([80, 20]);
});

test('a slip of a zero and two rules that do not go together are caught', () => {
  const given = rulesOf(shipped);
  expect(ruleFaults({ ...given, instantLimitFen: 500_00 })).toEqual(['instantLimitFen']);
  expect(ruleFaults({ ...given, couponDays: 30.5 })).toEqual(['couponDays']);
  expect(ruleFaults({ ...given, supplierWarningHours: 50 })).toEqual(['supplierWarningHours']);
  expect(ruleFaults({ ...given, supervisorLimitFen: 150_00 })).toEqual([
    'leaderLimitFen',
    'agentLimitFen',
  ]);
});

test('a version is in force from its instant on, the newest of several at one instant', () => {
  const versions = [version(2, 100), version(4, 200), version(3, 200)];
  expect(versionInForceAt(versions, 99)).toBeNull();
  expect(versionInForceAt(versions, 100)?.number).toBe(2);
  expect(versionInForceAt(versions, 199)?.number).toBe(2);
  expect(versionInForceAt(versions, 200)?.number).toBe(4);
});
