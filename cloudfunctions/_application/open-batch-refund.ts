import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import { tappedFen } from '../../domain/fund/purse';
import { openPlaces } from '../../domain/knowledge/fill-script';
import { scriptPlaces } from '../../domain/knowledge/script';
import { UNKNOWN_BATCH } from '../../domain/primitives/batch';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome, type Refusal } from '../../domain/primitives/outcome';
import { batchDecision } from '../../domain/refund/batch-refund';
import type { KnownCaller } from './caller';
import { writeOutboxIn } from './change-ticket';
import type { BatchRefundDocument } from './documents/batch-refunds';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import type { World } from './ports';
import { purseOf } from './purse';
import { mayHandle } from './ticket-actor';

type Input = ActionInput<'desk.refundBatch'>;
type Refusals = Exclude<ActionRefusal<'desk.refundBatch'>, 'badInput' | 'internal' | 'busy'>;

/** What a leader may still refund alone today, of how much. */
export async function leftToday(
  world: World,
  leaderId: string,
): Promise<{ leftTodayFen: Fen; dailyLimitFen: Fen }> {
  const dailyLimitFen = world.policies.current().refund.leaderDailyFen;
  const purse = await purseOf(world.database, leaderId);
  const usedFen = tappedFen(purse, world.calendars.dayOf(world.clock.now()));
  return { leftTodayFen: Math.max(0, dailyLimitFen - usedFen), dailyLimitFen };
}

/**
 * The decision itself, written once under the client's request: what a retry finds is gone on with
 * as it was decided, whatever the day's total is by then.
 */
export async function openBatchRefund(
  world: World,
  me: KnownCaller,
  input: Input,
): Promise<Outcome<BatchRefundDocument, Refusals>> {
  const _id = world.ids.derived('batchRefund', me.person._id, input.requestId);
  const before = await world.database.get('batchRefunds', _id);
  if (before !== null) return accept(before);
  const wrong = refuseWords(input.words);
  if (wrong !== null) return wrong;
  const tickets = await ticketsOfBatch(world, me, input);
  if (!tickets.ok) return tickets;
  const { leftTodayFen } = await leftToday(world, me.person._id);
  const policy = world.policies.current();
  const totalFen = input.claims.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { fourEyesFen } = policy.refund;
  const needed = batchDecision({ totalFen, leftTodayFen, fourEyesFen });
  if (needed === 'second' && input.decision === 'alone') {
    return refuse('secondNeeded', { totalFen, leftFen: Math.min(leftTodayFen, fourEyesFen) });
  }
  const { goodsId, batchId, goodsName, spec, pictureUrl } = tickets.value[0].goods;
  return keepOnce(world, {
    _id,
    goodsId,
    batchId,
    goodsName,
    spec,
    pictureUrl,
    claims: input.claims,
    totalFen,
    course: input.decision === 'alone' ? 'alone' : 'asked',
    askedById: me.person._id,
    askedAt: world.clock.now(),
    decidedById: null,
    decidedAt: null,
    policyVersion: policy.version,
    version: 1,
  });
}

/** Every resident is answered by name, and no place stands open in front of them. */
function refuseWords(words: string): Refusal<'placeUnknown' | 'nameMissing'> | null {
  const places = openPlaces(words);
  if (places.some((place) => !scriptPlaces.some((known) => known === place))) {
    return refuse('placeUnknown');
  }
  return places.includes('name') ? null : refuse('nameMissing');
}

async function ticketsOfBatch(
  world: World,
  me: KnownCaller,
  { claims }: Input,
): Promise<Outcome<[TicketDocument, ...TicketDocument[]], 'ticketNotFound' | 'notOneBatch'>> {
  const found = await world.database.find('tickets', {
    where: { _id: { in: claims.map(({ ticketId }) => ticketId) } },
    limit: claims.length,
  });
  const [first, ...others] = found.filter((ticket) => mayHandle(me, ticket));
  // One that the caller may not see any more is left by its own command; the others go on.
  if (first === undefined) return refuse('ticketNotFound');
  const { goodsId, batchId } = first.goods;
  const together = others.every(({ goods }) =>
    goods.goodsId === goodsId && goods.batchId === batchId,
  );
  if (!together || batchId === UNKNOWN_BATCH) return refuse('notOneBatch');
  return accept([first, ...others]);
}

/** Two calls of one request keep one document; the second pair of eyes hears of it with it. */
async function keepOnce(world: World, batch: BatchRefundDocument) {
  const kept = await world.database.transaction(async (transaction) => {
    const before = await transaction.get('batchRefunds', batch._id);
    if (before !== null) return { batch: before, outboxIds: [] };
    await transaction.put('batchRefunds', batch);
    if (batch.course === 'alone') return { batch, outboxIds: [] };
    const about = { ticketId: null, effects: [askSecond(batch)] };
    await writeOutboxIn(transaction, batch._id, about, batch.askedAt);
    return { batch, outboxIds: [batch._id] };
  });
  await world.relay.wake(kept.outboxIds);
  return accept(kept.batch);
}

function askSecond(batch: BatchRefundDocument): OutboxEffect {
  const { _id: batchRefundId, goodsName, totalFen, claims, askedById } = batch;
  return {
    kind: 'notify',
    to: { role: 'supervisor', exceptIds: [askedById] },
    noticeKind: 'batchRefundAsked',
    facts: { goodsName, amountFen: totalFen, count: claims.length, batchRefundId },
    done: false,
  };
}
