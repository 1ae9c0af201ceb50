import type { FilingRight } from '../../domain/ticket/filing';
import type { KnownCaller } from './caller';
import type { OrderDocument } from './documents/orders';
import { isFamilyOf } from './family-links';
import type { World } from './ports';

/**
 * The community for whose residents the caller may file when they ask by phone: a leader's own,
 * a helper's of the leader for whom they act. Null for others, and while the leader is suspended.
 */
export async function filingCommunityOf(
  world: World,
  { person, roles }: KnownCaller,
): Promise<string | null> {
  const { helpsLeaderId } = person;
  const helps = !roles.includes('leader') && roles.includes('helper') && helpsLeaderId !== null;
  const leader = helps ? await world.database.get('people', helpsLeaderId) : person;
  if (leader === null || !leader.roles.includes('leader')) return null;
  return leader.leader?.suspended === true ? null : leader.communityId;
}

/**
 * In what right the caller may file on this order; null when they may not. A leader, or who helps
 * one, files for residents of the community who ask by phone; the family for who invited them.
 */
export async function filingRightOn(
  world: World,
  caller: KnownCaller,
  order: OrderDocument,
): Promise<FilingRight | null> {
  const { person } = caller;
  if (order.payerId === person._id) return 'payer';
  if (await isFamilyOf(world, person._id, order.payerId)) return 'family';
  return (await filingCommunityOf(world, caller)) === order.communityId ? 'leader' : null;
}
