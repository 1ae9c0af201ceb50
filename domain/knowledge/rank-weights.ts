import type { RankWeights } from './rank';

/** Written by `npm run train -- answers`. */
export const rankWeights: RankWeights = {
  bestTitle: 5.177,
  nextTitles: 2.776,
  bestSaid: 2.503,
  bestMeant: 1.200,
  titlesTogether: 3.665,
  density: 10.127,
  pairs: 4.351,
  concepts: -0.720,
  asking: 1.669,
  body: 4.143,
  bestTitleSquared: -5.380,
  ofDesk: 2.135,
  ofOwn: 0.551,
  elsewhere: 2.422,
  nobody: 1.994,
  unseen: 2.259,
};
