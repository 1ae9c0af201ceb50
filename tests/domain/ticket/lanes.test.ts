import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { lanesOf, type LaneFacts } from '../../../domain/ticket/lane-of';
import { queueOrder, type Queued } from '../../../domain/ticket/queue-order';

const policy = policyOf(currentPolicyVersion);
const plain: LaneFacts = {
  policy,
  age: 40,
  greenChannelRequested: false,
  motherAndBabyGoods: false,
  freshFood: false,
  filedAtMinute: 12 * 60,
};
const named = (facts: Partial<LaneFacts>) => lanesOf({ ...plain, ...facts }).map(({ lane }) => lane);

test.each<[Partial<LaneFacts>, string[]]>([
  [{}, []],
  [{ age: policy.entitlement.greenChannelAge }, ['green']],
  [{ age: policy.entitlement.greenChannelAge - 1 }, []],
  [{ age: null, greenChannelRequested: true }, ['green']],
  [{ motherAndBabyGoods: true }, ['motherAndBaby']],
  [{ freshFood: true }, ['freshFood']],
  [{ filedAtMinute: policy.lanes.night.fromMinute }, ['night']],
  [{ filedAtMinute: policy.lanes.night.fromMinute - 1 }, []],
  [{ filedAtMinute: 0 }, ['night']],
  [{ filedAtMinute: policy.lanes.night.untilMinute - 1 }, ['night']],
  [{ filedAtMinute: policy.lanes.night.untilMinute }, []],
  [{ age: 70, freshFood: true, filedAtMinute: 0 }, ['green', 'freshFood', 'night']],
])('%o is in the lanes %j', (facts, lanes) => {
  expect(named(facts)).toEqual(lanes);
});

test('every lane keeps why, and the reason tells no age of a person', () => {
  const [green] = lanesOf({ ...plain, age: 83 });
  expect(green?.reason).toEqual({
    key: 'laneReason.age',
    params: { age: policy.entitlement.greenChannelAge },
  });
});

test('the night lane begins when leaders close and ends when they open', () => {
  const { workingDays } = policy.sla.leaderHours;
  expect(workingDays).toEqual({
    opensAtMinute: policy.lanes.night.untilMinute,
    closesAtMinute: policy.lanes.night.fromMinute,
  });
});

const queued = (about: Partial<Queued>): Queued => {
  return { lane: 'standard', priority: 'normal', dueAt: 100, filedAt: 0, ...about };
};

test('a queue takes the green channel, then the urgent, then the lanes, then what is due', () => {
  const inOrder = [
    queued({ lane: 'green', dueAt: 900 }),
    queued({ lane: 'standard', priority: 'major', dueAt: 900 }),
    queued({ lane: 'freshFood', priority: 'important', dueAt: 900 }),
    queued({ lane: 'standard', priority: 'important', dueAt: 10 }),
    queued({ lane: 'motherAndBaby', dueAt: 500 }),
    queued({ lane: 'freshFood', dueAt: 400 }),
    queued({ lane: 'night', dueAt: 300 }),
    queued({ dueAt: 5 }),
    queued({ dueAt: 20, filedAt: 1 }),
    queued({ dueAt: 20, filedAt: 2 }),
    queued({ dueAt: null }),
  ];
  const mixed = [...inOrder].reverse();
  expect(mixed.sort((one, other) => queueOrder(one, other, policy))).toEqual(inOrder);
});
