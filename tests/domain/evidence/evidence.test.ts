import * as fc from 'fast-check';
import { breachesByKeeper, longestBreach } from '../../../domain/evidence/cold-chain';
import { weighingFinding } from '../../../domain/evidence/weighing';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { minutes } from '../shanghai';

const policy = policyOf(currentPolicyVersion);
const limitTenths = -120;

function readingsOf(...tenths: number[]) {
  return tenths.map((value, index) => ({ at: minutes(6 * index), tenths: value }));
}

test('the longest run above the limit is found, from its first to its last warm reading', () => {
  const readings = readingsOf(-180, -100, -180, -110, -41, -60, -180, -119);
  expect(longestBreach(readings, limitTenths)).toEqual({
    startedAt: minutes(18),
    endedAt: minutes(30),
    minutes: 12,
    highestTenths: -41,
  });
});

test('a reading at the limit is not above it, and a single warm one proves no minute', () => {
  expect(longestBreach(readingsOf(-180, -120, -130), limitTenths)).toBeNull();
  expect(longestBreach(readingsOf(-180, -119, -130), limitTenths)).toMatchObject({ minutes: 0 });
  expect(longestBreach([], limitTenths)).toBeNull();
});

test('what was warm after the arrival is the station’s, and at home nobody’s', () => {
  // One reading in six minutes: warm on the way for 6, at the station for 12, at home for 18.
  const readings = readingsOf(-180, -100, -90, -180, -110, -41, -60, -180, -50, -50, -50, -50);
  const chain = { readings, limitTenths };
  const split = breachesByKeeper(chain, { arrivedAt: minutes(18), handedAt: minutes(45) });
  expect(split).toMatchObject({
    breach: { minutes: 6, highestTenths: -90 },
    stationBreach: { minutes: 12, highestTenths: -41 },
  });
  const untraced = breachesByKeeper(chain, { arrivedAt: null, handedAt: minutes(45) });
  expect(untraced).toMatchObject({ breach: { minutes: 12 }, stationBreach: null });
  const stillThere = breachesByKeeper(chain, { arrivedAt: minutes(18), handedAt: null });
  expect(stillThere).toMatchObject({ breach: { minutes: 6 }, stationBreach: { minutes: 18 } });
});

test('readings may arrive in any order, and none is warmer than the highest', () => {
  const reading = fc.record({ at: fc.nat(), tenths: fc.integer({ min: -200, max: 50 }) });
  const readings = fc.uniqueArray(reading, { selector: ({ at }) => at, maxLength: 30 });
  fc.assert(
    fc.property(readings, (all) => {
      const breach = longestBreach(all, limitTenths);
      expect(longestBreach([...all].reverse(), limitTenths)).toEqual(breach);
      expect(breach === null).toBe(all.every(({ tenths }) => tenths <= limitTenths));
      if (breach === null) return;
      const inside = all.filter(({ at }) => at >= breach.startedAt && at <= breach.endedAt);
      expect(inside.every(({ tenths }) => tenths > limitTenths)).toBe(true);
      expect(Math.max(...inside.map(({ tenths }) => tenths))).toBe(breach.highestTenths);
    }),
  );
});

test.each([
  ['right at packing, short at hand-out', [1_000, 1_020, 910], [0, 110, 90]],
  ['short already at packing', [1_000, 900, 900], [100, 0, 100]],
  ['short twice', [1_000, 900, 800], [100, 100, 200]],
  ['within the tolerance of 3 %', [1_000, 970, 970], [0, 0, 0]],
  ['just beyond it', [1_000, 969, 969], [31, 0, 31]],
  ['heavier than promised', [1_000, 1_100, 1_100], [0, 0, 0]],
])('goods %s: grams promised, packed and handed out say what is missing', (_what, said, found) => {
  const [nominalGrams = 0, packedGrams = 0, handedGrams = 0] = said;
  const [shortAtPackingGrams, lostOnTheWayGrams, missingGrams] = found;
  expect(weighingFinding({ nominalGrams, packedGrams, handedGrams }, policy)).toEqual({
    shortAtPackingGrams,
    lostOnTheWayGrams,
    missingGrams,
    expectedGrams: nominalGrams,
  });
});

test('what was not weighed is not found missing', () => {
  expect(weighingFinding(null, policy)).toBeNull();
  const weighing = { nominalGrams: null, packedGrams: 900, handedGrams: null };
  expect(weighingFinding(weighing, policy)).toMatchObject({ missingGrams: 0, expectedGrams: 900 });
});
