import type { ReadingLanguage } from '../../primitives/reading-language';

export interface LanguagePackView {
  language: ReadingLanguage;
  /** Changes with every word of the pack. */
  version: string;
  /** Null: the caller has this version. */
  pack: {
    texts: Record<string, string>;
    /** Words inside dates and lengths of time. */
    formats: Record<string, string | readonly string[]>;
  } | null;
}
