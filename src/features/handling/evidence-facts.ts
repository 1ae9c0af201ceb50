import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import type { Instant } from '../../../domain/primitives/instant';
import { text } from '../../../locales/text';
import type { Fact } from '../../components/evidence-strip';

/** Short facts that the records bear out, and the sources that had nothing. */
export function factsOf(ticket: HandledTicketView, now: Instant): Fact[] {
  const { order, sameBatchResidents, missing } = ticket.evidence;
  const { receivedAt } = order;
  return [
    { id: 'paid', words: text('evidence.paid', { paidFen: order.paidFen }), holds: true },
    receivedAt === null
      ? { id: 'received', words: text('evidence.notReceived'), holds: false }
      : { id: 'received', words: text('evidence.received', { receivedAt }, now), holds: true },
    ...filingFact(ticket, receivedAt),
    ...photoFact(ticket, receivedAt),
    batchFact(sameBatchResidents),
    ...missing.map((source) => ({
      id: source,
      words: text(`evidence.missing.${source}`),
      holds: false,
    })),
  ];
}

function batchFact(count: number): Fact {
  return count > 0
    ? { id: 'batch', words: text('evidence.sameBatch', { count }), holds: true }
    : { id: 'batch', words: text('evidence.sameBatchNone'), holds: false };
}

function filingFact({ filedAt }: HandledTicketView, receivedAt: Instant | null): Fact[] {
  if (receivedAt === null || filedAt < receivedAt) return [];
  const words = text('evidence.filedAfter', { afterMs: filedAt - receivedAt });
  return [{ id: 'filed', words, holds: true }];
}

/** When the photos were taken, as the photos themselves say. */
function photoFact({ photos }: HandledTicketView, receivedAt: Instant | null): Fact[] {
  if (photos.length === 0 || receivedAt === null) return [];
  const taken = photos.flatMap(({ takenAt }) => (takenAt === null ? [] : [takenAt]));
  if (taken.length < photos.length) {
    return [{ id: 'photo', words: text('evidence.photoNoTime'), holds: false }];
  }
  const afterMs = Math.min(...taken) - receivedAt;
  return afterMs < 0
    ? [{ id: 'photo', words: text('evidence.photoBefore'), holds: false }]
    : [{ id: 'photo', words: text('evidence.photoAfter', { afterMs }), holds: true }];
}
