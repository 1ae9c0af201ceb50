import type { ActionInput, ActionReply } from '../../domain/contract/actions';
import type { LeaderView } from '../../domain/contract/views/routing';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { mostOpenOf } from '../../domain/routing/bar-to';
import { relievesOfClaims, type SuspensionReason } from '../../domain/routing/suspension';
import { known, type Caller } from './caller';
import type { OutboxEffect } from './documents/outbox';
import type { PersonDocument } from './documents/people';
import { emptyLoad, ratingOf } from './handler-load';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { signingsToday } from './responsibility-letter';
import { awayNow } from './route-ticket';
import { dutyNotice, tellAboutDuty } from './tell-about-duty';

const PAGE = 50;

/** Every leader, or agent, with what they have to do; those who get nothing new say why. */
export async function listLeaders(
  world: World,
  _caller: Caller,
  { offset = 0, role = 'leader' }: ActionInput<'desk.leaders'>,
): Promise<Outcome<ActionReply<'desk.leaders'>, never>> {
  const found = await world.database.find('people', {
    where: { roles: role },
    orderBy: { field: '_id', direction: 'asc' },
    limit: PAGE + 1,
    offset,
  });
  const leaders = found.slice(0, PAGE);
  const ids = leaders.map(({ _id }) => _id);
  const [signings, loads, communities, names] = await Promise.all([
    signingsToday(world, ids),
    world.database.find('handlerLoads', { where: { _id: { in: ids } }, limit: PAGE }),
    world.database.find('communities', {
      where: { _id: { in: leaders.flatMap(({ communityId }) => communityId ?? []) } },
      limit: PAGE,
    }),
    detailsOf(world, [...ids, ...leaders.flatMap(namedBy)]),
  ]);
  const loadById = new Map(loads.map((load) => [load._id, load]));
  const placeById = new Map(communities.map(({ _id, name }) => [_id, name]));
  const { routing } = world.policies.current();
  const kind = role;
  const now = world.clock.now();
  const views = leaders.map((person): LeaderView => {
    const load = loadById.get(person._id) ?? emptyLoad(person._id);
    const away = awayNow(person, now);
    return {
      personId: person._id,
      displayName: nameOf(names, person._id),
      communityName: placeById.get(person.communityId ?? '') ?? '',
      openCount: load.openCount,
      hardCount: load.hardCount,
      mostOpen: mostOpenOf({ kind, ownMostOpen: person.mostOpen ?? null }, routing),
      ownMostOpen: person.mostOpen ?? null,
      takesClaims: kind === 'leader' || load.takesClaims,
      ratingBasisPoints: ratingOf(load),
      away: away && { until: away.untilAt, standInName: nameOf(names, away.standInId) },
      letterSignedAt: signings.get(person._id) ?? null,
      suspension: suspensionOf(person, nameOf(names, person.leader?.suspension?.byId ?? null)),
    };
  });
  const policyMostOpen = mostOpenOf({ kind, ownMostOpen: null }, routing);
  return accept({ leaders: views, policyMostOpen, more: found.length > PAGE });
}

function namedBy({ leader }: PersonDocument): Array<string | null> {
  return [leader?.away?.standInId ?? null, leader?.suspension?.byId ?? null];
}

function suspensionOf({ leader }: PersonDocument, byName: string): LeaderView['suspension'] {
  if (leader?.suspended !== true) return null;
  const { suspendedFor, at } = leader.suspension ?? { suspendedFor: null, at: null };
  return { reason: suspendedFor, at, byName };
}

type Refusals = 'leaderUnknown' | 'conflictOfInterest';

/**
 * Nothing new from the next claim on. What they have stays theirs, unless the reason puts their
 * judgement in doubt; lifting it takes nothing back. They are told, with the reason on their page.
 */
export async function suspendLeader(
  world: World,
  caller: Caller,
  { personId, reason, requestId }: ActionInput<'desk.suspendLeader'>,
): Promise<Outcome<{ suspended: boolean }, Refusals>> {
  const me = known(caller).person;
  const at = world.clock.now();
  const outcome = await world.database.transaction(async (transaction) => {
    const person = await transaction.get('people', personId);
    if (person?.leader == null || !person.roles.includes('leader')) return refuse('leaderUnknown');
    const isKin = (me.familyIds ?? []).includes(personId);
    if (personId === me._id || person.householdId === me.householdId || isKin) {
      return refuse('conflictOfInterest');
    }
    const suspended = reason !== null;
    const suspension = reason === null ? null : { byId: me._id, at, suspendedFor: reason };
    await transaction.put('people', {
      ...person,
      leader: { ...person.leader, suspended, suspension },
    });
    const eventId = world.ids.derived('membership', me._id, requestId, personId, 'leader');
    await transaction.put('membershipEvents', {
      _id: eventId,
      at,
      kind: suspended ? 'suspended' : 'lifted',
      role: 'leader',
      binding: { communityId: person.communityId, region: null, partnerId: null, leaderId: null },
      byId: me._id,
      personId,
      invitationId: null,
    });
    const wasSuspended = person.leader.suspended;
    const effects = suspensionEffects(personId, reason, wasSuspended);
    return accept({ suspended, woken: await tellAboutDuty(transaction, eventId, effects, at) });
  });
  if (!outcome.ok) return outcome;
  const { suspended, woken } = outcome.value;
  await world.relay.wake(woken);
  return accept({ suspended });
}

function suspensionEffects(
  personId: string,
  reason: SuspensionReason | null,
  wasSuspended: boolean,
): OutboxEffect[] {
  if (reason === null) return wasSuspended ? dutyNotice(personId, 'dutyLifted') : [];
  if (!relievesOfClaims[reason]) return dutyNotice(personId, 'dutySuspended');
  return [
    ...dutyNotice(personId, 'dutyRelieved'),
    { kind: 'relieveLeader', leaderId: personId, done: false },
  ];
}
