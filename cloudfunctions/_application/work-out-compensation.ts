import { calculate } from '../../domain/compensation/calculate';
import type {
  Calculated,
  Calculation,
  CalculationRefusal,
  CompensationFacts,
} from '../../domain/compensation/calculation';
import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { itemOf, paidBeforeFen } from './agree-refund';
import { known, type Caller } from './caller';
import type { OrderDocument } from './documents/orders';
import type { Proposal, TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { remedyFacts } from './remedy-facts';
import { refuseAct } from './refuse-act';
import { handlingActor } from './ticket-actor';

type Refusals = Exclude<ActionRefusal<'desk.calculate'>, 'badInput' | 'internal' | 'busy'>;

/** Shows a handler what a way of compensation comes to, before it is offered. */
export async function showCalculation(
  world: World,
  caller: Caller,
  { ticketId, calculation }: ActionInput<'desk.calculate'>,
): Promise<Outcome<Calculated, Refusals>> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null) return refuse('ticketNotFound');
  const refusal = refuseAct('propose', me, ticket);
  if (refusal !== null) return refuse(refusal);
  const order = await world.database.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticketId} has no order`);
  const isLeader = handlingActor(me).kind === 'leader';
  const facts = factsOf(world, ticket, order, isLeader, world.clock.now());
  return calculate(calculation, facts);
}

/**
 * The calculation that goes with an offer, worked out again: what the handler saw is not believed.
 * Undefined where a person named the sum.
 */
export function keptCalculation(
  world: World,
  offered: { asked: Calculation | undefined; remedy: ActionInput<'desk.propose'>['remedy'] },
  { ticket, order, isLeader }: { ticket: TicketDocument; order: OrderDocument; isLeader: boolean },
  now: Instant,
): Outcome<Proposal['calculation'], CalculationRefusal | 'calculationDiffers'> {
  const { asked, remedy } = offered;
  if (asked === undefined) return accept(undefined);
  const calculated = calculate(asked, factsOf(world, ticket, order, isLeader, now));
  if (!calculated.ok) return calculated;
  const { steps, standsUntil, sumFen } = calculated.value;
  if (!isSame(calculated.value.remedy, remedy)) return refuse('calculationDiffers', { sumFen });
  return accept({ asked, steps, standsUntil });
}

function isSame(one: object, other: object): boolean {
  const keys = Object.keys(one).sort();
  const values = (of: object) => JSON.stringify(keys.map((key) => Reflect.get(of, key)));
  return keys.join() === Object.keys(other).sort().join() && values(one) === values(other);
}

function factsOf(
  world: World,
  ticket: TicketDocument,
  order: OrderDocument,
  isLeader: boolean,
  now: Instant,
): CompensationFacts {
  const policy = world.policies.of(ticket.policyVersion);
  const { claim, couponCeilingFen } = remedyFacts(policy, ticket, order, isLeader);
  const item = itemOf(order, ticket.itemId);
  const { paidFen, paidAt } = order;
  return {
    policy,
    now,
    order: { paidFen, paidAt },
    claim,
    payableFen: Math.max(
      0,
      Math.min(
        claim.claimedFen - paidBeforeFen(ticket),
        item.paidFen - item.refundedFen,
        paidFen - order.refundedFen,
      ),
    ),
    couponCeilingFen,
    lateMs: recordedLateMs(order),
  };
}

/** Handed out later than promised, as recorded; null where the record shows nothing late. */
export function recordedLateMs({ promisedAt, receivedAt }: OrderDocument): number | null {
  if (promisedAt === null || receivedAt === null || receivedAt <= promisedAt) return null;
  return receivedAt - promisedAt;
}
