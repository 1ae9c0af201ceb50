import type { Instant } from '../../domain/primitives/instant';
import type { PersonDetailsDocument } from './documents/people';
import type { World } from './ports';

/** Age by the year of birth; null where the person did not say. */
export function ageOf(
  world: World,
  details: PersonDetailsDocument | undefined,
  now: Instant,
): number | null {
  const birthYear = details?.birthYear ?? null;
  return birthYear === null ? null : world.calendars.yearOf(now) - birthYear;
}
