import { refundEntry } from '../../domain/fund/events/refund';
import { policyOf } from '../../domain/policy/versions';
import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import {
  abnormalRefund,
  polledRefund,
  postRefund,
  retryClosed,
} from '../../domain/refund/refund-intent';
import { wallTime } from '../../domain/sla/calendar';
import { freezeClocks, startClock, stopClock } from '../../domain/sla/clock';
import { changeTicket, notify, type Change } from './change-ticket';
import type { RefundDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import { leaderAccount, putAccount } from './fund-account';
import { releaseShares } from './hold-shares';
import type { ProviderRefundState, Transaction, World } from './ports';
import { postEntry } from './post-entry';
import { recordAcceptance } from './record-acceptance';
import { releaseOrderItem } from './release-order-item';

const PROVIDER = { kind: 'provider', personId: null } as const;
const POLLS_PER_RUN = 50;

/**
 * Asks the provider how a refund stands and does what follows. A notice (whose source the
 * platform vouches for) says which one to ask about; its own word counts only where the provider's
 * answer is empty, which is reported of the live service.
 */
export async function resolveRefund(
  world: World,
  outRefundNumber: string,
  notice: ProviderRefundState = { kind: 'unknown' },
): Promise<'resolved' | 'open' | 'unknownNumber'> {
  const [refund] = await world.database.find('refunds', { where: { outRefundNumber }, limit: 1 });
  // A number of an earlier attempt, or not ours: there is nothing left to do for it.
  if (refund === undefined) return 'unknownNumber';
  const answer = await world.gateway.queryRefund(outRefundNumber);
  const state = answer.kind === 'unknown' ? notice : answer;
  // What the provider knows, it has accepted; its answer to us may have been lost on the way.
  if (refund.status === 'held' && state.kind !== 'unknown') await recordAcceptance(world, refund);
  if (state.kind === 'processing' || state.kind === 'unknown') {
    await planNextPoll(world, refund);
    return 'open';
  }
  if (state.kind === 'success' && state.refundFen !== refund.amountFen) {
    throw new Error(`${outRefundNumber} paid ${state.refundFen} fen, not ${refund.amountFen}`);
  }
  await apply(world, refund, outRefundNumber, state.kind);
  return 'resolved';
}

/** The provider will never do it and knows nothing of it: finance chooses another path. */
export function giveUpRefund(world: World, refund: RefundDocument): Promise<void> {
  return apply(world, refund, refund.outRefundNumber, 'abnormal');
}

async function apply(
  world: World,
  refund: RefundDocument,
  outRefundNumber: string,
  state: 'success' | 'closed' | 'abnormal',
): Promise<void> {
  const command = { ticketId: refund.ticketId, actor: PROVIDER, requestId: null };
  const step = { success: succeed, closed: close, abnormal: fail }[state];
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const current = await transaction.get('refunds', refund._id);
    if (current === null) throw new Error(`refund ${refund._id} is gone`);
    const change = await step(transaction, ticket, current, outRefundNumber, now);
    if (change === null && state === 'success' && current.status !== 'posted') {
      // Paid after it was given up: finance has to see it, no rule of ours resolves it yet.
      world.log.error({ action: 'resolveRefund', refundIntentId: current._id }, 'paid late');
    }
    return change ?? accept({ doneBefore: {} });
  });
}

/** Asks about every accepted refund whose next question is due; the callback may never come. */
export async function pollRefunds(world: World): Promise<number> {
  const due = await world.database.find('refunds', {
    where: { nextPollAt: { above: 0, most: world.clock.now() } },
    orderBy: { field: 'nextPollAt', direction: 'asc' },
    limit: POLLS_PER_RUN,
  });
  for (const { outRefundNumber } of due) {
    try {
      await resolveRefund(world, outRefundNumber);
    } catch (error) {
      world.log.error({ action: 'pollRefunds', outRefundNumber }, error);
    }
  }
  return due.length;
}

function planNextPoll(world: World, { _id, ticketId }: RefundDocument): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('refunds', _id);
    const ticket = await transaction.get('tickets', ticketId);
    if (current === null || ticket === null) return;
    const policy = policyOf(ticket.policyVersion);
    const next = polledRefund(current, world.clock.now(), policy);
    if (next !== current) await transaction.put('refunds', { ...current, ...next });
  });
}

type Step = (
  transaction: Transaction,
  ticket: TicketDocument,
  current: RefundDocument,
  outRefundNumber: string,
  now: Instant,
) => Promise<{ ok: true; value: Change<Record<string, never>> } | null>;

/** The money arrived: the hold becomes one entry, both shares are drawn, the clocks freeze. */
const succeed: Step = async (transaction, ticket, current, outRefundNumber, now) => {
  const posted = postRefund(current, { outRefundNumber, at: now });
  if (!posted.ok || posted.value === current || ticket.refund === null) return null;
  const { amountFen, hold, leaderId, refundIntentId } = current;
  const leader = await leaderAccount(transaction, leaderId);
  const cause = { ticketId: ticket._id, refundIntentId, leaderId };
  const entry = refundEntry({ entryId: `refund_${refundIntentId}`, at: now, ...cause, hold });
  releaseShares(leader, hold);
  await postEntry(transaction, entry, [leader]);
  await putAccount(transaction, leader);
  await transaction.put('refunds', { ...current, ...posted.value, version: current.version + 1 });
  await releaseOrderItem(transaction, ticket, 'keepQuantity');
  return accept({
    changes: {
      state: 'settled' as const,
      refund: { ...ticket.refund, status: 'arrived' as const, arrivedAt: now },
      clocks: [...freezeClocks(ticket.clocks, now), confirmationClock(ticket, now)],
      settledAt: now,
      queueReason: null,
    },
    events: [{ kind: 'settled' as const, amountFen, details: { entryId: entry.entryId } }],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'refundArrivedResident', { amountFen }),
      notify(ticket, { personId: ticket.firstContactId }, 'refundArrivedLeader', { amountFen }),
    ],
    reply: () => ({}),
  });
};

/** From here the resident has some days to say that it arrived; silence counts as yes. */
function confirmationClock({ policyVersion, claim }: TicketDocument, now: Instant) {
  const policy = policyOf(policyVersion);
  const start = { policy, calendar: wallTime, cycle: claim.cycle, startedAt: now };
  return startClock('confirmation', start);
}

/** CLOSED: a new number for the same intent; the hold stays. */
const close: Step = async (transaction, ticket, current, outRefundNumber) => {
  const retried = retryClosed(current, { outRefundNumber });
  if (!retried.ok || retried.value === current || ticket.refund === null) return null;
  await transaction.put('refunds', { ...current, ...retried.value, version: current.version + 1 });
  const { refundIntentId } = current;
  return accept({
    changes: {
      refund: { ...ticket.refund, status: 'holding' as const, acceptedAt: null, promisedAt: null },
      clocks: ticket.clocks.filter((clock) => clock.kind !== 'arrival'),
    },
    events: [{ kind: 'refundRetried' as const, details: { attempt: retried.value.attempt } }],
    effects: [{ kind: 'refund' as const, refundIntentId, done: false }],
    reply: () => ({}),
  });
};

/** ABNORMAL: the bank sent it back; finance chooses another path, the resident is told. */
const fail: Step = async (transaction, ticket, current, outRefundNumber, now) => {
  const failed = abnormalRefund(current, { outRefundNumber, at: now });
  if (!failed.ok || failed.value === current || ticket.refund === null) return null;
  await transaction.put('refunds', { ...current, ...failed.value, version: current.version + 1 });
  const { amountFen } = current;
  return accept({
    changes: {
      state: 'refundException' as const,
      ownerKind: 'platform' as const,
      ownerId: null,
      queueReason: 'refundException' as const,
      refund: { ...ticket.refund, status: 'exception' as const },
      clocks: stopClock(ticket.clocks, 'arrival', now),
    },
    events: [{ kind: 'refundAbnormal' as const, amountFen }],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'refundAbnormalResident', { amountFen }),
      notify(ticket, { role: 'finance' }, 'refundAbnormalFinance', { amountFen }),
    ],
    reply: () => ({}),
  });
};
