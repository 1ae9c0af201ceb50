import { fitsPhase, isFulfilmentAct, type FulfilmentAct } from '../../domain/fulfilment/fulfilment-act';
import { phaseOf } from '../../domain/fulfilment/fulfilment';
import type { FulfilmentPhase } from '../../domain/primitives/fulfilment-phase';
import type { NoticeFacts } from '../../domain/notice/notice-facts';
import type { NoticeKind } from '../../domain/notice/notice';
import { comesBack, goesOut } from '../../domain/remedy/remedy';
import type { TicketAct } from '../../domain/ticket/transition';
import { refuseOwn } from './act-on-own-ticket';
import type { KnownCaller } from './caller';
import { notify } from './change-ticket';
import type { TicketFulfilment } from './documents/fulfilment';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { refuseAct } from './refuse-act';

/** Null while nothing but money is agreed. */
export function phaseOfTicket({ fulfilment }: TicketDocument): FulfilmentPhase | null {
  if (fulfilment === null) return null;
  const { kind } = fulfilment.remedy;
  return phaseOf(fulfilment, { comesBack: comesBack(kind), goesOut: goesOut(kind) });
}

/** An act that the table allows and whose turn it is. */
export function fitsTicketPhase(act: TicketAct, ticket: TicketDocument): boolean {
  if (!isFulfilmentAct(act) || ticket.state !== 'fulfilling') return true;
  const phase = phaseOfTicket(ticket);
  return phase !== null && fitsPhase(act, phase);
}

type Going<Code> = { ok: true; fulfilment: TicketFulfilment } | { ok: false; code: Code };

/** The fulfilment that a handler goes on with, or why they may not. */
export function handledFulfilment(
  act: FulfilmentAct,
  caller: KnownCaller,
  ticket: TicketDocument,
): Going<'ticketNotFound' | 'conflictOfInterest' | 'notYours' | 'wrongState'> {
  const refusal = refuseAct(act, caller, ticket);
  return refusal === null ? goingOn(act, ticket) : { ok: false, code: refusal };
}

/** The fulfilment that the resident goes on with, or why they may not. */
export function ownFulfilment(
  act: FulfilmentAct,
  me: KnownCaller,
  ticket: TicketDocument,
): Going<'ticketNotFound' | 'wrongState'> {
  const refusal = refuseOwn(act, me, ticket);
  return refusal === null ? goingOn(act, ticket) : { ok: false, code: refusal };
}

function goingOn(act: FulfilmentAct, ticket: TicketDocument): Going<'wrongState'> {
  const { fulfilment } = ticket;
  return fulfilment !== null && fitsTicketPhase(act, ticket)
    ? { ok: true, fulfilment }
    : { ok: false, code: 'wrongState' };
}

/** Told to the leader of the station and to the owner; where nobody is either, to the platform. */
export function stationOf(
  ticket: TicketDocument,
  kind: NoticeKind,
  facts: Omit<NoticeFacts, 'goodsName'> = {},
): OutboxEffect[] {
  const people = [...new Set([ticket.firstContactId, ticket.ownerId])].filter((id) => id !== null);
  if (people.length === 0) return [notify(ticket, { role: 'agent' }, kind, facts)];
  return people.map((personId) => notify(ticket, { personId }, kind, facts));
}
