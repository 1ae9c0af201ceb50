import type { OrderDocument } from './documents/orders';
import type { TicketDocument } from './documents/tickets';
import { gatherEvidence, type GatheredEvidence } from './gather-evidence';
import type { World } from './ports';

/** All records about what a ticket is about. */
export function gatherFor(
  world: World,
  { ticket, order }: { ticket: TicketDocument; order: OrderDocument },
): Promise<GatheredEvidence> {
  return gatherEvidence(world, order, ticket.itemId, {
    residentId: ticket.residentId,
    policy: world.policies.of(ticket.policyVersion),
    filedAt: ticket.filedAt,
  });
}
