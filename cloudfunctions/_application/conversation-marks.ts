import type { ActionInput } from '../../domain/contract/actions';
import type { TalkView } from '../../domain/contract/views/conversation';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { ConversationDocument } from './documents/conversations';
import type { TicketMessageDocument } from './documents/tickets';
import { markOnLists } from './list-mark';
import type { Reader, Transaction, World } from './ports';
import { mayClaim, mayHandle } from './ticket-actor';

export type Side = 'resident' | 'handlers';

/** Not part of the talk: words of a filing or rating, and what handlers and partners say apart. */
const apart: ReadonlyArray<TicketMessageDocument['kind']> = [
  'note',
  'comment',
  'handUpReason',
  'transferReason',
  'approvalReason',
  'choiceReason',
  'liabilityReason',
  'taskAsk',
  'taskAnswer',
  'chargebackAnswer',
  'chargebackPlan',
  'chargebackRuling',
];

const MESSAGES_READ = 100;

function sideOf({ from }: Pick<TicketMessageDocument, 'from'>): Side {
  return from === 'resident' ? 'resident' : 'handlers';
}

export async function readConversation(
  reader: Reader,
  ticketId: string,
): Promise<ConversationDocument> {
  const kept = await reader.get('conversations', ticketId);
  return (
    kept ?? {
      _id: ticketId,
      residentReadAt: 0,
      handlersReadAt: 0,
      residentUnread: 0,
      handlersUnread: 0,
      callBackCount: 0,
      callBackAskedAt: null,
    }
  );
}

/** A new message is unread for the side that did not write it. */
export async function countUnread(
  transaction: Transaction,
  message: TicketMessageDocument,
): Promise<void> {
  if (apart.includes(message.kind)) return;
  const before = await readConversation(transaction, message.ticketId);
  const unread =
    sideOf(message) === 'resident'
      ? { handlersUnread: before.handlersUnread + 1 }
      : { residentUnread: before.residentUnread + 1 };
  await transaction.put('conversations', { ...before, ...unread });
}

/** The resident has seen the messages of their own claim up to an instant. */
export async function readOwnMessages(
  world: World,
  caller: Caller,
  { ticketId, upTo }: ActionInput<'ticket.readMessages'>,
): Promise<Outcome<{ unreadCount: number }, 'ticketNotFound'>> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayClaim(known(caller), ticket)) return refuse('ticketNotFound');
  return markRead(world, ticketId, 'resident', upTo);
}

/** Those who handle a claim have seen its messages up to an instant. */
export async function readHandledMessages(
  world: World,
  caller: Caller,
  { ticketId, upTo }: ActionInput<'desk.readMessages'>,
): Promise<Outcome<{ unreadCount: number }, 'ticketNotFound'>> {
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(known(caller), ticket)) return refuse('ticketNotFound');
  return markRead(world, ticketId, 'handlers', upTo);
}

/** A mark never goes back, and never ahead of now. */
async function markRead(world: World, ticketId: string, side: Side, upTo: number) {
  const seenAt = Math.min(upTo, world.clock.now());
  const later = await world.database.find('ticketMessages', {
    where: { ticketId, at: { above: seenAt } },
    limit: MESSAGES_READ,
  });
  const unreadCount = later.filter(
    (message) => sideOf(message) !== side && !apart.includes(message.kind),
  ).length;
  await world.database.transaction(async (transaction) => {
    const before = await readConversation(transaction, ticketId);
    const readAt = side === 'resident' ? before.residentReadAt : before.handlersReadAt;
    if (seenAt <= readAt) return;
    const mark =
      side === 'resident'
        ? { residentReadAt: seenAt, residentUnread: unreadCount }
        : { handlersReadAt: seenAt, handlersUnread: unreadCount };
    await transaction.put('conversations', { ...before, ...mark });
    const isNews = side === 'handlers' && before.handlersUnread !== unreadCount;
    if (isNews) await markOnLists(transaction, ticketId, world.clock.now());
  });
  return accept({ unreadCount });
}

/** The marks as one side sees them. */
export function talkView(conversation: ConversationDocument, side: Side, maySay: boolean): TalkView {
  const { callBackCount, callBackAskedAt } = conversation;
  const marks =
    side === 'resident'
      ? { readUpTo: conversation.handlersReadAt, unreadCount: conversation.residentUnread }
      : { readUpTo: conversation.residentReadAt, unreadCount: conversation.handlersUnread };
  return { ...marks, maySay, callBackCount, callBackAskedAt };
}

/** Cards with how many messages the side has not seen, in one read for all of them. */
export async function withUnread<Card extends { ticketId: string; unreadCount: number }>(
  world: World,
  cards: Card[],
  side: Side,
): Promise<Card[]> {
  const unread = new Map<string, number>();
  const page = 100;
  for (let start = 0; start < cards.length; start += page) {
    const ids = cards.slice(start, start + page).map(({ ticketId }) => ticketId);
    const where = { _id: { in: ids } };
    for (const found of await world.database.find('conversations', { where, limit: page })) {
      unread.set(found._id, side === 'resident' ? found.residentUnread : found.handlersUnread);
    }
  }
  return cards.map((card) => ({ ...card, unreadCount: unread.get(card.ticketId) ?? 0 }));
}
