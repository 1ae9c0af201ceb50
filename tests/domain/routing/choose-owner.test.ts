import * as fc from 'fast-check';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';
import type { OwnerCandidate } from '../../../domain/routing/candidate';
import { chooseOwner } from '../../../domain/routing/choose-owner';
import { candidate } from './candidate';

const policy = policyOf(currentPolicyVersion).routing;
const resident = { residentId: 'resident', residentHouseholdId: 'home' };

function decide(candidates: OwnerCandidate[], isHard = false) {
  const decision = chooseOwner({ ...resident, isHard, candidates }, policy);
  return {
    ...decision,
    why: decision.reasons.map(({ key }) => key),
    whyNot: decision.runnersUp.map(({ personId, reasons }) => `${personId} ${reasons[0]!.key}`),
  };
}

const choose = (...candidates: OwnerCandidate[]) => decide(candidates);

test('the order’s leader owns the case, however busy', () => {
  const decision = choose(
    candidate('a', { knowsGoods: true }),
    candidate('b', { isOrderLeader: true, openCount: 9 }),
  );
  expect(decision).toMatchObject({ ownerKind: 'leader', ownerId: 'b' });
  expect(decision.why).toEqual(['routing.orderLeader', 'routing.openTickets']);
  expect(decision.whyNot).toEqual(['a routing.notOrderLeader']);
});

test('without them who knows the goods comes first, then who has less to do', () => {
  const decision = choose(
    candidate('idle'),
    candidate('busy', { knowsGoods: true, openCount: 5 }),
    candidate('expert', { knowsGoods: true, openCount: 2 }),
    candidate('own', { isOrderLeader: true, suspended: true }),
  );
  expect(decision.ownerId).toBe('expert');
  expect(decision.why).toEqual([
    'routing.sameCommunity',
    'routing.knowsGoods',
    'routing.openTickets',
  ]);
  expect(decision.whyNot).toEqual([
    'busy routing.less.openLoad',
    'idle routing.less.specialty',
    'own routing.suspended',
  ]);
});

test('nobody settles their own order or their household’s', () => {
  const decision = choose(
    candidate('resident', { isOrderLeader: true }),
    candidate('wife', { householdId: 'home' }),
  );
  expect(decision).toMatchObject({ ownerKind: 'platform', ownerId: null });
  expect(decision.why).toEqual(['routing.noLeaderFree']);
  expect(decision.whyNot).toEqual(['resident routing.ownOrder', 'wife routing.household']);
});

test('a leader who is family by invitation is barred as one of the household is', () => {
  const decision = choose(candidate('daughter', { isFamily: true, isOrderLeader: true }));
  expect(decision).toMatchObject({ ownerKind: 'platform' });
  expect(decision.whyNot).toEqual(['daughter routing.household']);
});

test.each([
  ['away', { away: { until: null } }, 'routing.away'],
  ['away until', { away: { until: 9 } }, 'routing.awayUntil'],
  ['full', { openCount: policy.leaderOpenClaims }, 'routing.full'],
  ['suspended', { suspended: true }, 'routing.suspended'],
])('the order’s leader who is %s gets nothing, and it says why', (_, change, key) => {
  const own = candidate('own', { isOrderLeader: true, ...change });
  const decision = choose(own, candidate('other'));
  expect(decision.ownerId).toBe('other');
  expect(decision.whyNot).toEqual([`own ${key}`]);
  const below = candidate('own', { isOrderLeader: true, openCount: policy.leaderOpenClaims - 1 });
  expect(choose(below, candidate('other')).ownerId).toBe('own');
});

test('whoever was named to stand in comes before those who know the goods better', () => {
  const away = { isOrderLeader: true, away: { until: null } };
  const named = candidate('named', { standsIn: true, openCount: 9 });
  const decision = choose(
    candidate('own', away),
    candidate('expert', { knowsGoods: true, speaksLanguage: true, ratingBasisPoints: 10_000 }),
    named,
  );
  expect(decision.ownerId).toBe('named');
  expect(decision.whyNot).toEqual(['expert routing.notStandIn', 'own routing.away']);
});

test.each([
  ['speaks the language', { speaksLanguage: true }, 'routing.less.language'],
  ['was rated better', { ratingBasisPoints: 9_000 }, 'routing.less.rating'],
  ['waited longer', { idle: 2 * HOUR }, 'routing.less.idle'],
])('of two alike the one who %s gets it', (_, better, key) => {
  const decision = choose(candidate('a'), candidate('b', better));
  expect(decision).toMatchObject({ ownerId: 'b', whyNot: [`a ${key}`] });
});

test('a hard case goes to whoever has the smaller share of hard ones; an easy one does not ask', () => {
  const laden = candidate('a', { openCount: 2, hardCount: 2 });
  const light = candidate('b', { openCount: 2, hardCount: 0 });
  expect(decide([laden, light], true).ownerId).toBe('b');
  expect(decide([laden, light], true).whyNot).toEqual(['a routing.less.hardShare']);
  expect(decide([laden, light]).ownerId).toBe('a');
});

test('an agent gets it only where no leader is there, and hours do not count where they bar all', () => {
  const asleep = candidate('own', { isOrderLeader: true, onDuty: false });
  const agent = candidate('agent', { kind: 'agent', openCount: 3 });
  expect(choose(candidate('own', { isOrderLeader: true, openCount: 20 }), agent).ownerId).toBe('own');
  expect(choose(asleep, agent)).toMatchObject({ ownerKind: 'platform', ownerId: 'agent' });
  expect(choose(asleep, agent).whyNot).toEqual(['own routing.offDuty']);
  expect(choose(asleep, { ...agent, onDuty: false })).toMatchObject({ ownerId: 'own' });
});

test('a leader who just said nothing comes after everybody who is there, and gets it before nobody does', () => {
  const silent = candidate('own', { isOrderLeader: true, isSilent: true });
  const agent = candidate('agent', { kind: 'agent', openCount: 3 });
  expect(choose(silent, candidate('other'))).toMatchObject({ ownerId: 'other' });
  expect(choose(silent, agent)).toMatchObject({ ownerKind: 'platform', ownerId: 'agent' });
  expect(choose(silent, agent).whyNot).toEqual(['own routing.silent']);
  expect(choose(silent)).toMatchObject({ ownerKind: 'leader', ownerId: 'own' });
  expect(choose(silent, { ...agent, onDuty: false })).toMatchObject({ ownerId: 'own' });
});

test('the points of a decision add up, and say what they are for', () => {
  const { score } = choose(candidate('own', { isOrderLeader: true, openCount: 2, idle: HOUR }));
  expect(score).toEqual({
    total: 1_000 - 20 + 15,
    parts: [
      { part: 'firstContact', points: 1_000 },
      { part: 'openLoad', points: -20 },
      { part: 'idle', points: 15 },
    ],
  });
});

test('a claim always has an owner, who is never barred, and nobody is left unexplained', () => {
  const people = fc.uniqueArray(
    fc.record({
      personId: fc.constantFrom('resident', 'a', 'b', 'c', 'd', 'e'),
      kind: fc.constantFrom('leader' as const, 'agent' as const),
      householdId: fc.constantFrom('home', 'other'),
      isFamily: fc.boolean(),
      isComplainedOf: fc.boolean(),
      isOrderLeader: fc.boolean(),
      standsIn: fc.boolean(),
      suspended: fc.boolean(),
      away: fc.constantFrom(null, { until: null }, { until: 5 }),
      onDuty: fc.boolean(),
      isSilent: fc.boolean(),
      knowsGoods: fc.boolean(),
      speaksLanguage: fc.boolean(),
      openCount: fc.nat({ max: 40 }),
      ownMostOpen: fc.option(fc.integer({ min: 1, max: 60 })),
      hardCount: fc.nat({ max: 3 }),
      ratingBasisPoints: fc.option(fc.nat({ max: 10_000 })),
      idle: fc.nat({ max: 5 * HOUR }),
    }),
    { selector: ({ personId }) => personId },
  );
  fc.assert(
    fc.property(people, fc.boolean(), (candidates, isHard) => {
      const decision = decide(candidates, isHard);
      const free = candidates.filter(
        ({ personId, kind, isComplainedOf, suspended, away, openCount, ownMostOpen, ...one }) =>
          personId !== 'resident' &&
          one.householdId !== 'home' &&
          !one.isFamily &&
          !isComplainedOf &&
          !suspended &&
          away === null &&
          openCount < (kind === 'leader' ? policy.leaderOpenClaims : policy.agentOpenClaims) &&
          openCount < (ownMostOpen ?? Infinity),
      );
      const served = free.filter(({ onDuty }) => onDuty);
      const mayOwn = served.length > 0 ? served : free;
      const isLeaders = mayOwn.some(({ kind }) => kind === 'leader');
      expect(decision.ownerKind).toBe(isLeaders ? 'leader' : 'platform');
      expect(decision.ownerId === null).toBe(mayOwn.length === 0);
      if (decision.ownerId !== null) {
        expect(mayOwn.map(({ personId }) => personId)).toContain(decision.ownerId);
      }
      const named = [decision.ownerId, ...decision.runnersUp.map(({ personId }) => personId)];
      const everyone = candidates.map(({ personId }) => personId);
      expect(named.filter((personId) => personId !== null).sort()).toEqual(everyone.sort());
      expect(decision.runnersUp.every(({ reasons }) => reasons.length > 0)).toBe(true);
      expect(decide([...candidates].reverse(), isHard).ownerId).toBe(decision.ownerId);
    }),
  );
});

test('where somebody has too much already the queue says so, and how many they are', () => {
  const one = decide([candidate('full', { openCount: 99 }), candidate('stopped', { suspended: true })]);
  expect(one).toMatchObject({ ownerKind: 'platform', ownerId: null });
  expect(one.reasons).toEqual([{ key: 'routing.everybodyFull', params: { fullCount: 1 } }]);
  expect(decide([candidate('stopped', { suspended: true })]).why).toEqual(['routing.noLeaderFree']);
});

test('an own cap is under that of everybody, never above it', () => {
  const most = policy.leaderOpenClaims;
  const withCap = (ownMostOpen: number | null, openCount: number) =>
    decide([candidate('a', { ownMostOpen, openCount })]).ownerId;
  expect(withCap(3, 2)).toBe('a');
  expect(withCap(3, 3)).toBeNull();
  expect(withCap(most + 50, most)).toBeNull();
  expect(withCap(null, most - 1)).toBe('a');
});

test('lots decide among equals alone, and say so', () => {
  const lotOf = (personId: string) => (personId === 'b' ? '0' : '1');
  const decided = (...candidates: OwnerCandidate[]) =>
    chooseOwner({ ...resident, isHard: false, candidates, lotOf }, policy);
  const equal = decided(candidate('a'), candidate('b'));
  expect(equal.ownerId).toBe('b');
  expect(equal.runnersUp[0]?.reasons[0]?.key).toBe('routing.equallyGood');
  expect(decided(candidate('a'), candidate('b', { openCount: 1 })).ownerId).toBe('a');
});
