/**
 * What a merchant writes who cannot name the batch of a line. Such lines are no batch together:
 * several claims on the same goods are looked into, but nothing can be recalled by this name.
 */
export const UNKNOWN_BATCH = 'unknown';
