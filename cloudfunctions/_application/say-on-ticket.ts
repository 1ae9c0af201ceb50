import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { MINUTE } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { refuseOwn } from './act-on-own-ticket';
import { attachPhotos } from './attach-photos';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument, TicketMessageDocument } from './documents/tickets';
import { attachVoice } from './keep-voice';
import { keepWords } from './keep-words';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { handlerOf } from './request-proof';
import { handlingActor } from './ticket-actor';

type Said = { version: number; messageId: string };
type SayRefusal = Exclude<ActionRefusal<'ticket.say'>, 'badInput' | 'internal' | 'busy'>;
type DeskSayRefusal = Exclude<ActionRefusal<'desk.say'>, 'badInput' | 'internal' | 'busy'>;

/** The resident says something; it changes nothing but what is known. */
export function sayOnOwnTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.say'>,
): Promise<Outcome<Said, SayRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('say', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const kept = await keepMessage(world, transaction, { input, personId, now, from: 'resident' });
    if (!kept.ok) return kept;
    const { messageId, effects, details } = kept.value;
    return accept({
      changes: {},
      events: [{ kind: 'said' as const, messageId, details }],
      effects: [...effects, notify(ticket, handlerOf(ticket), 'residentSaid')],
      reply: (version: number) => ({ version, messageId }),
    });
  });
}

/**
 * Whoever handles the claim says something. From its owner, while an answer is owed, it is the
 * reply that stops the first-reply clock; from others or later it is a line of the conversation.
 */
export function sayOnHandledTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.say'>,
): Promise<Outcome<Said, DeskSayRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const from = actor.kind === 'platform' ? 'platform' : 'leader';
  const { ticketId, requestId } = input;
  const personId = me.person._id;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAct('say', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const kept = await keepMessage(world, transaction, { input, personId, now, from });
    if (!kept.ok) return kept;
    const { messageId, effects, details } = kept.value;
    const answers = refuseAct('reply', me, ticket) === null;
    const minutes = Math.floor((now - ticket.filedAt) / MINUTE);
    return accept({
      changes: answers ? firstWords(ticket, now) : {},
      events: [
        answers
          ? { kind: 'replied' as const, messageId, details: { ...details, minutes } }
          : { kind: 'said' as const, messageId, details },
      ],
      effects: [
        ...effects,
        notify(ticket, { personId: ticket.residentId }, 'replied', { handlerId: personId }),
      ],
      reply: (version: number) => ({ version, messageId }),
    });
  });
}

function firstWords(ticket: TicketDocument, now: number): Partial<TicketDocument> {
  return {
    clocks: stopClock(ticket.clocks, 'firstReply', now),
    repliedAt: ticket.repliedAt ?? now,
  };
}

interface Saying {
  input: ActionInput<'ticket.say'>;
  personId: string;
  from: TicketMessageDocument['from'];
  now: number;
}

/** Words, pictures and voice become one message, or nothing is kept. */
async function keepMessage(
  world: World,
  transaction: Transaction,
  { input, personId, from, now }: Saying,
): Promise<
  Outcome<
    { messageId: string; effects: OutboxEffect[]; details: Record<string, number> },
    'nothingSaid' | 'photoNotFound' | 'photoUsedTwice' | 'voiceNotFound'
  >
> {
  const { ticketId, requestId, text, photoIds, voiceId = null } = input;
  if (text === '' && photoIds.length === 0 && voiceId === null) return refuse('nothingSaid');
  const attached = await attachPhotos(transaction, personId, ticketId, photoIds);
  if (!attached.ok) return attached;
  const details: Record<string, number> = {};
  if (photoIds.length > 0) details['photoCount'] = photoIds.length;
  if (voiceId !== null) {
    const spoken = await attachVoice(transaction, personId, ticketId, voiceId);
    if (!spoken.ok) return spoken;
    details['voiceSeconds'] = spoken.value;
  }
  const said = { ticketId, requestId, now, from, personId, kind: 'message' as const };
  const words = await keepWords(world, transaction, { ...said, text, photoIds, voiceId });
  const effects = text === '' ? [] : [words.effect];
  return accept({ messageId: words.messageId, effects, details });
}
