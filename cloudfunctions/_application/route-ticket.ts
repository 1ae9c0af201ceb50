import type { RoutingPolicy } from '../../domain/policy/routing-policy';
import { MINUTE, type Instant } from '../../domain/primitives/instant';
import type { OwnerCandidate } from '../../domain/routing/candidate';
import { chooseOwner, type RoutingDecision } from '../../domain/routing/choose-owner';
import { addOpenTime } from '../../domain/sla/calendar';
import type { OrderDocument, OrderItem } from './documents/orders';
import type { PersonDocument } from './documents/people';
import type { HandlerLoadDocument, TicketRouting } from './documents/routing';
import { emptyLoad, ratingOf } from './handler-load';
import { leastBusy } from './least-busy';
import type { World } from './ports';

/** What is to be routed. */
interface Routed {
  order: OrderDocument;
  item: OrderItem;
  resident: PersonDocument;
  /** It is important or major. */
  isHard: boolean;
  /** Where the other kind is out of the question; left out: a leader, else an agent. */
  only?: 'leaders' | 'agents';
  /** Whom the resident's words are about; left out or null: nobody. */
  complainedOfId?: string | null;
  /** Who just had it and did not answer. */
  exceptIds?: readonly string[];
  /** What names the claim where lots are drawn; left out: what was bought. */
  drawnFrom?: string;
}

/**
 * Who owns the claim: the order's leader, their stand-in, a few others of the community and, only
 * where none of them may, the agents with the least to do. At most twelve documents are read,
 * however many tickets are open: what people have to do is counted where it changes.
 */
export async function routeTicket(world: World, routed: Routed): Promise<RoutingDecision> {
  const { resident, isHard, only } = routed;
  const policy = world.policies.current().routing;
  const { _id: residentId, householdId: residentHouseholdId } = resident;
  const lotOf = lotsOf(world, routed);
  const question = { residentId, residentHouseholdId, isHard, lotOf };
  const { leaders, reads } =
    only === 'agents' ? { leaders: [], reads: 0 } : await leadersFor(world, routed, policy);
  const byLeaders = chooseOwner({ ...question, candidates: leaders }, policy);
  // A leader who is off duty or silent waits only where nobody of the platform is there either.
  const isServed = leaders.some(
    (one) => one.onDuty && !one.isSilent && one.personId === byLeaders.ownerId,
  );
  if (isServed || only === 'leaders') return byLeaders;
  const agents = await agentsFor(world, routed, policy.documentReads - reads);
  return chooseOwner({ ...question, candidates: [...leaders, ...agents] }, policy);
}

/** When a claim that an agent was given goes on to another, unless they said something. */
export function takeBackAtOf(
  world: World,
  { ownerKind, ownerId }: Pick<RoutingDecision, 'ownerKind' | 'ownerId'>,
  now: Instant,
): Instant | null {
  if (ownerKind !== 'platform' || ownerId === null) return null;
  const policy = world.policies.current();
  const wait = policy.routing.silentMinutes * MINUTE;
  return addOpenTime(world.calendars.platformHours(policy), now, wait);
}

/** The decision as the ticket keeps it. */
export function routingOf({ reasons, score, runnersUp }: RoutingDecision): TicketRouting {
  return { reasons, score, runnersUp };
}

async function leadersFor(world: World, routed: Routed, policy: RoutingPolicy) {
  const { order, item } = routed;
  const now = world.clock.now();
  const others = await world.database.find('people', {
    where: { communityId: order.communityId, roles: 'leader' },
    limit: policy.othersLookedAt,
  });
  const known = new Map(others.map((one) => [one._id, one]));
  let reads = others.length;
  const look = async (personId: string | null) => {
    if (personId === null || known.has(personId)) return;
    reads += 1;
    const person = await world.database.get('people', personId);
    if (person !== null) known.set(personId, person);
  };
  await look(order.leaderId);
  const ofOrder = known.get(order.leaderId);
  const away = ofOrder === undefined ? null : awayNow(ofOrder, now);
  if (away?.standInId == null) {
    const where = { communityId: order.communityId, 'leader.specialties': item.category };
    const specialists = await world.database.find('people', { where, limit: 1 });
    reads += specialists.length;
    for (const one of specialists) known.set(one._id, one);
  } else await look(away.standInId);
  const leaders = [...known.values()].filter(({ roles }) => roles.includes('leader'));
  const hours = world.calendars.leaderHours(world.policies.current());
  const onDuty = hours.spanAtOrAfter(now).startsAt <= now;
  // Whoever is barred for what they are needs no counting.
  const there = leaders.filter((one) => one.leader?.suspended !== true && !awayNow(one, now));
  const loads = await loadsOf(world, there);
  const candidates = leaders.map((leader) => ({
    ...candidateOf(leader, loads.get(leader._id), routed, now),
    kind: 'leader' as const,
    isOrderLeader: leader._id === order.leaderId,
    standsIn: leader._id === away?.standInId,
    onDuty,
  }));
  return { leaders: candidates, reads: reads + there.length };
}

/** The same claim draws the same lots, another claim others. */
function lotsOf({ ids }: World, { order, item, drawnFrom }: Routed): (name: string) => string {
  const claim = drawnFrom ?? `${order._id}/${item.itemId}`;
  return (name) => ids.digest(`${claim}/${name}`);
}

/** A few of those who take claims now and have little to do; each costs two reads. */
async function agentsFor(world: World, routed: Routed, readsLeft: number) {
  const { agentsLookedAt } = world.policies.current().routing;
  // One more is read to know how little the least busy has.
  const limit = Math.min(agentsLookedAt, Math.floor((readsLeft - 1) / 2));
  if (limit < 1) return [];
  const drawn = Number.parseInt(lotsOf(world, routed)('agents').slice(0, 8), 16);
  const loads = await leastBusy(world, drawn, limit);
  if (loads.length === 0) return [];
  const people = await world.database.find('people', {
    where: { _id: { in: loads.map(({ _id }) => _id) }, roles: 'agent' },
    limit,
  });
  const now = world.clock.now();
  const hours = world.calendars.platformHours(world.policies.current());
  const onDuty = hours.spanAtOrAfter(now).startsAt <= now;
  const byId = new Map(loads.map((load) => [load._id, load]));
  return people
    .filter(({ _id }) => !(routed.exceptIds ?? []).includes(_id))
    .map((agent) => ({
      ...candidateOf(agent, byId.get(agent._id), routed, now),
      kind: 'agent' as const,
      isOrderLeader: false,
      standsIn: false,
      onDuty,
    }));
}

async function loadsOf(world: World, people: readonly PersonDocument[]) {
  if (people.length === 0) return new Map<string, HandlerLoadDocument>();
  const loads = await world.database.find('handlerLoads', {
    where: { _id: { in: people.map(({ _id }) => _id) } },
    limit: people.length,
  });
  return new Map(loads.map((load) => [load._id, load]));
}

/** What the rules ask of the claim, whoever may get it. */
interface AskedOf extends Pick<Routed, 'resident' | 'complainedOfId'> {
  item: Pick<OrderItem, 'category'>;
}

/** What holds of leaders and agents alike. */
export function candidateOf(
  person: PersonDocument,
  load = emptyLoad(person._id),
  { item, resident, complainedOfId = null }: AskedOf,
  now: Instant,
): Omit<OwnerCandidate, 'kind' | 'isOrderLeader' | 'standsIn' | 'onDuty'> {
  const spoken = person.languages ?? [];
  const away = awayNow(person, now);
  return {
    personId: person._id,
    householdId: person.householdId,
    isFamily: (person.familyIds ?? []).includes(resident._id),
    isComplainedOf: person._id === complainedOfId,
    isSilent: person.leader?.silentSince != null,
    suspended: person.leader?.suspended ?? false,
    away: away && { until: away.untilAt },
    knowsGoods: person.leader?.specialties.includes(item.category) ?? false,
    speaksLanguage: (resident.languages ?? []).some((language) => spoken.includes(language)),
    openCount: load.openCount,
    ownMostOpen: person.mostOpen ?? null,
    hardCount: load.hardCount,
    ratingBasisPoints: ratingOf(load),
    idle: now - load.lastAssignedAt,
  };
}

/** Null while a person is there. */
export function awayNow({ leader }: PersonDocument, now: Instant) {
  const away = leader?.away ?? null;
  if (away === null || away.startsAt > now) return null;
  return away.untilAt !== null && away.untilAt <= now ? null : away;
}
