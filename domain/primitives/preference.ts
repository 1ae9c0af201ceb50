/**
 * What matters most to a resident when something is wrong: money soon, somebody who calls, or
 * something on top. A primitive because people, claims and remedies all speak of it.
 */
export const preferences = ['speed', 'phone', 'compensation'] as const;

export type Preference = (typeof preferences)[number];
