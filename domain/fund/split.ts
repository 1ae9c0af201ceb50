import type { Policy } from '../policy/policy';
import { splitByWeight, type Fen } from '../primitives/money';

/** What each share of the fund pays of one refund. */
export interface FundSplit {
  platformFen: Fen;
  leaderFen: Fen;
}

/** The fund pays every refund 70/30 whoever is liable; who bears it in the end is ruled later. */
export function splitRefund(amountFen: Fen, policy: Policy): FundSplit {
  const { platformWeight, leaderWeight } = policy.fund;
  const [platformFen = 0, leaderFen = 0] = splitByWeight(amountFen, [platformWeight, leaderWeight]);
  return { platformFen, leaderFen };
}

/** What an order of that value contributes when it is completed: 1 % of it, shared 70/30. */
export function splitContribution(orderPaidFen: Fen, policy: Policy): FundSplit {
  const basisPoints = policy.fund.contributionBasisPoints;
  const [contributionFen = 0] = splitByWeight(orderPaidFen, [basisPoints, 10_000 - basisPoints]);
  return splitRefund(contributionFen, policy);
}
