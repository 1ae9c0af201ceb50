/** The numbers that tell drawings from photos, on pictures made for what each of them measures. */
import { drawnLook, DRAWN_LOOK_LENGTH } from '../../../domain/understanding/photo/drawn-look';
import { lightOf } from '../../../domain/understanding/photo/light';
import type { Sketch } from '../../../domain/understanding/photo/picture';
import { createChance } from '../../../scripts/training/chance';

const SIDE = 128;

function sketch(colourAt: (x: number, y: number) => number): Sketch {
  const colours = new Float32Array(SIDE * SIDE * 3);
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    colours.fill(colourAt(at % SIDE, Math.floor(at / SIDE)), at * 3, at * 3 + 3);
  }
  return { width: SIDE, height: SIDE, colours };
}

const lookOf = (picture: Sketch) => drawnLook(picture, lightOf(picture));
const chance = createChance(3);
const noise = Float32Array.from({ length: SIDE * SIDE }, () => 12 * chance.normal());

const flat = lookOf(sketch((x, y) => ((x >> 3) + (y >> 4)) % 2 === 0 ? 255 : 40));
const grainy = lookOf(
  sketch((x, y) => 128 + 60 * Math.sin(x / 9) * Math.cos(y / 13) + noise[y * SIDE + x]!),
);

/** Where in the row of numbers each stands; the order is that of the weights. */
const place = { white: 0, coarseEntropy: 8, firstTwoColours: 10, straight: 23, medianGrain: 29, twoTone: 50 };

test('a look is always as long as the weights expect, and every number is one', () => {
  expect([flat.length, grainy.length]).toEqual([DRAWN_LOOK_LENGTH, DRAWN_LOOK_LENGTH]);
  expect([...flat, ...grainy].every(Number.isFinite)).toBe(true);
});

test('two flat colours with straight edges look drawn, grain and shades do not', () => {
  expect(flat[place.white]).toBeCloseTo(0.5, 2);
  expect(flat[place.firstTwoColours]).toBe(1);
  expect(grainy[place.firstTwoColours]).toBeLessThan(0.5);
  expect(flat[place.coarseEntropy]).toBeCloseTo(1, 2);
  expect(grainy[place.coarseEntropy]).toBeGreaterThan(2);
  expect(flat[place.straight]).toBeGreaterThan(grainy[place.straight]!);
  expect(flat[place.medianGrain]).toBeLessThan(grainy[place.medianGrain]!);
});

test('between the two tones of an edge a drawing has nothing', () => {
  const half = lookOf(sketch((x) => (x % 16 < 4 ? 250 : 20)));
  expect(half[place.twoTone]).toBe(1);
  expect(grainy[place.twoTone]).toBeLessThan(0.5);
});

test('the smallest picture that is taken still has a look', () => {
  const tiny: Sketch = { width: 8, height: 8, colours: new Float32Array(8 * 8 * 3).fill(90) };
  expect(lookOf(tiny).every(Number.isFinite)).toBe(true);
});
