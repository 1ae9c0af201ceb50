import { MINUTE, type Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';
import type { Policy } from '../policy/policy';

/**
 * `held`: the fund's shares are held and the provider is being asked. `accepted`: the provider will
 * pay. `posted`: the money is with the resident and the entry is posted. `voided`: given up by
 * finance, `expired`: given up because nobody chose a path for too long; the hold is free again.
 * `exception`: the bank sent the money back or the provider refuses, finance chooses another path.
 */
type RefundStatus = 'held' | 'accepted' | 'posted' | 'voided' | 'expired' | 'exception';

/** Which of them still hold money of the fund's shares. */
export const holdingStatuses: readonly RefundStatus[] = ['held', 'accepted', 'exception'];

/** One decision to pay, made once; it pays at most once however often it is asked. */
export interface RefundIntent {
  /** Made and kept by the client. */
  refundIntentId: string;
  ticketId: string;
  orderId: string;
  /** The provider's number of the payment that the money goes back on. */
  transactionId: string;
  leaderId: string;
  amountFen: Fen;
  /** From 1; rises only when the provider closed the attempt before. */
  attempt: number;
  /** The provider's key against paying twice: the same attempt is always sent under this number. */
  outRefundNumber: string;
  status: RefundStatus;
  /** What each share of the fund holds for it. */
  hold: { platformFen: Fen; leaderFen: Fen };
  /** The attempt that its hold was taken by; tells it from others of the same intent. */
  takeId: string;
  heldAt: Instant;
  acceptedAt: Instant | null;
  /** When it was posted, voided, expired or became an exception. */
  resolvedAt: Instant | null;
  promisedAt: Instant | null;
  /** When the provider is asked next if it says nothing; null unless accepted. */
  nextPollAt: Instant | null;
  pollCount: number;
  requestedById: string;
  /** How a posted one reached the resident; null until then. */
  paidBy: 'provider' | 'transfer' | null;
}

type RefundRefusal =
  /** The intent is past that, or not there yet. */
  | 'wrongStatus'
  /** The provider speaks of an attempt that is over. */
  | 'staleAttempt';

type NewRefundIntent = Pick<
  RefundIntent,
  | 'refundIntentId'
  | 'ticketId'
  | 'orderId'
  | 'transactionId'
  | 'leaderId'
  | 'amountFen'
  | 'hold'
  | 'takeId'
  | 'heldAt'
  | 'requestedById'
>;

export function outRefundNumber(refundIntentId: string, attempt: number): string {
  return `${refundIntentId}_${attempt}`;
}

/** A new intent with its hold. Until it is accepted the outbox keeps sending it. */
export function makeRefundIntent(request: NewRefundIntent): RefundIntent {
  if (request.hold.platformFen + request.hold.leaderFen !== request.amountFen) {
    throw new Error(`the hold of ${request.refundIntentId} is not its amount`);
  }
  return {
    ...request,
    attempt: 1,
    outRefundNumber: outRefundNumber(request.refundIntentId, 1),
    status: 'held',
    acceptedAt: null,
    resolvedAt: null,
    promisedAt: null,
    nextPollAt: null,
    pollCount: 0,
    paidBy: null,
  };
}

type RefundOutcome = Outcome<RefundIntent, RefundRefusal>;

/** What the provider says of one attempt, and when. */
interface ProviderWord {
  outRefundNumber: string;
  at: Instant;
}

/*
 * Every transition below answers the very same intent when it is told again what it knows, so that
 * `outcome.value === intent` means: nothing to write, nothing to post.
 */

/** The provider will pay. Said late, after the money arrived, it changes nothing. */
export function acceptRefund(
  intent: RefundIntent,
  word: ProviderWord & { promisedAt: Instant; policy: Policy },
): RefundOutcome {
  if (word.outRefundNumber !== intent.outRefundNumber) return refuse('staleAttempt');
  if (intent.status === 'accepted' || intent.status === 'posted') return accept(intent);
  if (intent.status !== 'held') return refuse('wrongStatus');
  return accept({
    ...intent,
    status: 'accepted',
    acceptedAt: word.at,
    promisedAt: word.promisedAt,
    nextPollAt: word.at + pollDelay(0, word.policy),
    pollCount: 0,
  });
}

/**
 * SUCCESS: the money is with the resident. It may come before the acceptance was heard of, and
 * after ABNORMAL, which is not the provider's last word.
 */
export function postRefund(intent: RefundIntent, word: ProviderWord): RefundOutcome {
  if (word.outRefundNumber !== intent.outRefundNumber) return refuse('staleAttempt');
  if (intent.status === 'posted') return accept(intent);
  if (!holdingStatuses.includes(intent.status)) return refuse('wrongStatus');
  return accept({ ...resolved(intent, 'posted', word.at), paidBy: 'provider' });
}

/** CLOSED: the attempt is over and paid nothing. A new number is tried, the hold stays. */
export function retryClosed(
  intent: RefundIntent,
  word: Pick<ProviderWord, 'outRefundNumber'>,
): RefundOutcome {
  if (isEarlierAttempt(intent, word.outRefundNumber)) return accept(intent);
  if (word.outRefundNumber !== intent.outRefundNumber) return refuse('staleAttempt');
  if (!holdingStatuses.includes(intent.status)) return refuse('wrongStatus');
  const attempt = intent.attempt + 1;
  return accept({
    ...intent,
    attempt,
    outRefundNumber: outRefundNumber(intent.refundIntentId, attempt),
    status: 'held',
    acceptedAt: null,
    resolvedAt: null,
    promisedAt: null,
    nextPollAt: null,
    pollCount: 0,
  });
}

/** ABNORMAL: the bank sent the money back. The hold stays until finance has chosen a path. */
export function abnormalRefund(intent: RefundIntent, word: ProviderWord): RefundOutcome {
  if (word.outRefundNumber !== intent.outRefundNumber) return refuse('staleAttempt');
  if (intent.status === 'exception') return accept(intent);
  if (intent.status !== 'held' && intent.status !== 'accepted') return refuse('wrongStatus');
  return accept(resolved(intent, 'exception', word.at));
}

/** Finance sends it again as it is: the provider may take now what it refused before. */
export function resendRefund(intent: RefundIntent): RefundOutcome {
  if (intent.status !== 'exception') return refuse('wrongStatus');
  return accept({ ...intent, status: 'held', resolvedAt: null });
}

/**
 * SUCCESS of what was given up: it should not be possible, but money that has left is a fact. The
 * hold ended before and stays ended.
 */
export function postLate(intent: RefundIntent, word: ProviderWord): RefundOutcome {
  if (word.outRefundNumber !== intent.outRefundNumber) return refuse('staleAttempt');
  if (intent.status !== 'voided' && intent.status !== 'expired') return refuse('wrongStatus');
  return accept({ ...resolved(intent, 'posted', word.at), paidBy: 'provider' });
}

/** Finance transferred the sum to the payer by hand: that posts the hold like a SUCCESS. */
export function transferRefund(intent: RefundIntent, at: Instant): RefundOutcome {
  if (intent.status !== 'exception') return refuse('wrongStatus');
  return accept({ ...resolved(intent, 'posted', at), paidBy: 'transfer' });
}

/** It will not be paid this way: the hold is free again, once. */
export function abandonRefund(
  intent: RefundIntent,
  status: 'voided' | 'expired',
  at: Instant,
): RefundOutcome {
  if (intent.status !== 'exception') return refuse('wrongStatus');
  return accept(resolved(intent, status, at));
}

/** Asked and not resolved: when to ask again (1 minute after acceptance, then 5, 10, 20, 30). */
export function polledRefund(intent: RefundIntent, at: Instant, policy: Policy): RefundIntent {
  if (intent.nextPollAt === null) return intent;
  const pollCount = intent.pollCount + 1;
  return { ...intent, pollCount, nextPollAt: at + pollDelay(pollCount, policy) };
}

function resolved(
  intent: RefundIntent,
  status: 'posted' | 'exception' | 'voided' | 'expired',
  at: Instant,
): RefundIntent {
  return { ...intent, status, resolvedAt: at, nextPollAt: null };
}

function pollDelay(pollCount: number, policy: Policy): number {
  const minutes = policy.refund.pollMinutes;
  return (minutes[Math.min(pollCount, minutes.length - 1)] ?? 1) * MINUTE;
}

function isEarlierAttempt(intent: RefundIntent, number: string): boolean {
  for (let attempt = 1; attempt < intent.attempt; attempt += 1) {
    if (outRefundNumber(intent.refundIntentId, attempt) === number) return true;
  }
  return false;
}
