import type { LiabilityFacts } from '../../../domain/liability/rule';
import { liabilityRules } from '../../../domain/liability/rules';
import { suggestLiability } from '../../../domain/liability/suggest-liability';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { issues } from '../../../domain/primitives/issue';
import { minutes, shanghai } from '../shanghai';

const policy = policyOf(currentPolicyVersion);

const noRecords: LiabilityFacts = {
  issue: 'rotten',
  coldChain: null,
  weighing: null,
  handOut: null,
  sameBatchResidents: 0,
};

function warmFor(minuteCount: number): LiabilityFacts['coldChain'] {
  return { limitTenths: -120, breach: { minutes: minuteCount, highestTenths: -41 } };
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
  ['rotten like two others', { sameBatchResidents: 2 }, ['sameBatch', 'supplier']],
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
  ['expired', { issue: 'expired' }, ['expired', 'supplier']],
  ['with something in it', { issue: 'foreignObject' }, ['foreignObject', 'supplier']],
  ['not what was ordered', { issue: 'wrongItem' }, ['wrongItem', 'platform']],
  ['rotten, and no record says why', {}, nothing],
];

test.each(cases)('goods %s', (_what, facts, [ruleId, liableParty]) => {
  const suggestion = suggestLiability({ ...noRecords, ...facts }, policy);
  expect(suggestion).toMatchObject({ ruleId, liableParty });
});

test('every rule has a case above, and ids are unique', () => {
  const ids = liabilityRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(cases.map(([, , [ruleId]]) => ruleId))].sort()).toEqual([...ids].sort());
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
