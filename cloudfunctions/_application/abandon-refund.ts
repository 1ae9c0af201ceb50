import { DAY, type Instant } from '../../domain/primitives/instant';
import { accept } from '../../domain/primitives/outcome';
import { isOpenPath } from '../../domain/refund/other-path';
import { abandonRefund } from '../../domain/refund/refund-intent';
import { changeTicket, notify, type Change } from './change-ticket';
import type { RefundDocument } from './documents/money';
import type { TicketDocument } from './documents/tickets';
import { leaderAccount, putAccount } from './fund-account';
import { releaseShares } from './hold-shares';
import type { Transaction, World } from './ports';
import { resolveRefund } from './resolve-refund';
import { countOnOrder } from './settle-paid';

const EXPIRIES_PER_RUN = 20;

/**
 * The refund will not be paid this way: the hold is free, the order's money may be claimed again,
 * and the platform finds another remedy.
 */
export async function abandon(
  transaction: Transaction,
  ticket: TicketDocument,
  refund: RefundDocument,
  status: 'voided' | 'expired',
  now: Instant,
): Promise<Change<Record<string, never>>> {
  const abandoned = abandonRefund(refund, status, now);
  if (!abandoned.ok) throw new Error(`refund ${refund._id} is ${refund.status}`);
  const leader = await leaderAccount(transaction, refund.leaderId);
  releaseShares(leader, refund.hold);
  await putAccount(transaction, leader);
  const version = refund.version + 1;
  await transaction.put('refunds', { ...refund, ...abandoned.value, version });
  await countOnOrder(transaction, refund.orderId, ticket.itemId, -refund.amountFen);
  const { amountFen } = refund;
  return {
    changes: {
      state: 'withPlatform' as const,
      ownerKind: 'platform' as const,
      ownerId: null,
      queueReason: 'refundException' as const,
      refund: null,
      approvals: [],
    },
    events: [{ kind: 'refundGivenUp' as const, amountFen, reasonCode: status }],
    effects: [
      notify(ticket, { personId: ticket.residentId }, 'refundGivenUpResident', { amountFen }),
      notify(ticket, { role: 'supervisor' }, 'refundGivenUpPlatform', { amountFen }),
    ],
    reply: () => ({}),
  };
}

/**
 * An exception for which nobody chose a path in a month does not bind the fund for ever. The
 * provider is asked first: what it may still pay stays held.
 */
export async function expireExceptions(world: World): Promise<number> {
  const { exceptionExpiryDays } = world.policies.current().refund;
  const stuck = await world.database.find('refunds', {
    where: {
      status: 'exception',
      heldAt: { most: world.clock.now() - exceptionExpiryDays * DAY },
    },
    orderBy: { field: 'heldAt', direction: 'asc' },
    limit: EXPIRIES_PER_RUN,
  });
  let expired = 0;
  for (const { _id, outRefundNumber } of stuck) {
    const { kind } = await world.gateway.queryRefund(outRefundNumber);
    if (kind === 'success') await resolveRefund(world, outRefundNumber);
    else if (isOpenPath('giveUp', kind) && (await expire(world, _id))) expired += 1;
  }
  return expired;
}

async function expire(world: World, refundId: string): Promise<boolean> {
  const refund = await world.database.get('refunds', refundId);
  if (refund === null) return false;
  const actor = { kind: 'timer', personId: null } as const;
  const command = { ticketId: refund.ticketId, actor, requestId: null };
  const outcome = await changeTicket(world, command, async (transaction, ticket, now) => {
    const current = await transaction.get('refunds', refundId);
    const { exceptionExpiryDays } = world.policies.of(ticket.policyVersion).refund;
    const dueAt = (current?.resolvedAt ?? now) + exceptionExpiryDays * DAY;
    if (current?.status !== 'exception' || dueAt > now) return accept({ doneBefore: {} });
    return accept(await abandon(transaction, ticket, current, 'expired', now));
  });
  return outcome.ok;
}
