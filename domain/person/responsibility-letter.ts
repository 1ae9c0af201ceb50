/** The versions of the letter of responsibility that leaders read and sign, the oldest first. */
export const letterVersions = ['2026-11'] as const;

export type LetterVersion = (typeof letterVersions)[number];

/** Whoever signed another version, or this one under other figures, is asked again. */
export const currentLetterVersion: LetterVersion = '2026-11';

/**
 * How a leader stands to the letter in force. `changed`: they signed, and since then its words or
 * a figure of the policy in it have changed.
 */
export type LetterStanding = 'unsigned' | 'signed' | 'changed';
