import {
  chooseOwner,
  type OwnerCandidate,
  type RoutingDecision,
} from '../../domain/routing/choose-owner';
import { restingStates, ticketStates } from '../../domain/ticket/state';
import type { OrderDocument, OrderItem } from './documents/orders';
import type { PersonDocument } from './documents/people';
import type { World } from './ports';

const openStates = ticketStates.filter((state) => !restingStates.includes(state));

/** Who owns the claim: the leaders of the order's community are asked for, the rules choose. */
export async function routeTicket(
  world: World,
  order: OrderDocument,
  item: OrderItem,
  resident: PersonDocument,
): Promise<RoutingDecision> {
  const leaders = await world.database.find('people', {
    where: { communityId: order.communityId, roles: 'leader' },
    limit: 50,
  });
  const candidates: OwnerCandidate[] = [];
  for (const leader of leaders) {
    candidates.push({
      personId: leader._id,
      householdId: leader.householdId,
      isFamily: (leader.familyIds ?? []).includes(resident._id),
      isOrderLeader: leader._id === order.leaderId,
      suspended: leader.leader?.suspended ?? false,
      knowsGoods: leader.leader?.specialties.includes(item.category) ?? false,
      openTicketCount: await world.database.count('tickets', {
        ownerId: leader._id,
        state: { in: openStates },
      }),
    });
  }
  return chooseOwner({
    candidates,
    residentId: resident._id,
    residentHouseholdId: resident.householdId,
  });
}
