import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { wallTime } from '../../domain/sla/calendar';
import { startClock, stopClock } from '../../domain/sla/clock';
import { refuseOwn } from './act-on-own-ticket';
import { attachPhotos } from './attach-photos';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { attachVideo } from './keep-video';
import { keepHandlerWords } from './keep-handler-words';
import { keepWords } from './keep-words';
import type { World } from './ports';
import { refuseAct } from './refuse-act';
import { familyRelation } from './family-links';
import { handlingActor } from './ticket-actor';

type Versioned = { version: number };
type RequestRefusal = Exclude<ActionRefusal<'desk.requestProof'>, 'badInput' | 'internal' | 'busy'>;
type SupplyRefusal = Exclude<ActionRefusal<'ticket.supplyProof'>, 'badInput' | 'internal' | 'busy'>;

/** The owner says what is missing and why; the settlement clock stands while the resident is asked. */
export function requestProof(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.requestProof'>,
): Promise<Outcome<Versioned, RequestRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, kinds } = input;
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseAct('requestProof', me, ticket);
    if (refusal !== null) return refuse(refusal);
    const policy = world.policies.of(ticket.policyVersion);
    const { proofRequests: mostRequests } = policy.entitlement;
    if (ticket.proofRequests.length >= mostRequests) {
      return refuse('tooManyProofRequests', { mostRequests });
    }
    const words = await keepHandlerWords(world, transaction, me, {
      ticketId,
      requestId,
      now,
      kind: 'proofRequest',
      text: input.reason,
    });
    const start = { policy, calendar: wallTime, cycle: ticket.claim.cycle, startedAt: now };
    const waiting = startClock('proof', start);
    const told = stopClock(ticket.clocks, 'firstReply', now);
    const asked = {
      at: now,
      kinds,
      messageId: words.messageId,
      requestedById: me.person._id,
      from: ticket.state === 'withPlatform' ? ('withPlatform' as const) : ('submitted' as const),
      answeredAt: null,
    };
    const { dueAt } = waiting;
    return accept({
      changes: {
        state: 'awaitingProof' as const,
        proofRequests: [...ticket.proofRequests, asked],
        repliedAt: ticket.repliedAt ?? now,
        clocks: [...told.filter(({ kind }) => kind !== 'proof'), waiting],
      },
      events: [{ kind: 'proofRequested' as const, messageId: words.messageId, details: { dueAt } }],
      effects: [
        words.effect,
        notify(ticket, { personId: ticket.residentId }, 'proofRequestedResident', {
          dueAt,
          handlerId: me.person._id,
        }),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}

/** The resident adds photos, a video or words; the ticket goes back to where it was. */
export async function supplyProof(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.supplyProof'>,
): Promise<Outcome<Versioned, SupplyRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const actor = { kind: 'resident', personId } as const;
  const { ticketId, requestId, photoIds, videoId, note } = input;
  const found = await world.database.get('tickets', ticketId);
  if (found === null) return refuse('ticketNotFound');
  const family = await familyRelation(world, personId, found);
  return changeTicket(world, { ticketId, actor, requestId }, async (transaction, ticket, now) => {
    const refusal = refuseOwn('supplyProof', me, ticket, family);
    if (refusal !== null) return refuse(refusal);
    const nothing = photoIds.length === 0 && videoId === undefined && note === '';
    if (nothing) return refuse('nothingSupplied');
    if (videoId !== undefined && ticket.claim.videoId !== undefined) return refuse('oneVideoOnly');
    const attached = await attachPhotos(transaction, personId, ticketId, photoIds);
    if (!attached.ok) return attached;
    const filmed = await attachVideo(transaction, personId, ticketId, videoId);
    if (!filmed.ok) return filmed;
    const effects: OutboxEffect[] = [notify(ticket, handlerOf(ticket), 'proofSuppliedHandler')];
    let messageId: string | undefined;
    if (note !== '') {
      const said = { ticketId, requestId, now, from: 'resident', personId } as const;
      const words = await keepWords(world, transaction, { ...said, kind: 'proofNote', text: note });
      messageId = words.messageId;
      effects.push(words.effect);
    }
    const shown = { photoCount: photoIds.length };
    return accept({
      changes: {
        state: openRequest(ticket)?.from ?? ('submitted' as const),
        proofRequests: answered(ticket, now),
        claim: withSupplied(ticket, input),
      },
      events: [
        {
          kind: 'proofSupplied' as const,
          details: filmed.value === null ? shown : { ...shown, videoSeconds: filmed.value },
          ...(messageId === undefined ? {} : { messageId }),
        },
      ],
      effects,
      reply: (version: number) => ({ version }),
    });
  });
}

function withSupplied(
  { claim }: TicketDocument,
  { photoIds, videoId }: ActionInput<'ticket.supplyProof'>,
): TicketDocument['claim'] {
  const shown = { ...claim, photoIds: [...claim.photoIds, ...photoIds] };
  return videoId === undefined ? shown : { ...shown, videoId };
}

/** The request that the ticket waits on. */
export function openRequest({ proofRequests }: TicketDocument) {
  return proofRequests.filter(({ answeredAt }) => answeredAt === null).at(-1) ?? null;
}

function answered(ticket: TicketDocument, now: number): TicketDocument['proofRequests'] {
  const open = openRequest(ticket);
  return ticket.proofRequests.map((request) =>
    request === open ? { ...request, answeredAt: now } : request,
  );
}

/** Who goes on with it: the owner, or the platform's people while nobody of them has taken it. */
export function handlerOf(ticket: TicketDocument) {
  return ticket.ownerId === null ? { queue: true as const } : { personId: ticket.ownerId };
}
