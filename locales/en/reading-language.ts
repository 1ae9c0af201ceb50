import type { readingLanguage as source } from '../zh-hans/reading-language';

/** Choosing the language of the product. A language is named in its own script, whatever is spoken. */
export const readingLanguage: Record<keyof typeof source, string> = {
  'readingLanguage.title': 'Language',
  'readingLanguage.hint':
    "Pages, messages and printouts follow. What people write themselves and names of goods aren't translated.",
  'readingLanguage.loading': 'Getting it, one moment',
  'readingLanguage.failed': "It didn't arrive, so Simplified Chinese stays for now. Check your network and try again.",
  'readingLanguage.retry': 'Try again',
  'readingLanguage.zh-hans': '简体',
  'readingLanguage.zh-hant': '繁體',
  'readingLanguage.en': 'English',
  'readingLanguage.contentInChinese': 'This entry is in Chinese',
};
