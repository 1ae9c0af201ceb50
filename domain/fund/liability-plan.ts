import type { Policy } from '../policy/policy';
import type { Fen } from '../primitives/money';
import type { FundSplit } from './split';

/** Who bears a refund, as ruled. An experiment was reported before it failed. */
export type BearingParty =
  | 'platform'
  | 'supplier'
  | 'carrier'
  | 'leader'
  | 'resident'
  | 'unknown'
  | 'experiment';

/** What a leader owes and may still be charged this month (Asia/Shanghai). */
export interface LeaderDebt {
  /** What the leader owes now, on the ledger. */
  receivableFen: Fen;
  /** `YYYY-MM` of the two sums below; in another month both count as zero. */
  month: string;
  /** What rulings of the month charged. */
  chargedFen: Fen;
  /** What was withheld from the month's commission for it. */
  withheldFen: Fen;
}

/** What a ruling posts now. A chargeback posts only once the partner has accepted it. */
export type LiabilityPlan =
  | { kind: 'guarantee'; leaderFen: Fen }
  | { kind: 'nothing' }
  | { kind: 'chargeback' }
  | { kind: 'leaderOwes'; owedFen: Fen; aboveCapFen: Fen }
  | { kind: 'residentBears'; leaderFen: Fen }
  | { kind: 'experimentCovered'; leaderFen: Fen };

interface RuledRefund {
  party: BearingParty;
  hold: FundSplit;
  guaranteesLeft: number;
  debt: LeaderDebt;
  /** `YYYY-MM` of now. */
  month: string;
  /** The leader's commission of the month as far as it is known; the cap is a part of it. */
  commissionFen: Fen;
  policy: Policy;
}

/** Bearing after paying: what each ruling does to the shares that paid 70/30. */
export function planLiability(ruled: RuledRefund): LiabilityPlan {
  const { platformFen, leaderFen } = ruled.hold;
  switch (ruled.party) {
    case 'platform':
    case 'unknown':
      return ruled.guaranteesLeft > 0 && leaderFen > 0
        ? { kind: 'guarantee', leaderFen }
        : { kind: 'nothing' };
    case 'supplier':
    case 'carrier':
      return { kind: 'chargeback' };
    case 'leader': {
      const owedFen = Math.min(platformFen, chargeableFen(ruled));
      return { kind: 'leaderOwes', owedFen, aboveCapFen: platformFen - owedFen };
    }
    case 'resident':
      return leaderFen > 0 ? { kind: 'residentBears', leaderFen } : { kind: 'nothing' };
    case 'experiment':
      return leaderFen > 0 ? { kind: 'experimentCovered', leaderFen } : { kind: 'nothing' };
  }
}

/** What the month's cap still lets rulings charge the leader. */
export function chargeableFen(
  at: Pick<RuledRefund, 'debt' | 'month' | 'commissionFen' | 'policy'>,
): Fen {
  const chargedFen = at.debt.month === at.month ? at.debt.chargedFen : 0;
  return Math.max(0, chargeCapFen(at.commissionFen, at.policy) - chargedFen);
}

/** What of a month's commission may be withheld for what the leader owes. */
export function withholdableFen(
  at: Pick<RuledRefund, 'debt' | 'month' | 'commissionFen' | 'policy'>,
): Fen {
  const withheldFen = at.debt.month === at.month ? at.debt.withheldFen : 0;
  const leftFen = Math.max(0, chargeCapFen(at.commissionFen, at.policy) - withheldFen);
  return Math.min(at.debt.receivableFen, leftFen);
}

/** What a leader may owe of a month's commission. Rounded down: never exceeded by a fen. */
export function chargeCapFen(commissionFen: Fen, policy: Policy): Fen {
  return Math.floor((commissionFen * policy.fund.leaderChargeCapBasisPoints) / 10_000);
}
