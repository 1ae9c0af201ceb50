import * as fc from 'fast-check';
import { chooseOwner, type OwnerCandidate } from '../../../domain/routing/choose-owner';

const resident = { residentId: 'resident', residentHouseholdId: 'home' };

function candidate(personId: string, change: Partial<OwnerCandidate> = {}): OwnerCandidate {
  return {
    personId,
    householdId: `home of ${personId}`,
    isFamily: false,
    isOrderLeader: false,
    suspended: false,
    knowsGoods: false,
    openTicketCount: 0,
    ...change,
  };
}

function choose(...candidates: OwnerCandidate[]) {
  const decision = chooseOwner({ ...resident, candidates });
  return {
    ...decision,
    why: decision.reasons.map(({ key }) => key),
    whyNot: decision.runnersUp.map(({ personId, reasons }) => `${personId} ${reasons[0]!.key}`),
  };
}

test('the order’s leader owns the case, however busy', () => {
  const decision = choose(
    candidate('a', { knowsGoods: true }),
    candidate('b', { isOrderLeader: true, openTicketCount: 9 }),
  );
  expect(decision).toMatchObject({ ownerKind: 'leader', ownerId: 'b' });
  expect(decision.why).toEqual(['routing.orderLeader', 'routing.openTickets']);
  expect(decision.whyNot).toEqual(['a routing.notOrderLeader']);
});

test('without them who knows the goods comes first, then who has less to do', () => {
  const decision = choose(
    candidate('idle'),
    candidate('busy', { knowsGoods: true, openTicketCount: 5 }),
    candidate('expert', { knowsGoods: true, openTicketCount: 2 }),
    candidate('own', { isOrderLeader: true, suspended: true }),
  );
  expect(decision.ownerId).toBe('expert');
  expect(decision.why).toEqual([
    'routing.sameCommunity',
    'routing.knowsGoods',
    'routing.openTickets',
  ]);
  expect(decision.whyNot).toEqual([
    'busy routing.busier',
    'idle routing.knowsGoodsLess',
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

test('a claim always has an owner, who is never barred, and nobody is left unexplained', () => {
  const leaders = fc
    .uniqueArray(
      fc.record({
        personId: fc.constantFrom('resident', 'a', 'b', 'c', 'd', 'e'),
        householdId: fc.constantFrom('home', 'other'),
        isFamily: fc.boolean(),
        isOrderLeader: fc.boolean(),
        suspended: fc.boolean(),
        knowsGoods: fc.boolean(),
        openTicketCount: fc.nat({ max: 3 }),
      }),
      { selector: ({ personId }) => personId },
    );
  fc.assert(
    fc.property(leaders, (candidates) => {
      const decision = chooseOwner({ ...resident, candidates });
      const mayOwn = candidates.filter(
        ({ personId, householdId, isFamily, suspended }) =>
          personId !== 'resident' && householdId !== 'home' && !isFamily && !suspended,
      );
      expect(decision.ownerKind).toBe(mayOwn.length > 0 ? 'leader' : 'platform');
      if (decision.ownerId !== null) {
        expect(mayOwn.map(({ personId }) => personId)).toContain(decision.ownerId);
      }
      const named = [decision.ownerId, ...decision.runnersUp.map(({ personId }) => personId)];
      const everyone = candidates.map(({ personId }) => personId);
      expect(named.filter((personId) => personId !== null).sort()).toEqual(everyone.sort());
      expect(decision.runnersUp.every(({ reasons }) => reasons.length > 0)).toBe(true);
      expect(chooseOwner({ ...resident, candidates: [...candidates].reverse() })).toMatchObject({
        ownerId: decision.ownerId,
      });
    }),
  );
});
