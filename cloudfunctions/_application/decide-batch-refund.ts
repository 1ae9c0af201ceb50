import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { BatchResult } from '../../domain/contract/views/batch-refund';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { approveRefund } from './approve-refund';
import { known, type Caller, type KnownCaller } from './caller';
import { writeOutboxIn } from './change-ticket';
import type { BatchRefundDocument } from './documents/batch-refunds';
import type { OutboxEffect } from './documents/outbox';
import type { World } from './ports';
import { batchIntentId } from './refund-batch';

type Refusals = Exclude<ActionRefusal<'desk.decideBatchRefund'>, 'badInput' | 'internal' | 'busy'>;
type Reply = ActionReply<'desk.decideBatchRefund'>;
type Input = ActionInput<'desk.decideBatchRefund'>;

/**
 * The second pair of eyes. The leader asked, so it is somebody else; each claim is approved by its
 * own command, as one by one. Declined, the claims stay with the platform and are looked at singly.
 */
export async function decideBatchRefund(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<Reply, Refusals>> {
  const decided = await keepDecision(world, known(caller), input);
  if (!decided.ok) return decided;
  const batch = decided.value;
  const results: BatchResult[] = [];
  for (const claim of batch.claims) {
    results.push(
      batch.course === 'approved'
        ? await approveOne(world, caller, { ...claim, batch, reason: input.reason })
        : { ticketId: claim.ticketId, outcome: 'left', code: null, details: {} },
    );
  }
  const { _id: batchRefundId, course, totalFen } = batch;
  return accept({ batchRefundId, course, totalFen, results });
}

async function keepDecision(
  world: World,
  me: KnownCaller,
  { batchRefundId, decision }: Input,
): Promise<Outcome<BatchRefundDocument, Refusals>> {
  const course = decision === 'approve' ? ('approved' as const) : ('declined' as const);
  const outcome = await world.database.transaction(async (transaction) => {
    const batch = await transaction.get('batchRefunds', batchRefundId);
    if (batch === null || batch.course === 'alone') return refuse('batchRefundNotFound');
    if (batch.askedById === me.person._id) return refuse('ownBatchRefund');
    // What somebody began to approve anybody may go on with: each claim asks for their own right.
    if (batch.course === course) return accept({ batch, outboxIds: [] });
    if (batch.course !== 'asked') return refuse('batchRefundDecided');
    const now = world.clock.now();
    const version = batch.version + 1;
    const next = { ...batch, course, decidedById: me.person._id, decidedAt: now, version };
    await transaction.put('batchRefunds', next);
    const outboxId = `${batch._id}_${version}`;
    const about = { ticketId: null, effects: [tellLeader(next)] };
    await writeOutboxIn(transaction, outboxId, about, now);
    return accept({ batch: next, outboxIds: [outboxId] });
  });
  if (!outcome.ok) return outcome;
  await world.relay.wake(outcome.value.outboxIds);
  return accept(outcome.value.batch);
}

function tellLeader(batch: BatchRefundDocument): OutboxEffect {
  const { _id: batchRefundId, goodsName, totalFen, claims, askedById, course } = batch;
  return {
    kind: 'notify',
    to: { personId: askedById },
    noticeKind: course === 'approved' ? 'batchRefundApproved' : 'batchRefundDeclined',
    facts: { goodsName, amountFen: totalFen, count: claims.length, batchRefundId },
    done: false,
  };
}

async function approveOne(
  world: World,
  caller: Caller,
  one: { ticketId: string; amountFen: number; batch: BatchRefundDocument; reason: string },
): Promise<BatchResult> {
  const { ticketId, amountFen, batch, reason } = one;
  const ticket = await world.database.get('tickets', ticketId);
  const refundIntentId = batchIntentId(world, batch, ticketId);
  const told = { ticketId, code: null, details: {} };
  if (ticket?.refund?.refundIntentId === refundIntentId) return { ...told, outcome: 'refunded' };
  const requestId = world.ids.derived('request', batch._id, ticketId, 'approve');
  const asked = { ticketId, requestId, refundIntentId, amountFen, reason };
  const outcome = await approveRefund(world, caller, asked);
  if (outcome.ok) return { ...told, outcome: outcome.value.executed ? 'refunded' : 'asked' };
  return { ...told, outcome: 'left', code: outcome.code, details: outcome.details ?? {} };
}
