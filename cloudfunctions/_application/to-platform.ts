import type { QueueReason } from '../../domain/ticket/queue-reason';
import type { TicketDocument } from './documents/tickets';

/**
 * The platform owns it from now on. What waits for the leader waits for the platform; what waits
 * for others comes back there.
 */
export function toPlatform(
  { state, proofRequests }: TicketDocument,
  queueReason: QueueReason,
): Partial<TicketDocument> {
  const waits = state === 'submitted' || state === 'proposed';
  return {
    ownerKind: 'platform',
    ownerId: null,
    queueReason,
    ...(waits ? { state: 'withPlatform' as const } : {}),
    proofRequests: proofRequests.map((request) =>
      request.answeredAt === null ? { ...request, from: 'withPlatform' } : request,
    ),
  };
}
