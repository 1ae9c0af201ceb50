import type { FilingRight } from '../../domain/ticket/filing';
import type { KnownCaller } from './caller';
import type { OrderDocument } from './documents/orders';
import { isFamilyOf } from './family-links';
import type { World } from './ports';

/**
 * In what right the caller may file on this order; null when they may not. A leader files for
 * residents of the own community who ask by phone; the family for who invited them.
 */
export async function filingRightOn(
  world: World,
  { person, roles }: KnownCaller,
  order: OrderDocument,
): Promise<FilingRight | null> {
  if (order.payerId === person._id) return 'payer';
  if (await isFamilyOf(world, person._id, order.payerId)) return 'family';
  const leads = roles.includes('leader') && person.leader?.suspended !== true;
  return leads && person.communityId === order.communityId ? 'leader' : null;
}
