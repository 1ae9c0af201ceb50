import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { askCarrier } from './ask-carrier';
import { attachPhotos } from './attach-photos';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import { failFulfilment } from './fail-fulfilment';
import { handledFulfilment, ownFulfilment } from './fulfilment-actor';
import { keepHandlerWords } from './keep-handler-words';
import { keepWords } from './keep-words';
import type { World } from './ports';
import { settleDelivered } from './settle-delivered';
import { handlingActor } from './ticket-actor';

type Versioned = { version: number };
type HandledRefusal = Exclude<ActionRefusal<'desk.handOut'>, 'badInput' | 'internal' | 'busy'>;
type OwnRefusal = Exclude<ActionRefusal<'ticket.refuseParcel'>, 'badInput' | 'internal' | 'busy'>;

/** The new goods lie at the station; the resident is told to come. */
export function reportArrival(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'desk.parcelArrived'>,
): Promise<Outcome<Versioned, HandledRefusal>> {
  const me = known(caller);
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<Versioned, HandledRefusal>(world, command, async (_, ticket, now) => {
    const going = handledFulfilment('parcelArrived', me, ticket);
    if (!going.ok) return going;
    const { outgoing } = going.fulfilment;
    return accept({
      changes: {
        fulfilment: {
          ...going.fulfilment,
          outgoing: outgoing === null ? null : { ...outgoing, arrivedAt: now },
        },
      },
      events: [{ kind: 'parcelArrived' as const }],
      effects: [notify(ticket, { personId: ticket.residentId }, 'parcelArrivedResident')],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Handed out at the station: settled, and the resident is asked whether it is well. */
export function handOut(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'desk.handOut'>,
): Promise<Outcome<Versioned, HandledRefusal>> {
  const me = known(caller);
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<Versioned, HandledRefusal>(
    world,
    command,
    async (transaction, ticket, now) => {
      const going = handledFulfilment('delivered', me, ticket);
      if (!going.ok) return going;
      const settled = await settleDelivered(world, transaction, ticket, now);
      return accept({ ...settled, reply: (version: number) => ({ version }) });
    },
  );
}

/** The resident says that they have the new goods. */
export function takeDelivery(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'ticket.takeDelivery'>,
): Promise<Outcome<Versioned, 'ticketNotFound' | 'wrongState'>> {
  const me = known(caller);
  const personId = me.person._id;
  const command = { ticketId, requestId, actor: { kind: 'resident', personId } as const };
  return changeTicket<Versioned, 'ticketNotFound' | 'wrongState'>(
    world,
    command,
    async (transaction, ticket, now) => {
      const going = ownFulfilment('delivered', me, ticket);
      // A coupon reaches the resident by itself; there is nothing to take.
      if (!going.ok || going.fulfilment.outgoing === null) {
        return going.ok ? { ok: false, code: 'wrongState' } : going;
      }
      const settled = await settleDelivered(world, transaction, ticket, now);
      return accept({ ...settled, reply: (version: number) => ({ version }) });
    },
  );
}

/** Refused at the door, with what was seen: the carrier is claimed against, a person goes on. */
export function refuseParcel(
  world: World,
  caller: Caller,
  input: ActionInput<'ticket.refuseParcel'>,
): Promise<Outcome<Versioned, OwnRefusal>> {
  const me = known(caller);
  const personId = me.person._id;
  const { ticketId, requestId, photoIds } = input;
  const command = { ticketId, requestId, actor: { kind: 'resident', personId } as const };
  return changeTicket<Versioned, OwnRefusal>(world, command, async (transaction, ticket, now) => {
    const going = ownFulfilment('refuseParcel', me, ticket);
    if (!going.ok) return going;
    const attached = await attachPhotos(transaction, personId, ticketId, photoIds);
    if (!attached.ok) return attached;
    const said = { ticketId, requestId, now, from: 'resident', personId } as const;
    const reason = { ...said, kind: 'parcelProblem' as const, text: input.reason };
    const words = await keepWords(world, transaction, reason);
    const failed = failFulfilment(world, ticket, { kind: 'refused', words }, now);
    const asked = await askCarrier(world, transaction, ticket, now);
    const claim = { ...ticket.claim, photoIds: [...ticket.claim.photoIds, ...photoIds] };
    return accept({
      changes: { ...failed.changes, ...asked.changes, claim },
      events: [...failed.events, ...asked.events],
      effects: [...failed.effects, ...asked.effects],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Lost, or no stock: a person of the platform goes on, with a refund ready. */
export function reportParcel(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.reportParcel'>,
): Promise<Outcome<Versioned, HandledRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, problem } = input;
  return changeTicket<Versioned, HandledRefusal>(
    world,
    { ticketId, requestId, actor },
    async (transaction, ticket, now) => {
      const going = handledFulfilment('parcelLost', me, ticket);
      if (!going.ok) return going;
      const words = await keepHandlerWords(world, transaction, me, {
        ticketId,
        requestId,
        now,
        kind: 'parcelProblem',
        text: input.reason,
      });
      const failed = failFulfilment(world, ticket, { kind: problem, words }, now);
      return accept({ ...failed, reply: (version: number) => ({ version }) });
    },
  );
}
