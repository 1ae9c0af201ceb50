import { sealFinding, type SealRecord } from '../../../domain/evidence/seal';
import { unitsLeftOver } from '../../../domain/evidence/stock';
import { minutes } from '../shanghai';

function seal(atStation: boolean | null, atHandOut: boolean | null): SealRecord {
  const check = (intact: boolean | null) => (intact === null ? null : { at: minutes(1), intact });
  return {
    sealNumber: 'FT1',
    sealedAt: minutes(0),
    atStation: check(atStation),
    atHandOut: check(atHandOut),
  };
}

test.each([
  [true, true, 'intact'],
  [true, false, 'brokenAtStation'],
  [true, null, 'intact'],
  [false, true, 'brokenOnTheWay'],
  [false, false, 'brokenOnTheWay'],
  [false, null, 'brokenOnTheWay'],
  [null, true, 'intact'],
  [null, false, 'unknown'],
  [null, null, 'unchecked'],
] as const)('a seal seen %s at the station and %s at the hand-out is %s', (came, left, finding) => {
  expect(sealFinding(seal(came, left))).toBe(finding);
});

test('no record of a seal is not an unbroken one', () => {
  expect(sealFinding(null)).toBeNull();
});

test('what a count has too many of was not given to somebody', () => {
  const count = { place: '自提点', countedAt: minutes(0), expectedUnits: 3, countedUnits: 4 };
  expect(unitsLeftOver(count)).toBe(1);
  expect(unitsLeftOver({ ...count, countedUnits: 2 })).toBe(-1);
});
