/** When a page read a list and whose it was: what it brings back to hear only what changed. */
import { MINUTE, SECOND, type Instant, type Milliseconds } from '../../domain/primitives/instant';
import type { KnownCaller } from './caller';
import type { World } from './ports';

/**
 * A write bears the time at which its command began, and is seen when the command ends: usually
 * within this.
 */
const USUALLY_UNDER_WAY: Milliseconds = 5 * SECOND;
/** The platform ends a transaction after 30 seconds; as much again for clocks that differ. */
const LONGEST_UNDER_WAY: Milliseconds = MINUTE;
/** So often one looks back as far as that, for what was written late. */
const LOOK_BACK_EVERY: Milliseconds = MINUTE;

interface Reading {
  readAt: Instant;
  lookedBackAt: Instant;
  /** Of whose list, and under which rules it was sorted. */
  scope: string;
}

/** The leaders whose claims the caller handles: themselves, and the one they help. */
export function leadersOf({ person, roles }: KnownCaller): string[] {
  const leaderIds = roles.includes('leader') ? [person._id] : [];
  if (roles.includes('helper') && person.helpsLeaderId !== null) {
    leaderIds.push(person.helpsLeaderId);
  }
  return leaderIds;
}

/** The mark of a whole list; taken before it is read, so that nothing falls between. */
export function firstReading(world: World, me: KnownCaller, desks: readonly string[]): string {
  const now = world.clock.now();
  return markOf({ readAt: now, lookedBackAt: now, scope: scopeOf(world, me, desks) });
}

/**
 * From when on changes are to be read, and the mark of reading them now. All times are the
 * server's. Null where the mark is of another list: of somebody else, of before they got another
 * role or region, or sorted by another policy.
 */
export function nextReading(
  world: World,
  me: KnownCaller,
  desks: readonly string[],
  mark: string,
): { from: Instant; mark: string } | null {
  const { readAt, lookedBackAt, scope } = readingOf(mark);
  if (scope !== scopeOf(world, me, desks)) return null;
  const now = world.clock.now();
  const looksBack = now - lookedBackAt >= LOOK_BACK_EVERY;
  const next = { readAt: now, lookedBackAt: looksBack ? now : lookedBackAt, scope };
  const from = looksBack ? lookedBackAt - LONGEST_UNDER_WAY : readAt - USUALLY_UNDER_WAY;
  return { from, mark: markOf(next) };
}

function markOf({ readAt, lookedBackAt, scope }: Reading): string {
  return [readAt, lookedBackAt, scope].join('.');
}

function readingOf(mark: string): Reading {
  const [readAt = '', lookedBackAt = '', scope = ''] = mark.split('.');
  return { readAt: Number(readAt), lookedBackAt: Number(lookedBackAt), scope };
}

function scopeOf(world: World, me: KnownCaller, desks: readonly string[]): string {
  const { person, roles, regionCommunityIds } = me;
  // Whose claims one may not handle hangs on who one lives with, and on one's family.
  const near = [person.householdId, person.familyIds ?? []];
  const { version } = world.policies.current();
  const parts = [person._id, [...roles].sort(), desks, regionCommunityIds, near, version];
  return world.ids.digest(JSON.stringify(parts)).slice(0, 16);
}
