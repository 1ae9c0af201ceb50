import type { figureWords } from '../../zh-hans/knowledge/words';

/** Figures of the policy inside English content. None of them is one. */
export const englishFigureWords: typeof figureWords = {
  minutes: '{value}\u00a0minutes',
  hours: '{value}\u00a0hours',
  days: '{value}\u00a0days',
  workingDays: '{value}\u00a0working days',
  times: '{value}\u00a0times',
  residents: '{value}\u00a0households',
  orders: '{value}\u00a0orders',
  years: '{value}',
  hoursOfDay: '{value}–{until}',
};
