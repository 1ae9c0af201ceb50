import type { ActionInput } from '../../domain/contract/actions';
import type { OwnReviewView } from '../../domain/contract/views/misuse-review';
import { reviewSentence } from '../../domain/misuse/claim-review';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import { notify, writeOutboxIn } from './change-ticket';
import type { World } from './ports';
import { mayClaim } from './ticket-actor';

/** What the payer of a claim reads of its review: all of it but who looks. */
export async function ownReview(world: World, ticketId: string): Promise<OwnReviewView | null> {
  const review = await world.database.get('misuseReviews', ticketId);
  if (review === null) return null;
  const { state, raisedAt, reasons, contest, closings } = review;
  const last = closings.at(-1);
  return {
    state,
    raisedAt,
    reasons: reasons.map(reviewSentence),
    contest: contest === null ? null : { words: contest.words, at: contest.at },
    outcome:
      last === undefined || state === 'open'
        ? null
        : { outcome: last.outcome, words: last.words, at: last.at },
  };
}

/**
 * The payer says what they think of it, once, in words that a person reads. Closed before, it is
 * open again, and somebody else looks.
 */
export async function contestReview(
  world: World,
  caller: Caller,
  { ticketId, requestId, reason }: ActionInput<'ticket.contestReview'>,
): Promise<Outcome<{ contestedAt: number }, 'ticketNotFound' | 'noReview' | 'reviewContested'>> {
  const me = known(caller);
  const outboxId = world.ids.derived('review', ticketId, requestId);
  const contested = await world.database.transaction(async (transaction) => {
    const ticket = await transaction.get('tickets', ticketId);
    if (ticket === null || !mayClaim(me, ticket)) return refuse('ticketNotFound');
    const review = await transaction.get('misuseReviews', ticketId);
    if (review === null) return refuse('noReview');
    if (review.contest?.requestId === requestId) return accept({ contestedAt: review.contest.at });
    if (review.contest !== null) return refuse('reviewContested');
    const at = world.clock.now();
    const contest = { words: reason, at, requestId };
    await transaction.put('misuseReviews', { ...review, contest, state: 'open' });
    const told = notify(ticket, { role: 'supervisor' }, 'reviewContestedPlatform');
    await writeOutboxIn(transaction, outboxId, { ticketId, effects: [told] }, at);
    return accept({ contestedAt: at });
  });
  if (contested.ok) await world.relay.wake([outboxId]);
  return contested;
}
