import type { ActionInput } from '../../domain/contract/actions';
import type {
  BatchClaimView,
  BatchGroupView,
  BatchGroupsView,
  BatchRefundCardView,
  BatchRefundView,
} from '../../domain/contract/views/batch-refund';
import { splitRefund } from '../../domain/fund/split';
import { policyBounds } from '../../domain/policy/bounds';
import { UNKNOWN_BATCH } from '../../domain/primitives/batch';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { logLook } from './access-log';
import { hindranceOf } from './batch-hindrance';
import { isPlatform, known, type Caller, type KnownCaller } from './caller';
import type { BatchRefundDocument } from './documents/batch-refunds';
import type { PersonDetailsDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { leftToday } from './open-batch-refund';
import { detailsOf, nameOf } from './person-names';
import type { World } from './ports';
import { batchIntentId } from './refund-batch';
import { refuseAct } from './refuse-act';
import { suggestedFen } from './ticket-card';
import { mayHandle } from './ticket-actor';
import { ticketsOf } from './tickets-of';

const PAGE = 100;
type Names = Map<string, PersonDetailsDocument>;

/** A leader's open claims by goods and batch, where at least two can be refunded together. */
export async function listBatches(
  world: World,
  caller: Caller,
): Promise<Outcome<BatchGroupsView, never>> {
  const me = known(caller);
  const { _id: leaderId } = me.person;
  const open = await world.database.find('tickets', {
    where: { ownerId: leaderId, state: { in: ['submitted', 'proposed'] } },
    limit: PAGE,
  });
  const mine = open.filter((ticket) => refuseAct('refund', me, ticket) === null);
  const names = await detailsOf(world, [leaderId, ...mine.map(({ residentId }) => residentId)]);
  // Photos are looked up only where there is anything to go together with.
  const several = [...byBatch(mine).values()].filter((tickets) => tickets.length > 1);
  const groups = await Promise.all(several.map((tickets) => groupView(world, tickets, names)));
  return accept({
    groups: groups
      .filter(({ together }) => together > 1)
      .sort((one, other) => other.togetherFen - one.togetherFen),
    ...(await leftToday(world, leaderId)),
    fourEyesFen: world.policies.current().refund.fourEyesFen,
    mostClaims: policyBounds.claimsPerBatch,
    leaderName: nameOf(names, leaderId),
  });
}

/** Goods whose batch nobody knows are no batch together. */
function byBatch(tickets: readonly TicketDocument[]) {
  const batches = new Map<string, [TicketDocument, ...TicketDocument[]]>();
  for (const ticket of tickets) {
    const { goodsId, batchId } = ticket.goods;
    if (batchId === UNKNOWN_BATCH) continue;
    const key = JSON.stringify([goodsId, batchId]);
    const group = batches.get(key);
    if (group === undefined) batches.set(key, [ticket]);
    else group.push(ticket);
  }
  return batches;
}

async function groupView(
  world: World,
  tickets: [TicketDocument, ...TicketDocument[]],
  names: Names,
): Promise<BatchGroupView> {
  const { goodsId, batchId, goodsName, spec, pictureUrl } = tickets[0].goods;
  const judged = tickets.map(async (ticket) => ({
    ...claimView(ticket, names),
    leaderFen: leaderFenOf(world, ticket),
    hindrance: await hindranceOf(world, world.database, ticket),
  }));
  const claims: BatchClaimView[] = await Promise.all(judged);
  const together = claims.filter(({ hindrance }) => hindrance === null);
  const goods = { goodsId, batchId, goodsName, spec, pictureUrl };
  const togetherFen = together.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { ...goods, claims, together: together.length, togetherFen };
}

function leaderFenOf(world: World, ticket: TicketDocument) {
  const policy = world.policies.of(ticket.policyVersion);
  return splitRefund(suggestedFen(ticket), policy).leaderFen;
}

function claimView(ticket: TicketDocument, names: Names) {
  const { residentId, claim, goods } = ticket;
  const details = names.get(residentId);
  const { quantity, grams, issue } = claim;
  return {
    ticketId: ticket._id,
    residentName: details?.displayName ?? '',
    addressedAs: details?.addressedAs ?? '',
    building: details?.building ?? '',
    quantity,
    unit: goods.unit,
    grams,
    issue,
    amountFen: suggestedFen(ticket),
  };
}

/** Batches that wait for a second pair of eyes, the oldest first; not those one asked for. */
export async function listBatchesAsked(
  world: World,
  caller: Caller,
): Promise<Outcome<{ asked: BatchRefundCardView[] }, never>> {
  const { person } = known(caller);
  const found = await world.database.find('batchRefunds', {
    where: { course: 'asked' },
    orderBy: { field: 'askedAt', direction: 'asc' },
    limit: PAGE,
  });
  const others = found.filter(({ askedById }) => askedById !== person._id);
  const names = await detailsOf(world, others.map(({ askedById }) => askedById));
  return accept({ asked: others.map((batch) => cardView(batch, names)) });
}

function cardView(batch: BatchRefundDocument, names: Names): BatchRefundCardView {
  const { _id, goodsId, batchId, goodsName, spec, pictureUrl } = batch;
  const { course, claims, totalFen, askedById, askedAt } = batch;
  return {
    batchRefundId: _id,
    goodsId,
    batchId,
    goodsName,
    spec,
    pictureUrl,
    course,
    claimCount: claims.length,
    totalFen,
    askedByName: nameOf(names, askedById),
    askedAt,
  };
}

/** For the leader who asked, and for whoever may be the second pair of eyes. */
export async function viewBatchRefund(
  world: World,
  caller: Caller,
  { batchRefundId }: ActionInput<'desk.batchRefund'>,
): Promise<Outcome<BatchRefundView, 'batchRefundNotFound'>> {
  const me = known(caller);
  const batch = await world.database.get('batchRefunds', batchRefundId);
  const isMine = batch?.askedById === me.person._id;
  if (batch === null || !(isMine || isPlatform(me.roles))) return refuse('batchRefundNotFound');
  const tickets = await ticketsOf(world, batch.claims.map(({ ticketId }) => ticketId));
  const read = [...tickets.values()].filter((ticket) => mayHandle(me, ticket));
  await Promise.all(read.map((ticket) => logLook(world, me, ticket)));
  const { askedById, decidedById, decidedAt } = batch;
  const people = [askedById, decidedById, ...read.map(({ residentId }) => residentId)];
  const names = await detailsOf(world, people);
  return accept({
    ...cardView(batch, names),
    decidedByName: nameOf(names, decidedById),
    decidedAt,
    dailyLimitFen: world.policies.of(batch.policyVersion).refund.leaderDailyFen,
    claims: batch.claims.flatMap(({ ticketId, amountFen }) => {
      const ticket = read.find(({ _id }) => _id === ticketId);
      if (ticket === undefined) return [];
      const { addressedAs: _, ...claim } = claimView(ticket, names);
      return [{ ...claim, amountFen, outcome: outcomeOf(world, batch, ticket) }];
    }),
    mayDecide: batch.course === 'asked' && mayDecide(me, batch),
  });
}

function mayDecide({ person, roles }: KnownCaller, { askedById }: BatchRefundDocument): boolean {
  const decides = roles.includes('supervisor') || roles.includes('finance');
  return decides && person._id !== askedById;
}

function outcomeOf(world: World, batch: BatchRefundDocument, ticket: TicketDocument) {
  const refundIntentId = batchIntentId(world, batch, ticket._id);
  if (ticket.refund?.refundIntentId === refundIntentId) return 'refunded' as const;
  return ticket.state === 'withPlatform' ? ('waiting' as const) : ('left' as const);
}
