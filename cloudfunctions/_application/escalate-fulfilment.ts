import type { Instant } from '../../domain/primitives/instant';
import { notify } from './change-ticket';
import type { TicketDocument } from './documents/tickets';
import type { ClockStep } from './escalate-by-ladder';
import { failFulfilment } from './fail-fulfilment';
import { stationOf } from './fulfilment-actor';
import type { World } from './ports';

export type GoodsClock = 'sendBack' | 'inspection' | 'delivery';

export function isGoodsClock(kind: string): kind is GoodsClock {
  return kind === 'sendBack' || kind === 'inspection' || kind === 'delivery';
}

/** Warns about goods that do not move; what is overdue goes to a person, never to a rejection. */
export function escalateGoods(
  world: World,
  ticket: TicketDocument,
  due: { kind: GoodsClock; warns: boolean; dueAt: Instant },
  now: Instant,
): ClockStep {
  if (due.warns) return warnOf(ticket, due.kind, due.dueAt);
  if (ticket.state !== 'fulfilling') return lateOutside(due.kind, due.dueAt);
  if (due.kind === 'inspection') return takeOverInspection(ticket, due.dueAt);
  const problem = { kind: due.kind === 'sendBack' ? 'neverSentBack' : 'overdue' } as const;
  const { changes, events, effects } = failFulfilment(world, ticket, problem, now);
  const [event] = events;
  if (event === undefined) throw new Error('a failed fulfilment says nothing');
  return { changes, event, effects };
}

function warnOf(ticket: TicketDocument, kind: GoodsClock, dueAt: Instant): ClockStep {
  const details = { dueAt };
  if (kind === 'sendBack') {
    const told = notify(ticket, { personId: ticket.residentId }, 'returnReminder', { dueAt });
    return { changes: {}, event: { kind: 'returnReminded', details }, effects: [told] };
  }
  if (kind === 'delivery') {
    const effects = stationOf(ticket, 'deliveryWarning', { dueAt });
    return { changes: {}, event: { kind: 'deliveryWarned', details }, effects };
  }
  const effects = [
    ...stationOf(ticket, 'inspectionWarning', { dueAt }),
    notify(ticket, { role: 'supervisor' }, 'inspectionWarning', { dueAt }),
  ];
  return { changes: {}, event: { kind: 'inspectionWarned', details }, effects };
}

/** The goods are well on their way to money; only the promise was late, and it is on record. */
function lateOutside(kind: GoodsClock, dueAt: Instant): ClockStep {
  const late = kind === 'delivery' ? ('deliveryOverdue' as const) : ('inspectionOverdue' as const);
  return { changes: {}, event: { kind: late, details: { dueAt } }, effects: [] };
}

/** The goods lie at the station: the platform owns what was not done, what was agreed stands. */
function takeOverInspection(ticket: TicketDocument, dueAt: Instant): ClockStep {
  return {
    changes: { ownerKind: 'platform', ownerId: null, queueReason: 'inspectionOverdue' },
    event: { kind: 'inspectionOverdue', details: { dueAt } },
    effects: [
      notify(ticket, { role: 'supervisor' }, 'fulfilmentOverduePlatform', { dueAt }),
      ...stationOf(ticket, 'fulfilmentOverduePlatform', { dueAt }),
    ],
  };
}
