/** A photo that was cut, or turned in another frame, is the same shot; its like is not. */
import { photos202611 } from '../../../domain/policy/photo-policy';
import { likeness, LIKENESS_SIDE } from '../../../domain/understanding/photo/likeness';
import { shrinkWithin, type Picture } from '../../../domain/understanding/photo/picture';
import { createChance } from '../../../scripts/training/chance';
import { alterations } from '../../evaluation/altered-copies';

const least = photos202611.sameShotBasisPoints / 10_000;

/** Soft spots of many sizes on a ground that changes, as goods on a table. */
function goods(seed: number): Picture {
  const [width, height] = [160, 120];
  const chance = createChance(seed);
  const spots = Array.from({ length: 40 }, () => ({
    x: chance.whole(0, width),
    y: chance.whole(0, height),
    reach: chance.whole(4, 30),
    colour: [chance.whole(0, 255), chance.whole(0, 255), chance.whole(0, 255)],
  }));
  const points = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const colour = [120 + x / 4, 120 + y / 4, 120];
    for (const spot of spots) {
      const share = Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.reach ** 2);
      colour.forEach((value, channel) => {
        colour[channel] = value + (spot.colour[channel]! - value) * share;
      });
    }
    points.set(colour, at * 4);
  }
  return { width, height, points };
}

const alike = (one: Picture, other: Picture) =>
  likeness(shrinkWithin(one, LIKENESS_SIDE), shrinkWithin(other, LIKENESS_SIDE));

const picture = goods(3);
const stranger = goods(4);

test.each(alterations.map(({ name, alter }) => [name, alter] as const))('%s', (_, alter) => {
  expect(alike(picture, alter(picture))).toBeGreaterThan(least);
  expect(alike(picture, alter(stranger))).toBeLessThan(least - 0.05);
});
