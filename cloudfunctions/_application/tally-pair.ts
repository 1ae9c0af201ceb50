import {
  countPair,
  pairReasonsOf,
  withinPairWindow,
  type PairReason,
} from '../../domain/misuse/unusual-pair';
import type { Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import type { PairTallyDocument } from './documents/misuse';
import type { RefundDocument } from './documents/money';
import type { World } from './ports';

const PAGE = 100;

export function pairId({ ids }: World, leaderId: string, residentId: string): string {
  return ids.derived('pair', leaderId, residentId);
}

/**
 * Counts a refund that a leader, or their helper, agreed on alone. It comes after the refund, by
 * the outbox: a flag tells a supervisor something, it never keeps a resident waiting.
 */
export async function tallyPair(world: World, refundIntentId: string): Promise<void> {
  const refund = await world.database.get('refunds', refundIntentId);
  const ticket = refund && (await world.database.get('tickets', refund.ticketId));
  if (refund === null || ticket === null) throw new Error(`no refund ${refundIntentId} to count`);
  const { firstContactId: leaderId, residentId } = ticket;
  if (leaderId === null || !(await decidedBy(world, refund, leaderId))) return;
  const _id = pairId(world, leaderId, residentId);
  const leader = await refundedByLeader(world, leaderId, world.clock.now());
  const othersFen = leader.totalFen - (leader.fenOf.get(_id) ?? 0);
  await world.database.transaction(async (transaction) => {
    const before = await transaction.get('pairTallies', _id);
    if (before?.refunds.some((counted) => counted.refundIntentId === refundIntentId)) return;
    const now = world.clock.now();
    const { ticketId, amountFen, heldAt: at } = refund;
    const refunds = [...(before?.refunds ?? []), { refundIntentId, ticketId, amountFen, at }];
    const counted = withinPairWindow(refunds, now, world.policies.current());
    const reasons = reasonsOf(world, counted, othersFen);
    const flaggedAt = reasons.length === 0 ? null : (before?.flaggedAt ?? now);
    const lastAt = Math.max(before?.lastAt ?? at, at);
    const looked = before?.looked === undefined ? {} : { looked: before.looked };
    const who = { _id, leaderId, residentId, ...looked };
    const tally = { ...who, refunds: counted, reasons, flaggedAt, lastAt };
    await transaction.put('pairTallies', tally);
  });
}

async function decidedBy(
  world: World,
  { requestedById }: RefundDocument,
  leaderId: string,
): Promise<boolean> {
  if (requestedById === leaderId) return true;
  const person = await world.database.get('people', requestedById);
  return person?.helpsLeaderId === leaderId;
}

export function reasonsOf(
  world: World,
  refunds: PairTallyDocument['refunds'],
  othersFen: Fen,
): PairReason[] {
  const count = countPair(refunds);
  return pairReasonsOf(count, count.sumFen + othersFen, world.policies.current());
}

/** All that a leader refunded alone within the window, and what of it went to each pair. */
export async function refundedByLeader(world: World, leaderId: string, now: Instant) {
  const fenOf = new Map<string, Fen>();
  let totalFen = 0;
  for (let more = true; more; ) {
    const tallies = await world.database.find('pairTallies', {
      where: { leaderId },
      orderBy: { field: 'lastAt', direction: 'desc' },
      limit: PAGE,
      offset: fenOf.size,
    });
    for (const { _id, refunds } of tallies) {
      const { sumFen } = countPair(
        withinPairWindow(refunds, now, world.policies.current()),
      );
      fenOf.set(_id, sumFen);
      totalFen += sumFen;
    }
    more = tallies.length === PAGE;
  }
  return { totalFen, fenOf };
}
