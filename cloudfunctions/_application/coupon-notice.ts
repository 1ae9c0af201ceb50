import type { NoticeKind } from '../../domain/notice/notice';
import type { CouponDocument } from './documents/fulfilment';
import type { OutboxEffect } from './documents/outbox';
import { notify } from './notify';
import type { Reader } from './ports';

/** A notice to whoever has the coupon, about the goods it apologises for. */
export async function notifyOfCoupon(
  reader: Reader,
  { ticketId, residentId, amountFen, usableUntil: dueAt }: CouponDocument,
  kind: NoticeKind,
): Promise<OutboxEffect> {
  const ticket = await reader.get('tickets', ticketId);
  if (ticket === null) throw new Error(`a coupon of no ticket ${ticketId}`);
  return notify(ticket, { personId: residentId }, kind, { amountFen, dueAt });
}
