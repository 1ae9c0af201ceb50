import {
  dueAlarmLevels,
  householdsToRing,
  mostHouseholds,
  nextAlarmDueAt,
  ringsAlarm,
  type AlarmCourse,
} from '../../../domain/batch-alarm/batch-alarm';
import { batchAlarm202611 as policy } from '../../../domain/policy/batch-alarm-policy';
import { HOUR } from '../../../domain/primitives/instant';

const claim = (householdId: string, hours: number) => ({ householdId, filedAt: hours * HOUR });

test('three households within the hours ring, and two do not', () => {
  expect(ringsAlarm([claim('a', 0), claim('b', 1)], policy, 0)).toBe(false);
  const three = [claim('a', 0), claim('b', 1), claim('c', policy.hours)];
  expect(ringsAlarm(three, policy, 0)).toBe(true);
});

test('as the policy ships, three are enough however much was sold', () => {
  expect(householdsToRing(policy, 1_000_000)).toBe(policy.residents);
});

test('a share of what was sold counts where the policy asks for one, up to its most', () => {
  const share = { ...policy, soldBasisPoints: 50 };
  expect(householdsToRing(share, 0)).toBe(policy.residents);
  expect(householdsToRing(share, 600)).toBe(3);
  expect(householdsToRing(share, 601)).toBe(4);
  expect(householdsToRing(share, 1_000_000)).toBe(policy.mostResidents);
});

test('a household counts once, however often and by whom it claims', () => {
  const two = [claim('a', 0), claim('a', 1), claim('b', 2), claim('b', 3)];
  expect(ringsAlarm(two, policy, 0)).toBe(false);
});

test('what lies further apart does not count together, in whatever order it is read', () => {
  const claims = [claim('c', policy.hours + 1), claim('a', 0), claim('b', 2)];
  expect(mostHouseholds(claims, policy.hours)).toBe(2);
  expect(mostHouseholds([...claims, claim('d', 3)], policy.hours)).toBe(3);
});

test('the most within any stretch agrees with counting every stretch', () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let round = 0; round < 300; round += 1) {
    const claims = Array.from({ length: next(9) }, () => claim(`h${next(5)}`, next(60)));
    let most = 0;
    for (let start = 0; start < 60; start += 1) {
      const within = claims.filter(
        ({ filedAt }) => filedAt >= start * HOUR && filedAt <= (start + policy.hours) * HOUR,
      );
      most = Math.max(most, new Set(within.map(({ householdId }) => householdId)).size);
    }
    expect(mostHouseholds(claims, policy.hours)).toBe(most);
  }
});

const course: AlarmCourse = {
  state: 'open',
  ownerId: null,
  takenDueAt: 30,
  untakenToldAt: null,
  saleDecidedAt: null,
  decidedDueAt: 120,
  undecidedToldAt: null,
};

test('first nobody took it, then nobody decided; each level is due once', () => {
  expect(nextAlarmDueAt(course)).toBe(30);
  expect(dueAlarmLevels(course, 29)).toEqual([]);
  expect(dueAlarmLevels(course, 30)).toEqual(['untaken']);
  const told = { ...course, untakenToldAt: 30 };
  expect(nextAlarmDueAt(told)).toBe(120);
  expect(dueAlarmLevels(told, 130)).toEqual(['undecided']);
  expect(nextAlarmDueAt({ ...told, undecidedToldAt: 130 })).toBeNull();
});

test('taking it stops the first level, deciding stops both, closing stops all', () => {
  expect(nextAlarmDueAt({ ...course, ownerId: 'shen-tao' })).toBe(120);
  expect(nextAlarmDueAt({ ...course, saleDecidedAt: 20 })).toBeNull();
  expect(nextAlarmDueAt({ ...course, state: 'closed' })).toBeNull();
});
