import { bucketOf, plainText } from '../../domain/understanding/wording';

const GROUPED_BY = 12;

/** Texts that begin alike are copies of each other: they go to the same side of every split. */
export function groupOf(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}]/gu, '')
    .slice(0, GROUPED_BY);
}

/**
 * Which of `folds` parts a text is in. `salt` makes another division of the same texts.
 * Fold 0 of the division without salt is the fifth that nothing was tuned on.
 */
export function foldOf(text: string, folds: number, salt = ''): number {
  return bucketOf(salt + groupOf(text), folds);
}

export const FOLDS = 5;

export function isHeldBack(text: string): boolean {
  return foldOf(text, FOLDS) === 0;
}
