import type { Policy } from '../policy/policy';
import { assertFen, type Fen } from '../primitives/money';
import type { AccountId } from './account';
import type { FundSplit } from './split';

/** A share of the fund with the holds that stand beside the ledger and count against it. */
export interface Share {
  accountId: AccountId;
  /** What the entries say; never below zero. */
  balanceFen: Fen;
  /** Part of the balance that open refunds have reserved; never above it. */
  heldFen: Fen;
}

export function availableFen(share: Share): Fen {
  assertShare(share);
  return share.balanceFen - share.heldFen;
}

/** What has to be put into a leader's two shares before they can bear something. */
export interface CoverPlan {
  /** Moved from the reserve into the leader's pocket of the platform's share; no new money. */
  allotmentFen: Fen;
  /** New money that the platform puts into its own share, because the reserve is short too. */
  platformTopUpFen: Fen;
  /** New money that the platform puts into the leader's share. */
  leaderTopUpFen: Fen;
}

interface CoverRequest {
  /** The leader's pocket of the platform's share. */
  pocket: Share;
  leaderShare: Share;
  /** What is to be held or taken. */
  needed: FundSplit;
  policy: Policy;
}

/** Whether the pocket alone cannot bear the platform's part: then the reserve must be read. */
export function needsReserve({ pocket, needed }: CoverRequest): boolean {
  return availableFen(pocket) < needed.platformFen;
}

/**
 * A share too small is topped up before anything is held, so that no claim is refused because the
 * fund is low. The pocket is filled from the reserve first, up to what it should hold.
 *
 * @param reserve null where `needsReserve` said that the pocket suffices
 */
export function planCover(request: CoverRequest, reserve: Share | null): CoverPlan {
  const { pocket, leaderShare, needed, policy } = request;
  const missingFen = Math.max(0, needed.platformFen - availableFen(pocket));
  const allotmentFen =
    missingFen === 0 || reserve === null
      ? 0
      : Math.min(availableFen(reserve), missingFen + policy.fund.pocketTargetFen);
  return {
    allotmentFen,
    platformTopUpFen: Math.max(0, missingFen - allotmentFen),
    leaderTopUpFen: Math.max(0, needed.leaderFen - availableFen(leaderShare)),
  };
}

/**
 * What a pocket should get from the reserve (above zero) or give back to it (below zero), so that
 * taps find what they need. Between half of the target and twice of it a pocket is left alone.
 */
export function rebalanceFen(pocket: Share, reserve: Share, policy: Policy): Fen {
  const { pocketTargetFen } = policy.fund;
  const available = availableFen(pocket);
  if (available * 2 >= pocketTargetFen && available <= pocketTargetFen * 2) return 0;
  return Math.min(pocketTargetFen - available, availableFen(reserve));
}

/** The part is reserved: it counts against the share from now on. */
export function withHold(share: Share, holdFen: Fen): Share {
  return assertShare({ ...share, heldFen: share.heldFen + holdFen });
}

/** The held part is free again: the refund was given up, or its entry is about to be posted. */
export function withRelease(share: Share, heldFen: Fen): Share {
  return assertShare({ ...share, heldFen: share.heldFen - heldFen });
}

function assertShare(share: Share): Share {
  assertFen(share.balanceFen);
  if (assertFen(share.heldFen) < 0 || share.heldFen > share.balanceFen) {
    throw new Error(`${share.accountId} holds ${share.heldFen} of ${share.balanceFen} fen`);
  }
  return share;
}
