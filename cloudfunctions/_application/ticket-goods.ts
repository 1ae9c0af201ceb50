import type {
  CouponView,
  FulfilmentView,
  ParcelView,
} from '../../domain/contract/views/fulfilment';
import type { Policy } from '../../domain/policy/policy';
import type { HandledTicketView } from '../../domain/contract/views/handled-ticket';
import type { Parcel } from '../../domain/fulfilment/fulfilment';
import type { FulfilmentPhase } from '../../domain/primitives/fulfilment-phase';
import { HOUR } from '../../domain/primitives/instant';
import { remedyValueFen } from '../../domain/remedy/remedy';
import { proposalToApprove } from './approve-remedy';
import { isPlatform, type KnownCaller } from './caller';
import type { OrderDocument } from './documents/orders';
import { approvalsNeededOn, isWithinLimit, type OrderToday } from './limit-on-order';
import { nameOf } from './person-names';
import { remedyFacts } from './remedy-facts';
import { isOneOfFourEyes, roleAbove } from './refund-limit';
import { phaseOfTicket } from './fulfilment-actor';
import type { World } from './ports';
import { stationOpening } from './station-hours';
import { wordsOf } from './ticket-offers';
import type { TicketStory } from './ticket-story';
import { recordedLateMs } from './work-out-compensation';

/** The resident brings goods to the station, or fetches them there. */
const goesToStation: readonly FulfilmentPhase[] = ['toSendBack', 'toCollect'];

/** Goods on their way, coupons and rulings, as the pages show them. */
export function fulfilmentView(world: World, story: TicketStory): FulfilmentView | null {
  const { ticket, names } = story;
  const { fulfilment } = ticket;
  const phase = phaseOfTicket(ticket);
  if (fulfilment === null || phase === null) return null;
  const { remedy, inspection, problem, receivedAt, deliveredAt } = fulfilment;
  return {
    remedy,
    phase,
    freightBearer: 'freightBearer' in remedy ? remedy.freightBearer : null,
    returning: parcelView(story, fulfilment.returning),
    receivedAt,
    inspection:
      inspection === null
        ? null
        : {
            asDescribed: inspection.asDescribed,
            goods: inspection.goods,
            at: inspection.at,
            words: wordsOf(story, inspection.messageId),
          },
    outgoing: parcelView(story, fulfilment.outgoing),
    deliveredAt,
    problem:
      problem === null
        ? null
        : { kind: problem.kind, at: problem.at, words: wordsOf(story, problem.messageId) },
    stationName: nameOf(names, ticket.firstContactId),
    stationOpening: goesToStation.includes(phase) ? stationOpening(world) : null,
  };
}

function parcelView({ parcels }: TicketStory, parcel: Parcel | null): ParcelView | null {
  if (parcel === null) return null;
  const { parcelId, carrierId: _, ...shown } = parcel;
  return { ...shown, trace: parcels.find(({ _id }) => _id === parcelId)?.trace ?? [] };
}

/** The code is worth the money: its owner alone sees it. */
export function couponViews({ coupons }: TicketStory, reader: 'owner' | 'other'): CouponView[] {
  return coupons.map(({ _id, amountFen, status, code, usableUntil }) => ({
    couponId: _id,
    amountFen,
    status,
    code: reader === 'owner' ? code : '',
    usableUntil,
  }));
}

/** What a handler may offer, what waits for the platform's nod, who was ruled liable. */
export function remedyView(
  me: KnownCaller,
  story: TicketStory,
  today: OrderToday,
): Pick<HandledTicketView, 'toApprove' | 'coupon' | 'compensation' | 'freightBearer' | 'ruling'> {
  const { ticket, order, policy } = story;
  const facts = remedyFacts(policy, ticket, order, !isPlatform(me.roles));
  const { smallCouponFen } = policy.remedy;
  return {
    toApprove: toApproveView(me, story, today),
    coupon: {
      ceilingFen: facts.couponCeilingFen,
      smallFen: Math.min(smallCouponFen, facts.couponCeilingFen),
    },
    compensation: choicesOf(policy, order),
    freightBearer: facts.freightBearer,
    ruling: rulingView(story),
  };
}

/** Steps up to the policy's ceiling, and hours up to its answer time: any in between is allowed. */
function choicesOf(
  { compensation, entitlement }: Policy,
  order: OrderDocument,
): HandledTicketView['compensation'] {
  const lateMs = recordedLateMs(order);
  const { ceilingBasisPoints, offerAtLeastHours } = compensation;
  const { proposalAnswerHours } = entitlement;
  return {
    sharesBasisPoints: [1, 2, 3].map((part) => Math.floor((ceilingBasisPoints * part) / 3)),
    offerHours: [12, 4, 2, 1].map((part) =>
      Math.max(offerAtLeastHours, Math.floor(proposalAnswerHours / part)),
    ),
    recordedLateHours: lateMs === null ? null : Math.floor(lateMs / HOUR),
  };
}

function toApproveView(
  me: KnownCaller,
  { ticket, policy }: TicketStory,
  orderToday: OrderToday,
): HandledTicketView['toApprove'] {
  const proposal = proposalToApprove(ticket);
  if (proposal === null) return null;
  const valueFen = remedyValueFen(proposal.remedy);
  // What moves goods is no money of today: only refunds count together.
  const paysNow = proposal.remedy.kind === 'refund';
  const today = paysNow ? orderToday : { ...orderToday, orderDay: undefined };
  const needed = approvalsNeededOn(today, valueFen, policy);
  const covered = isWithinLimit(today, me.roles, valueFen, policy);
  const mine = ticket.approvals.some(({ personId }) => personId === me.person._id);
  const mayDecide = !mine && (covered || (needed > 1 && isOneOfFourEyes(me.roles)));
  const { proposalId } = proposal;
  const aboveLimitRole = covered ? null : roleAbove(me.roles, valueFen, policy);
  return { proposalId, valueFen, mayDecide, aboveLimitRole };
}

function rulingView(story: TicketStory): HandledTicketView['ruling'] {
  const ruling = story.ticket.liabilityRuling;
  if (ruling === null) return null;
  const { party, messageId, at, ruledById } = ruling;
  const byName = nameOf(story.names, ruledById);
  return { party, at, byName, words: wordsOf(story, messageId) };
}
