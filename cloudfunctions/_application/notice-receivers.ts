import type { NoticeReceiver } from './documents/outbox';
import type { PersonDocument } from './documents/people';
import { isErased } from './documents/personal-data';
import { mayReadComplaint } from './complaint-actor';
import type { Query, World } from './ports';
import { isTooNear } from './ticket-actor';

/** The platform's staff of one role: a page of people, not the whole town. */
const MOST_PEOPLE_OF_A_ROLE = 100;

/** Everybody to whom a notice goes, as things stand when it is delivered. */
export async function receiversOf(
  world: World,
  to: NoticeReceiver,
  ticketId: string | null,
): Promise<PersonDocument[]> {
  if ('personId' in to) {
    if (to.personId === null) return [];
    const person = await world.database.get('people', to.personId);
    return person === null || isErased(person) ? [] : [person];
  }
  const limit = MOST_PEOPLE_OF_A_ROLE;
  if ('partnerId' in to) {
    return world.database.find('people', { where: { partnerId: to.partnerId }, limit });
  }
  if ('helpersOf' in to) {
    const where = { helpsLeaderId: to.helpersOf, roles: 'helper' };
    return mayHear(world, await world.database.find('people', { where, limit }), ticketId);
  }
  if ('queue' in to) return keepersOf(world, ticketId);
  const { role, exceptIds = [], ofComplaint, ofCommunities } = to;
  const where: Query['where'] = { roles: role };
  if (role === 'regionalManager') {
    where.region =
      ofCommunities === undefined
        ? await regionOf(world, ticketId)
        : { in: await regionsOf(world, ofCommunities) };
  }
  const people = await world.database.find('people', { where, limit });
  return people.filter(
    (person) =>
      !exceptIds.includes(person._id) &&
      (ofComplaint === undefined || mayReadComplaint(person, ofComplaint)),
  );
}

/** Of the community of a ticket; empty, which is nobody's region, where there is none. */
async function regionOf(world: World, ticketId: string | null): Promise<string> {
  const ticket = ticketId === null ? null : await world.database.get('tickets', ticketId);
  const community =
    ticket === null ? null : await world.database.get('communities', ticket.communityId);
  return community?.region ?? '';
}

async function regionsOf(world: World, communityIds: readonly string[]): Promise<string[]> {
  const communities = await world.database.find('communities', {
    where: { _id: { in: communityIds } },
    limit: MOST_PEOPLE_OF_A_ROLE,
  });
  return [...new Set(communities.map(({ region }) => region))];
}

/**
 * Who looks after the queue while nobody of the platform has the claim: its supervisors and those
 * who take claims now. Whoever was chosen for it was told so, and nobody else need hear.
 */
async function keepersOf(world: World, ticketId: string | null): Promise<PersonDocument[]> {
  const ticket = ticketId === null ? null : await world.database.get('tickets', ticketId);
  if (ticket?.ownerKind === 'platform' && ticket.ownerId !== null) return [];
  const limit = MOST_PEOPLE_OF_A_ROLE;
  const takers = await world.database.find('handlerLoads', { where: { takesClaims: true }, limit });
  const ids = takers.map(({ _id }) => _id);
  const find = (where: Query['where']) => world.database.find('people', { where, limit });
  const [supervisors, onDuty] = await Promise.all([
    find({ roles: 'supervisor' }),
    ids.length === 0 ? [] : find({ _id: { in: ids }, roles: 'agent' }),
  ]);
  const keepers = new Map([...supervisors, ...onDuty].map((person) => [person._id, person]));
  return mayHear(world, [...keepers.values()], ticketId);
}

/** Whoever is too near to the resident does not handle the claim, and hears nothing of it. */
async function mayHear(
  world: World,
  people: readonly PersonDocument[],
  ticketId: string | null,
): Promise<PersonDocument[]> {
  const ticket = ticketId === null ? null : await world.database.get('tickets', ticketId);
  return people.filter((person) => ticket === null || !isTooNear(person, ticket));
}
