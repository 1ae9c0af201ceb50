import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { mayClaim } from '../../domain/entitlement/may-claim';
import { suggestLiability } from '../../domain/liability/suggest-liability';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import type { Policy } from '../../domain/policy/policy';
import { DAY, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { suggestRemedy } from '../../domain/remedy/suggest-remedy';
import type { RoutingDecision } from '../../domain/routing/choose-owner';
import { nextDueAt, startClock } from '../../domain/sla/clock';
import { laneOf } from '../../domain/ticket/lane-of';
import { ageOf } from './age-of';
import { attachPhotos } from './attach-photos';
import { known, type Caller, type KnownCaller } from './caller';
import { notify, writeLog, writeOutbox } from './change-ticket';
import type { OrderDocument } from './documents/orders';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import {
  gatherEvidence,
  liabilityFacts,
  weighingOf,
  type GatheredEvidence,
} from './gather-evidence';
import { keepWords } from './keep-words';
import { entitlementFacts } from './list-orders';
import type { Transaction, World } from './ports';
import { routeTicket } from './route-ticket';

type Input = ActionInput<'ticket.file'>;
type Refusals = Exclude<ActionRefusal<'ticket.file'>, 'badInput' | 'internal' | 'busy'>;
type Filed = ActionReply<'ticket.file'>;

/** What was found out before the transaction; the transaction checks again what may change. */
interface Preparation {
  policy: Policy;
  evidence: GatheredEvidence;
  routing: RoutingDecision;
  lane: TicketDocument['lane'];
}

/**
 * Files a claim: ticket, words, photos, clocks, link, log and messages in one transaction, or
 * nothing at all. The same request files once.
 */
export async function fileTicket(
  world: World,
  caller: Caller,
  input: Input,
): Promise<Outcome<Filed, Refusals>> {
  const me = known(caller);
  const ticketId = world.ids.derived('ticket', me.person._id, input.requestId);
  const before = await world.database.get('tickets', ticketId);
  if (before !== null) return accept(filedReply(before));
  const order = await world.database.get('orders', input.orderId);
  if (order === null) return refuse('orderNotFound');
  if (order.payerId !== me.person._id) return refuse('notYourOrder');
  if (!order.items.some(({ itemId }) => itemId === input.itemId)) return refuse('itemNotFound');
  const preparation = await prepare(world, me, order, input);
  const outcome = await world.database.transaction((transaction) =>
    write(world, transaction, me, ticketId, input, preparation),
  );
  if (!outcome.ok) return outcome;
  await world.relay.wake([`${ticketId}_1`]);
  return accept(filedReply(outcome.value));
}

function filedReply({ _id, ticketNumber, clocks }: TicketDocument): Filed {
  const replyDueAt = clocks.find(({ kind }) => kind === 'firstReply')?.dueAt ?? 0;
  return { ticketId: _id, ticketNumber, replyDueAt };
}

async function prepare(
  world: World,
  me: KnownCaller,
  order: OrderDocument,
  input: Input,
): Promise<Preparation> {
  const policy = policyOf(currentPolicyVersion);
  const now = world.clock.now();
  const about = { residentId: me.person._id, policy, filedAt: now };
  const evidence = await gatherEvidence(world, order, input.itemId, about);
  const details = await world.database.get('personDetails', me.person._id);
  return {
    policy,
    evidence,
    routing: await routeTicket(world, order, evidence.item, me.person),
    lane: laneOf({
      policy,
      age: ageOf(world, details ?? undefined, now),
      greenChannelRequested: details?.greenChannelRequested ?? false,
      motherAndBabyGoods: evidence.item.category === 'motherAndBaby',
    }),
  };
}

async function write(
  world: World,
  transaction: Transaction,
  me: KnownCaller,
  ticketId: string,
  input: Input,
  preparation: Preparation,
): Promise<Outcome<TicketDocument, Refusals>> {
  const before = await transaction.get('tickets', ticketId);
  if (before !== null) return accept(before);
  const { policy } = preparation;
  const now = world.clock.now();
  const claimed = await claimUnits(transaction, ticketId, input, policy, now);
  if (!claimed.ok) return claimed;
  const attached = await attachPhotos(transaction, me.person._id, ticketId, input.photoIds);
  if (!attached.ok) return attached;
  const ticket = newTicket(world, me, ticketId, input, preparation, claimed.value, now);
  const effects: OutboxEffect[] = [];
  if (input.note !== '') {
    const said = { ticketId, requestId: input.requestId, now, from: 'resident' as const };
    const author = { personId: me.person._id, kind: 'note' as const, text: input.note };
    const words = await keepWords(world, transaction, { ...said, ...author });
    ticket.claim.noteMessageId = words.messageId;
    effects.push(words.effect);
  }
  await transaction.add('tickets', ticket);
  await transaction.add('trackingLinks', {
    _id: world.ids.digest(ticket.trackingToken),
    ticketId,
    expiresAt: ticket.trackingUntil,
    revokedAt: null,
    codeFileId: null,
  });
  await logFiling(transaction, me, ticket, input, now);
  await writeOutbox(transaction, ticket, [...effects, ...filingNotices(ticket)], now);
  return accept(ticket);
}

/** Judges by the order as it is now and takes the units, so that two claims never share one. */
async function claimUnits(
  transaction: Transaction,
  ticketId: string,
  input: Input,
  policy: Policy,
  now: Instant,
): Promise<Outcome<{ claimedFen: Fen }, Refusals>> {
  const order = await transaction.get('orders', input.orderId);
  const item = order?.items.find(({ itemId }) => itemId === input.itemId);
  if (order == null || item === undefined) return refuse('itemNotFound');
  const decision = mayClaim({
    ...entitlementFacts(order, item, now),
    policy,
    quantity: input.quantity,
    issue: input.issue,
    photoCount: input.photoIds.length,
  });
  if (!decision.allowed) {
    const { maximumQuantity } = decision;
    const windowHours = policy.entitlement.claimWindowHours;
    return refuse(decision.code, { maximumQuantity, windowHours });
  }
  const taken = {
    ...item,
    claimedQuantity: item.claimedQuantity + input.quantity,
    openTicketId: ticketId,
    lastTicketId: ticketId,
  };
  await transaction.put('orders', {
    ...order,
    items: order.items.map((line) => (line.itemId === item.itemId ? taken : line)),
    version: order.version + 1,
  });
  return accept({ claimedFen: decision.claimableFen });
}

function newTicket(
  world: World,
  me: KnownCaller,
  ticketId: string,
  input: Input,
  { policy, evidence, routing, lane }: Preparation,
  { claimedFen }: { claimedFen: Fen },
  now: Instant,
): TicketDocument {
  const { order, item } = evidence;
  const start = { policy, calendar: world.calendars.leaderHours(policy), cycle: 1, startedAt: now };
  const clocks = [startClock('firstReply', start), startClock('settlement', start)];
  const liability = suggestLiability(liabilityFacts(evidence, input.issue, policy), policy);
  const weighed = weighingOf(evidence, policy);
  const weighing = weighed === null ? null : { ...weighed, paidFen: item.paidFen };
  const remedy = suggestRemedy({ issue: input.issue, claimedFen, weighing });
  const { personId, householdId } = { personId: me.person._id, householdId: me.person.householdId };
  return {
    _id: ticketId,
    ticketNumber: ticketNumberOf(world, ticketId),
    version: 1,
    state: 'submitted',
    policyVersion: policy.version,
    communityId: order.communityId,
    residentId: personId,
    residentHouseholdId: householdId,
    filedById: personId,
    filedAt: now,
    orderId: order._id,
    itemId: item.itemId,
    goods: {
      goodsId: item.goodsId,
      goodsName: item.goodsName,
      spec: item.spec,
      category: item.category,
      pictureUrl: item.pictureUrl,
      unit: item.unit,
      batchId: item.batchId,
      supplierId: item.supplierId,
      carrierId: item.carrierId,
    },
    claim: {
      cycle: 1,
      quantity: input.quantity,
      issue: input.issue,
      wish: input.wish,
      claimedFen,
      photoIds: input.photoIds,
      noteMessageId: null,
    },
    lane,
    ownerKind: routing.ownerKind,
    ownerId: routing.ownerId,
    firstContactId: routing.ownerId ?? order.leaderId,
    orderLeaderId: order.leaderId,
    queueReason: routing.ownerKind === 'platform' ? 'noLeader' : null,
    repliedAt: null,
    routing: { reasons: routing.reasons, runnersUp: routing.runnersUp },
    suggestion: {
      liableParty: liability.liableParty,
      ruleId: liability.ruleId,
      reasons: [...liability.reasons, ...remedy.reasons],
      remedy: remedy.remedy,
      amountFen: remedy.amountFen,
    },
    clocks,
    nextDueAt: nextDueAt(clocks),
    approvals: [],
    refund: null,
    rejection: null,
    proofRequests: [],
    proposal: null,
    declineCount: 0,
    appeal: null,
    settledAt: null,
    confirmedAt: null,
    pastCycles: [],
    rating: null,
    trackingToken: world.ids.token(),
    trackingUntil: now + policy.tracking.linkDays * DAY,
    requests: [],
  };
}

/** Six digits that people can say to each other; the id, not this, is unique. */
function ticketNumberOf(world: World, ticketId: string): string {
  const number = Number.parseInt(world.ids.digest(ticketId).slice(0, 8), 16) % 1_000_000;
  return String(number).padStart(6, '0');
}

async function logFiling(
  transaction: Transaction,
  me: KnownCaller,
  ticket: TicketDocument,
  { requestId, photoIds }: Input,
  now: Instant,
): Promise<void> {
  const replyDueAt = filedReply(ticket).replyDueAt;
  const system = { kind: 'system', personId: null } as const;
  await writeLog(
    transaction,
    ticket,
    [
      {
        kind: 'filed',
        amountFen: ticket.claim.claimedFen,
        details: { photoCount: photoIds.length },
        ...(ticket.claim.noteMessageId === null ? {} : { messageId: ticket.claim.noteMessageId }),
      },
      {
        kind: 'assigned',
        actor: system,
        details: { ownerKind: ticket.ownerKind, ownerId: ticket.ownerId ?? '', dueAt: replyDueAt },
      },
    ],
    { now, requestId, stateBefore: null, actor: { kind: 'resident', personId: me.person._id } },
  );
}

function filingNotices(ticket: TicketDocument): OutboxEffect[] {
  const dueAt = filedReply(ticket).replyDueAt;
  const amountFen = ticket.claim.claimedFen;
  const owner = ticket.ownerId === null ? { role: 'agent' as const } : { personId: ticket.ownerId };
  const handler = ticket.ownerId === null ? {} : { handlerId: ticket.ownerId };
  return [
    notify(ticket, { personId: ticket.residentId }, 'claimReceived', { dueAt, ...handler }),
    notify(ticket, owner, 'claimAssigned', { dueAt, amountFen }),
  ];
}
