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

/** For whom the caller acts on this ticket: the payer who invited them, else themselves. */
export async function residentBehind(
  world: World,
  personId: string,
  ticketId: string,
): Promise<string> {
  const residentId = (await world.database.get('tickets', ticketId))?.residentId ?? personId;
  return (await isFamilyOf(world, personId, residentId)) ? residentId : personId;
}
