import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';
import type { Sentence } from '../../../domain/primitives/sentence';
import type { OwnerCandidate } from '../../../domain/routing/candidate';
import { weighTransfer } from '../../../domain/routing/weigh-transfer';
import { chooseOwner } from '../../../domain/routing/choose-owner';
import { candidate } from './candidate';

const policy = policyOf(currentPolicyVersion);

/** Everything that a decision of the routing can say. */
export function fromRouting(): Sentence[] {
  const someone = (personId: string, change: Partial<OwnerCandidate> = {}) =>
    candidate(personId, { openCount: 1, ...change });
  const barred = [
    someone('resident'),
    someone('wife', { householdId: 'home' }),
    someone('complained', { isComplainedOf: true }),
    someone('stopped', { suspended: true }),
    someone('away', { away: { until: null } }),
    someone('back', { away: { until: 5 } }),
    someone('full', { openCount: 99 }),
    someone('asleep', { onDuty: false }),
    someone('silent', { isSilent: true }),
  ];
  const others = [someone('a'), someone('b'), someone('agent', { kind: 'agent' })];
  const laden = someone('laden', { hardCount: 1 });
  const better: Array<Partial<OwnerCandidate>> = [
    { isOrderLeader: true },
    { standsIn: true },
    { knowsGoods: true },
    { speaksLanguage: true },
    { ratingBasisPoints: 10_000 },
    { openCount: 0 },
    { idle: 5 * HOUR },
    { kind: 'agent' },
    {},
  ];
  const resident = { residentId: 'resident', residentHouseholdId: 'home', isHard: true };
  const asked = [
    barred,
    barred.slice(0, 4),
    [someone('full', { openCount: 99 })],
    [someone('light'), laden],
    [someone('agent', { kind: 'agent' }), ...barred],
    ...better.map((change) => [someone('best', change), ...others, ...barred]),
  ];
  const passedOn = weighTransfer(
    [...barred, someone('a', better[0]), someone('b', better[2]), someone('c', better[3])].flatMap(
      (one) => [true, false].map((takesNew) => ({ ...one, takesNew })),
    ),
    resident,
    policy.routing,
  ).flatMap(({ reasons }) => reasons);
  return passedOn.concat(asked.flatMap((candidates) => {
    const decision = chooseOwner({ ...resident, candidates }, policy.routing);
    return [...decision.reasons, ...decision.runnersUp.flatMap(({ reasons }) => reasons)];
  }));
}
