import type { NoticeReceiver } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';

/**
 * The helpers of the leader who has the claim: they answer residents as well, and are often there
 * when the leader is not. They hear of a claim when it comes, and again when nobody has answered.
 */
export function helpersOfOwner({
  ownerKind,
  ownerId,
}: Pick<TicketDocument, 'ownerKind' | 'ownerId'>): NoticeReceiver[] {
  return ownerKind === 'leader' && ownerId !== null ? [{ helpersOf: ownerId }] : [];
}
