/** Milliseconds since the epoch. The domain never reads a clock: instants are passed in. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Milliseconds = number;

export const SECOND: Milliseconds = 1_000;
export const MINUTE: Milliseconds = 60 * SECOND;
export const HOUR: Milliseconds = 60 * MINUTE;
export const DAY: Milliseconds = 24 * HOUR;
