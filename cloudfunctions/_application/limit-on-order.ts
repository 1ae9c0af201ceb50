import type { HandledTicketView } from '../../domain/contract/views/handled-ticket';
import type { Policy } from '../../domain/policy/policy';
import type { Role } from '../../domain/person/role';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { decidedBefore, decideOnDay, type OrderDay } from '../../domain/refund/order-day';
import type { KnownCaller } from './caller';
import type { OrderDocument } from './documents/orders';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import {
  aloneUpToFen,
  approvalsNeeded,
  isOneOfFourEyes,
  refundLimitFen,
  roleAbove,
} from './refund-limit';

/** The ceiling of what two people decided together: there is none. */
export const DECIDED_BY_TWO: Fen = Number.MAX_SAFE_INTEGER;

/** What was refunded on an order so far today: limits look at an order and day as one claim. */
export interface OrderToday {
  day: string;
  orderDay: OrderDay | undefined;
}

export function orderToday(
  { calendars }: World,
  order: Pick<OrderDocument, 'refundDay'> | null,
  now: Instant,
): OrderToday {
  return { day: calendars.dayOf(now), orderDay: order?.refundDay };
}

export function refundedTodayFen({ orderDay, day }: OrderToday): Fen {
  return decidedBefore(orderDay, day, DECIDED_BY_TWO);
}

/** How many different people must approve the amount, with what single persons decided today. */
export function approvalsNeededOn(
  { orderDay, day }: OrderToday,
  amountFen: Fen,
  policy: Policy,
): 1 | 2 {
  const decidedFen = decidedBefore(orderDay, day, policy.refund.fourEyesFen);
  return approvalsNeeded(decidedFen + amountFen, policy);
}

/** Whether the limit of these roles covers the amount with what was decided under it today. */
export function isWithinLimit(
  { orderDay, day }: OrderToday,
  roles: readonly Role[],
  amountFen: Fen,
  policy: Policy,
): boolean {
  const limitFen = refundLimitFen(roles, policy);
  return decidedBefore(orderDay, day, limitFen) + amountFen <= limitFen;
}

/** Who must decide where somebody of these roles may not. */
export function roleAboveOn(
  today: OrderToday,
  roles: readonly Role[],
  amountFen: Fen,
  policy: Policy,
): 'leader' | 'supervisor' | 'finance' {
  const { leaderLimitFen, supervisorLimitFen } = policy.refund;
  const role = roleAbove(roles, amountFen, policy);
  if (role === 'leader' && fits(today, amountFen, leaderLimitFen)) return 'leader';
  return fits(today, amountFen, supervisorLimitFen) ? 'supervisor' : 'finance';
}

function fits({ orderDay, day }: OrderToday, amountFen: Fen, ceilingFen: Fen): boolean {
  return decideOnDay(orderDay, day, { amountFen, ceilingFen }).ok;
}

/** Whose limit an amount passes, who must approve it, and what was refunded before it today. */
export function limitsView(
  world: World,
  { person, roles }: KnownCaller,
  { approvals, policyVersion }: TicketDocument,
  today: OrderToday,
  amountFen: Fen,
): Pick<
  HandledTicketView,
  'limitFen' | 'aboveLimitRole' | 'refundedTodayFen' | 'approvals'
> {
  const policy = world.policies.of(policyVersion);
  const needed = approvalsNeededOn(today, amountFen, policy);
  const alone = fits(today, amountFen, aloneUpToFen(roles, policy));
  const mayDecide = alone || (needed > 1 && isOneOfFourEyes(roles));
  const mine = approvals.some(({ personId }) => personId === person._id);
  return {
    limitFen: refundLimitFen(roles, policy),
    aboveLimitRole: mayDecide ? null : roleAboveOn(today, roles, amountFen, policy),
    refundedTodayFen: decidedBefore(today.orderDay, today.day, DECIDED_BY_TWO),
    approvals: {
      given: approvals.length,
      needed,
      mine,
      amountFen: approvals[0]?.amountFen ?? null,
    },
  };
}
