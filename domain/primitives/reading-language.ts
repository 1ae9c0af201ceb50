/** In which language somebody reads the product; what they speak is another thing. */
export const readingLanguages = ['zh-hans', 'zh-hant', 'en'] as const;

export type ReadingLanguage = (typeof readingLanguages)[number];

/** In which every text is written first: what another language lacks is said in this one. */
export const firstLanguage: ReadingLanguage = 'zh-hans';

/** `zh-TW`, `zh_HK`, `zh-Hant-MO` -> Traditional; `en-GB` -> English; anything else Simplified. */
export function readingLanguageOf(phoneLanguage: string): ReadingLanguage {
  const said = phoneLanguage.toLowerCase().replace(/_/g, '-');
  if (/^zh-(hant|tw|hk|mo)\b/.test(said)) return 'zh-hant';
  return /^en\b/.test(said) ? 'en' : firstLanguage;
}
