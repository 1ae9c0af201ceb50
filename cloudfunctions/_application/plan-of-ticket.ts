import { suggestLiability } from '../../domain/liability/suggest-liability';
import { unitsLeftOver } from '../../domain/evidence/stock';
import { decidedBefore } from '../../domain/refund/order-day';
import { planRemedy, type Nod, type RemedyPlan } from '../../domain/remedy/plan-remedy';
import { couponCeilingFen } from '../../domain/remedy/remedy';
import { paidBeforeFen } from './agree-refund';
import { isPlatform, type KnownCaller } from './caller';
import type { OrderDocument } from './documents/orders';
import type { Ranking } from './documents/suggestions';
import type { TicketDocument } from './documents/tickets';
import { recordsOfItem, weighingOf, type GatheredEvidence } from './gather-evidence';
import { goodsTraits, liabilityFacts } from './liability-facts';
import { approvalsNeededOn, isWithinLimit, orderToday } from './limit-on-order';
import type { World } from './ports';
import { aloneUpToFen, isOneOfFourEyes } from './refund-limit';
import { suggestedFen } from './ticket-card';

export interface TicketPlan extends RemedyPlan, Ranking {}

/** All that a plan asks of whoever settles it. */
type Settler = Pick<KnownCaller, 'roles'>;

export interface PlanGiven {
  order: OrderDocument;
  gathered: GatheredEvidence;
  /** What the resident wrote when they filed; empty where nothing. */
  words: string;
  ranking: Ranking;
}

/** What the rules find of the ticket by the records of now. */
export function findingsOf(
  world: Pick<World, 'policies'>,
  ticket: TicketDocument,
  { gathered, words }: Pick<PlanGiven, 'gathered' | 'words'>,
) {
  const policy = world.policies.of(ticket.policyVersion);
  const claim = { issue: ticket.claim.issue, filedAt: ticket.filedAt, words };
  const facts = liabilityFacts(gathered, claim, policy);
  return { facts, liability: suggestLiability(facts, policy) };
}

/** What to do with it now, for somebody with the limits of `me`; null: nothing is left to pay. */
export function planOfTicket(
  world: World,
  me: Settler,
  ticket: TicketDocument,
  given: PlanGiven,
): TicketPlan | null {
  const leftFen = ticket.claim.claimedFen - paidBeforeFen(ticket);
  if (leftFen <= 0) return null;
  const { records, prefers } = given.ranking;
  const policy = world.policies.of(ticket.policyVersion);
  const { facts } = findingsOf(world, ticket, given);
  const weighed = weighingOf(given.gathered, policy);
  const { claim } = ticket;
  const plan = planRemedy(
    {
      issue: claim.issue,
      goods: goodsTraits(ticket.goods.category),
      leftFen,
      valueFen: claim.claimedFen,
      suggestedFen: suggestedFen(ticket),
      scalesFull: weighed !== null && weighed.missingGrams <= 0,
      stock: unitsToGive(given.gathered),
      quantity: claim.quantity,
      ...facts.said,
      couponFen: couponFenFor(world, me, ticket, given.order),
      residentLiable: ticket.suggestion.liableParty === 'resident',
      wish: claim.wish === 'leaderDecides' ? null : claim.wish,
      prefers,
      records,
      ...decidedBy(world, me, ticket, given.order),
    },
    policy.suggestion,
  );
  return { ...plan, prefers, records };
}

/** The small apology coupon, as far as the order's ceiling still covers it. */
function couponFenFor(
  world: World,
  me: Settler,
  ticket: TicketDocument,
  { paidFen: orderPaidFen, couponFen: givenFen }: OrderDocument,
) {
  const policy = world.policies.of(ticket.policyVersion);
  const isLeader = !isPlatform(me.roles);
  const ceilingFen = couponCeilingFen({ policy, orderPaidFen, givenFen, isLeader });
  return Math.min(policy.remedy.smallCouponFen, ceilingFen);
}

/** Which desk confirms, what its leader decides alone today, and whose yes the refund takes. */
function decidedBy(world: World, me: Settler, ticket: TicketDocument, order: OrderDocument) {
  const policy = world.policies.of(ticket.policyVersion);
  const today = orderToday(world, order, world.clock.now());
  const { day, orderDay } = today;
  const desk = deskOf(me, ticket);
  // A helper offers and hands up for their leader: the leader's limit is the desk's.
  const aloneFen = aloneUpToFen([...me.roles, 'leader'], policy);
  const limitFen = Math.max(0, aloneFen - decidedBefore(orderDay, day, aloneFen));
  const amountFen = suggestedFen(ticket);
  const within = isWithinLimit(today, me.roles, amountFen, policy);
  if (desk === 'leader') {
    const nod: Nod = within || me.roles.includes('leader') ? 'own' : 'leader';
    return { desk, limitFen, nod };
  }
  const alone = approvalsNeededOn(today, amountFen, policy) === 1;
  const single: Nod = within ? 'own' : 'above';
  const nod: Nod = alone ? single : isOneOfFourEyes(me.roles) ? 'together' : 'above';
  return { desk, limitFen, nod };
}

/** At whose desk somebody settles this ticket; who leads and works for the platform sits at both. */
export function deskOf(
  { roles }: Settler,
  { ownerKind }: Pick<TicketDocument, 'ownerKind'>,
): 'leader' | 'platform' {
  return isPlatform(roles) && ownerKind === 'platform' ? 'platform' : 'leader';
}

/** A count knows of units that are left over; of the warehouse nothing is on record. */
function unitsToGive(gathered: GatheredEvidence): number | null {
  const { stockCount } = recordsOfItem(gathered);
  const leftOver = stockCount === null ? 0 : unitsLeftOver(stockCount);
  return leftOver > 0 ? leftOver : null;
}
