/** A hundred written examples (not real cases), judged before the rules were run on them. */
import { goodsCategories } from '../../../domain/entitlement/goods-category';
import type { LiableParty } from '../../../domain/liability/rule';
import { liabilityRules } from '../../../domain/liability/rules';
import { issues } from '../../../domain/primitives/issue';
import { ways } from '../../../domain/remedy/way';
import { expectedOf, outcomeOf, workedCases } from './worked-case';

const cases = workedCases();

test.each(cases.map((row): [string, string, typeof row] => [row['id']!, row['title']!, row]))(
  '%s %s',
  (_id, _title, row) => {
    expect(outcomeOf(row)).toMatchObject(expectedOf(row));
  },
);

function missingOf(column: string, all: readonly string[]): string[] {
  const seen = new Set(cases.map((row) => row[column]));
  return all.filter((one) => !seen.has(one));
}

test('there are at least a hundred, and each has a number of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test('every rule suggests in one of them, and every party, category, issue and way occurs', () => {
  const parties: LiableParty[] = [
    'platform', 'supplier', 'carrier', 'leader', 'resident', 'unknown',
  ];
  expect(missingOf('rule', liabilityRules.map(({ id }) => id))).toEqual([]);
  expect(missingOf('party', parties)).toEqual([]);
  expect(missingOf('goods', Object.keys(goodsCategories))).toEqual([]);
  expect(missingOf('issue', issues)).toEqual([]);
  expect(missingOf('way', ways)).toEqual([]);
  expect(missingOf('confirm', ['refund', 'propose', 'handUp'])).toEqual([]);
});

test('nobody is ever turned away: money stays among the ways of every case', () => {
  for (const row of cases) {
    expect(outcomeOf(row).ways).toContain('refund');
  }
});

test('a leader is suggested only where a record of the station says so', () => {
  const ofLeader = cases.filter((row) => outcomeOf(row).party === 'leader');
  expect(ofLeader.length).toBeGreaterThan(3);
  for (const { evidence } of ofLeader) expect(evidence).toMatch(/seal=|handed=|left=|station=/);
});
