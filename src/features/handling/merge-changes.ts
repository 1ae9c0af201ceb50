import type {
  InboxChangesView,
  InboxView,
  ListRowView,
} from '../../../domain/contract/views/desk-list';
import { listOrder } from '../../../domain/ticket/list-order';

/** What changed takes its place in the order, what left goes. Rows that stay are the same ones. */
export function mergeChanges(known: InboxView, changes: InboxChangesView): InboxView {
  const rowsBefore = new Map(known.rows.map((row) => [row.ticketId, row]));
  const cardsBefore = new Map(known.cards.map((card) => [card.ticketId, card]));
  const cardsNow = new Map(changes.cards.map((card) => [card.ticketId, card]));
  const isKnown = (row: ListRowView) =>
    isAlike(row, rowsBefore.get(row.ticketId)) &&
    isAlike(cardsNow.get(row.ticketId), cardsBefore.get(row.ticketId));
  const news = changes.rows.filter((row) => !isKnown(row));
  const gone = changes.goneIds.filter((ticketId) => rowsBefore.has(ticketId));
  if (news.length === 0 && gone.length === 0) return known;
  const replaced = new Set([...gone, ...news.map(({ ticketId }) => ticketId)]);
  const fresh = changes.cards.filter(({ ticketId }) => replaced.has(ticketId));
  const stays = ({ ticketId }: { ticketId: string }) => !replaced.has(ticketId);
  return {
    rows: [...known.rows.filter(stays), ...news].sort(listOrder),
    cards: [...known.cards.filter(stays), ...fresh],
    mark: changes.mark,
  };
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
