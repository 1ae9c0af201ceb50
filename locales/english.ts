/** What is said in English. Pages get it by `language.pack`, functions have it. */
import type { Spoken } from './spoken';
import { formats } from './en/formats';

export const english: Spoken = {
  language: 'en',
  formats,
  texts: {
  },
};
