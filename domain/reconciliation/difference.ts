import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';
import type { ReconciliationPolicy } from '../policy/reconciliation-policy';
import type { BillRefundState } from './bill-line';
import type { BookStanding } from './judge-line';

/** What can be wrong between the provider's bill and our books. */
export const differenceKinds = [
  /** The provider had a result that we had not heard of. */
  'refundUnheard',
  'refundMissing',
  'refundUnknown',
  'refundAmount',
  'refundState',
  'refundDoubled',
  'paymentMissing',
  'paymentUnknown',
  'paymentAmount',
  'paymentDoubled',
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

/**
 * `waiting`: it may be a matter of hours, the next bill tells; `open`: a person of finance is
 * asked; `proposed`: one person has, a second must agree; `cleared`: it resolved itself without
 * money being moved; `closed`: finance has closed it.
 */
export const differenceStatuses = ['waiting', 'open', 'proposed', 'cleared', 'closed'] as const;

export type DifferenceStatus = (typeof differenceStatuses)[number];

/** A person is asked, or a second one. */
export const unresolvedStatuses: readonly DifferenceStatus[] = ['open', 'proposed'];

/** What may be a matter of hours: a line that the next bill has, an order that comes tomorrow. */
const timely: readonly DifferenceKind[] = ['refundMissing', 'paymentMissing', 'paymentUnknown'];

export function firstStatus(kind: DifferenceKind): 'waiting' | 'open' {
  return timely.includes(kind) ? 'waiting' : 'open';
}

/** How it resolved itself. */
export type ClearedBy = 'laterBill' | 'providerAsked' | 'orderArrived';

/**
 * What finance may do: say why; say why and post what the books lack; take back what was closed,
 * which reverses a correction.
 */
export const resolutions = ['explain', 'correct', 'takeBack'] as const;

export type Resolution = (typeof resolutions)[number];

/** What a difference is about, as it stands when somebody looks at it. */
export interface Disagreement {
  kind: DifferenceKind;
  /** What the provider says, less what our books say; 0 where only the state differs. */
  deltaFen: Fen;
  /** What the provider says; null where it says nothing. */
  providerFen: Fen | null;
  /** What our books say; null where they say nothing. */
  bookedFen: Fen | null;
  /** How the provider's bill says that a refund stands; null for a payment, or no line. */
  providerState: BillRefundState | null;
  /** How our books say that a refund stands; null for a payment, or none of ours. */
  standing: BookStanding | null;
}

/** The books may still learn how these end, by the ordinary way: a correction would count twice. */
const notAtRest: readonly BookStanding[] = ['underway', 'exception'];

/**
 * What the provider really paid out, less what the books say that it paid out. Null where no entry
 * can put it right: a payment is not in the fund's books, and a refund that is not at rest may
 * still be posted by the ordinary way.
 */
export function correctionFenOf(difference: Disagreement): Fen | null {
  const { kind, providerFen, bookedFen, providerState, standing } = difference;
  if (kind.startsWith('payment')) return null;
  if (standing !== null && notAtRest.includes(standing)) return null;
  const paidFen = providerState === 'success' ? (providerFen ?? 0) : 0;
  const postedFen = standing === 'paid' ? (bookedFen ?? 0) : 0;
  return paidFen === postedFen ? null : paidFen - postedFen;
}

/** How much is at stake, for the question of how many people decide. */
export function stakeFenOf({ deltaFen, providerFen, bookedFen }: Disagreement): Fen {
  return deltaFen === 0 ? Math.max(providerFen ?? 0, bookedFen ?? 0) : Math.abs(deltaFen);
}

/** What one person has put forward. */
export interface Proposal {
  resolution: Resolution;
  proposedById: string;
  proposedAt: Instant;
}

export type ResolveRefusal =
  | 'differenceNotOpen'
  | 'correctionNotPossible'
  | 'differenceWaitsForSecond';

/** A difference and whether an entry was posted for it that still stands. */
type Resolvable = Disagreement & { status: DifferenceStatus; corrected: boolean };

/** Whether a resolution is complete with one person (`alone`), or waits for a second. */
export function proposeResolution(
  difference: Resolvable,
  resolution: Resolution,
  policy: ReconciliationPolicy,
): Outcome<'alone' | 'withSecond', ResolveRefusal> {
  if (difference.status === 'proposed') return refuse('differenceWaitsForSecond');
  const fitting = resolution === 'takeBack' ? 'closed' : 'open';
  if (difference.status !== fitting) return refuse('differenceNotOpen');
  if (resolution === 'correct' && correctionFenOf(difference) === null) {
    return refuse('correctionNotPossible');
  }
  const postsEntry =
    resolution === 'correct' || (resolution === 'takeBack' && difference.corrected);
  const aloneFen = postsEntry ? policy.correctAloneFen : policy.explainAloneFen;
  return accept(stakeFenOf(difference) <= aloneFen ? 'alone' : 'withSecond');
}
