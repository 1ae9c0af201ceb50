import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';

/** More than a family has; a list that long is read in one page. */
export const MOST_LINKS = 20;

/** Everyone whose orders this person may follow by their invitation. */
export async function payersOf(world: World, memberId: string): Promise<string[]> {
  const where = { memberId, status: 'active' };
  const links = await world.database.find('familyLinks', { where, limit: MOST_LINKS });
  return links.map(({ payerId }) => payerId);
}

/** Whether `memberId` may follow the orders of `payerId` now. */
export async function isFamilyOf(
  world: World,
  memberId: string,
  payerId: string,
): Promise<boolean> {
  return (await payersOf(world, memberId)).includes(payerId);
}

/** The relation that only the links of the family know, as the authorisation table names it. */
export async function familyRelation(
  world: World,
  memberId: string,
  ticket: Pick<TicketDocument, 'residentId'>,
): Promise<'family'[]> {
  return (await isFamilyOf(world, memberId, ticket.residentId)) ? ['family'] : [];
}
