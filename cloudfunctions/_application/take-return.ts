import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Inspection } from '../../domain/fulfilment/fulfilment';
import type { Fen } from '../../domain/primitives/money';
import type { Instant } from '../../domain/primitives/instant';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { agreeRefund } from './agree-refund';
import { agreedEffects } from './agreed-effects';
import { known, type Caller } from './caller';
import { changeTicket, notify, type Change, type EventDraft } from './change-ticket';
import type { TicketFulfilment } from './documents/fulfilment';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { failFulfilment, toPlatformAgain } from './fail-fulfilment';
import { startTicketClock } from './follow-clocks';
import { handledFulfilment } from './fulfilment-actor';
import { grantCoupon } from './grant-coupon';
import { keepHandlerWords } from './keep-handler-words';
import { DECIDED_BY_TWO } from './limit-on-order';
import type { Transaction, World } from './ports';
import { aloneUpToFen } from './refund-limit';
import { startStationClock } from './station-hours';
import { handlingActor } from './ticket-actor';

type Versioned = { version: number };
type Inspected = ActionReply<'desk.inspectReturn'>;
type Refusals = Exclude<ActionRefusal<'desk.inspectReturn'>, 'badInput' | 'internal' | 'busy'>;
type Course = Omit<Change<Inspected>, 'reply'>;

/** The goods are back: the clock of the inspection starts, and stops once they are remedied. */
export function receiveReturn(
  world: World,
  caller: Caller,
  { ticketId, requestId }: ActionInput<'desk.receiveReturn'>,
): Promise<Outcome<Versioned, Refusals>> {
  const me = known(caller);
  const command = { ticketId, requestId, actor: handlingActor(me) };
  return changeTicket<Versioned, Refusals>(world, command, async (_, ticket, now) => {
    const going = handledFulfilment('receiveReturn', me, ticket);
    if (!going.ok) return going;
    const inspecting = startTicketClock(world, ticket, 'inspection', now);
    const { dueAt } = inspecting;
    return accept({
      changes: {
        fulfilment: { ...going.fulfilment, receivedAt: now },
        clocks: [...stopClock(ticket.clocks, 'sendBack', now), inspecting],
      },
      events: [{ kind: 'returnReceived' as const, details: { dueAt } }],
      effects: [
        notify(ticket, { personId: ticket.residentId }, 'returnReceivedResident', { dueAt }),
      ],
      reply: (version: number) => ({ version }),
    });
  });
}

/** As described: the refund goes out, or the new goods are ordered. Else the platform decides. */
export function inspectReturn(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.inspectReturn'>,
): Promise<Outcome<Inspected, Refusals>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId, asDescribed, goods } = input;
  const command = { ticketId, requestId, actor };
  return changeTicket<Inspected, Refusals>(world, command, async (transaction, ticket, now) => {
    const going = handledFulfilment('returnInspected', me, ticket);
    if (!going.ok) return going;
    const words = await keepHandlerWords(world, transaction, me, {
      ticketId,
      requestId,
      now,
      kind: 'inspection',
      text: input.words,
    });
    const { messageId } = words;
    const seen = { asDescribed, goods, messageId, inspectedById: me.person._id, at: now };
    const inspected = inspectedTicket(ticket, going.fulfilment, seen);
    const course = asDescribed
      ? await passed(world, transaction, inspected, now)
      : failFulfilment(world, inspected, { kind: 'notAsDescribed', words }, now);
    const effects = asDescribed ? [words.effect, ...course.effects] : course.effects;
    const settling = course.changes.state === 'settling';
    return accept({ ...course, effects, reply: (version: number) => ({ version, settling }) });
  });
}

type InspectedTicket = TicketDocument & { fulfilment: TicketFulfilment };

function inspectedTicket(
  ticket: TicketDocument,
  fulfilment: TicketFulfilment,
  inspection: Inspection,
): InspectedTicket {
  return { ...ticket, fulfilment: { ...fulfilment, inspection } };
}

async function passed(
  world: World,
  transaction: Transaction,
  ticket: InspectedTicket,
  now: Instant,
): Promise<Course> {
  const { fulfilment } = ticket;
  const event: EventDraft = {
    kind: 'returnPassed',
    stateAfter: 'fulfilling',
    messageId: fulfilment.inspection?.messageId ?? '',
    details: { goods: fulfilment.inspection?.goods ?? '' },
  };
  const course =
    fulfilment.remedy.kind === 'return'
      ? await refundReturned(world, transaction, ticket, event, now)
      : orderExchange(world, ticket, event, now);
  const { proposalId, remedy } = fulfilment;
  const coupon = { proposalId, amountFen: remedy.couponFen };
  const granted = await grantCoupon(world, transaction, ticket, coupon, now);
  return { ...course, effects: [...course.effects, ...granted] };
}

/** The clock of the inspection runs on until the new goods are on their way. */
function orderExchange(
  world: World,
  ticket: InspectedTicket,
  event: EventDraft,
  now: Instant,
): Course {
  const delivery = startStationClock(world, ticket, 'delivery', now);
  const { dueAt } = delivery;
  return {
    changes: { fulfilment: ticket.fulfilment, clocks: [...ticket.clocks, delivery] },
    events: [event],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'remedyAgreedResident', { dueAt }),
    ],
  };
}

/** The agreed sum goes out; what the day's total or the order no longer covers goes to a person. */
async function refundReturned(
  world: World,
  transaction: Transaction,
  ticket: InspectedTicket,
  event: EventDraft,
  now: Instant,
): Promise<Course> {
  const { fulfilment, policyVersion } = ticket;
  const { proposalId, agreedById, leads, remedy } = fulfilment;
  const amountFen = remedy.kind === 'return' ? remedy.amountFen : 0;
  const policy = world.policies.of(policyVersion);
  const refundIntentId = world.ids.derived('intent', ticket._id, proposalId);
  const dailyLimitFen = leads ? policy.refund.leaderDailyFen : null;
  const ceilingFen = await ceilingOf(world, transaction, ticket);
  const requestedById = agreedById;
  const asked = { refundIntentId, amountFen, requestedById, ceilingFen, dailyLimitFen };
  const agreed = await agreeRefund(world, transaction, ticket, asked, now);
  if (!agreed.ok) return needsApproval(world, ticket, event, amountFen, now);
  const { refund, toppedUpFen } = agreed.value;
  const { platformFen, leaderFen } = refund;
  const effects: OutboxEffect[] = agreedEffects(ticket, refund, toppedUpFen);
  return {
    changes: { state: 'settling', refund, fulfilment, queueReason: null },
    events: [event, { kind: 'refundAgreed', amountFen, details: { platformFen, leaderFen } }],
    effects,
  };
}

/** Up to what whoever agreed to the return decides; what two agreed to has no ceiling. */
async function ceilingOf(
  world: World,
  transaction: Transaction,
  { fulfilment, policyVersion, approvals }: InspectedTicket,
): Promise<Fen> {
  if (approvals.length > 1) return DECIDED_BY_TWO;
  const agreedBy = await transaction.get('people', fulfilment.agreedById);
  return aloneUpToFen(agreedBy?.roles ?? [], world.policies.of(policyVersion));
}

function needsApproval(
  world: World,
  ticket: InspectedTicket,
  event: EventDraft,
  amountFen: number,
  now: Instant,
): Course {
  const { fulfilment } = ticket;
  return {
    changes: { ...toPlatformAgain(world, ticket, now), fulfilment, queueReason: 'overLimit' },
    events: [{ ...event, stateAfter: 'withPlatform' }],
    effects: [notify(ticket, { role: 'supervisor' }, 'approvalNeeded', { amountFen })],
  };
}
