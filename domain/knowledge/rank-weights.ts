import type { RankWeights } from './rank';

/** Written by `npm run train -- answers`. */
export const rankWeights: RankWeights = {
  bestTitle: 4.419,
  nextTitles: 1.758,
  bestSaid: 0.762,
  bestMeant: 0.644,
  titlesTogether: 3.023,
  density: 5.437,
  likelihood: 7.550,
  pairs: 0.906,
  concepts: -0.736,
  asking: 1.584,
  body: 3.980,
  bestTitleSquared: -4.693,
  ofDesk: 2.105,
  ofOwn: 0.685,
  elsewhere: 2.422,
  nobody: 1.061,
  unseen: 1.344,
};
