import type { ActionInput } from '../../domain/contract/actions';
import type { DutyView } from '../../domain/contract/views/routing';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
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

async function dutyOf(world: World, person: PersonDocument): Promise<DutyView> {
  const found = await world.database.get('handlerLoads', person._id);
  const { openCount, hardCount, takesClaims } = found ?? emptyLoad(person._id);
  const { leaderOpenClaims, agentOpenClaims } = world.policies.current().routing;
  const leads = person.roles.includes('leader');
  return {
    takesClaims,
    openCount,
    hardCount,
    mostOpen: leads ? leaderOpenClaims : agentOpenClaims,
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
async function colleaguesOf(world: World, { _id, communityId }: PersonDocument) {
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

type AwayRefusal = 'awayTooLong' | 'standInUnfit';

/** New claims go by; what the leader has stays theirs, with its clocks. */
export async function setAway(
  world: World,
  caller: Caller,
  { days, standInId }: ActionInput<'desk.setAway'>,
): Promise<Outcome<DutyView, AwayRefusal>> {
  const { person } = known(caller);
  const { awayDays: mostDays } = world.policies.current().routing;
  if (days !== null && days > mostDays) return refuse('awayTooLong', { mostDays });
  const fit = await colleaguesOf(world, person);
  if (standInId !== null && fit.every(({ _id }) => _id !== standInId)) {
    return refuse('standInUnfit');
  }
  const now = world.clock.now();
  const untilAt = days === null ? null : world.calendars.endOfDay(now + (days - 1) * DAY);
  return accept(await keepAway(world, person._id, { startsAt: now, untilAt, standInId }));
}

export async function endAway(world: World, caller: Caller) {
  return accept(await keepAway(world, known(caller).person._id, null));
}

type Away = { startsAt: Instant; untilAt: Instant | null; standInId: string | null } | null;

async function keepAway(world: World, personId: string, away: Away): Promise<DutyView> {
  const kept = await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', personId);
    if (person?.leader == null) throw new Error(`${personId} leads nobody`);
    const changed = { ...person, leader: { ...person.leader, away } };
    await transaction.put('people', changed);
    return changed;
  });
  return dutyOf(world, kept);
}
