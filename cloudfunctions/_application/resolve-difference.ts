import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { proposeResolution, type Resolution } from '../../domain/reconciliation/difference';
import { known, type Caller } from './caller';
import { correctBooks, isCorrected, withBooksNow } from './correct-books';
import type { DifferenceDocument, DifferenceNoteDocument } from './documents/reconciliation';
import type { Transaction, World } from './ports';
import { tellFinance } from './tell-finance';

type Reply = ActionReply<'reconciliation.resolve'>;
type Common = 'badInput' | 'internal' | 'busy';

/** A command that arrives again is known by its id among the newest. */
const REQUESTS_KEPT = 20;

/**
 * Finance closes a difference with a reason, posts what the books lack, or takes a closing back.
 * Where the policy says so it waits for a second person, and nothing is posted before.
 */
export async function resolveDifference(
  world: World,
  caller: Caller,
  { requestId, differenceId, resolution, reason }: ActionInput<'reconciliation.resolve'>,
): Promise<Outcome<Reply, Exclude<ActionRefusal<'reconciliation.resolve'>, Common>>> {
  const { person } = known(caller);
  const now = world.clock.now();
  const outcome = await world.database.transaction(async (transaction) => {
    const stored = await transaction.get('differences', differenceId);
    if (stored === null) return refuse('differenceNotFound');
    if (stored.requestIds.includes(requestId)) return accept({ status: stored.status });
    const current = await withBooksNow(transaction, stored);
    const corrected = isCorrected(current);
    const policy = world.policies.current().reconciliation;
    const proposed = proposeResolution({ ...current, corrected }, resolution, policy);
    if (!proposed.ok) return proposed;
    await keepNote(world, transaction, {
      requestId, differenceId, personId: person._id, at: now, act: resolution, text: reason,
    });
    const proposal = { resolution, proposedById: person._id, proposedAt: now };
    const next =
      proposed.value === 'withSecond'
        ? { ...current, status: 'proposed' as const, proposal }
        : await carryOut(transaction, current, { resolution, byId: person._id, withId: null, now });
    await keep(transaction, next, requestId);
    return accept({ status: next.status });
  });
  if (outcome.ok && outcome.value.status === 'proposed') {
    const outboxId = `differenceProposed_${differenceId}_${requestId}`;
    await tellFinance(world, outboxId, 'differenceProposedFinance', {});
  }
  return outcome;
}

/** The second pair of eyes: what was put forward is carried out, or falls. */
export function confirmDifference(
  world: World,
  caller: Caller,
  { requestId, differenceId, agree, reason }: ActionInput<'reconciliation.confirm'>,
): Promise<Outcome<Reply, Exclude<ActionRefusal<'reconciliation.confirm'>, Common>>> {
  const { person } = known(caller);
  const now = world.clock.now();
  return world.database.transaction(async (transaction) => {
    const stored = await transaction.get('differences', differenceId);
    if (stored === null) return refuse('differenceNotFound');
    if (stored.requestIds.includes(requestId)) return accept({ status: stored.status });
    const { proposal } = stored;
    if (stored.status !== 'proposed' || proposal === null) return refuse('nothingProposed');
    if (proposal.proposedById === person._id) return refuse('ownProposal');
    const before = stored.closed === null ? ('open' as const) : ('closed' as const);
    const current = await withBooksNow(transaction, { ...stored, status: before, proposal: null });
    if (agree) {
      const policy = world.policies.current().reconciliation;
      const corrected = isCorrected(current);
      // The books may have moved since: what is carried out must still be possible.
      const still = proposeResolution({ ...current, corrected }, proposal.resolution, policy);
      if (!still.ok) return refuse('correctionNotPossible');
    }
    await keepNote(world, transaction, {
      requestId,
      differenceId,
      personId: person._id,
      at: now,
      act: agree ? 'agree' : 'decline',
      text: reason,
    });
    const { resolution, proposedById: byId } = proposal;
    const next = agree
      ? await carryOut(transaction, current, { resolution, byId, withId: person._id, now })
      : current;
    await keep(transaction, next, requestId);
    return accept({ status: next.status });
  });
}

interface Decision {
  resolution: Resolution;
  byId: string;
  withId: string | null;
  now: Instant;
}

async function carryOut(
  transaction: Transaction,
  difference: DifferenceDocument,
  { resolution, byId, withId, now }: Decision,
): Promise<DifferenceDocument> {
  if (resolution === 'takeBack') {
    const entryIds = await correctBooks(transaction, difference, 'takeBack', now);
    return { ...difference, status: 'open', closed: null, entryIds };
  }
  const entryIds =
    resolution === 'correct'
      ? await correctBooks(transaction, difference, 'correct', now)
      : difference.entryIds;
  const closed = { resolution, byId, withId, at: now };
  return { ...difference, status: 'closed', closed, entryIds };
}

function keep(
  transaction: Transaction,
  difference: DifferenceDocument,
  requestId: string,
): Promise<void> {
  const requestIds = [...difference.requestIds, requestId].slice(-REQUESTS_KEPT);
  const version = difference.version + 1;
  return transaction.put('differences', { ...difference, requestIds, version });
}

function keepNote(
  world: World,
  transaction: Transaction,
  { requestId, ...note }: Omit<DifferenceNoteDocument, '_id'> & { requestId: string },
): Promise<void> {
  const _id = world.ids.derived('note', note.differenceId, requestId);
  return transaction.add('differenceNotes', { _id, ...note });
}
