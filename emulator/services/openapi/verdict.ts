/** What a content check finds, in the shape that text and pictures share. */

/** Where the content is used (profile, comment, forum, log): the interface takes 1 to 4. */
export const CHECK_SCENES: readonly number[] = [1, 2, 3, 4];

/** Label 100 is "normal", 21000 "other" in the documentation's list. */
export function verdictOf(suggest: 'pass' | 'risky') {
  const label = suggest === 'pass' ? 100 : 21000;
  return {
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  };
}
