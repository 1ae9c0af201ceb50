import type { ActionInput } from '../../domain/contract/actions';
import type { DutyView } from '../../domain/contract/views/routing';
import { accept } from '../../domain/primitives/outcome';
import { mostOpenOf } from '../../domain/routing/bar-to';
import { known, type Caller } from './caller';
import type { PersonDocument } from './documents/people';
import { emptyLoad } from './handler-load';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { awayNow } from './route-ticket';

/** How many leaders of a community may be asked to stand in. */
const COLLEAGUES_READ = 50;

/** How much the caller has to do, and whether they are given more. */
export async function showDuty(world: World, caller: Caller) {
  return accept(await dutyOf(world, known(caller).person));
}

export async function dutyOf(world: World, person: PersonDocument): Promise<DutyView> {
  const found = await world.database.get('handlerLoads', person._id);
  const { openCount, hardCount, takesClaims } = found ?? emptyLoad(person._id);
  const { routing } = world.policies.current();
  const leads = person.roles.includes('leader');
  const kind = leads ? ('leader' as const) : ('agent' as const);
  return {
    takesClaims,
    openCount,
    hardCount,
    mostOpen: mostOpenOf({ kind, ownMostOpen: person.mostOpen ?? null }, routing),
    leader: leads ? await leaderDuty(world, person) : null,
  };
}

async function leaderDuty(world: World, person: PersonDocument) {
  const away = awayNow(person, world.clock.now());
  const colleagues = await colleaguesOf(world, person);
  const ids = colleagues.map(({ _id }) => _id);
  const names = await detailsOf(world, [away?.standInId ?? null, ...ids]);
  return {
    away: away === null ? null : { until: away.untilAt, standInName: nameOf(names, away.standInId) },
    suspendedFor: person.leader?.suspended ? (person.leader.suspension?.suspendedFor ?? null) : null,
    standIns: ids.map((personId) => ({ personId, displayName: nameOf(names, personId) })),
    mostAwayDays: world.policies.current().routing.awayDays,
  };
}

/** Leaders of the same community who could stand in: there, and not suspended. */
export async function colleaguesOf(world: World, { _id, communityId }: PersonDocument) {
  const leaders = await world.database.find('people', {
    where: { communityId, roles: 'leader' },
    limit: COLLEAGUES_READ,
  });
  const now = world.clock.now();
  return leaders.filter(
    (one) => one._id !== _id && one.leader?.suspended !== true && awayNow(one, now) === null,
  );
}

/** Whoever stops is given nothing new from the next claim on; what they have stays theirs. */
export async function takeClaims(
  world: World,
  caller: Caller,
  { takes }: ActionInput<'desk.takeClaims'>,
) {
  const { person } = known(caller);
  await world.database.transaction(async (transaction) => {
    const load = (await transaction.get('handlerLoads', person._id)) ?? emptyLoad(person._id);
    await transaction.put('handlerLoads', { ...load, takesClaims: takes });
  });
  return accept({ takesClaims: takes });
}
