import type { Instant } from '../primitives/instant';
import type { Fen } from '../primitives/money';
import type { FundSplit } from './split';

/**
 * What of a leader's two shares stands ready for the next refunds. The account counts all of it as
 * held; a refund takes its hold out of here by one write that no transaction has to wait for, so
 * that many refunds of one leader at once do not meet.
 */
export interface Purse extends FundSplit {
  /** What its leader refunded by one tap on that day (Asia/Shanghai, YYYY-MM-DD). */
  oneTap: { day: string; totalFen: Fen };
  /** What was taken since it was last put in order, by the refund's intent. */
  taken: Record<string, Taken>;
}

/** A hold that left the purse; the refund's own document says whether it came to be. */
export interface Taken extends FundSplit {
  ticketId: string;
  tapFen: Fen;
  /** Its day; empty where no tap was counted. */
  tapDay: string;
  at: Instant;
  /** When somebody last relied on it: a repeat of the same intent takes nothing again. */
  seenAt: Instant;
  /** Everybody who relied on it; the refund names the one that it came to be by. */
  takeIds: string[];
}

export interface Take extends FundSplit {
  /** One attempt at a refund: a repeat has another. */
  takeId: string;
  refundIntentId: string;
  ticketId: string;
  /** Set where a leader taps: counts against the day's total. */
  tap: OneTap | null;
  at: Instant;
}

export interface OneTap {
  day: string;
  amountFen: Fen;
  dailyLimitFen: Fen;
}

/** The intent as far as a purse has to know it. */
interface IntentOfTake {
  takeId: string;
}

export const emptyPurse: Purse = {
  leaderFen: 0,
  platformFen: 0,
  oneTap: { day: '', totalFen: 0 },
  taken: {},
};

/** An intent's name is made by a phone: what every object answers to was never taken. */
function own(taken: Purse['taken'], refundIntentId: string): Taken | undefined {
  return Object.hasOwn(taken, refundIntentId) ? taken[refundIntentId] : undefined;
}

/** What was tapped on that day so far. */
export function tappedFen({ oneTap }: Purse, day: string): Fen {
  return oneTap.day === day ? oneTap.totalFen : 0;
}

/** The same take once more: it has its money already. */
export function hasTaken({ taken }: Purse, take: Take): boolean {
  const before = own(taken, take.refundIntentId);
  return (
    before !== undefined &&
    before.ticketId === take.ticketId &&
    before.leaderFen === take.leaderFen &&
    before.platformFen === take.platformFen &&
    before.tapFen === (take.tap?.amountFen ?? 0) &&
    before.tapDay === (take.tap?.day ?? '')
  );
}

/** The first tap of a day is not taken from here: somebody has to begin the day's total. */
export function mayTake(purse: Purse, take: Take): boolean {
  const { tap } = take;
  return (
    own(purse.taken, take.refundIntentId) === undefined &&
    purse.leaderFen >= take.leaderFen &&
    purse.platformFen >= take.platformFen &&
    (tap === null ||
      (purse.oneTap.day === tap.day && purse.oneTap.totalFen + tap.amountFen <= tap.dailyLimitFen))
  );
}

export function takenBy({ takeId, ticketId, leaderFen, platformFen, tap, at }: Take): Taken {
  const tapped = { tapFen: tap?.amountFen ?? 0, tapDay: tap?.day ?? '' };
  return { ticketId, leaderFen, platformFen, ...tapped, at, seenAt: at, takeIds: [takeId] };
}

/** A repeat relies on what was taken before; ask `hasTaken` first. */
export function relyOn(purse: Purse, { refundIntentId, takeId, at }: Take): Purse {
  const before = own(purse.taken, refundIntentId);
  if (before === undefined) return purse;
  const relied = { ...before, seenAt: at, takeIds: [...before.takeIds, takeId] };
  return { ...purse, taken: { ...purse.taken, [refundIntentId]: relied } };
}

/** Ask `mayTake` first. */
export function takeFrom(purse: Purse, take: Take): Purse {
  const { oneTap, taken } = purse;
  return {
    ...purse,
    leaderFen: purse.leaderFen - take.leaderFen,
    platformFen: purse.platformFen - take.platformFen,
    oneTap: { ...oneTap, totalFen: oneTap.totalFen + (take.tap?.amountFen ?? 0) },
    taken: { ...taken, [take.refundIntentId]: takenBy(take) },
  };
}

/** What was taken for an intent comes back with the day's count, as if it had never been. */
export function giveBack(purse: Purse, refundIntentId: string): Purse {
  const back = own(purse.taken, refundIntentId);
  if (back === undefined) return purse;
  const { oneTap } = purse;
  const tapFen = back.tapDay === oneTap.day ? back.tapFen : 0;
  return {
    ...forget(purse, refundIntentId),
    leaderFen: purse.leaderFen + back.leaderFen,
    platformFen: purse.platformFen + back.platformFen,
    oneTap: { ...oneTap, totalFen: oneTap.totalFen - tapFen },
  };
}

/** The refund came to be: from now on its own document alone stands for the hold. */
function forget(purse: Purse, refundIntentId: string): Purse {
  const { [refundIntentId]: _, ...taken } = purse.taken;
  return { ...purse, taken };
}

/**
 * Decides every take that is old enough to be over: with its refund it is forgotten, without one
 * it is given back. A refund came of the take that it names alone: somebody who tried the same
 * intent beside it, or again after it, took for nothing.
 *
 * @param refunds what became of the intents; absent where there is no such refund
 * @param overBefore a take that nobody relied on since then can no longer become a refund
 */
export function settleTaken(
  purse: Purse,
  refunds: ReadonlyMap<string, IntentOfTake>,
  overBefore: Instant,
): Purse {
  let settled = purse;
  for (const [id, one] of Object.entries(purse.taken)) {
    const refund = refunds.get(id);
    if (refund !== undefined && one.takeIds.includes(refund.takeId)) settled = forget(settled, id);
    else if (one.seenAt < overBefore) settled = giveBack(settled, id);
  }
  return settled;
}
