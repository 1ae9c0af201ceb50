import type { Instant } from '../../domain/primitives/instant';
import type { PersonDocument } from './documents/people';
import type { World } from './ports';

/**
 * A leader said nothing until the platform took over: from then on new claims go to whoever else is
 * there, until this leader opens the app again. What they have stays theirs. Doing it again does
 * nothing.
 */
export async function passBySilent(
  world: World,
  { leaderId, since }: { leaderId: string; since: Instant },
): Promise<boolean> {
  await changeSilence(world, leaderId, (before) => before ?? since);
  return true;
}

/** Whatever they do on their phone shows that they are there: claims come to them again. */
export async function noteBack(world: World, { _id, leader }: PersonDocument): Promise<void> {
  if (leader?.silentSince == null) return;
  await changeSilence(world, _id, () => null);
}

function changeSilence(
  world: World,
  leaderId: string,
  next: (before: Instant | null) => Instant | null,
): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', leaderId);
    if (person?.leader == null) return;
    const before = person.leader.silentSince ?? null;
    const silentSince = next(before);
    if (silentSince === before) return;
    await transaction.put('people', { ...person, leader: { ...person.leader, silentSince } });
  });
}
