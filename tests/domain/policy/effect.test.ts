import { effectsOn, type RecentHistory } from '../../../domain/policy/effect';
import { policyWith } from '../../../domain/policy/rules';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';

const shipped = policyOf(currentPolicyVersion);

const history: RecentHistory = {
  refunds: [30_00, 180_00, 260_00, 600_00, 1_200_00].map((amountFen) => ({
    amountFen,
    leaderId: 'zhou-min',
    day: '2026-11-20',
    byLeader: amountFen <= 260_00,
  })),
  answerMs: [10 * HOUR, 47 * HOUR],
  contributedFen: 100_00,
  contributionBasisPoints: 100,
};

function effect(kind: string, after = shipped) {
  const { before, after: then } = effectsOn(history, shipped, after).find((one) => one.kind === kind) ?? {
    before: NaN,
    after: NaN,
  };
  return [before, then];
}

test('the same policy changes nothing', () => {
  for (const { before, after } of effectsOn(history, shipped, shipped)) expect(after).toBe(before);
});

test('limits move refunds from one desk to another', () => {
  const higher = policyWith(shipped, 'next', { leaderLimitFen: 300_00, fourEyesFen: 2_000_00 });
  expect(effect('leaderAlone', higher)).toEqual([2, 3]);
  expect(effect('supervisorNeeded', higher)).toEqual([1, 0]);
  expect(effect('financeNeeded', higher)).toEqual([2, 2]);
  expect(effect('fourEyesNeeded', higher)).toEqual([1, 0]);
});

test('a leader’s day counts what they refunded themselves', () => {
  const strict = policyWith(shipped, 'next', { leaderDailyFen: 400_00 });
  expect(effect('leaderDaysOver', strict)).toEqual([0, 1]);
});

test('chargebacks that came later than the new hours, contributions of the same orders', () => {
  const next = policyWith(shipped, 'next', {
    supplierAnswerHours: 24,
    contributionBasisPoints: 200,
    platformWeight: 80,
  });
  expect(effect('chargebacksLate', next)).toEqual([0, 1]);
  expect(effect('contributedFen', next)).toEqual([100_00, 200_00]);
  expect(effect('leaderContributedFen', next)).toEqual([30_00, 40_00]);
});
