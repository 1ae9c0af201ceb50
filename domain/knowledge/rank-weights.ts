import type { RankWeights } from './rank';

/** Written by `npm run train -- answers`. */
export const rankWeights: RankWeights = {
  bestTitle: 4.370,
  nextTitles: 1.933,
  bestSaid: 0.826,
  bestMeant: 0.770,
  titlesTogether: 3.077,
  density: 4.955,
  likelihood: 7.221,
  pairs: 1.194,
  concepts: -0.531,
  asking: 1.677,
  body: 3.712,
  bestTitleSquared: -4.876,
  ofDesk: 2.169,
  ofOwn: 0.682,
  elsewhere: 2.502,
  nobody: 1.214,
  unseen: 1.556,
};
