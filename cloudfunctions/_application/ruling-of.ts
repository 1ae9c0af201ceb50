import type { Ruling } from '../../domain/fund/ruling';
import type { OutboxEffect } from './documents/outbox';
import type { LiabilityRuling, TicketDocument } from './documents/tickets';

/**
 * What the platform ruled on a ticket, for the fund. When it was ruled is its number: a later
 * ruling is a higher one.
 */
function rulingOf({ goods }: TicketDocument, { party, at, partnerId }: LiabilityRuling): Ruling {
  const asBought =
    party === 'supplier' ? goods.supplierId : party === 'carrier' ? goods.carrierId : null;
  return { rulingNumber: at, party, partnerId: partnerId ?? asBought };
}

/** Tells the fund who bears a refund; nothing where there is no refund or no ruling yet. */
export function bearEffects(
  ticket: TicketDocument,
  ruling: LiabilityRuling | null | undefined,
  refundIntentId: string | undefined = ticket.refund?.refundIntentId,
): OutboxEffect[] {
  return ruling == null || refundIntentId === undefined
    ? []
    : [{ kind: 'bear', refundIntentId, ruling: rulingOf(ticket, ruling), done: false }];
}
