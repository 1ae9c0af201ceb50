import { startFulfilment } from '../../domain/fulfilment/fulfilment';
import type { Fen } from '../../domain/primitives/money';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { comesBack, couponCeilingFen, type Remedy } from '../../domain/remedy/remedy';
import { stopClock } from '../../domain/sla/clock';
import { agreeRefund, type RefundRefusal } from './agree-refund';
import { agreedEffects } from './agreed-effects';
import { notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { grantCoupon } from './grant-coupon';
import { stationOf } from './fulfilment-actor';
import type { Transaction, World } from './ports';
import { startStationClock } from './station-hours';

export interface RemedyAgreement {
  proposalId: string;
  remedy: Remedy;
  agreedById: string;
  /** Up to what they decide alone; `DECIDED_BY_TWO` where two did. */
  ceilingFen: Fen;
  /** A leader decides alone: the day's total of refunds is counted and capped. */
  leads: boolean;
}

export interface AgreedRemedy {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
}

type AgreementRefusal = RefundRefusal | 'couponTooHigh';

/**
 * What both agreed to begins, in the transaction of the yes: money is held, goods are asked back or
 * ordered, a coupon is granted. A refusal leaves everything to a person of the platform.
 */
export async function agreeRemedy(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  agreement: RemedyAgreement,
  now: Instant,
): Promise<Outcome<AgreedRemedy, AgreementRefusal>> {
  const { remedy, proposalId } = agreement;
  const ceiling = await refuseCoupon(world, transaction, ticket, remedy);
  if (ceiling !== null) return ceiling;
  const agreed =
    remedy.kind === 'refund'
      ? await startRefund(world, transaction, ticket, { ...agreement, remedy }, now)
      : accept(startGoods(world, ticket, agreement, now));
  // With goods that come back the coupon waits until they were looked at.
  if (!agreed.ok || comesBack(remedy.kind)) return agreed;
  const coupon = { proposalId, amountFen: remedy.couponFen };
  const effects = await grantCoupon(world, transaction, ticket, coupon, now);
  return accept({ ...agreed.value, effects: [...agreed.value.effects, ...effects] });
}

/** Another claim on the same order may have used the ceiling up since the offer was made. */
async function refuseCoupon(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  remedy: Remedy,
) {
  if (remedy.couponFen === 0) return null;
  const order = await transaction.get('orders', ticket.orderId);
  if (order === null) throw new Error(`ticket ${ticket._id} has no order`);
  const ceilingFen = couponCeilingFen({
    policy: world.policies.of(ticket.policyVersion),
    orderPaidFen: order.paidFen,
    givenFen: order.couponFen,
    isLeader: false,
  });
  return remedy.couponFen > ceilingFen
    ? refuse('couponTooHigh', { couponCeilingFen: ceilingFen })
    : null;
}

async function startRefund(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  agreement: RemedyAgreement & { remedy: Extract<Remedy, { kind: 'refund' }> },
  now: Instant,
): Promise<Outcome<AgreedRemedy, AgreementRefusal>> {
  const policy = world.policies.of(ticket.policyVersion);
  const { proposalId, remedy, agreedById, leads, ceilingFen } = agreement;
  const { amountFen } = remedy;
  const refundIntentId = world.ids.derived('intent', ticket._id, proposalId);
  const dailyLimitFen = leads ? policy.refund.leaderDailyFen : null;
  const requestedById = agreedById;
  const asked = { refundIntentId, amountFen, requestedById, ceilingFen, dailyLimitFen };
  const agreed = await agreeRefund(world, transaction, ticket, asked, now);
  if (!agreed.ok) return agreed;
  const { refund, toppedUpFen } = agreed.value;
  const { platformFen, leaderFen } = refund;
  return accept({
    changes: { state: 'settling', refund, queueReason: null },
    events: [
      {
        kind: 'refundAgreed',
        actor: { kind: leads ? 'leader' : 'platform', personId: agreedById },
        amountFen,
        details: { platformFen, leaderFen },
      },
    ],
    effects: agreedEffects(ticket, refund, toppedUpFen),
  });
}

/** Goods come back or go out, or a coupon is on its way: the promise of the settlement is kept. */
function startGoods(
  world: World,
  ticket: TicketDocument,
  agreement: RemedyAgreement,
  now: Instant,
): AgreedRemedy {
  const { remedy, proposalId, agreedById, leads } = agreement;
  const back = comesBack(remedy.kind);
  const next = startStationClock(world, ticket, back ? 'sendBack' : 'delivery', now);
  const { dueAt } = next;
  const quantity = 'quantity' in remedy ? remedy.quantity : 0;
  return {
    changes: {
      state: 'fulfilling',
      fulfilment: { ...startFulfilment(now), proposalId, remedy, agreedById, leads },
      queueReason: null,
      clocks: [...stopClock(ticket.clocks, 'settlement', now), next],
    },
    events: [{ kind: 'remedyAgreed', details: { remedy: remedy.kind, quantity, dueAt } }],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'remedyAgreedResident'),
      ...(remedy.kind === 'coupon' ? [] : stationOf(ticket, 'remedyAgreedHandler')),
    ],
  };
}
