import type { NoticeFacts } from '../../domain/notice/notice-facts';
import type { NoticeKind } from '../../domain/notice/notice';
import type { NoticeReceiver, OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';

/** A notice to one person, a partner or everyone with a role; facts name the goods. */
export function notify(
  ticket: TicketDocument,
  to: NoticeReceiver,
  noticeKind: NoticeKind,
  facts: Omit<NoticeFacts, 'goodsName'> = {},
): OutboxEffect {
  const { goodsName } = ticket.goods;
  return { kind: 'notify', to, noticeKind, facts: { goodsName, ...facts }, done: false };
}
