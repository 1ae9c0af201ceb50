/** How much of each thing an episode saw: a simulation that never came to it would prove nothing. */
import type { Committed } from './fund-facts';

export const happenings = [
  'refundsPosted',
  'refundsGivenUp',
  'refundsByRule',
  'couponsIssued',
  'couponsUsed',
  'couponsExpired',
  'couponsReminded',
  'chargebacksSent',
  'chargebacksAccepted',
  'chargebacksDeemed',
  'chargebacksDecided',
  'chargebacksOffset',
  'potMovesDone',
  'experimentsPaid',
  'linesRecalled',
] as const;

export type Happened = Record<(typeof happenings)[number], number>;

export function nothingYet(): Happened {
  return Object.fromEntries(happenings.map((name) => [name, 0])) as Happened;
}

export function happenedIn(database: Committed): Happened {
  const refunds = database.peek('refunds');
  const coupons = database.peek('coupons');
  const chargebacks = database.peek('chargebacks');
  const decided = (by: string) => chargebacks.filter(({ decidedBy }) => decidedBy === by).length;
  return {
    refundsPosted: refunds.filter(({ status }) => status === 'posted').length,
    refundsGivenUp: refunds.filter(({ status }) => status === 'voided').length,
    refundsByRule: refunds.filter(({ requestedById }) => requestedById === 'system').length,
    couponsIssued: coupons.filter(({ issuedAt }) => issuedAt !== null).length,
    couponsUsed: coupons.filter(({ status }) => status === 'used').length,
    couponsExpired: coupons.filter(({ status }) => status === 'expired').length,
    couponsReminded: coupons.filter(({ remindedAt }) => remindedAt !== null).length,
    chargebacksSent: chargebacks.length,
    chargebacksAccepted: decided('partner'),
    chargebacksDeemed: decided('silence'),
    chargebacksDecided: decided('platform'),
    chargebacksOffset: chargebacks.filter(({ offsetFen }) => offsetFen > 0).length,
    potMovesDone: database.peek('potMoves').filter(({ status }) => status === 'done').length,
    experimentsPaid: database.peek('experiments').filter(({ status }) => status === 'accepted')
      .length,
    linesRecalled: database.peek('recallItems').filter(({ refundFen }) => refundFen > 0).length,
  };
}

export function together(one: Happened, other: Happened): Happened {
  const sum = nothingYet();
  for (const name of happenings) sum[name] = one[name] + other[name];
  return sum;
}
