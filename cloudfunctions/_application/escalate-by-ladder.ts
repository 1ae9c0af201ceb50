import type { NoticeKind } from '../../domain/notice/notice';
import type { Instant } from '../../domain/primitives/instant';
import { raisedPriority } from '../../domain/primitives/priority';
import type { ClockLevel } from '../../domain/sla/clock';
import { rungOf, type LadderKind, type LadderRole } from '../../domain/sla/ladder';
import { mayAct } from '../../domain/ticket/transition';
import type { NoticeReceiver, OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import type { EventDraft } from './event-draft';
import { notify } from './notify';
import type { World } from './ports';
import { raiseFor } from './set-priority';

/** What one level of a clock does to a ticket. */
export interface ClockStep {
  changes: Partial<TicketDocument>;
  event: EventDraft;
  effects: OutboxEffect[];
}

interface Due {
  kind: LadderKind;
  level: ClockLevel;
  dueAt: Instant;
}

/** Tells whom the ladder names, lets the platform step in and raises the priority where it says so. */
export function escalateByLadder(
  world: World,
  ticket: TicketDocument,
  due: Due,
  now: Instant,
): ClockStep {
  const { kind, level, dueAt } = due;
  const rung = rungOf(kind, level, ticket.priority);
  if (rung === null) throw new Error(`the clock ${kind} has no rung ${level}`);
  const told = rung.tells.map((role) =>
    notify(ticket, receiverOf(ticket, role), noticeByLevel[level], { dueAt, clock: kind }),
  );
  const stepsIn = rung.platformStepsIn ? platformStepsIn(ticket) : {};
  const event = { kind: eventByLevel[level], details: { clock: kind, dueAt } };
  if (!rung.raisesPriority) return { changes: stepsIn, event, effects: told };
  const priority = raisedPriority(ticket.priority);
  const hours = world.policies.of(ticket.policyVersion).sla.priorityRisesHours;
  const reason = { key: 'priority.unsettled', params: { hours } };
  const raised = raiseFor(world, { ...ticket, ...stepsIn }, { priority, reason }, now);
  return {
    changes: { ...stepsIn, ...raised },
    event: { ...event, details: { ...event.details, priority } },
    effects: told,
  };
}

const noticeByLevel: Record<ClockLevel, NoticeKind> = {
  warning: 'clockWarning',
  breach: 'clockLate',
  regional: 'clockEscalated',
  management: 'clockEscalated',
};

const eventByLevel = {
  warning: 'clockWarned',
  breach: 'clockLate',
  regional: 'clockEscalated',
  management: 'clockEscalated',
} as const satisfies Record<ClockLevel, EventDraft['kind']>;

function receiverOf(ticket: TicketDocument, role: LadderRole): NoticeReceiver {
  if (role === 'firstContact') return { personId: ticket.firstContactId };
  // Never every agent there is: whoever was chosen, else those who look after the queue.
  if (role === 'agent') return { queue: true };
  if (role !== 'owner') return { role };
  return ticket.ownerId === null ? { queue: true } : { personId: ticket.ownerId };
}

/** Where the table lets the timer take over; else only the reason of the queue changes. */
function platformStepsIn(ticket: TicketDocument): Partial<TicketDocument> {
  const queueReason = 'overdue' as const;
  if (!mayAct('takeOver', 'timer', ticket.state)) {
    return ticket.ownerKind === 'platform' ? { queueReason } : {};
  }
  return { state: 'withPlatform', ownerKind: 'platform', ownerId: null, queueReason };
}
