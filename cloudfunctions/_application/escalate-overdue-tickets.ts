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
import { foldedWhereLate, isLate } from './fold-where-late';
import { helpersOfOwner } from './helpers-of-owner';
import { pickUpDueAt } from './pick-up-due-at';
import type { World } from './ports';
import { toldWhom } from './told-whom';

const TIMER = { kind: 'timer', personId: null } as const;

/**
 * Acts on every level of a ticket's clocks that is due, the earlier first; doing it again does
 * nothing. What the sweep has just read is trusted until somebody turns out to have changed it.
 *
 * @returns how many levels were acted on
 */
export async function escalateTicket(world: World, seen: TicketDocument): Promise<number> {
  const command = { ticketId: seen._id, actor: TIMER, requestId: null, seen };
  const outcome = await changeTicket(world, command, async (_, ticket, now) => {
    const levels = dueLevels(ticket.clocks, now);
    if (levels.length === 0) return accept({ doneBefore: { handled: 0 } });
    let next = ticket;
    const events: EventDraft[] = [];
    const effects: OutboxEffect[] = [];
    for (const due of levels) {
      const step = act(world, next, due, now);
      next = { ...next, ...step.changes };
      next.clocks = markHandled(next.clocks, due.kind, due.level, now);
      events.push(withTold(next, step));
      effects.push(...foldedWhereLate(step.effects, now - due.at));
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

/** The line of the log, with whom its notices tell. */
function withTold(ticket: TicketDocument, { event, effects }: ClockStep): EventDraft {
  const told = toldWhom(ticket, effects);
  const line = { ...event, stateAfter: ticket.state };
  return told === '' ? line : { ...line, details: { ...event.details, told } };
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
      return warns ? warnOwner(ticket, dueAt, now) : takeOver(world, ticket, due, now);
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
  return ticket.ownerId === null ? { queue: true as const } : { personId: ticket.ownerId };
}

function warnOwner(ticket: TicketDocument, dueAt: Instant, now: Instant): ClockStep {
  const minutesLeft = Math.max(0, Math.ceil((dueAt - now) / MINUTE));
  return {
    changes: {},
    event: { kind: 'firstReplyWarned', details: { dueAt, ownerKind: ticket.ownerKind } },
    effects: [toOwner(ticket), ...helpersOfOwner(ticket)].map((to) =>
      notify(ticket, to, 'firstReplyWarning', { dueAt, minutesLeft }),
    ),
  };
}

/** Nobody answered in time: the platform takes over once, the leader stays first contact. */
function takeOver(
  world: World,
  ticket: TicketDocument,
  due: DueLevel,
  now: Instant,
): ClockStep {
  if (ticket.ownerKind === 'platform') return platformSilent(ticket, due);
  const dueAt = pickUpDueAt(world, ticket, now);
  return {
    changes: toPlatform(ticket),
    event: { kind: 'takenOver', details: { dueAt } },
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'takenOverResident', { dueAt }),
      notify(ticket, { personId: ticket.firstContactId }, 'takenOverLeader'),
      notify(ticket, { queue: true }, 'takenOverPlatform', { dueAt }),
      ...silence(ticket, due, now),
    ],
  };
}

/**
 * It was the platform's already: handed up, or no leader was there. Nobody takes it from a leader,
 * and no leader missed anything; whoever of the platform looks away is answered for by a supervisor.
 */
function platformSilent(ticket: TicketDocument, { kind, at }: DueLevel): ClockStep {
  const about = { dueAt: at, clock: kind };
  const back = mayAct('takeOver', 'timer', ticket.state);
  return {
    changes: back ? withPlatform(ticket.queueReason) : {},
    event: { kind: 'takenOver', details: { dueAt: at, ownerKind: 'platform' } },
    effects: [notify(ticket, { role: 'supervisor' }, 'clockLate', about)],
  };
}

/** Where nothing ran meanwhile, nobody can say that the leader was silent. */
function silence(
  { ownerKind, ownerId }: TicketDocument,
  { at }: DueLevel,
  now: Instant,
): OutboxEffect[] {
  if (ownerKind !== 'leader' || ownerId === null || isLate(now - at)) return [];
  return [{ kind: 'leaderSilent', leaderId: ownerId, since: now, done: false }];
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
      notify(ticket, { queue: true }, 'handedUpPlatform'),
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
      notify(ticket, { queue: true }, 'handedUpPlatform'),
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

/** Where the table lets the timer take over. */
function toPlatform(ticket: TicketDocument): Partial<TicketDocument> {
  return mayAct('takeOver', 'timer', ticket.state) ? withPlatform('takenOver') : {};
}
