/** A claim of the night, in the morning: who keeps it, and from whom it goes. */
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import type { OwnerCandidate } from '../../../domain/routing/candidate';
import { goesOn } from '../../../domain/routing/goes-on';
import { candidate } from './candidate';

const policy = policyOf(currentPolicyVersion).routing;
const question = { residentId: 'resident', residentHouseholdId: 'home' };
const agent = { ownerKind: 'platform', ownerId: 'agent' } as const;
const colleague = { ownerKind: 'leader', ownerId: 'colleague' } as const;
const queue = { ownerKind: 'platform', ownerId: null } as const;

/** The order's leader, asleep, who has the claim already. */
function owner(change: Partial<OwnerCandidate> = {}): OwnerCandidate {
  return candidate('owner', { isOrderLeader: true, onDuty: false, openCount: 1, ...change });
}

test('it goes to an agent who is there, and stays where the rules choose its leader again', () => {
  expect(goesOn(owner(), agent, question, policy)).toBe('othersThere');
  expect(goesOn(owner(), { ownerKind: 'leader', ownerId: 'owner' }, question, policy)).toBeNull();
});

test('points alone move it to no other leader, and a queue without anybody gets nothing', () => {
  expect(goesOn(owner(), colleague, question, policy)).toBeNull();
  expect(goesOn(owner(), queue, question, policy)).toBeNull();
});

test.each([
  ['is away', { away: { until: null } }],
  ['was suspended', { suspended: true }],
  ['became the resident’s family', { isFamily: true }],
  ['let the platform take over and was not seen since', { isSilent: true }],
])('a leader who %s loses it to whoever may have it', (_why, change) => {
  expect(goesOn(owner(change), colleague, question, policy)).toBe('ownerNotThere');
  expect(goesOn(owner(change), queue, question, policy)).toBe('ownerNotThere');
});

test('what somebody has to do takes nothing from them: the claim is among it', () => {
  const laden = owner({ openCount: policy.leaderOpenClaims });
  expect(goesOn(laden, colleague, question, policy)).toBeNull();
});
