import type { Role } from '../../domain/person/role';
import type { PersonDocument } from './documents/people';
import type { World } from './ports';

/** Who calls, as the platform vouches for it. Nothing in the input may say who is calling. */
export interface Caller {
  openid: string;
  /** Where the call came from, as the platform saw it; null where it does not say. */
  address: string | null;
  /** Null for a guest: someone the product does not know. */
  person: PersonDocument | null;
  /** `guest` alone for a guest. */
  roles: readonly Role[];
  /** The communities that a regional manager answers for; empty for everyone else. */
  regionCommunityIds: readonly string[];
}

/** A caller whose roles made sure that we know them. */
export interface KnownCaller extends Caller {
  person: PersonDocument;
}

/** A region's communities: a page of them, not the whole country. */
const MOST_COMMUNITIES = 100;

/** Reads the person of an openid; unknown ones are guests. */
export async function identify(
  world: World,
  openid: string,
  address: string | null = null,
): Promise<Caller> {
  const [person = null] = await world.database.find('people', { where: { openid }, limit: 1 });
  const guest: Role[] = ['guest'];
  const roles = person === null || person.roles.length === 0 ? guest : person.roles;
  const regionCommunityIds = await communitiesOf(world, person);
  return { openid, address, person, roles, regionCommunityIds };
}

async function communitiesOf(world: World, person: PersonDocument | null): Promise<string[]> {
  if (person === null || person.region === null) return [];
  if (!person.roles.includes('regionalManager')) return [];
  const { region } = person;
  const where = { region };
  const found = await world.database.find('communities', { where, limit: MOST_COMMUNITIES });
  return found.map(({ _id }) => _id);
}

/** Throws for a guest: the action's roles must have kept them out, so this is our bug. */
export function known(caller: Caller): KnownCaller {
  if (caller.person === null) throw new Error('a guest reached an action for known people');
  return { ...caller, person: caller.person };
}

export function isPlatform(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'agent' || role === 'supervisor' || role === 'finance');
}
