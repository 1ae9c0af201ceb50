import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Parcel } from '../../domain/fulfilment/fulfilment';
import type { Instant } from '../../domain/primitives/instant';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { known, type Caller } from './caller';
import { changeTicket, notify } from './change-ticket';
import type { ParcelDocument } from './documents/fulfilment';
import { carrierIdOf } from './carrier-in-question';
import { handledFulfilment, ownFulfilment, stationOf } from './fulfilment-actor';
import type { Transaction, World } from './ports';
import { handlingActor } from './ticket-actor';

type Versioned = { version: number };
type AskedParcel = ActionInput<'desk.dispatch'>['parcel'];
type DispatchRefusal = Exclude<ActionRefusal<'desk.dispatch'>, 'badInput' | 'internal' | 'busy'>;
type SendBackRefusal = Exclude<ActionRefusal<'ticket.sendBack'>, 'badInput' | 'internal' | 'busy'>;

/** New goods leave by a carrier, or lie ready at the station. The replacement is ordered. */
export async function dispatchParcel(
  world: World,
  caller: Caller,
  { ticketId, requestId, parcel: asked }: ActionInput<'desk.dispatch'>,
): Promise<Outcome<Versioned, DispatchRefusal>> {
  const me = known(caller);
  const carrierId = await carrierOf(world, asked);
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<Versioned, DispatchRefusal>(
    world,
    command,
    async (transaction, ticket, now) => {
      const going = handledFulfilment('dispatch', me, ticket);
      if (!going.ok) return going;
      const parcelId = world.ids.derived('parcel', ticketId, requestId);
      const about = { parcelId, ticketId, direction: 'outgoing' as const };
      const outgoing = await keepParcel(transaction, about, { ...asked, carrierId }, now);
      return accept({
        changes: {
          fulfilment: { ...going.fulfilment, outgoing },
          clocks: stopClock(ticket.clocks, 'inspection', now),
        },
        events: [{ kind: 'parcelSent' as const, details: { parcelId, way: outgoing.way } }],
        effects: [notify(ticket, { personId: ticket.residentId }, 'parcelSentResident')],
        reply: (version: number) => ({ version }),
      });
    },
  );
}

/** The resident sent the goods back, or brought them to the station. */
export async function sendBack(
  world: World,
  caller: Caller,
  { ticketId, requestId, parcel: asked }: ActionInput<'ticket.sendBack'>,
): Promise<Outcome<Versioned, SendBackRefusal>> {
  const me = known(caller);
  const carrierId = await carrierOf(world, asked);
  const personId = me.person._id;
  const command = { ticketId, requestId, actor: { kind: 'resident', personId } as const };
  return changeTicket<Versioned, SendBackRefusal>(
    world,
    command,
    async (transaction, ticket, now) => {
      const going = ownFulfilment('sendBack', me, ticket);
      if (!going.ok) return going;
      const parcelId = world.ids.derived('parcel', ticketId, requestId);
      const about = { parcelId, ticketId, direction: 'returning' as const };
      const returning = await keepParcel(transaction, about, { ...asked, carrierId }, now);
      return accept({
        changes: {
          fulfilment: { ...going.fulfilment, returning },
          clocks: stopClock(ticket.clocks, 'sendBack', now),
        },
        events: [{ kind: 'returnSent' as const, details: { parcelId, way: returning.way } }],
        effects: stationOf(ticket, 'returnSentHandler'),
        reply: (version: number) => ({ version }),
      });
    },
  );
}

/** A carrier's parcel has a document of its own, which its trace is imported into. */
async function keepParcel(
  transaction: Transaction,
  about: { parcelId: string; ticketId: string; direction: ParcelDocument['direction'] },
  asked: AskedParcel & { carrierId: string | undefined },
  now: Instant,
): Promise<Parcel> {
  const { parcelId, ticketId, direction } = about;
  if (asked.way === 'station') {
    // Over the counter: new goods are there already; what comes back is there once it is taken.
    const arrivedAt = direction === 'outgoing' ? now : null;
    const counter = { way: 'station' as const, carrierName: '', parcelNumber: '' };
    return { parcelId, ...counter, sentAt: now, arrivedAt };
  }
  const { carrierName, parcelNumber, carrierId } = asked;
  const partner = carrierId === undefined ? {} : { carrierId };
  const known = { carrierName, parcelNumber, sentAt: now };
  await transaction.add('parcels', { _id: parcelId, ticketId, direction, ...known, trace: [] });
  return { parcelId, way: 'carrier', ...known, ...partner, arrivedAt: null };
}

/** The carrier's people are asked when the parcel is refused. */
function carrierOf(world: World, asked: AskedParcel): Promise<string | undefined> {
  return asked.way === 'station'
    ? Promise.resolve(undefined)
    : carrierIdOf(world, asked.carrierName);
}
