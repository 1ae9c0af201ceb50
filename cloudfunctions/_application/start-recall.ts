import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { approveRecall, cancelRecall, needsSecondPerson } from '../../domain/recall/recall';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { RecallDocument } from './documents/recalls';
import { writeOutboxIn } from './change-ticket';
import type { Transaction, World } from './ports';
import { scopeOf } from './recall-scope';
import { aloneUpToFen, refundLimitFen } from './refund-limit';

type Wire = 'badInput' | 'internal' | 'busy';
type StartRefusal = Exclude<ActionRefusal<'recall.start'>, Wire>;
type ApproveRefusal = Exclude<ActionRefusal<'recall.approve'>, Wire>;

/** Goods and batch name the recall, so that two people who start it start one. */
export function recallId(world: World, { goodsId, batchId }: { goodsId: string; batchId: string }) {
  return world.ids.derived('recall', goodsId, batchId);
}

/** What a recall of these goods would come to, and whether it takes two. */
export async function previewRecall(
  world: World,
  caller: Caller,
  goods: ActionInput<'recall.preview'>,
): Promise<Outcome<ActionReply<'recall.preview'>, 'batchUnknown'>> {
  const { roles } = known(caller);
  const policy = world.policies.current();
  const scope = await scopeOf(world, goods, policy);
  if (scope.item === null) return refuse('batchUnknown');
  const { item, sumFen, compensationFen, cut, orders, residents, leaders } = scope;
  const weight = { sumFen: sumFen + compensationFen, aloneUpToFen: aloneUpToFen(roles, policy) };
  return accept({
    ...goods,
    goodsName: item.goodsName,
    spec: item.spec,
    pictureUrl: item.pictureUrl,
    orders,
    residents,
    leaders,
    sumFen,
    compensationFen,
    baseFen: policy.recall.baseFen,
    cut,
    needsSecondPerson: cut || needsSecondPerson(weight),
  });
}

/** Starts a recall, or puts it to a second person where it is above what one may decide. */
export async function startRecall(
  world: World,
  caller: Caller,
  { goodsId, batchId, reason }: ActionInput<'recall.start'>,
): Promise<Outcome<ActionReply<'recall.start'>, StartRefusal>> {
  const me = known(caller);
  const goods = { goodsId, batchId };
  const policy = world.policies.current();
  const { item, ...scope } = await scopeOf(world, goods, policy);
  if (item === null) return refuse('batchUnknown');
  const { orders, residents, sumFen, compensationFen, cut } = scope;
  const alone = aloneUpToFen(me.roles, policy);
  const weight = { sumFen: sumFen + compensationFen, aloneUpToFen: alone };
  const second = cut || needsSecondPerson(weight);
  const now = world.clock.now();
  const _id = recallId(world, goods);
  const recall: RecallDocument = {
    _id,
    ...goods,
    goodsName: item.goodsName,
    spec: item.spec,
    pictureUrl: item.pictureUrl,
    supplierId: item.supplierId,
    reason,
    state: second ? 'proposed' : 'running',
    startedById: me.person._id,
    approvedById: null,
    startedAt: now,
    runningSince: second ? null : now,
    doneAt: null,
    scope: { orders, residents, sumFen, compensationFen, cut },
    policyVersion: policy.version,
    scannedOrders: 0,
    scanned: false,
    version: 1,
  };
  return world.database.transaction(async (transaction) => {
    const before = await transaction.get('recalls', _id);
    // Only what was given up may be started anew.
    if (before !== null && before.state !== 'cancelled') {
      const mine = before.startedById === me.person._id && before.reason === reason;
      return mine ? accept({ recallId: _id, state: before.state }) : refuse('recallExists');
    }
    const version = (before?.version ?? 0) + 1;
    await transaction.put('recalls', { ...recall, version });
    if (second) await askSecond(transaction, { ...recall, version });
    return accept({ recallId: _id, state: recall.state });
  });
}

async function askSecond(transaction: Transaction, recall: RecallDocument): Promise<void> {
  const { _id, version, goodsName, scope, startedById, startedAt } = recall;
  const amountFen = scope.sumFen + scope.compensationFen;
  const facts = { goodsName, amountFen, recallId: _id };
  const effects = (['supervisor', 'finance'] as const).map((role) => ({
    kind: 'notify' as const,
    to: { role, exceptIds: [startedById] },
    noticeKind: 'recallProposed' as const,
    facts,
    done: false,
  }));
  await writeOutboxIn(transaction, `${_id}_${version}`, { ticketId: null, effects }, startedAt);
}

/** A second person agrees; finance is one of the two where it is above a supervisor's limit. */
export function approveProposedRecall(
  world: World,
  caller: Caller,
  { recallId: id }: ActionInput<'recall.approve'>,
): Promise<Outcome<ActionReply<'recall.approve'>, ApproveRefusal>> {
  const me = known(caller);
  return world.database.transaction(async (transaction) => {
    const recall = await transaction.get('recalls', id);
    if (recall === null) return refuse('recallNotFound');
    const by = me.person._id;
    if (recall.approvedById === by) return accept({ state: recall.state });
    const first = await transaction.get('people', recall.startedById);
    const policy = world.policies.of(recall.policyVersion);
    const amountFen = recall.scope.sumFen + recall.scope.compensationFen;
    const covers = refundLimitFen(me.roles, policy) >= amountFen;
    const firstCovers = refundLimitFen(first?.roles ?? [], policy) >= amountFen;
    const now = world.clock.now();
    const approved = approveRecall(recall, { personId: by, covers, firstCovers }, now);
    if (!approved.ok) return approved;
    await transaction.put('recalls', { ...approved.value, version: recall.version + 1 });
    return accept({ state: approved.value.state });
  });
}

export function cancelProposedRecall(
  world: World,
  _caller: Caller,
  { recallId: id }: ActionInput<'recall.cancel'>,
): Promise<Outcome<ActionReply<'recall.cancel'>, 'recallNotFound' | 'recallDecided'>> {
  return world.database.transaction(async (transaction) => {
    const recall = await transaction.get('recalls', id);
    if (recall === null) return refuse('recallNotFound');
    if (recall.state === 'cancelled') return accept({ state: recall.state });
    const cancelled = cancelRecall(recall);
    if (!cancelled.ok) return cancelled;
    await transaction.put('recalls', { ...cancelled.value, version: recall.version + 1 });
    return accept({ state: cancelled.value.state });
  });
}
