/** A mixture can keep its word while none of its sources does: the figures must show both. */
import { crossedFigures, shippedFigures, type SourcedPhoto } from './spoilage-calibration';

/** So many photos of one source, each a group of its own, all judged alike. */
function photos(source: string, score: number, spoiled: number, fresh: number): SourcedPhoto[] {
  return Array.from({ length: spoiled + fresh }, (_, at) => {
    return { source, group: `${source}/${at}`, score, isPositive: at < spoiled };
  });
}

/** One in two is said to be spoiled: of the orchard nine in ten are, of the shop one in ten. */
const cancelling = () => [...photos('orchard', 0.5, 90, 10), ...photos('shop', 0.5, 10, 90)];

const valueOf = (figures: ReturnType<typeof shippedFigures>, name: string) =>
  figures.find(({ figure }) => figure.trim().startsWith(name));

/** Shuffled by a fixed step, so that each band of equal scores holds both sources. */
const mixed = (all: readonly SourcedPhoto[]) => all.map((_, at) => all[(at * 77) % all.length]!);

test('errors of sources that cancel out in the mixture are told for each of them', () => {
  const figures = shippedFigures(mixed(cancelling()));
  expect(valueOf(figures, 'fresh/rotten calibration error')?.value).toBeLessThan(0.2);
  expect(valueOf(figures, 'orchard: error')).toMatchObject({ value: 0.4, holds: null });
  expect(valueOf(figures, 'shop: error')).toMatchObject({ value: 0.4, holds: null });
  const said = figures.filter(({ figure }) => figure.includes('said to be spoiled'));
  expect(said).toMatchObject([{ value: 0.5 }, { value: 0.5 }]);
  expect(said.map(({ unit }) => unit).sort()).toEqual(['(are 0.1)', '(are 0.9)']);
});

test('the gate is asked of the figure and of what it is when groups are drawn again', () => {
  const right = [...photos('sure', 0.01, 0, 300), ...photos('sure too', 0.99, 300, 0)];
  const held = { target: 0.05, holds: true };
  expect(crossedFigures(right).slice(0, 2)).toMatchObject([held, held]);
  const wrong = photos('off', 0.5, 0, 300);
  expect(crossedFigures(wrong)[0]).toMatchObject({ target: 0.05, value: 0.5, holds: false });
  // Right as a whole, but two groups of a hundred copies each decide it.
  const copies = (group: string, isPositive: boolean): SourcedPhoto[] => {
    return Array.from({ length: 100 }, () => ({ source: 'one', group, score: 0.5, isPositive }));
  };
  const [error, upperEnd] = crossedFigures(mixed([...copies('a', true), ...copies('b', false)]));
  expect(error?.value).toBeLessThan(upperEnd?.value ?? 0);
  expect(upperEnd).toMatchObject({ target: 0.05, holds: false });
});

test('the fifth that is held back is told with its interval and without a gate', () => {
  const [error] = shippedFigures(photos('off', 0.5, 0, 300));
  expect(error).toMatchObject({ target: null, holds: null, value: 0.5 });
  expect(error?.unit).toMatch(/^\(0\.5-0\.5, n 300, by chance alone [\d.]+\)$/);
});
