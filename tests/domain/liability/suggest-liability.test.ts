import type { LiabilityFacts } from '../../../domain/liability/rule';
import { liabilityRules } from '../../../domain/liability/rules';
import { suggestLiability } from '../../../domain/liability/suggest-liability';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { issues } from '../../../domain/primitives/issue';
import { minutes, shanghai } from '../shanghai';
import { noRecords } from './no-records';

const policy = policyOf(currentPolicyVersion);

function warmFor(minuteCount: number): LiabilityFacts['coldChain'] {
  return { limitTenths: -120, breach: warm(minuteCount), stationBreach: null };
}

function warm(minuteCount: number) {
  return { minutes: minuteCount, highestTenths: -41 };
}

const promisedAt = shanghai('2026-11-22 16:00');

function handedOut(arrived: number, handed: number): LiabilityFacts['handOut'] {
  return {
    promisedAt,
    arrivedAt: promisedAt + minutes(arrived),
    handedAt: promisedAt + minutes(handed),
  };
}

const warm42 = { coldChain: warmFor(42) };
const nothing = ['nothingOnRecord', 'unknown'] as const;

const cases: Array<[string, Partial<LiabilityFacts>, readonly [string, string]]> = [
  ['thawed in 42 warm minutes', { issue: 'thawed', ...warm42 }, ['coldChainBroken', 'carrier']],
  ['rotten after exactly 30', { coldChain: warmFor(30) }, ['coldChainBroken', 'carrier']],
  ['rotten after 29', { coldChain: warmFor(29) }, nothing],
  [
    'thawed in 42 warm minutes at the station',
    { coldChain: { limitTenths: -120, breach: warm(29), stationBreach: warm(42) } },
    ['warmAtStation', 'leader'],
  ],
  ['damaged on a warm truck', { issue: 'damaged', ...warm42 }, nothing],
  [
    'short at packing',
    { issue: 'short', weighing: { shortAtPackingGrams: 100, lostOnTheWayGrams: 0 } },
    ['shortAtPacking', 'supplier'],
  ],
  [
    'right at packing, short at hand-out',
    { issue: 'short', weighing: { shortAtPackingGrams: 0, lostOnTheWayGrams: 110 } },
    ['lostOnTheWay', 'carrier'],
  ],
  ['rotten like two others here', { sameBatchResidents: 2 }, nothing],
  [
    'rotten like two others elsewhere',
    { sameBatchResidents: 2, sameBatchLeaders: 2 },
    ['batchAcrossLeaders', 'supplier'],
  ],
  ['rotten like one other', { sameBatchResidents: 1 }, nothing],
  [
    'rotten like many on a warm truck',
    { sameBatchResidents: 9, ...warm42 },
    ['coldChainBroken', 'carrier'],
  ],
  [
    'late because the truck was',
    { issue: 'late', handOut: handedOut(61, 90) },
    ['arrivedLate', 'carrier'],
  ],
  [
    'late though the truck was not',
    { issue: 'late', handOut: handedOut(-30, 61) },
    ['handedOutLate', 'leader'],
  ],
  ['late by an hour at most', { issue: 'late', handOut: handedOut(0, 60) }, nothing],
  ['rotten and handed out late', { handOut: handedOut(-30, 600) }, nothing],
  ['rotten after a late truck', { handOut: handedOut(61, 90) }, ['freshArrivedLate', 'carrier']],
  ['expired', { issue: 'expired' }, ['expired', 'supplier']],
  ['with something in it', { issue: 'foreignObject' }, ['foreignObject', 'supplier']],
  ['not what was ordered', { issue: 'wrongItem' }, ['wrongItem', 'platform']],
  ['rotten, and no record says why', {}, nothing],
];

test.each(cases)('goods %s', (_what, facts, [ruleId, liableParty]) => {
  const suggestion = suggestLiability({ ...noRecords, ...facts }, policy);
  expect(suggestion).toMatchObject({ ruleId, liableParty });
});

test('ids of rules are unique; each has a case among the worked ones', () => {
  const ids = liabilityRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('all rules that apply are found: those of the same party, and those that speak against it', () => {
  const facts = {
    ...noRecords,
    coldChain: warmFor(42),
    inspection: 'failed' as const,
    sameBatchResidents: 2,
    handOut: handedOut(61, 90),
    keptHours: 60,
  };
  const { liableParty, alike, conflicts } = suggestLiability(facts, policy);
  expect(liableParty).toBe('carrier');
  expect(alike.map(({ ruleId }) => ruleId)).toEqual(['freshArrivedLate']);
  expect(conflicts.map(({ ruleId, liableParty: party }) => [ruleId, party])).toEqual([
    ['inspectionFailed', 'supplier'],
    ['freshKeptLong', 'resident'],
  ]);
  expect(conflicts.every(({ reasons }) => reasons.length > 0)).toBe(true);
});

test('that nothing is on record is no argument against a rule that applies', () => {
  const { conflicts, alike } = suggestLiability({ ...noRecords, coldChain: warmFor(42) }, policy);
  expect([conflicts, alike]).toEqual([[], []]);
});

test('a suggestion shows what its rule saw', () => {
  const facts = { ...noRecords, issue: 'thawed' as const, coldChain: warmFor(42) };
  expect(suggestLiability(facts, policy).reasons).toEqual([
    {
      key: 'liability.coldChainBroken',
      params: { minutes: 42, highestTenths: -41, limitTenths: -120 },
    },
  ]);
});

test('without records a leader is never suggested, and it is said that the fund pays first', () => {
  for (const issue of issues) {
    expect(suggestLiability({ ...noRecords, issue }, policy).liableParty).not.toBe('leader');
  }
  const { reasons } = suggestLiability(noRecords, policy);
  expect(reasons.map(({ key }) => key)).toContain('liability.fundPaysFirst');
});

test('a late arrival without a trace blames nobody', () => {
  const handOut = { promisedAt, arrivedAt: null, handedAt: promisedAt + minutes(600) };
  const suggestion = suggestLiability({ ...noRecords, issue: 'late', handOut }, policy);
  expect(suggestion.liableParty).toBe('unknown');
});
