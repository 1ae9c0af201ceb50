import type { ParcelProblem } from '../../domain/fulfilment/fulfilment';
import type { Instant } from '../../domain/primitives/instant';
import { wallTime } from '../../domain/sla/calendar';
import { startClock, stopClock } from '../../domain/sla/clock';
import type { TicketEventKind } from '../../domain/ticket/event';
import type { QueueReason } from '../../domain/ticket/queue-reason';
import { notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { suggestedFen } from './ticket-card';

const courseOf: Record<ParcelProblem, { event: TicketEventKind; queueReason: QueueReason }> = {
  lost: { event: 'parcelLost', queueReason: 'parcelLost' },
  outOfStock: { event: 'outOfStock', queueReason: 'outOfStock' },
  refused: { event: 'parcelRefused', queueReason: 'parcelRefused' },
  notAsDescribed: { event: 'returnFailed', queueReason: 'returnNotAsDescribed' },
  overdue: { event: 'deliveryOverdue', queueReason: 'deliveryOverdue' },
  couponFailed: { event: 'couponFailed', queueReason: 'couponFailed' },
  neverSentBack: { event: 'returnMissed', queueReason: 'returnMissed' },
};

interface Problem {
  kind: ParcelProblem;
  /** What was said of it; absent where a timer noticed. */
  words?: { messageId: string; effect: OutboxEffect };
}

/**
 * The remedy cannot go on as agreed: a person of the platform decides anew, a refund is ready. The
 * promise to settle counts from now, for what was ordered did not come.
 */
export function failFulfilment(
  world: World,
  ticket: TicketDocument,
  { kind, words }: Problem,
  now: Instant,
): { changes: Partial<TicketDocument>; events: EventDraft[]; effects: OutboxEffect[] } {
  const { fulfilment } = ticket;
  if (fulfilment === null) throw new Error(`ticket ${ticket._id} has nothing on its way`);
  const { event, queueReason } = courseOf[kind];
  const messageId = words?.messageId ?? null;
  const dueAt = pickUpDueAt(world, ticket, now);
  const told =
    kind === 'notAsDescribed' ? ('returnFailedResident' as const) : 'fulfilmentFailedResident';
  return {
    changes: {
      ...toPlatformAgain(world, ticket, now),
      queueReason,
      fulfilment: { ...fulfilment, problem: { kind, at: now, messageId } },
    },
    events: [{ kind: event, details: { dueAt }, ...(messageId === null ? {} : { messageId }) }],
    effects: [
      ...(words === undefined ? [] : [words.effect]),
      notify(ticket, { personId: ticket.residentId }, told, { dueAt }),
      notify(ticket, { role: 'agent' }, 'fulfilmentFailedPlatform', {
        dueAt,
        amountFen: suggestedFen(ticket),
      }),
    ],
  };
}

/** With the platform's queue, and the clock of the settlement counts anew. */
export function toPlatformAgain(
  world: World,
  ticket: TicketDocument,
  now: Instant,
): Partial<TicketDocument> {
  const { policyVersion, claim } = ticket;
  const start = { policy: world.policies.of(policyVersion), calendar: wallTime, startedAt: now };
  const goods = ['sendBack', 'inspection', 'delivery'] as const;
  const stopped = goods.reduce((clocks, kind) => stopClock(clocks, kind, now), ticket.clocks);
  return {
    state: 'withPlatform',
    ownerKind: 'platform',
    ownerId: null,
    approvals: [],
    clocks: [...stopped, startClock('settlement', { ...start, cycle: claim.cycle })],
  };
}
