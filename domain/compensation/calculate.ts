import { DAY, HOUR } from '../primitives/instant';
import { splitByWeight, type Fen } from '../primitives/money';
import { accept, refuse, type Outcome } from '../primitives/outcome';
import type { Sentence } from '../primitives/sentence';
import type {
  Calculated,
  Calculation,
  CalculationRefusal,
  Compensation,
  CompensationFacts,
  Sum,
  SumOutcome,
} from './calculation';

type Asked<Kind extends Calculation['kind']> = Extract<Calculation, { kind: Kind }>;

/**
 * What a calculation comes to, and each step on the way. What is above the claim's remainder is a
 * coupon, never a refund; what is above the coupon's ceiling is not given at all.
 */
export function calculate(
  asked: Calculation,
  facts: CompensationFacts,
): Outcome<Calculated, CalculationRefusal> {
  if (asked.kind === 'reissue') return reissued(asked, facts);
  const sum = sumOf(asked, facts);
  return sum.ok ? shared(sum.value, facts) : sum;
}

function sumOf(asked: Exclude<Calculation, { kind: 'reissue' }>, facts: CompensationFacts) {
  switch (asked.kind) {
    case 'damage':
      return damaged(asked, facts);
    case 'late':
      return late(asked, facts);
    case 'share':
      return shareOfOrder(asked.shareBasisPoints, facts);
    case 'priceDifference':
      return cheaper(asked, facts);
    case 'offer':
      return offered(asked, facts);
  }
}

/** The degree of the damage times the value of what was claimed. */
function damaged({ degree }: Asked<'damage'>, { policy, claim }: CompensationFacts): SumOutcome {
  const basisPoints = policy.compensation.damageBasisPoints[degree];
  const sumFen = partOf(claim.claimedFen, basisPoints);
  return accept({
    sumFen,
    steps: [
      step('value', { valueFen: claim.claimedFen }),
      step(`damage.${degree}`, { percent: percentOf(basisPoints), sumFen }),
    ],
  });
}

/** Later than a limit of the policy: its part of the value. */
function late(asked: Asked<'late'>, { policy, claim, lateMs }: CompensationFacts): SumOutcome {
  const limits = policy.compensation.lateBasisPoints;
  const lateHours = lateMs === null ? asked.lateHours : Math.floor(lateMs / HOUR);
  const passed = limits.find(({ overHours }) => lateHours > overHours);
  const least = Math.min(...limits.map(({ overHours }) => overHours));
  if (passed === undefined) return refuse('notLateEnough', { lateHours, overHours: least });
  const { overHours, basisPoints } = passed;
  const sumFen = partOf(claim.claimedFen, basisPoints);
  return accept({
    sumFen,
    steps: [
      step('value', { valueFen: claim.claimedFen }),
      step(lateMs === null ? 'late.told' : 'late.recorded', { lateHours }),
      step('late.rate', { overHours, percent: percentOf(basisPoints), sumFen }),
    ],
  });
}

/** A part of what was paid for the order, up to the ceiling. */
function shareOfOrder(shareBasisPoints: number, { policy, order }: CompensationFacts): SumOutcome {
  const { ceilingBasisPoints } = policy.compensation;
  const mostPercent = percentOf(ceilingBasisPoints);
  if (shareBasisPoints > ceilingBasisPoints) return refuse('aboveCeiling', { mostPercent });
  const sumFen = partOf(order.paidFen, shareBasisPoints);
  const percent = percentOf(shareBasisPoints);
  return accept({
    sumFen,
    steps: [
      step('order', { orderFen: order.paidFen }),
      step('share', { percent, sumFen, mostPercent }),
    ],
  });
}

/** What the claimed units would cost less today, while the price is protected. */
function cheaper({ nowFen }: Asked<'priceDifference'>, facts: CompensationFacts): SumOutcome {
  const { policy, now, order, claim } = facts;
  const { priceProtectionDays } = policy.compensation;
  if (now > order.paidAt + priceProtectionDays * DAY) {
    return refuse('protectionOver', { priceProtectionDays });
  }
  const todayFen = nowFen * claim.quantity;
  const sumFen = claim.claimedFen - todayFen;
  if (sumFen <= 0) return refuse('notCheaper', { thenFen: claim.claimedFen, todayFen });
  const { quantity } = claim;
  return accept({
    sumFen,
    steps: [
      step('price.then', { quantity, thenFen: claim.claimedFen }),
      step('price.now', { quantity, todayFen, sumFen }),
      step('price.window', { priceProtectionDays }),
    ],
  });
}

/** A part of the order that stands for some hours and no longer. */
function offered(asked: Asked<'offer'>, facts: CompensationFacts): SumOutcome {
  const { shareBasisPoints, hours } = asked;
  const { policy, now } = facts;
  const leastHours = policy.compensation.offerAtLeastHours;
  const mostHours = policy.entitlement.proposalAnswerHours;
  if (hours < leastHours) return refuse('offerTooShort', { leastHours });
  if (hours > mostHours) return refuse('offerTooLong', { mostHours });
  const sum = shareOfOrder(shareBasisPoints, facts);
  if (!sum.ok) return sum;
  const standsUntil = now + hours * HOUR;
  const steps = [...sum.value.steps, step('until', { untilAt: standsUntil })];
  return accept({ ...sum.value, steps, standsUntil });
}

/** New goods and the small coupon as an apology, as far as a coupon may still be given. */
function reissued(
  { quantity }: Asked<'reissue'>,
  { policy, claim, couponCeilingFen }: CompensationFacts,
): Outcome<Calculated, CalculationRefusal> {
  const maximumQuantity = claim.quantity;
  if (quantity > maximumQuantity) return refuse('quantityTooHigh', { maximumQuantity });
  const [valueFen = 0] = splitByWeight(claim.claimedFen, [quantity, maximumQuantity - quantity]);
  const couponFen = Math.min(policy.remedy.smallCouponFen, couponCeilingFen);
  const sumFen = valueFen + couponFen;
  return accept({
    remedy: { kind: 'reissue', quantity, couponFen },
    sumFen,
    steps: [
      step('reissue', { quantity, valueFen }),
      couponFen > 0 ? step('apology', { couponFen }) : step('noCoupon'),
      step('total', { sumFen }),
    ],
    standsUntil: null,
  });
}

/** What of the sum goes back to the payer, and what can only be a coupon. */
function shared(
  { sumFen: askedFen, steps, standsUntil }: Sum,
  { payableFen, couponCeilingFen }: CompensationFacts,
): Outcome<Calculated, CalculationRefusal> {
  const amountFen = Math.min(askedFen, payableFen);
  const restFen = askedFen - amountFen;
  const couponFen = Math.min(restFen, couponCeilingFen);
  const sumFen = amountFen + couponFen;
  if (sumFen <= 0) return refuse('nothingToGive');
  const parts = [
    ...(restFen > 0 ? [step('payable', { payableFen })] : []),
    ...(couponFen > 0 ? [step('rest', { restFen: couponFen })] : []),
    ...(restFen > couponFen ? [step('cut', { couponCeilingFen })] : []),
    step('total', { sumFen }),
  ];
  const remedy = remedyOf(amountFen, couponFen);
  return accept({
    remedy,
    sumFen,
    steps: [...steps, ...parts],
    standsUntil: standsUntil ?? null,
  });
}

function remedyOf(amountFen: Fen, couponFen: Fen): Compensation {
  return amountFen > 0 ? { kind: 'refund', amountFen, couponFen } : { kind: 'coupon', couponFen };
}

/** Rounded half up to a fen; a part never exceeds the whole. */
function partOf(wholeFen: Fen, basisPoints: number): Fen {
  const [partFen = 0] = splitByWeight(wholeFen, [basisPoints, 10_000 - basisPoints]);
  return partFen;
}

function percentOf(basisPoints: number): number {
  return basisPoints / 100;
}

function step(key: string, params: Sentence['params'] = {}): Sentence {
  return { key: `compensation.${key}`, params };
}
