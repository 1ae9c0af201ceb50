import { refundEntry, transferEntry } from '../../domain/fund/events/refund';
import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { wallTime } from '../../domain/sla/calendar';
import { freezeClocks, startClock } from '../../domain/sla/clock';
import { notify, type Change } from './change-ticket';
import type { RefundDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import { leaderAccount, putAccount } from './fund-account';
import { coverShares, releaseShares } from './hold-shares';
import type { Transaction, World } from './ports';
import { postEntry } from './post-entry';
import { releaseOrderItem } from './release-order-item';
import { bearEffects } from './ruling-of';

type Paid = Change<Record<string, never>>;

/**
 * A refund reached the resident, by the provider or by finance's own transfer: the hold becomes
 * one entry named after the intent, both shares are drawn, the ticket is settled.
 *
 * @param refund the intent as it stands now, posted
 * @param receiptNumber of the transfer; absent where the provider paid
 */
export async function settlePaid(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  refund: RefundDocument,
  { now, receiptNumber }: { now: Instant; receiptNumber?: string },
): Promise<Paid> {
  if (ticket.refund === null) throw new Error(`ticket ${ticket._id} has no refund`);
  const { amountFen, hold, leaderId, refundIntentId } = refund;
  const leader = await leaderAccount(transaction, leaderId);
  const head = {
    entryId: `refund_${refundIntentId}`,
    at: now,
    ticketId: ticket._id,
    refundIntentId,
    leaderId,
    hold,
  };
  const entry =
    receiptNumber === undefined
      ? refundEntry(head)
      : transferEntry({ ...head, causeId: world.ids.derived('receipt', receiptNumber) });
  releaseShares(leader, hold);
  await postEntry(transaction, entry, [leader]);
  await putAccount(transaction, leader);
  await transaction.put('refunds', { ...refund, version: refund.version + 1 });
  await releaseOrderItem(transaction, ticket, 'keepQuantity');
  return {
    changes: {
      state: 'settled' as const,
      queueReason: null,
      refund: { ...ticket.refund, status: 'arrived' as const, arrivedAt: now },
      clocks: [...freezeClocks(ticket.clocks, now), confirmationClock(world, ticket, now)],
      settledAt: now,
    },
    events: [{ kind: 'settled' as const, amountFen, details: { entryId: entry.entryId } }],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'refundArrivedResident', { amountFen }),
      notify(ticket, { personId: ticket.firstContactId }, 'refundArrivedLeader', { amountFen }),
      ...bearEffects(ticket, ticket.liabilityRuling),
    ],
    reply: () => ({}),
  };
}

/** From here the resident has some days to say that it arrived; silence counts as yes. */
export function confirmationClock(
  world: World,
  { policyVersion, claim }: TicketDocument,
  now: Instant,
) {
  const policy = world.policies.of(policyVersion);
  const start = { policy, calendar: wallTime, cycle: claim.cycle, startedAt: now };
  return startClock('confirmation', start);
}

/**
 * The provider paid what had been given up. The hold was freed long ago, so the shares are topped
 * up where they are short and drawn at once; the order counts it; finance has to look.
 */
export async function postPaidLate(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  refund: RefundDocument,
  now: Instant,
): Promise<{ ok: true; value: Paid }> {
  const { amountFen, leaderId, refundIntentId, orderId, hold } = refund;
  const leader = await leaderAccount(transaction, leaderId);
  const policy = world.policies.of(ticket.policyVersion);
  // Its own top-ups, if any: those of the first hold were posted under the intent's name.
  const cause = { ticketId: ticket._id, refundIntentId: `${refundIntentId}_late`, policy, now };
  await coverShares(transaction, leader, hold, cause);
  const head = { entryId: `refund_${refundIntentId}`, at: now, ticketId: ticket._id };
  await postEntry(transaction, refundEntry({ ...head, refundIntentId, leaderId, hold }), [leader]);
  await putAccount(transaction, leader);
  await transaction.put('refunds', { ...refund, version: refund.version + 1 });
  await countOnOrder(transaction, orderId, ticket.itemId, amountFen);
  return accept({
    changes: {},
    events: [{ kind: 'refundPaidLate' as const, amountFen }],
    effects: [notify(ticket, { role: 'finance' }, 'refundPaidLateFinance', { amountFen })],
    reply: () => ({}),
  });
}

/** Money given or given back on a line of an order; below zero where a refund is given up. */
export async function countOnOrder(
  transaction: Transaction,
  orderId: string,
  itemId: string,
  amountFen: number,
): Promise<void> {
  const order = await transaction.get('orders', orderId);
  if (order === null) throw new Error(`no order ${orderId}`);
  const items = order.items.map((item) =>
    item.itemId === itemId ? { ...item, refundedFen: item.refundedFen + amountFen } : item,
  );
  const refundedFen = order.refundedFen + amountFen;
  await transaction.put('orders', { ...order, items, refundedFen, version: order.version + 1 });
}
