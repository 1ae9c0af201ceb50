import { restingStates } from '../../domain/ticket/state';
import type { Instant } from '../../domain/primitives/instant';
import type { HandlerLoadDocument, LoadChange, LoadStep } from './documents/routing';
import type { TicketDocument } from './documents/tickets';
import type { Transaction } from './ports';

const nothing: LoadStep = { openCount: 0, hardCount: 0, ratingCount: 0, ratingStars: 0 };

/** Who has nothing yet. */
export function emptyLoad(personId: string): HandlerLoadDocument {
  return {
    _id: personId,
    ...nothing,
    changes: 0,
    lastAssignedAt: 0,
    takesClaims: false,
    checkedAt: 0,
    mendedCount: 0,
  };
}

const BEST_STARS = 15;

/** Average of all ratings, 10,000 is the best; null before the first. */
export function ratingOf({ ratingCount, ratingStars }: HandlerLoadDocument): number | null {
  return ratingCount === 0
    ? null
    : Math.round((ratingStars * 10_000) / (ratingCount * BEST_STARS));
}

/** What a ticket adds to the load of whoever owns it. */
type Owned = Pick<TicketDocument, 'ownerId' | 'state' | 'priority'>;

function loadOf(ticket: Owned | null): LoadStep {
  if (ticket === null || restingStates.includes(ticket.state)) return nothing;
  return { ...nothing, openCount: 1, hardCount: ticket.priority === 'normal' ? 0 : 1 };
}

/**
 * What a command does to loads: the one who had the ticket before is relieved, the one who has it
 * now is charged, and a new rating counts for whoever was first contact.
 */
function loadChanges(
  before: TicketDocument | null,
  after: TicketDocument,
  now: Instant,
): Map<string, LoadChange> {
  const changes = new Map<string, LoadChange>();
  const add = (personId: string | null, by: LoadStep, sign: 1 | -1, assignedAt: Instant | null) => {
    if (personId === null) return;
    const so = changes.get(personId) ?? { by: nothing, assignedAt: null };
    changes.set(personId, { by: sum(so.by, by, sign), assignedAt: assignedAt ?? so.assignedAt });
  };
  if (before !== null) add(before.ownerId, loadOf(before), -1, null);
  add(after.ownerId, loadOf(after), 1, before?.ownerId === after.ownerId ? null : now);
  if (before !== null && before.rating === null && after.rating !== null) {
    const { attitude, speed, result } = after.rating;
    const by = { ...nothing, ratingCount: 1, ratingStars: attitude + speed + result };
    add(after.firstContactId, by, 1, null);
  }
  for (const [personId, { by, assignedAt }] of changes) {
    const idle = Object.values(by).every((step) => step === 0) && assignedAt === null;
    if (idle) changes.delete(personId);
  }
  return changes;
}

function sum(one: LoadStep, other: LoadStep, sign: 1 | -1): LoadStep {
  return {
    openCount: one.openCount + sign * other.openCount,
    hardCount: one.hardCount + sign * other.hardCount,
    ratingCount: one.ratingCount + sign * other.ratingCount,
    ratingStars: one.ratingStars + sign * other.ratingStars,
  };
}

/** Keeps the loads exact, in the transaction of the change itself. */
export async function followLoads(
  transaction: Transaction,
  before: TicketDocument | null,
  after: TicketDocument,
  now: Instant,
): Promise<void> {
  // Always in the same order, so that two commands never wait for each other's load.
  const changes = [...loadChanges(before, after, now)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const [personId, change] of changes) {
    await transaction.addToLoad(emptyLoad(personId), change);
  }
}
