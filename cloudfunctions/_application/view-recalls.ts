import type { ActionInput } from '../../domain/contract/actions';
import type {
  RecallCardView,
  RecallForLeaderView,
  RecallLineView,
  RecallListView,
  RecallOwnLineView,
  RecallView,
  RecalledGoodsView,
  TroubledBatchView,
} from '../../domain/contract/views/recall';
import { DAY } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { recallItemStates, type RecallItemState } from '../../domain/recall/recall';
import { known, type Caller, type KnownCaller } from './caller';
import type { RecallDocument, RecallItemDocument } from './documents/recalls';
import { findAll } from './move-day';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { ordersOfBatch } from './recall-scope';
import { mayHandle } from './ticket-actor';
import { ticketsOf } from './tickets-of';

const PAGE = 100;
const EXCEPTIONS_SHOWN = 50;
/** Batches with claims of the last days are offered (ours). */
const TROUBLE_DAYS = 14;

/** Recalls, and batches that residents lately had trouble with. */
export async function listRecalls(
  world: World,
  _caller: Caller,
  { batchId: asked }: ActionInput<'recall.list'>,
) {
  const [recalls, batches, found] = await Promise.all([
    world.database.find('recalls', {
      where: {},
      orderBy: { field: 'startedAt', direction: 'desc' },
      limit: PAGE,
    }),
    troubledBatches(world),
    asked === null ? null : goodsOfBatch(world, asked),
  ]);
  const taken = new Set(
    recalls.filter(({ state }) => state !== 'cancelled').map(({ batchId }) => batchId),
  );
  const view: RecallListView = {
    recalls: recalls.map(cardOf),
    batches: batches.filter(({ batchId }) => !taken.has(batchId)),
    found,
  };
  return accept(view);
}

function cardOf(recall: RecallDocument): RecallCardView {
  const { _id: recallId, goodsId, batchId, goodsName, spec, pictureUrl } = recall;
  const { state, reason, startedAt, scope } = recall;
  const { residents, sumFen } = scope;
  const goods = { goodsId, batchId, goodsName, spec, pictureUrl };
  return { recallId, ...goods, state, reason, startedAt, residents, sumFen };
}

/** A batch may be faulty before anybody has complained: it is found by its number. */
async function goodsOfBatch(world: World, batchId: string): Promise<RecalledGoodsView[]> {
  const goods = new Map<string, RecalledGoodsView>();
  for (const { items } of await ordersOfBatch(world, { goodsId: '', batchId }, 0)) {
    for (const { goodsId, goodsName, spec, pictureUrl, batchId: own } of items) {
      if (own === batchId) goods.set(goodsId, { goodsId, batchId, goodsName, spec, pictureUrl });
    }
  }
  return [...goods.values()];
}

async function troubledBatches(world: World): Promise<TroubledBatchView[]> {
  const tickets = await world.database.find('tickets', {
    where: { filedAt: { least: world.clock.now() - TROUBLE_DAYS * DAY } },
    orderBy: { field: 'filedAt', direction: 'desc' },
    limit: PAGE,
  });
  const batches = new Map<string, TroubledBatchView & { people: Set<string> }>();
  for (const { goods, residentId, filedAt } of tickets) {
    const { goodsId, batchId, goodsName, spec, pictureUrl } = goods;
    const key = `${goodsId}/${batchId}`;
    const named = { goodsId, batchId, goodsName, spec, pictureUrl };
    const before = batches.get(key);
    const people = (before?.people ?? new Set<string>()).add(residentId);
    const claims = (before?.claims ?? 0) + 1;
    const lastAt = before?.lastAt ?? filedAt;
    batches.set(key, { ...named, claims, residents: people.size, lastAt, people });
  }
  return [...batches.values()]
    .map(({ people: _people, ...batch }) => batch)
    .sort((one, other) => other.residents - one.residents || other.lastAt - one.lastAt);
}

/** How far it is, and what a person must look at. */
export async function viewRecall(
  world: World,
  caller: Caller,
  { recallId }: ActionInput<'recall.view'>,
): Promise<Outcome<RecallView, 'recallNotFound'>> {
  const { person, roles } = known(caller);
  const recall = await world.database.get('recalls', recallId);
  if (recall === null) return refuse('recallNotFound');
  const { startedById, approvedById, scope, scanned } = recall;
  const [counts, compensated, exceptions, names] = await Promise.all([
    countsOf(world, recallId),
    world.database.count('recallItems', { recallId, compensated: true }),
    exceptionsOf(world, recallId),
    detailsOf(world, [startedById, approvedById]),
  ]);
  const decides = roles.includes('supervisor') || roles.includes('finance');
  const proposed = recall.state === 'proposed' && decides;
  return accept({
    ...cardOf(recall),
    startedByName: nameOf(names, startedById),
    approvedByName: nameOf(names, approvedById),
    compensationFen: scope.compensationFen,
    baseFen: world.policies.of(recall.policyVersion).recall.baseFen,
    scanned,
    counts,
    compensated,
    exceptions,
    mayApprove: proposed && startedById !== person._id,
    mayCancel: proposed,
  });
}

async function countsOf(world: World, recallId: string): Promise<Record<RecallItemState, number>> {
  const counts = await Promise.all(
    recallItemStates.map((state) => world.database.count('recallItems', { recallId, state })),
  );
  const [waiting = 0, refunding = 0, refunded = 0, nothingLeft = 0, exception = 0] = counts;
  return { waiting, refunding, refunded, nothingLeft, exception };
}

/** What a person must do something about, then what waits for a claim of the resident. */
async function exceptionsOf(world: World, recallId: string): Promise<RecallLineView[]> {
  const hindrance = { in: ['residentGone', 'refundStuck', 'refundGivenUp', 'claimOpen'] };
  const lines = await world.database.find('recallItems', {
    where: { recallId, hindrance },
    limit: EXCEPTIONS_SHOWN,
  });
  const people = lines.flatMap(({ residentId, leaderId }) => [residentId, leaderId]);
  const names = await detailsOf(world, people);
  return lines.map((line: RecallItemDocument) => ({
    recallItemId: line._id,
    state: line.state,
    hindrance: line.hindrance,
    residentName: nameOf(names, line.residentId),
    leaderName: nameOf(names, line.leaderId),
    ticketId: line.ticketId,
    refundFen: line.refundFen,
  }));
}

/** For a leader whose residents bought; for every other leader there is no such recall. */
export async function viewRecallForLeader(
  world: World,
  caller: Caller,
  { recallId }: ActionInput<'recall.forLeader'>,
): Promise<Outcome<RecallForLeaderView, 'recallNotFound'>> {
  const me = known(caller);
  const leaderId = me.person._id;
  const recall = await world.database.get('recalls', recallId);
  if (recall === null) return refuse('recallNotFound');
  const lines = await findAll(world.database, 'recallItems', { where: { recallId, leaderId } });
  if (lines.length === 0) return refuse('recallNotFound');
  const { goodsId, batchId, goodsName, spec, pictureUrl, state, startedAt } = recall;
  return accept({
    goodsId,
    batchId,
    goodsName,
    spec,
    pictureUrl,
    state,
    startedAt,
    residents: new Set(lines.map(({ residentId }) => residentId)).size,
    refunded: lines.filter((line) => ['refunded', 'nothingLeft'].includes(line.state)).length,
    lines: await ownLines(world, me, lines),
  });
}

/** A claim that the leader may not open, one of their own household above all, is not led to. */
async function ownLines(
  world: World,
  me: KnownCaller,
  lines: readonly RecallItemDocument[],
): Promise<RecallOwnLineView[]> {
  const [names, tickets] = await Promise.all([
    detailsOf(world, lines.map(({ residentId }) => residentId)),
    ticketsOf(world, lines.map(({ ticketId }) => ticketId)),
  ]);
  return lines.map(({ _id: recallItemId, state, residentId, ticketId, refundFen }) => {
    const ticket = tickets.get(ticketId ?? '');
    const opens = ticket !== undefined && mayHandle(me, ticket);
    const residentName = nameOf(names, residentId);
    return { recallItemId, state, residentName, ticketId: opens ? ticket._id : null, refundFen };
  });
}
