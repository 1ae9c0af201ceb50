/** Why somebody does other than suggested: kept without words, so that it can be learnt from. */
export const choiceReasons = [
  'residentWants',
  'lessSerious',
  'moreSerious',
  'recordWrong',
  'wrongParty',
  'other',
] as const;

export type ChoiceReason = (typeof choiceReasons)[number];
