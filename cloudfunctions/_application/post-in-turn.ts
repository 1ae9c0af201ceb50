import { leaderShare } from '../../domain/fund/account';
import { SECOND, type Instant } from '../../domain/primitives/instant';
import { bearRefund } from './bear-refund';
import type { RefundDocument } from './documents/money';
import type {
  PostingNoteDocument,
  PostingTurnDocument,
  PostingWork,
} from './documents/posting-turns';
import type { World } from './ports';
import { settleSuccess } from './resolve-refund';

/** Longer than anybody posts and what they began then takes; after that a turn may be taken over. */
const LEASE = 40 * SECOND;
/** The provider waits for its answer meanwhile. */
const LONGEST_ANSWER = 4 * SECOND;
/** A run that nobody waits for; the function has 60 s. */
const LONGEST_RUN = 25 * SECOND;
const PAGE = 20;
const LEADERS_PER_RUN = 100;

/**
 * Posts something on a leader's account. Each entry carries the running balance, so that two who
 * post at once would fail one another and begin again. So one posts at a time: whoever comes
 * meanwhile notes what is to be posted and goes, and who has the turn posts it as well, in the
 * order of the notes. Turns only save work: the posting itself bears to be repeated and to be done
 * by two at once.
 *
 * When this returns, the work is posted or noted for good. Throws what the posting throws.
 */
export async function postInTurn(
  world: World,
  { leaderId, ticketId, _id: refundIntentId }: RefundDocument,
  work: PostingWork,
): Promise<void> {
  const notedAt = world.clock.now();
  const note = { _id: idOf(refundIntentId, work), leaderId, ticketId, refundIntentId, work, notedAt };
  const turn = await takeTurn(world, leaderId);
  if (turn === null) {
    await world.database.append('postingNotes', note);
  } else {
    try {
      await post(world, note);
    } finally {
      await endTurn(world, turn, []);
    }
  }
  await postNotedOf(world, leaderId, notedAt + LONGEST_ANSWER);
}

/** The same work has the same id, so that news that comes twice is noted once. */
function idOf(refundIntentId: string, work: PostingWork): string {
  return work.kind === 'paid'
    ? `paid_${work.outRefundNumber}`
    : `bear_${refundIntentId}_${work.ruling?.rulingNumber ?? 'paid'}`;
}

/**
 * What was noted and nobody posted: its turn went to somebody who died, or had no time left.
 *
 * @param leaderIds of whom; null: of all that something is noted for, the longest noted first
 * @returns how many leaders something was noted for
 */
export async function postNoted(
  world: World,
  leaderIds: readonly string[] | null = null,
): Promise<number> {
  const until = world.clock.now() + LONGEST_RUN;
  const noted = leaderIds ?? (await leadersNoted(world));
  for (const leaderId of noted) await postNotedOf(world, leaderId, until);
  return noted.length;
}

async function leadersNoted(world: World): Promise<string[]> {
  const notes = await world.database.find('postingNotes', {
    where: {},
    orderBy: { field: 'notedAt', direction: 'asc' },
    limit: LEADERS_PER_RUN,
  });
  return [...new Set(notes.map(({ leaderId }) => leaderId))];
}

/**
 * Looks for notes once more after every turn, since somebody may have noted something just before
 * it ended; what is left when time is up goes to a run of its own.
 */
async function postNotedOf(world: World, leaderId: string, until: Instant): Promise<void> {
  let failed = 0;
  for (;;) {
    const notes = await world.database.find('postingNotes', {
      where: { leaderId },
      orderBy: { field: 'notedAt', direction: 'asc' },
      limit: PAGE,
      // They failed just now and would stand before all others.
      offset: failed,
    });
    if (notes.length === 0) return;
    if (world.clock.now() > until) return world.relay.post([leaderId]);
    const turn = await takeTurn(world, leaderId);
    // Whoever has it looks again.
    if (turn === null) return;
    failed += await postAll(world, turn, notes, until);
  }
}

/** How many of them failed; they stay, for the next round of the timer. */
async function postAll(
  world: World,
  turn: PostingTurnDocument,
  notes: readonly PostingNoteDocument[],
  until: Instant,
): Promise<number> {
  const posted: string[] = [];
  let failed = 0;
  try {
    for (const note of notes) {
      if (world.clock.now() > until) break;
      try {
        await post(world, note);
        posted.push(note._id);
      } catch (error) {
        failed += 1;
        world.log.error({ action: 'postNoted', noteId: note._id }, error);
      }
    }
  } finally {
    await endTurn(world, turn, posted);
  }
  return failed;
}

async function post(world: World, note: PostingNoteDocument): Promise<void> {
  const { work, refundIntentId } = note;
  if (work.kind === 'bear') await bearRefund(world, refundIntentId, work.ruling);
  else await settleSuccess(world, note, work.outRefundNumber);
}

/** Null while somebody else has it. */
async function takeTurn(world: World, leaderId: string): Promise<PostingTurnDocument | null> {
  const now = world.clock.now();
  const holderId = world.ids.unique('turn');
  const turn = { _id: leaderShare(leaderId), leaderId, holderId, until: now + LEASE };
  if (await world.database.append('postingTurns', turn)) return turn;
  const held = await world.database.get('postingTurns', turn._id);
  if (held === null || held.until > now) return null;
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('postingTurns', turn._id);
    if (current?.holderId !== held.holderId) return null;
    await transaction.put('postingTurns', turn);
    return turn;
  });
}

/** What was posted needs no note any more; another's turn is left alone. */
function endTurn(
  world: World,
  { _id, holderId }: PostingTurnDocument,
  postedIds: readonly string[],
): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('postingTurns', _id);
    for (const noteId of postedIds) await transaction.remove('postingNotes', noteId);
    if (current?.holderId === holderId) await transaction.remove('postingTurns', _id);
  });
}
