import type { ActionInput } from '../../domain/contract/actions';
import type { PairView } from '../../domain/contract/views/pair';
import { countPair, withinPairWindow } from '../../domain/misuse/unusual-pair';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import type { Instant } from '../../domain/primitives/instant';
import { known, type Caller, type KnownCaller } from './caller';
import type { PairTallyDocument } from './documents/misuse';
import type { TicketDocument } from './documents/tickets';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { pairId, reasonsOf, refundedByLeader } from './tally-pair';

const PAIRS_READ = 50;

/** Pairs that are unusual now, the newest refund first; never those of the reader. */
export async function listPairs(world: World, caller: Caller) {
  const me = known(caller);
  const flagged = await world.database.find('pairTallies', {
    where: { flaggedAt: { above: 0 } },
    orderBy: { field: 'flaggedAt', direction: 'desc' },
    limit: PAIRS_READ,
  });
  const others = flagged.filter((tally) => !isOf(me, tally));
  const views = await pairViews(world, others);
  const newest = ({ refunds }: PairView) => refunds[0]?.at ?? 0;
  // What nobody has looked at comes first.
  const seen = ({ looked }: PairView) => (looked === null ? 0 : 1);
  const order = (one: PairView, other: PairView) =>
    seen(one) - seen(other) || newest(other) - newest(one);
  return accept({ pairs: views.sort(order) });
}

/** A supervisor has looked, with what they think; the next refund of the pair asks again. */
export async function lookAtPair(
  world: World,
  caller: Caller,
  { pairId: id, reason: words }: ActionInput<'desk.lookAtPair'>,
): Promise<Outcome<{ lookedAt: Instant }, 'pairNotFound'>> {
  const me = known(caller);
  return world.database.transaction(async (transaction) => {
    const tally = await transaction.get('pairTallies', id);
    if (tally === null || isOf(me, tally)) return refuse('pairNotFound');
    const at = world.clock.now();
    const looked = { byId: me.person._id, at, words };
    await transaction.put('pairTallies', { ...tally, looked });
    return accept({ lookedAt: at });
  });
}

/** For a supervisor: what is unusual about the refunds of a ticket's leader and resident. */
export async function pairOfTicket(
  world: World,
  me: KnownCaller,
  { firstContactId, residentId }: TicketDocument,
): Promise<PairView | null> {
  if (!me.roles.includes('supervisor') || firstContactId === null) return null;
  const id = pairId(world, firstContactId, residentId);
  const tally = await world.database.get('pairTallies', id);
  if (tally === null || tally.flaggedAt === null || isOf(me, tally)) return null;
  const [view] = await pairViews(world, [tally]);
  return view ?? null;
}

function isOf({ person }: KnownCaller, { leaderId, residentId }: PairTallyDocument): boolean {
  return person._id === leaderId || person._id === residentId;
}

/** Judged again as of now: what was unusual a month ago and went on no more is left out. */
async function pairViews(
  world: World,
  tallies: readonly PairTallyDocument[],
): Promise<PairView[]> {
  const now = world.clock.now();
  const policy = world.policies.current();
  const leaderIds = [...new Set(tallies.map(({ leaderId }) => leaderId))];
  const read = leaderIds.map(
    async (leaderId) => [leaderId, await refundedByLeader(world, leaderId, now)] as const,
  );
  const ids = tallies.flatMap(({ leaderId, residentId, looked }) => {
    return [leaderId, residentId, looked?.byId ?? null];
  });
  const [leaders, names] = await Promise.all([Promise.all(read), detailsOf(world, ids)]);
  const totals = new Map(leaders.map(([leaderId, { totalFen }]) => [leaderId, totalFen]));
  return tallies.flatMap(({ _id, leaderId, residentId, refunds: kept, looked, lastAt }) => {
    const refunds = withinPairWindow(kept, now, policy);
    const { count, sumFen } = countPair(refunds);
    const totalFen = totals.get(leaderId) ?? sumFen;
    const reasons = reasonsOf(world, refunds, totalFen - sumFen);
    if (reasons.length === 0) return [];
    const view: PairView = {
      pairId: _id,
      leaderName: nameOf(names, leaderId),
      residentName: nameOf(names, residentId),
      reasons,
      looked:
        looked === undefined || looked.at < lastAt
          ? null
          : { byName: nameOf(names, looked.byId), at: looked.at, words: looked.words },
      windowDays: policy.misuse.pairs.windowDays,
      count,
      sumFen,
      sharePercent: Math.floor((sumFen * 100) / totalFen),
      refunds: refunds
        .map(({ ticketId, amountFen, at }) => ({ ticketId, amountFen, at }))
        .sort((one, other) => other.at - one.at),
    };
    return [view];
  });
}
