import type { Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import {
  abnormalRefund,
  polledRefund,
  postLate,
  postRefund,
  retryClosed,
} from '../../domain/refund/refund-intent';
import { stopClock } from '../../domain/sla/clock';
import { changeTicket, notify, type Change } from './change-ticket';
import type { RefundDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import type { ProviderRefundState, Transaction, World } from './ports';
import { recordAcceptance } from './record-acceptance';
import { postPaidLate, settlePaid } from './settle-paid';

const PROVIDER = { kind: 'provider', personId: null } as const;

/**
 * Asks the provider how a refund stands and does what follows. A notice (whose source the
 * platform vouches for) says which one to ask about; its own word counts only where the provider's
 * answer is empty, which is reported of the live service.
 */
export async function resolveRefund(
  world: World,
  outRefundNumber: string,
  notice?: ProviderRefundState,
): Promise<void> {
  const news = await askAboutRefund(world, outRefundNumber, notice);
  if (news !== null) await applyState(world, news.refund, outRefundNumber, news.state);
}

interface News {
  refund: RefundDocument;
  state: FinalState;
}

type FinalState = 'success' | 'closed' | 'abnormal';

/**
 * How the refund ended with the provider; null while it has not, and for a number of an earlier
 * attempt or of somebody else. Throws when the provider paid another sum.
 */
export async function askAboutRefund(
  world: World,
  outRefundNumber: string,
  notice: ProviderRefundState = { kind: 'unknown' },
): Promise<News | null> {
  const [refund] = await world.database.find('refunds', { where: { outRefundNumber }, limit: 1 });
  // A number of an earlier attempt, or not ours: there is nothing left to do for it.
  if (refund === undefined) return null;
  const answer = await world.gateway.queryRefund(outRefundNumber);
  const state = answer.kind === 'unknown' ? notice : answer;
  // What the provider knows, it has accepted; its answer to us may have been lost on the way.
  if (refund.status === 'held' && state.kind !== 'unknown') await recordAcceptance(world, refund);
  if (state.kind === 'processing' || state.kind === 'unknown') {
    await planNextPoll(world, refund);
    return null;
  }
  if (state.kind === 'success' && state.refundFen !== refund.amountFen) {
    throw new Error(`${outRefundNumber} paid ${state.refundFen} fen, not ${refund.amountFen}`);
  }
  return { refund, state: state.kind };
}

/** The provider will never do it and knows nothing of it: finance chooses another path. */
export function giveUpRefund(world: World, refund: RefundDocument): Promise<void> {
  return applyState(world, refund, refund.outRefundNumber, 'abnormal');
}

/** The provider paid: the one entry is posted and the ticket settled. */
export function settleSuccess(
  world: World,
  { refundIntentId, ticketId }: Pick<RefundDocument, 'refundIntentId' | 'ticketId'>,
  outRefundNumber: string,
): Promise<void> {
  return applyState(world, { refundIntentId, ticketId }, outRefundNumber, 'success');
}

const steps: Record<FinalState, Step> = { success: succeed, closed: close, abnormal: fail };

export async function applyState(
  world: World,
  { refundIntentId, ticketId }: Pick<RefundDocument, 'refundIntentId' | 'ticketId'>,
  outRefundNumber: string,
  state: FinalState,
): Promise<void> {
  const command = { ticketId, actor: PROVIDER, requestId: null };
  await changeTicket(world, command, async (transaction, ticket, now) => {
    const current = await transaction.get('refunds', refundIntentId);
    if (current === null) throw new Error(`refund ${refundIntentId} is gone`);
    const change = await steps[state]({ world, transaction, ticket, current, outRefundNumber, now });
    return change ?? accept({ doneBefore: {} });
  });
}

/** When the provider is asked again, where there is nothing to know yet. */
export function planNextPoll(world: World, { _id, ticketId }: RefundDocument): Promise<void> {
  return world.database.transaction(async (transaction) => {
    const current = await transaction.get('refunds', _id);
    const ticket = await transaction.get('tickets', ticketId);
    if (current === null || ticket === null) return;
    const policy = world.policies.of(ticket.policyVersion);
    const next = polledRefund(current, world.clock.now(), policy);
    if (next !== current) await transaction.put('refunds', { ...current, ...next });
  });
}

interface Standing {
  world: World;
  transaction: Transaction;
  ticket: TicketDocument;
  current: RefundDocument;
  outRefundNumber: string;
  now: Instant;
}

type Stepped = { ok: true; value: Change<Record<string, never>> };

type Step = (standing: Standing) => Promise<Stepped | null>;

/** The money arrived: the hold becomes one entry, both shares are drawn, the clocks freeze. */
async function succeed(standing: Standing): Promise<Stepped | null> {
  const { world, transaction, ticket, current, outRefundNumber, now } = standing;
  const late = postLate(current, { outRefundNumber, at: now });
  if (late.ok) return postPaidLate(world, transaction, ticket, { ...current, ...late.value }, now);
  const posted = postRefund(current, { outRefundNumber, at: now });
  if (!posted.ok || posted.value === current || ticket.refund === null) return null;
  return accept(
    await settlePaid(world, transaction, ticket, { ...current, ...posted.value }, { now }),
  );
}

/** CLOSED: a new number for the same intent; the hold stays. */
async function close(standing: Standing): Promise<Stepped | null> {
  const { world, transaction, ticket, current, outRefundNumber } = standing;
  const retried = retryClosed(current, { outRefundNumber });
  if (!retried.ok || retried.value === current || ticket.refund === null) return null;
  const { closedAttempts } = world.policies.of(ticket.policyVersion).refund;
  // The provider closes every number: a person has to find out why.
  if (current.attempt >= closedAttempts) return fail(standing);
  await transaction.put('refunds', { ...current, ...retried.value, version: current.version + 1 });
  const { refundIntentId } = current;
  return accept({
    changes: {
      state: 'settling' as const,
      refund: { ...ticket.refund, status: 'holding' as const, acceptedAt: null, promisedAt: null },
      clocks: ticket.clocks.filter((clock) => clock.kind !== 'arrival'),
    },
    events: [{ kind: 'refundRetried' as const, details: { attempt: retried.value.attempt } }],
    effects: [{ kind: 'refund' as const, refundIntentId, done: false }],
    reply: () => ({}),
  });
}

/** ABNORMAL: the bank sent it back; finance chooses another path, the resident is told. */
async function fail({
  transaction,
  ticket,
  current,
  outRefundNumber,
  now,
}: Standing): Promise<Stepped | null> {
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
}
