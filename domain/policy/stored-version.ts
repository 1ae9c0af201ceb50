import type { Instant } from '../primitives/instant';
import type { CalendarRules } from './calendar-rules';
import type { Rules } from './rules';

/** A version that administrators put in force. Written once, never changed. */
export interface PolicyVersion {
  /** The version that tickets keep. */
  _id: string;
  /** 1 is the policy that shipped; each version counts on. */
  number: number;
  /** The shipped version that everything else comes from. */
  shippedVersion: string;
  rules: Rules;
  /** Hours and holidays; left out by versions before they could be set: as shipped. */
  calendars?: CalendarRules;
  inForceAt: Instant;
}

/** Of those in force, the newest: a later version may come into force at the same instant. */
export function versionInForceAt<Version extends PolicyVersion>(
  versions: readonly Version[],
  now: Instant,
): Version | null {
  return versions
    .filter(({ inForceAt }) => inForceAt <= now)
    .reduce<Version | null>(
      (newest, version) => (newest === null || version.number > newest.number ? version : newest),
      null,
    );
}

/** The newest of all, in force or still to come: what the next version is made from. */
export function newestVersion<Version extends PolicyVersion>(
  versions: readonly Version[],
): Version | null {
  return versions.reduce<Version | null>(
    (newest, version) => (newest === null || version.number > newest.number ? version : newest),
    null,
  );
}

export function versionName(shippedVersion: string, number: number): string {
  return number === 1 ? shippedVersion : `${shippedVersion}-${number}`;
}
