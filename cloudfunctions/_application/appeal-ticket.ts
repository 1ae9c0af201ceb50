import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { wallTime } from '../../domain/sla/calendar';
import { freezeClocks, startClock, stopClock } from '../../domain/sla/clock';
import { refuseOwn } from './act-on-own-ticket';
import { attachPhotos } from './attach-photos';
import { known, type Caller } from './caller';
import { changeTicket, notify, type EventDraft } from './change-ticket';
import type { Appeal, TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { newCycle } from './new-cycle';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { releaseOrderItem, retakeOrderItem } from './release-order-item';
import { handlingActor } from './ticket-actor';

type Versioned = { version: number };
type AppealRefusal = Exclude<ActionRefusal<'ticket.appeal'>, 'badInput' | 'internal' | 'busy'>;
type RulingRefusal = Exclude<ActionRefusal<'desk.decideAppeal'>, 'badInput' | 'internal' | 'busy'>;

/** The resident asks that somebody else decides; once a cycle, within the window. */
export function appealTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.appeal'>,
): Promise<Outcome<Versioned, AppealRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, photoIds } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('appeal', me, ticket) ?? refuseAppeal(world, ticket, now);
    if (refusal !== null) return refuse(refusal);
    const givenBack = ticket.state === 'rejected' && ticket.rejection?.unitsGivenBack === true;
    if (givenBack && !(await retakeOrderItem(transaction, ticket))) {
      return refuse('alreadyClaimed');
    }
    const attached = await attachPhotos(transaction, personId, ticketId, photoIds);
    if (!attached.ok) return attached;
    const said = { ticketId, requestId, now, from: 'resident', personId } as const;
    const reason = { ...said, kind: 'appealReason' as const, text: input.reason };
    const words = await keepWords(world, transaction, reason);
    const policy = world.policies.of(ticket.policyVersion);
    const start = { policy, calendar: wallTime, cycle: ticket.claim.cycle, startedAt: now };
    const ruling = startClock('appeal', start);
    const appeal: Appeal = {
      filedAt: now,
      messageId: words.messageId,
      photoIds,
      against: ticket.state === 'rejected' ? 'rejection' : 'settlement',
      decidedBeforeIds: decidersOf(ticket),
      decision: null,
      decisionMessageId: null,
      decidedAt: null,
    };
    const { dueAt } = ruling;
    return accept({
      changes: {
        state: 'appealed' as const,
        ownerKind: 'platform' as const,
        ownerId: null,
        queueReason: 'appealed' as const,
        appeal,
        claim: { ...ticket.claim, photoIds: [...ticket.claim.photoIds, ...photoIds] },
        clocks: [...stopClock(ticket.clocks, 'confirmation', now), ruling],
      },
      events: [{ kind: 'appealed' as const, messageId: words.messageId, details: { dueAt } }],
      effects: [
        words.effect,
        notify(ticket, { role: 'agent' }, 'appealedPlatform', { dueAt }),
        notify(ticket, { role: 'supervisor' }, 'appealedPlatform', { dueAt }),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Null while the window is open and no appeal of this cycle was heard. */
export function refuseAppeal(
  world: World,
  ticket: TicketDocument,
  now: Instant,
): 'appealWindowClosed' | 'alreadyAppealed' | null {
  if (ticket.appeal !== null || ticket.rejection?.final === true) return 'alreadyAppealed';
  return now > appealUntil(world, ticket) ? 'appealWindowClosed' : null;
}

/** The last instant of the window, from the decision or from the money's arrival. */
export function appealUntil(world: World, ticket: TicketDocument): Instant {
  const { appealWindowDays } = world.policies.of(ticket.policyVersion).entitlement;
  const settled = (ticket.settledAt ?? ticket.filedAt) + appealWindowDays * DAY;
  return ticket.rejection?.appealUntil ?? settled;
}

function decidersOf({ rejection, refund, approvals }: TicketDocument): string[] {
  const ids = [
    rejection?.rejectedById,
    refund?.agreedById,
    ...approvals.map(({ personId }) => personId),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Somebody who has not decided before rules: it stands, or the platform decides anew. */
export function decideAppeal(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.decideAppeal'>,
): Promise<Outcome<Versioned, RulingRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, decision } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const act = decision === 'overturn' ? 'overturn' : upholdAct(ticket);
    const refusal = refuseAct(act, me, ticket);
    if (refusal === 'notYours') return refuse('wrongState');
    if (refusal !== null) return refuse(refusal);
    const { appeal } = ticket;
    if (appeal === null) return refuse('wrongState');
    if (appeal.decidedBeforeIds.includes(me.person._id)) return refuse('decidedBefore');
    const said = { ticketId, requestId, now, from: 'platform', personId: me.person._id } as const;
    const ruling = { ...said, kind: 'appealRuling' as const, text: input.reason };
    const words = await keepWords(world, transaction, ruling);
    const decided: TicketDocument = {
      ...ticket,
      appeal: {
        ...appeal,
        decision: decision === 'overturn' ? 'overturned' : 'upheld',
        decisionMessageId: words.messageId,
        decidedAt: now,
      },
    };
    const stands = decision === 'uphold';
    if (stands && appeal.against === 'rejection') {
      await releaseOrderItem(transaction, ticket, 'giveBackQuantity');
    }
    const changes = stands
      ? upheld(decided, now)
      : newCycle(world, decided, 'appealOverturned', now);
    const kind = stands ? ('appealUpheld' as const) : ('appealOverturned' as const);
    const event: EventDraft = { kind, messageId: words.messageId };
    const told = stands ? ('appealUpheldResident' as const) : ('appealOverturnedResident' as const);
    return accept({
      changes,
      events: [event],
      effects: [words.effect, notify(ticket, { personId: ticket.residentId }, told)],
      reply: (version: number) => ({ version }),
    });
  });
}

function upholdAct({ appeal }: TicketDocument): 'upholdRejection' | 'upholdSettlement' {
  return appeal?.against === 'rejection' ? 'upholdRejection' : 'upholdSettlement';
}

/** Rejected for good, or confirmed: a resident's money is never clawed back. */
function upheld(ticket: TicketDocument, now: Instant): Partial<TicketDocument> {
  const { appeal, rejection } = ticket;
  const clocks = freezeClocks(ticket.clocks, now);
  return rejection === null
    ? {
        state: 'confirmed',
        confirmedAt: now,
        confirmedBy: 'ruling',
        appeal,
        clocks,
        queueReason: null,
      }
    : {
        state: 'rejected',
        rejection: { ...rejection, final: true },
        appeal,
        clocks,
        queueReason: null,
      };
}
