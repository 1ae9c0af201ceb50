import type { Concepts } from './grams';
import type { Spelling } from './plain-words';

/** How the people who ask speak: their spellings, what words mean one thing, what is none of ours. */
export interface Speech {
  spelling: Spelling;
  concepts: Concepts;
  /** What this desk cannot know, a topic each with ways of asking it. */
  elsewhere: Readonly<Record<string, readonly string[]>>;
}
