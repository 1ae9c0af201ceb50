import { isProofComplete } from '../../domain/entitlement/proof';
import { batchHindrance, type BatchHindrance } from '../../domain/refund/batch-refund';
import type { TicketDocument } from './documents/tickets';
import type { Reader, World } from './ports';
import { refundLimitFen } from './refund-limit';
import { suggestedFen } from './ticket-card';

/** Why a claim does not go together with the others of its batch; null: it does. */
export async function hindranceOf(
  world: World,
  reader: Reader,
  ticket: TicketDocument,
): Promise<BatchHindrance | null> {
  const { claim, goods, proofRequests, state, contest, priority } = ticket;
  const shown = {
    photos: claim.photoIds.length,
    openRequest: proofRequests.some(({ answeredAt }) => answeredAt === null),
  };
  const limitFen = refundLimitFen(['leader'], world.policies.of(ticket.policyVersion));
  return batchHindrance({
    proofComplete: isProofComplete(claim.issue, goods.category, shown),
    photoSeenElsewhere: await isSeenElsewhere(reader, ticket),
    wantsGoods: claim.wish === 'reissue',
    proposalOpen: state === 'proposed',
    contested: contest !== null,
    priority,
    amountFen: suggestedFen(ticket),
    limitFen,
  });
}

/** The same shot serves another claim: whoever decides should look at both. */
async function isSeenElsewhere(
  reader: Reader,
  { _id, claim }: TicketDocument,
): Promise<boolean> {
  for (const photoId of claim.photoIds) {
    const reading = await reader.get('photoReadings', photoId);
    for (const same of reading?.same ?? []) {
      const other = await reader.get('photos', same.photoId);
      if (other !== null && other.ticketId !== null && other.ticketId !== _id) return true;
    }
  }
  return false;
}
