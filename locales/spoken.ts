/**
 * The language that texts, dates and amounts are said in just now. A phone speaks one until its
 * person chooses another (`speakFromNow`). A server speaks the first one, and another only for the
 * length of a call that waits for nothing (`sayIn`), so that no request hears another's language.
 */
import type { ReadingLanguage } from '../domain/primitives/reading-language';
import { formats as zhHans } from './zh-hans/formats';

/** Words inside dates and lengths of time, see `zh-hans/formats`. */
export type Formats = {
  readonly [Name in keyof typeof zhHans]: (typeof zhHans)[Name] extends string
    ? string
    : readonly string[];
};

export interface Spoken {
  language: ReadingLanguage;
  formats: Formats;
  /** Text by key; what is missing is said in the first language. */
  texts: Readonly<Record<string, string>>;
}

/** The texts of the first language stand in `text.ts`: nothing of them is replaced. */
export const firstSpoken: Spoken = { language: 'zh-hans', formats: zhHans, texts: {} };

let now: Spoken = firstSpoken;

export function spoken(): Spoken {
  return now;
}

const tags: Record<ReadingLanguage, string> = {
  'zh-hans': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  en: 'en',
};

/** What a browser or a reader of pages calls it. */
export function languageTag(): string {
  return tags[now.language];
}

/** On a phone: until it is said otherwise. */
export function speakFromNow(next: Spoken): void {
  now = next;
}

/** Only what is said at once: with a promise the next request would hear this language too. */
type AtOnce<Words> = Words extends Promise<unknown> ? never : Words;

export function sayIn<Words>(language: Spoken, say: () => AtOnce<Words>): AtOnce<Words> {
  const before = now;
  now = language;
  try {
    return say();
  } finally {
    now = before;
  }
}
