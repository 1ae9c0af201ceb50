import { photos202611 } from '../../../domain/policy/photo-policy';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { discPrint, wholeDisc } from '../../../domain/understanding/photo/disc';
import {
  findInPhoto,
  findInTime,
  type PhotoMeasures,
} from '../../../domain/understanding/photo/findings';
import { probabilityOf, readHead, readNumbers } from '../../../domain/understanding/photo/head';
import { likeness, LIKENESS_SIDE } from '../../../domain/understanding/photo/likeness';
import { measureLight } from '../../../domain/understanding/photo/light';
import { shrinkWithin, upright, type Picture } from '../../../domain/understanding/photo/picture';
import { photoBands, readPlanes } from '../../../domain/understanding/photo/print';
import { speakingRegion } from '../../../domain/understanding/photo/region';
import planes from '../../../domain/understanding/weights/photo-planes.json';
import spotPlanes from '../../../domain/understanding/weights/photo-spot-planes.json';

const SIDE = 160;

/** A picture drawn by a rule: blobs of colour at places that a seed decides. */
function drawn(seed: number, height = SIDE): Picture {
  const points = new Uint8Array(SIDE * height * 4);
  const spots = Array.from({ length: 9 }, (_, at) => ({
    x: ((seed * 37 + at * 53) % 97) / 97,
    y: ((seed * 61 + at * 29) % 89) / 89,
    colour: [(seed * 83 + at * 41) % 256, (seed * 19 + at * 71) % 256, (seed * 47 + at * 97) % 256],
  }));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < SIDE; x += 1) {
      const away = (spot: { x: number; y: number }) =>
        (spot.x - x / SIDE) ** 2 + (spot.y - y / height) ** 2;
      const near = spots.reduce((best, spot) => (away(spot) < away(best) ? spot : best));
      points.set(near.colour, (y * SIDE + x) * 4);
    }
  }
  return { width: SIDE, height, points };
}

type Place = (x: number, y: number) => [number, number];

/** The picture read at other places; what lies outside is black. */
function moved(picture: Picture, place: Place): Picture {
  const points = new Uint8Array(picture.points.length);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const [column, row] = place(x, y).map(Math.round) as [number, number];
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      const from = (row * picture.width + column) * 4;
      points.set(picture.points.subarray(from, from + 4), (y * picture.width + x) * 4);
    }
  }
  return { ...picture, points };
}

function turned(degrees: number): Place {
  const angle = (degrees * Math.PI) / 180;
  const middle = (SIDE - 1) / 2;
  return (x, y) => [
    middle + (x - middle) * Math.cos(angle) - (y - middle) * Math.sin(angle),
    middle + (x - middle) * Math.sin(angle) + (y - middle) * Math.cos(angle),
  ];
}

const changes: Record<string, Place> = {
  mirrored: (x, y) => [SIDE - 1 - x, y],
  'turned by 20 degrees': turned(20),
  'turned by 75 degrees': turned(75),
  'cut by a tenth on all sides': (x, y) => [SIDE * 0.1 + x * 0.8, SIDE * 0.1 + y * 0.8],
  'cut at a corner': (x, y) => [x * 0.8, y * 0.8],
  'shifted by a tenth': (x, y) => [x - 16, y - 16],
};

const sketchOf = (picture: Picture) => shrinkWithin(picture, LIKENESS_SIDE);
const leastLikeness = photos202611.sameShotBasisPoints / 10_000;

test.each(Object.keys(changes))('a picture that was %s is the same shot', (change) => {
  const picture = drawn(3);
  const again = moved(picture, changes[change]!);
  expect(likeness(sketchOf(picture), sketchOf(again))).toBeGreaterThan(leastLikeness - 0.06);
});

test('pictures of other things are other shots', () => {
  for (const seed of [4, 5, 6, 7]) {
    const score = likeness(sketchOf(drawn(3)), sketchOf(drawn(seed)));
    expect(score).toBeLessThan(leastLikeness - 0.1);
  }
});

test('what a disc shows stays nearly the same when the picture is turned', () => {
  const printOf = (picture: Picture) => discPrint(shrinkWithin(picture, 64), wholeDisc);
  const distance = (one: Float32Array, other: Float32Array) =>
    Math.sqrt(one.reduce((sum, value, at) => sum + (value - other[at]!) ** 2, 0));
  const picture = drawn(3);
  const same = distance(printOf(picture), printOf(moved(picture, turned(45))));
  expect(same).toBeLessThan(distance(printOf(picture), printOf(drawn(4))) / 3);
});

test.each(Object.keys(changes))('a picture that was %s is looked up under its bands', (change) => {
  const learnt = { discs: readPlanes(planes), spots: readPlanes(spotPlanes) };
  const kept = new Set(photoBands(drawn(3), learnt).kept);
  const { sought } = photoBands(moved(drawn(3), changes[change]!), learnt);
  expect(sought.flat().filter((band) => kept.has(band)).length).toBeGreaterThan(0);
});

const clear: PhotoMeasures = {
  light: { sharpness: 900, brightness: 120, burnt: 0.02, contrast: 60 },
  drawing: 0.1,
  spoiled: 0.5,
  spoiledAcross: 0.5,
  spoiledRegion: { left: 0.1, top: 0.2, width: 0.3, height: 0.3 },
};

const kindsOf = (measures: PhotoMeasures) =>
  findInPhoto(measures, photos202611).map(({ kind }) => kind);

test('a doubtful photo of goods is left to the person', () => {
  expect(kindsOf(clear)).toEqual([]);
});

const judged = (spoiled: number, spoiledAcross = spoiled) => {
  return { ...clear, spoiled, spoiledAcross };
};

test('spoiled goods are said with the part of the photo that speaks for it', () => {
  const [finding] = findInPhoto(judged(0.97), photos202611);
  expect(finding).toEqual({
    kind: 'spoiled',
    confidencePercent: 97,
    region: clear.spoiledRegion,
  });
  // Where closed packages from the shelf were still called spoiled.
  expect(kindsOf(judged(0.94))).toEqual([]);
});

test('fresh is said only when it is very sure, with how sure, and of the whole photo', () => {
  const [finding, ...more] = findInPhoto(judged(0.021), photos202611);
  expect(finding).toEqual({ kind: 'fresh', confidencePercent: 98, region: null });
  expect(more).toEqual([]);
  expect(kindsOf(judged(0.031))).toEqual([]);
  expect(kindsOf({ ...judged(0.01), light: { ...clear.light, sharpness: 5 } })).toEqual([
    'blurred',
  ]);
});

test('a hint takes both heads, and is as sure as the less sure of them', () => {
  expect(findInPhoto(judged(0.99, 0.96), photos202611)).toMatchObject([{ confidencePercent: 96 }]);
  expect(findInPhoto(judged(0.01, 0.02), photos202611)).toMatchObject([{ confidencePercent: 98 }]);
  // One of them knows only the look of its shop.
  expect(kindsOf(judged(0.99, 0.5))).toEqual([]);
  expect(kindsOf(judged(0.5, 0.99))).toEqual([]);
  expect(kindsOf(judged(0.01, 0.5))).toEqual([]);
  expect(kindsOf(judged(0.5, 0.01))).toEqual([]);
});

test('in the dark, in a blur and in a drawing the goods are not judged', () => {
  const dark = { ...clear.light, brightness: 20 };
  const blurred = { ...clear.light, sharpness: 5 };
  expect(kindsOf({ ...judged(0.99), light: dark })).toEqual(['dark']);
  expect(kindsOf({ ...judged(0.99), light: blurred })).toEqual(['blurred']);
  expect(kindsOf({ ...judged(0.99), drawing: 0.999 })).toEqual(['drawing']);
});

test('a picture of one colour shows nothing', () => {
  const points = new Uint8Array(SIDE * SIDE * 4).fill(130);
  const light = measureLight({ width: SIDE, height: SIDE, points });
  expect(kindsOf({ ...clear, light })).toEqual(['nothingVisible']);
});

test('a white picture is over-exposed, a bright one with detail is not', () => {
  const burnt = { sharpness: 300, brightness: 248, burnt: 0.8, contrast: 20 };
  expect(kindsOf({ ...clear, light: burnt })).toEqual(['overExposed']);
  expect(kindsOf({ ...clear, light: { ...burnt, brightness: 210 } })).toEqual([]);
});

test('a photo from before the goods came is said, within what a clock may be off it is not', () => {
  const received = Date.UTC(2026, 10, 20, 4);
  const kind = (takenAt: number | null) => findInTime(takenAt, received, photos202611)?.kind ?? null;
  expect(kind(received - 30 * 60_000)).toBeNull();
  expect(kind(received - 5 * HOUR)).toBe('takenBefore');
  expect(kind(received - 4 * DAY)).toBe('takenLongBefore');
  expect(kind(null)).toBeNull();
});

test('the region is drawn around the cells that the score comes from', () => {
  const head = { ...readHead(storedHead([1, -1])), bias: 0 };
  const cells = new Float32Array(4 * 4 * 2);
  cells[(1 * 4 + 2) * 2] = 5;
  cells[(2 * 4 + 2) * 2] = 4;
  expect(speakingRegion(head, { across: 4, cells })).toEqual({
    left: 0.5,
    top: 0.25,
    width: 0.25,
    height: 0.5,
  });
});

test('weights come back as they were written, and probabilities follow slope and offset', () => {
  const head = readHead(storedHead([3, -2]));
  expect([...head.weights].map((weight) => Math.round(weight * 100) / 100)).toEqual([3, -2]);
  expect(probabilityOf(head, [1, 1])).toBeCloseTo(1 / (1 + Math.exp(-(2 * 1 + 0.5))), 3);
  expect(readNumbers(Buffer.from(Int16Array.of(-7, 9).buffer).toString('base64'), 2)).toEqual(
    Float32Array.of(-14, 18),
  );
});

function storedHead(weights: number[]) {
  const scale = 0.0001;
  const packed = Int16Array.from(weights, (weight) => Math.round(weight / scale));
  const card = { name: 'test', trainedOn: [], seed: 1, figures: {}, limits: [] };
  const base64 = Buffer.from(packed.buffer).toString('base64');
  return { card, scale, weights: base64, bias: 0, slope: 2, offset: 0.5 };
}

/** Three points wide and two high, numbered in the order in which they are stored. */
const numbered: Picture = {
  width: 3,
  height: 2,
  points: Uint8Array.from([1, 2, 3, 4, 5, 6].flatMap((one) => [one, one, one, 255])),
};

test.each([
  [1, [1, 2, 3, 4, 5, 6]],
  [2, [3, 2, 1, 6, 5, 4]],
  [3, [6, 5, 4, 3, 2, 1]],
  [4, [4, 5, 6, 1, 2, 3]],
  [5, [1, 4, 2, 5, 3, 6]],
  [6, [4, 1, 5, 2, 6, 3]],
  [7, [6, 3, 5, 2, 4, 1]],
  [8, [3, 6, 2, 5, 1, 4]],
])('a photo stored with orientation %s is seen as people see it', (orientation, shown) => {
  const { width, height, points } = upright(numbered, orientation);
  expect([width, height]).toEqual(orientation >= 5 ? [2, 3] : [3, 2]);
  expect([...points].filter((_, at) => at % 4 === 0)).toEqual(shown);
});
