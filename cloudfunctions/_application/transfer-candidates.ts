import type { TransferCandidate } from '../../domain/routing/weigh-transfer';
import type { KnownCaller } from './caller';
import type { OrderItem } from './documents/orders';
import type { PersonDocument } from './documents/people';
import type { HandlerLoadDocument } from './documents/routing';
import type { TicketDocument } from './documents/tickets';
import type { Reader, World } from './ports';
import { candidateOf } from './route-ticket';

/** So many leaders of the community, and so many agents, are looked at. */
const LOOKED_AT = 50;

/** What the rules ask of the claim. */
export interface Passed {
  ticket: TicketDocument;
  item: Pick<OrderItem, 'category'>;
  resident: PersonDocument;
}

/** The claim with what the rules ask about it; null where its resident is gone. */
export async function passedOf(reader: Reader, ticket: TicketDocument): Promise<Passed | null> {
  const resident = await reader.get('people', ticket.residentId);
  return resident === null ? null : { ticket, item: ticket.goods, resident };
}

/** A leader's claim goes to a leader of the community, the platform's to an agent or oneself. */
export function mayBePassedTo(
  me: KnownCaller,
  ticket: TicketDocument,
  person: PersonDocument,
): TransferCandidate['kind'] | null {
  if (person._id === ticket.ownerId) return null;
  const isSupervisor = me.roles.includes('supervisor');
  const isLeaders = ticket.ownerKind === 'leader';
  const leads = person.roles.includes('leader') && person.communityId === ticket.communityId;
  if (isLeaders && leads) return 'leader';
  if (isLeaders && !isSupervisor) return null;
  const isOwn = person._id === me.person._id && ticket.ownerId !== me.person._id;
  return person.roles.includes('agent') || (isOwn && isSupervisor) ? 'agent' : null;
}

/** Everyone who is looked at when the caller passes this claim on. */
export async function transferCandidates(
  world: World,
  me: KnownCaller,
  passed: Passed,
): Promise<TransferCandidate[]> {
  const { ticket } = passed;
  const isSupervisor = me.roles.includes('supervisor');
  const people = await peopleFor(world, ticket, isSupervisor);
  if (isSupervisor) people.push(me.person);
  const fit = new Map(
    people
      .filter((person) => mayBePassedTo(me, ticket, person) !== null)
      .map((person) => [person._id, person]),
  );
  const loads = await world.database.find('handlerLoads', {
    where: { _id: { in: [...fit.keys()] } },
    limit: fit.size,
  });
  const loadOf = new Map(loads.map((load) => [load._id, load]));
  return [...fit.values()].map((person) =>
    transferCandidate(world, me, passed, { person, load: loadOf.get(person._id) }),
  );
}

async function peopleFor(
  world: World,
  { ownerKind, communityId }: TicketDocument,
  isSupervisor: boolean,
): Promise<PersonDocument[]> {
  const limit = LOOKED_AT;
  const [leaders, agents] = await Promise.all([
    ownerKind === 'leader'
      ? world.database.find('people', { where: { communityId, roles: 'leader' }, limit })
      : [],
    ownerKind === 'platform' || isSupervisor
      ? world.database.find('people', { where: { roles: 'agent' }, limit })
      : [],
  ]);
  return [...leaders, ...agents];
}

/** One of them as the rules see them now. */
export function transferCandidate(
  world: World,
  me: KnownCaller,
  { ticket, item, resident }: Passed,
  { person, load }: { person: PersonDocument; load: HandlerLoadDocument | undefined },
): TransferCandidate {
  const now = world.clock.now();
  const policy = world.policies.current();
  const kind = mayBePassedTo(me, ticket, person) ?? 'agent';
  const { leaderHours, platformHours } = world.calendars;
  const hours = kind === 'leader' ? leaderHours(policy) : platformHours(policy);
  return {
    ...candidateOf(person, load, { item, resident, complainedOfId: ticket.complainedOfId }, now),
    kind,
    isOrderLeader: person._id === ticket.orderLeaderId,
    standsIn: false,
    onDuty: hours.spanAtOrAfter(now).startsAt <= now,
    // Whoever takes it themselves has said so by taking it.
    takesNew: kind === 'leader' || person._id === me.person._id || (load?.takesClaims ?? false),
  };
}
