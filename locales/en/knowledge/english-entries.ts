import type { Question } from '../../../domain/knowledge/question';

/** Entries in English by their ids; whoever edits an entry on the page edits both. */
export type EnglishEntries = Readonly<Record<string, NonNullable<Question['english']>>>;
