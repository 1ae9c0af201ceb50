import { MINUTE, type Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { dueLevels, markHandled, stopClock, type DueLevel } from '../../domain/sla/clock';
import { isLadderKind } from '../../domain/sla/ladder';
import { mayAct } from '../../domain/ticket/transition';
import { changeTicket, notify, type EventDraft } from './change-ticket';
import { escalateByLadder, type ClockStep } from './escalate-by-ladder';
import { escalateGoods, isGoodsClock } from './escalate-fulfilment';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { toldWhom } from './told-whom';

const TIMER = { kind: 'timer', personId: null } as const;
const TICKETS_PER_PAGE = 100;
/** The function's timeout is 60 s; what is left is due still and is read by the next run. */
const LONGEST_RUN = 45_000;

export interface Sweep {
  examined: number;
  /** Warnings and breaches acted on. */
  handled: number;
}

/** Warns about and escalates what is due, reading only that. Running twice does it once. */
export async function escalateOverdueTickets(world: World): Promise<Sweep> {
  const startedAt = world.clock.now();
  const sweep: Sweep = { examined: 0, handled: 0 };
  for (;;) {
    const due = await world.database.find('tickets', {
      where: { nextDueAt: { above: 0, most: world.clock.now() } },
      orderBy: { field: 'nextDueAt', direction: 'asc' },
      limit: TICKETS_PER_PAGE,
    });
    let handledOfPage = 0;
    for (const ticket of due) {
      handledOfPage += await escalateSafely(world, ticket._id);
      if (world.clock.now() - startedAt > LONGEST_RUN) return sweep;
    }
    sweep.examined += due.length;
    sweep.handled += handledOfPage;
    if (due.length < TICKETS_PER_PAGE || handledOfPage === 0) return sweep;
  }
}

/** One ticket that fails must not keep the others waiting. */
async function escalateSafely(world: World, ticketId: string): Promise<number> {
  try {
    return await escalateTicket(world, ticketId);
  } catch (error) {
    world.log.error({ action: 'escalate', ticketId }, error);
    return 0;
  }
}

async function escalateTicket(world: World, ticketId: string): Promise<number> {
  const command = { ticketId, actor: TIMER, requestId: null };
  const outcome = await changeTicket(world, command, async (_, ticket, now) => {
    const levels = dueLevels(ticket.clocks, now);
    if (levels.length === 0) return accept({ doneBefore: { handled: 0 } });
    let next = ticket;
    const events: EventDraft[] = [];
    const effects: OutboxEffect[] = [];
    for (const level of levels) {
      const step = act(world, next, level, now);
      next = { ...next, ...step.changes };
      next.clocks = markHandled(next.clocks, level.kind, level.level, now);
      const told = toldWhom(next, step.effects);
      const details = told === '' ? step.event.details : { ...step.event.details, told };
      events.push({ ...step.event, stateAfter: next.state, ...(details && { details }) });
      effects.push(...step.effects);
    }
    return accept({
      changes: next,
      events,
      effects,
      reply: () => ({ handled: levels.length }),
    });
  });
  return outcome.ok ? outcome.value.handled : 0;
}

function act(world: World, ticket: TicketDocument, due: DueLevel, now: Instant): ClockStep {
  const { kind, level } = due;
  const clock = ticket.clocks.find((one) => one.kind === kind && one.stoppedAt === null);
  const dueAt = clock?.dueAt ?? now;
  const warns = level === 'warning';
  if (isGoodsClock(kind)) return escalateGoods(world, ticket, { kind, warns, dueAt }, now);
  if (isLadderKind(kind)) return escalateByLadder(world, ticket, { kind, level, dueAt }, now);
  switch (kind) {
    case 'firstReply':
      return warns ? warnOwner(ticket, dueAt, now) : takeOver(world, ticket, now);
    case 'arrival':
      return arrivalOverdue(ticket, dueAt);
    case 'proof':
      return proofMissed(ticket);
    case 'proposal':
      return warns ? remindOfProposal(ticket, dueAt) : proposalUnanswered(ticket);
    case 'appeal':
      return warnOfAppeal(ticket, dueAt);
    case 'confirmation':
      return warns ? remindToConfirm(ticket, dueAt) : confirmBySilence(ticket, now);
  }
}

function toOwner(ticket: TicketDocument) {
  return ticket.ownerId === null ? { role: 'agent' as const } : { personId: ticket.ownerId };
}

function warnOwner(ticket: TicketDocument, dueAt: Instant, now: Instant): ClockStep {
  const minutesLeft = Math.max(0, Math.ceil((dueAt - now) / MINUTE));
  return {
    changes: {},
    event: { kind: 'firstReplyWarned', details: { dueAt } },
    effects: [notify(ticket, toOwner(ticket), 'firstReplyWarning', { dueAt, minutesLeft })],
  };
}

/** Nobody answered in time: the platform takes over once, the leader stays first contact. */
function takeOver(world: World, ticket: TicketDocument, now: Instant): ClockStep {
  const dueAt = pickUpDueAt(world, ticket, now);
  return {
    changes: toPlatform(ticket),
    event: { kind: 'takenOver', details: { dueAt } },
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'takenOverResident', { dueAt }),
      notify(ticket, { personId: ticket.firstContactId }, 'takenOverLeader'),
      notify(ticket, { role: 'agent' }, 'takenOverPlatform', { dueAt }),
    ],
  };
}

function arrivalOverdue(ticket: TicketDocument, dueAt: Instant): ClockStep {
  const amountFen = ticket.refund?.amountFen ?? 0;
  return {
    changes: {},
    event: { kind: 'arrivalOverdue', amountFen, details: { dueAt } },
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'arrivalOverdueResident', { amountFen }),
      notify(ticket, { role: 'finance' }, 'arrivalOverdueFinance', { amountFen, dueAt }),
    ],
  };
}

/** No proof came: nothing is rejected by itself, the platform goes on with what there is. */
function proofMissed(ticket: TicketDocument): ClockStep {
  return {
    changes: withPlatform('proofMissed'),
    event: { kind: 'proofMissed' },
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'proofMissedResident'),
      notify(ticket, { role: 'agent' }, 'handedUpPlatform'),
    ],
  };
}

function remindOfProposal(ticket: TicketDocument, dueAt: Instant): ClockStep {
  return {
    changes: {},
    event: { kind: 'proposalReminded', details: { dueAt } },
    effects: [notify(ticket, { personId: ticket.residentId }, 'proposalReminder', { dueAt })],
  };
}

function proposalUnanswered(ticket: TicketDocument): ClockStep {
  const { proposal } = ticket;
  return {
    changes: {
      ...withPlatform('proposalUnanswered'),
      proposal: proposal === null ? null : { ...proposal, status: 'lapsed' },
    },
    event: { kind: 'proposalUnanswered' },
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'proposalUnansweredResident'),
      notify(ticket, { role: 'agent' }, 'handedUpPlatform'),
    ],
  };
}

/** At 48 hours and again when it is due: nobody but a person rules on an appeal. */
function warnOfAppeal(ticket: TicketDocument, dueAt: Instant): ClockStep {
  return {
    changes: {},
    event: { kind: 'appealWarned', details: { dueAt } },
    effects: [notify(ticket, { role: 'supervisor' }, 'appealWarning', { dueAt })],
  };
}

function remindToConfirm(ticket: TicketDocument, dueAt: Instant): ClockStep {
  return {
    changes: {},
    event: { kind: 'confirmationReminded', details: { dueAt } },
    effects: [notify(ticket, { personId: ticket.residentId }, 'confirmationReminder', { dueAt })],
  };
}

function confirmBySilence({ clocks }: TicketDocument, now: Instant): ClockStep {
  return {
    changes: {
      state: 'confirmed',
      confirmedAt: now,
      confirmedBy: 'silence',
      clocks: stopClock(clocks, 'confirmation', now),
    },
    event: { kind: 'confirmed' },
    effects: [],
  };
}

function withPlatform(queueReason: TicketDocument['queueReason']): Partial<TicketDocument> {
  return { state: 'withPlatform', ownerKind: 'platform', ownerId: null, queueReason };
}

/** Where the table lets the timer take over; else only the reason of the queue changes. */
function toPlatform(ticket: TicketDocument): Partial<TicketDocument> {
  const queueReason = 'takenOver' as const;
  if (!mayAct('takeOver', 'timer', ticket.state)) {
    return ticket.ownerKind === 'platform' ? { queueReason } : {};
  }
  return withPlatform(queueReason);
}
