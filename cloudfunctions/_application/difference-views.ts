import type {
  DifferenceView,
  ReconciliationDayView,
} from '../../domain/contract/views/reconciliation';
import type { ReconciliationPolicy } from '../../domain/policy/reconciliation-policy';
import { HOUR } from '../../domain/primitives/instant';
import { startOfBillDay } from '../../domain/reconciliation/bill-day';
import { correctionFenOf, proposeResolution } from '../../domain/reconciliation/difference';
import { isCorrected, withBooksNow } from './correct-books';
import type {
  DifferenceDocument,
  DifferenceNoteDocument,
  ReconciliationDayDocument,
} from './documents/reconciliation';
import { findAmong } from './move-day';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { ticketsOf } from './tickets-of';

/** Differences with everything that is known of them, in the order given. */
export async function differenceViews(
  world: World,
  found: readonly DifferenceDocument[],
  viewerId: string,
): Promise<DifferenceView[]> {
  const { database } = world;
  const policy = world.policies.current().reconciliation;
  const ids = found.map(({ _id }) => _id);
  const orderIds = [...new Set(found.map(({ orderId }) => orderId ?? '').filter(Boolean))];
  const notes = await findAmong(database, 'differenceNotes', 'differenceId', ids);
  const orders = await findAmong(database, 'orders', '_id', orderIds);
  const orderNumbers = new Map(orders.map(({ _id, orderNumber }) => [_id, orderNumber]));
  const tickets = await ticketsOf(world, found.map(({ ticketId }) => ticketId));
  const people = [
    ...notes.map(({ personId }) => personId),
    ...found.map(({ proposal }) => proposal?.proposedById ?? null),
  ];
  const names = await detailsOf(world, people);
  const views: DifferenceView[] = [];
  for (const difference of found) {
    const current = await withBooksNow(database, difference);
    const ticket = tickets.get(current.ticketId ?? '');
    const { proposal } = current;
    views.push({
      ...plainView(current, policy),
      ticketNumber: ticket?.ticketNumber ?? null,
      goodsName: ticket?.goods.goodsName ?? null,
      orderNumber: orderNumbers.get(current.orderId ?? '') ?? null,
      proposal:
        proposal === null
          ? null
          : {
              resolution: proposal.resolution,
              personName: nameOf(names, proposal.proposedById),
              at: proposal.proposedAt,
              mine: proposal.proposedById === viewerId,
            },
      notes: notes
        .filter((note) => note.differenceId === current._id)
        .sort((one, other) => one.at - other.at)
        .map((note) => noteView(note, names)),
    });
  }
  return views;
}

function noteView(
  { at, act, personId, text }: DifferenceNoteDocument,
  names: Awaited<ReturnType<typeof detailsOf>>,
) {
  return { at, act, personName: nameOf(names, personId), text };
}

function plainView(difference: DifferenceDocument, policy: ReconciliationPolicy) {
  const { _id, day, closed, cleared, status } = difference;
  const { kind, deltaFen, providerFen, bookedFen, providerState, standing, answered } = difference;
  const { lineNumber, transactionId, outRefundNumber, ticketId, foundAt } = difference;
  const closedAs = closed === null || closed.resolution === 'takeBack' ? null : closed.resolution;
  const sums = { deltaFen, providerFen, bookedFen };
  return {
    differenceId: _id,
    day,
    noonAt: noonOf(day),
    kind,
    status,
    ...sums,
    providerState,
    standing,
    answered,
    lineNumber,
    transactionId,
    outRefundNumber,
    ticketId,
    foundAt,
    clearedBy: cleared?.by ?? null,
    clearedAt: cleared?.at ?? null,
    closedAs,
    correctionFen: correctionFenOf(difference),
    corrected: isCorrected(difference),
    needsTwo: needsTwo(difference, policy),
  };
}

/** Which resolutions a second person would have to agree to. */
function needsTwo(
  difference: DifferenceDocument,
  policy: ReconciliationPolicy,
): DifferenceView['needsTwo'] {
  const corrected = isCorrected(difference);
  const asks = (resolution: keyof DifferenceView['needsTwo'], status: 'open' | 'closed') => {
    const proposed = proposeResolution({ ...difference, status, corrected }, resolution, policy);
    return proposed.ok && proposed.value === 'withSecond';
  };
  return {
    explain: asks('explain', 'open'),
    correct: asks('correct', 'open'),
    takeBack: asks('takeBack', 'closed'),
  };
}

function noonOf(day: string): number {
  return startOfBillDay(day) + 12 * HOUR;
}

/** A day with how much of it is left to do. */
export function dayView(
  day: ReconciliationDayDocument,
  counts: { openCount: number; waitingCount: number },
): ReconciliationDayView {
  const { _id, provider, booked, matched, carried, unreadable } = day;
  return {
    day: _id,
    noonAt: noonOf(_id),
    state: stateOf(day),
    unreadableLine: unreadable?.lineNumber ?? null,
    isFetchDue: day.step === 'bill' && day.nextTryAt === 0,
    provider,
    booked,
    matched,
    carried,
    ...counts,
  };
}

function stateOf({ step, hasBill, unreadable }: ReconciliationDayDocument) {
  if (step === 'bill') return unreadable === null ? 'waitingForBill' : 'unreadable';
  if (step !== 'done') return 'comparing';
  return hasBill ? 'compared' : 'noBill';
}
