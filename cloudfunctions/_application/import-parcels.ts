import { readParcelImport, type ImportedParcel } from '../../domain/contract/parcel-import';
import type { FulfilmentAct } from '../../domain/fulfilment/fulfilment-act';
import type { Instant } from '../../domain/primitives/instant';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { askCarrier } from './ask-carrier';
import { changeTicket, notify, type Change } from './change-ticket';
import type { ParcelDocument, TicketFulfilment } from './documents/fulfilment';
import type { TicketDocument } from './documents/tickets';
import { failFulfilment } from './fail-fulfilment';
import { fitsTicketPhase } from './fulfilment-actor';
import type { Transaction, World } from './ports';
import { settleDelivered } from './settle-delivered';

const SYSTEM = { kind: 'system', personId: null } as const;
/** One number may have served more than one parcel over the years. */
const PARCELS_READ = 5;

type Course = Omit<Change<Record<string, never>>, 'reply'>;

/**
 * Takes what the carriers report. The same report may come again; a number that is not ours is
 * counted and left alone, for carriers send what they have.
 */
export async function importParcels(
  world: World,
  event: unknown,
): Promise<Outcome<{ updated: number; unknown: number }, 'badInput'>> {
  const read = readParcelImport(event);
  if (!read.ok) return read;
  const counts = { updated: 0, unknown: 0 };
  for (const reported of read.value.parcels) {
    const known = await world.database.find('parcels', {
      where: { parcelNumber: reported.parcelNumber },
      limit: PARCELS_READ,
    });
    counts[known.length === 0 ? 'unknown' : 'updated'] += 1;
    for (const parcel of known) await applyReport(world, parcel, reported);
  }
  return accept(counts);
}

async function applyReport(
  world: World,
  parcel: ParcelDocument,
  reported: ImportedParcel,
): Promise<void> {
  await world.database.transaction(async (transaction) => {
    const current = await transaction.get('parcels', parcel._id);
    // A report that overtook a newer one on the way knows less.
    if (current === null || current.trace.length > reported.trace.length) return;
    await transaction.put('parcels', { ...current, trace: reported.trace });
  });
  const command = { ticketId: parcel.ticketId, actor: SYSTEM, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const course = await courseOf(world, transaction, { ticket, parcel, reported }, now);
    return accept(
      course === null ? { doneBefore: {} } : { ...course, reply: (): Record<string, never> => ({}) },
    );
  });
}

interface Report {
  ticket: TicketDocument;
  parcel: ParcelDocument;
  reported: ImportedParcel;
}

const actOf: Partial<Record<ImportedParcel['status'], FulfilmentAct>> = {
  atStation: 'parcelArrived',
  handedOver: 'delivered',
  refused: 'refuseParcel',
  lost: 'parcelLost',
};

/** Null where the report changes nothing: known already, or the parcel is no longer the one. */
async function courseOf(
  world: World,
  transaction: Transaction,
  { ticket, parcel, reported }: Report,
  now: Instant,
): Promise<Course | null> {
  const { fulfilment, state } = ticket;
  const act = actOf[reported.status];
  if (act === undefined || fulfilment === null || state !== 'fulfilling') return null;
  const current = fulfilment[parcel.direction];
  if (current?.parcelId !== parcel._id || !fitsTicketPhase(act, ticket)) return null;
  if (act === 'parcelLost') return failFulfilment(world, ticket, { kind: 'lost' }, now);
  // What comes back is received by a person who then looks at it.
  if (parcel.direction === 'returning') return null;
  if (act === 'refuseParcel') return refused(world, transaction, ticket, now);
  return act === 'delivered'
    ? settleDelivered(world, transaction, ticket, now)
    : arrived(ticket, fulfilment, now);
}

async function refused(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  now: Instant,
): Promise<Course> {
  const failed = failFulfilment(world, ticket, { kind: 'refused' }, now);
  const asked = await askCarrier(world, transaction, ticket, now);
  return {
    changes: { ...failed.changes, ...asked.changes },
    events: [...failed.events, ...asked.events],
    effects: [...failed.effects, ...asked.effects],
  };
}

function arrived(ticket: TicketDocument, fulfilment: TicketFulfilment, now: Instant): Course {
  const { outgoing } = fulfilment;
  return {
    changes: {
      fulfilment: {
        ...fulfilment,
        outgoing: outgoing === null ? null : { ...outgoing, arrivedAt: now },
      },
    },
    events: [{ kind: 'parcelArrived' }],
    effects: [notify(ticket, { personId: ticket.residentId }, 'parcelArrivedResident')],
  };
}
