import type { Policy } from '../policy/policy';
import { assertFen, type Fen } from '../primitives/money';
import type { AccountId } from './account';
import { splitRefund, type FundSplit } from './split';

/** A share of the fund with the holds that stand beside the ledger and count against it. */
export interface Share {
  accountId: AccountId;
  /** What the entries say; never below zero. */
  balanceFen: Fen;
  /** Part of the balance that open refunds have reserved; never above it. */
  heldFen: Fen;
  /** Rises with every change. */
  version: number;
}

export function availableFen(share: Share): Fen {
  return share.balanceFen - share.heldFen;
}

export interface TopUp {
  accountId: AccountId;
  amountFen: Fen;
}

export interface HoldPlan {
  hold: FundSplit;
  /** Entries to post before holding, one per share that is too small. */
  topUps: TopUp[];
}

interface HoldRequest {
  platformShare: Share;
  leaderShare: Share;
  amountFen: Fen;
  policy: Policy;
}

/** A share too small is topped up, so that no claim is refused because the fund is low. */
export function planHold(request: HoldRequest): HoldPlan {
  const hold = splitRefund(request.amountFen, request.policy);
  return {
    hold,
    topUps: [
      ...topUpFor(request.platformShare, hold.platformFen),
      ...topUpFor(request.leaderShare, hold.leaderFen),
    ],
  };
}

function topUpFor(share: Share, neededFen: Fen): TopUp[] {
  const missingFen = neededFen - availableFen(assertShare(share));
  return missingFen > 0 ? [{ accountId: share.accountId, amountFen: missingFen }] : [];
}

/** The share after its part of a plan: topped up where needed, then held. */
export function withHold(share: Share, holdFen: Fen, topUps: readonly TopUp[]): Share {
  const topUpFen = topUps
    .filter((topUp) => topUp.accountId === share.accountId)
    .reduce((sum, topUp) => sum + topUp.amountFen, 0);
  return changed(share, topUpFen, holdFen);
}

/** The held part leaves the balance: the refund has arrived. */
export function withDraw(share: Share, heldFen: Fen): Share {
  return changed(share, -heldFen, -heldFen);
}

/** The held part is free again: the refund was given up. */
export function withRelease(share: Share, heldFen: Fen): Share {
  return changed(share, 0, -heldFen);
}

function changed(share: Share, balanceChangeFen: Fen, heldChangeFen: Fen): Share {
  return assertShare({
    ...share,
    balanceFen: share.balanceFen + balanceChangeFen,
    heldFen: share.heldFen + heldChangeFen,
    version: share.version + 1,
  });
}

function assertShare(share: Share): Share {
  assertFen(share.balanceFen);
  if (assertFen(share.heldFen) < 0 || share.heldFen > share.balanceFen) {
    throw new Error(`${share.accountId} holds ${share.heldFen} of ${share.balanceFen} fen`);
  }
  return share;
}
