import { accept } from '../../domain/primitives/outcome';
import { freezeClocks } from '../../domain/sla/clock';
import { cancelReasonOf, type CancelReason } from '../../domain/ticket/cancel-rule';
import { mayAct } from '../../domain/ticket/transition';
import { itemOf } from './agree-refund';
import { changeTicket, notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import type { Reader, World } from './ports';
import { releaseOrderItem } from './release-order-item';

const SYSTEM = { kind: 'system', personId: null } as const;
const TICKETS_READ = 20;
const PHOTOS_READ = 50;

/**
 * Cancels a claim that nobody has worked on when a rule says so. Asked for by the outbox when it was
 * filed and when the merchant says that it paid elsewhere. Asking again changes nothing.
 */
export async function cancelByRule(world: World, ticketId: string): Promise<boolean> {
  const before = await world.database.get('tickets', ticketId);
  if (before === null || !mayAct('cancel', 'system', before.state)) return true;
  const others = await digestsOfOthers(world, before);
  const own = await photoDigests(world, [ticketId]);
  const command = { ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const reason = mayAct('cancel', 'system', ticket.state)
      ? await reasonOf(transaction, ticket, own, others)
      : null;
    if (reason === null) return accept({ doneBefore: {} });
    await releaseOrderItem(transaction, ticket, 'giveBackQuantity');
    return accept({
      changes: {
        state: 'cancelled' as const,
        cancellation: { reason, at: now },
        clocks: freezeClocks(ticket.clocks, now),
        queueReason: null,
      },
      events: [{ kind: 'cancelled' as const, reasonCode: reason }],
      effects: [
        notify(ticket, { personId: ticket.residentId }, 'cancelledResident'),
        notify(ticket, { personId: ticket.firstContactId }, 'withdrawnLeader'),
      ],
      reply: () => ({}),
    });
  });
  return true;
}

async function reasonOf(
  reader: Reader,
  ticket: TicketDocument,
  photoDigestsOfClaim: string[],
  otherPhotoDigests: string[],
): Promise<CancelReason | null> {
  const order = await reader.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const { paidFen, refundedFen, refundedElsewhereFen } = itemOf(order, ticket.itemId);
  return cancelReasonOf({
    remainderFen: paidFen - refundedFen,
    refundedElsewhereFen,
    photoDigests: photoDigestsOfClaim,
    otherPhotoDigests,
  });
}

/** Pictures of other claims on the same line that led to something or are at work. */
async function digestsOfOthers(world: World, ticket: TicketDocument): Promise<string[]> {
  const sameOrder = await world.database.find('tickets', {
    where: { orderId: ticket.orderId },
    limit: TICKETS_READ,
  });
  const without: ReadonlyArray<TicketDocument['state']> = ['withdrawn', 'cancelled', 'rejected'];
  const others = sameOrder.filter(
    ({ _id, itemId, state, filedAt }) =>
      _id !== ticket._id &&
      itemId === ticket.itemId &&
      filedAt < ticket.filedAt &&
      !without.includes(state),
  );
  return photoDigests(
    world,
    others.map(({ _id }) => _id),
  );
}

async function photoDigests(world: World, ticketIds: string[]): Promise<string[]> {
  if (ticketIds.length === 0) return [];
  const { database } = world;
  const photos = await database.find('photos', {
    where: { ticketId: { in: ticketIds } },
    limit: PHOTOS_READ,
  });
  const readings = await Promise.all(photos.map(({ _id }) => database.get('photoReadings', _id)));
  // Two shots that broke off behind the same head are the same bytes, and show nothing alike. The
  // earlier claim's were looked at long ago, so that nothing depends on how soon this one's are.
  return photos
    .filter((_, at) => readings[at]?.state !== 'unreadable')
    .map(({ sha256 }) => sha256);
}
