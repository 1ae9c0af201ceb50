import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';

const policy = policyOf(currentPolicyVersion);

test('the current version is one that exists and says its own name', () => {
  expect(policy.version).toBe(currentPolicyVersion);
});

test('a version that never was is our error', () => {
  expect(() => policyOf('1999-01')).toThrow('1999-01');
});

test('the numbers in force are those of the business', () => {
  expect(policy.sla).toMatchObject({ firstReplyMinutes: 10, firstReplyWarningMinutes: 7 });
  expect(policy.sla).toMatchObject({ settlementHours: 24, platformPickUpMinutes: 15 });
  expect(policy.entitlement).toMatchObject({ claimWindowHours: 72, greenChannelAge: 65 });
  expect(policy.refund).toMatchObject({
    leaderLimitFen: 20_000,
    helperLimitFen: 0,
    supervisorLimitFen: 50_000,
    fourEyesFen: 100_000,
    leaderDailyFen: 100_000,
    pollMinutes: [1, 5, 10, 20, 30],
  });
  expect(policy.fund).toMatchObject({ platformWeight: 70, leaderWeight: 30 });
  expect(policy.tracking).toEqual({ tokenBits: 128, linkDays: 90 });
});

test('warnings come before what they warn of', () => {
  const { sla, entitlement, lanes } = policy;
  expect(sla.firstReplyWarningMinutes).toBeLessThan(sla.firstReplyMinutes);
  for (const { proposal } of Object.values(lanes.rules)) {
    if (proposal !== null) expect(proposal.warningMinutes).toBeLessThan(proposal.minutes);
  }
  expect(sla.appealWarningHours).toBeLessThan(sla.appealRulingHours);
  expect(sla.supplierWarningHours).toBeLessThan(sla.supplierAnswerHours);
  expect(sla.warningBasisPoints).toBeLessThan(10_000);
  expect(entitlement.proposalReminderHours).toBeLessThan(entitlement.proposalAnswerHours);
});
