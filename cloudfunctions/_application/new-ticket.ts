import type { ActionInput } from '../../domain/contract/actions';
import { suggestLiability } from '../../domain/liability/suggest-liability';
import { claimClosesAt } from '../../domain/entitlement/may-claim';
import type { Policy } from '../../domain/policy/policy';
import { DAY, type Instant } from '../../domain/primitives/instant';
import type { Fen } from '../../domain/primitives/money';
import { suggestRemedy, type RemedyFacts } from '../../domain/remedy/suggest-remedy';
import type { RoutingDecision } from '../../domain/routing/choose-owner';
import { nextDueAt } from '../../domain/sla/clock';
import { boardToneOf } from '../../domain/sla/clock-tone';
import type { TimedClockKind } from '../../domain/sla/clock-length';
import { readAsked } from '../../domain/understanding/read-asked';
import { readSafetyWords } from '../../domain/understanding/read-urgency';
import { filedPriority } from '../../domain/ticket/filed-priority';
import { promisesProposal } from '../../domain/sla/clock-length';
import type { FilingRight } from '../../domain/ticket/filing';
import type { LaneReason } from '../../domain/ticket/lane-of';
import type { OrderItem } from './documents/orders';
import type { PersonDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { startTicketClock } from './follow-clocks';
import { weighingOf, type GatheredEvidence } from './gather-evidence';
import { liabilityFacts } from './liability-facts';
import type { World } from './ports';
import { routeAgainAtOf } from './route-again';
import { routingOf, takeBackAtOf } from './route-ticket';
import { setPriority } from './set-priority';
import { shardOf } from './sweep-shard';

/** What was found out before the transaction; the transaction checks again what may change. */
export interface Preparation {
  policy: Policy;
  evidence: GatheredEvidence;
  routing: RoutingDecision;
  lanes: LaneReason[];
  right: FilingRight;
  /** The leader whom the resident's words are about. */
  complainedOfId: string | null;
  /** Who paid: the claim is theirs, whoever files it. */
  resident: PersonDocument;
}

interface Filing extends Preparation {
  input: ActionInput<'ticket.file'>;
  filedById: string;
  claimedFen: Fen;
  now: Instant;
}

/** The ticket of a claim that was just filed: its owner, lane, suggestion, clocks and link. */
export function newTicket(world: World, ticketId: string, filing: Filing): TicketDocument {
  const { policy, evidence, routing, lanes, right, resident, filedById, now } = filing;
  const { complainedOfId } = filing;
  const { order, item } = evidence;
  const claim = claimOf(filing);
  const lane = lanes[0]?.lane ?? 'standard';
  const about = { policyVersion: policy.version, claim, priority: 'normal' as const, lane, lanes };
  const clocks = clocksOf(filing).map((kind) => startTicketClock(world, about, kind, now));
  return {
    ...untouched(),
    _id: ticketId,
    ticketNumber: ticketNumberOf(world, ticketId),
    version: 1,
    state: 'submitted',
    ...about,
    communityId: order.communityId,
    residentId: resident._id,
    residentHouseholdId: resident.householdId,
    filedById,
    filingRight: right,
    filedAt: now,
    orderId: order._id,
    itemId: item.itemId,
    goods: goodsOf(item),
    ownerKind: routing.ownerKind,
    ownerId: routing.ownerId,
    firstContactId: firstContactOf(filing),
    orderLeaderId: order.leaderId,
    ...(complainedOfId === null ? {} : { complainedOfId }),
    queueReason: routing.ownerKind === 'platform' ? 'noLeader' : null,
    takeBackAt:
      routing.ownerKind === 'leader'
        ? routeAgainAtOf(world, now)
        : takeBackAtOf(world, routing, now),
    routing: routingOf(routing),
    suggestion: suggestionOf(filing),
    clocks,
    nextDueAt: nextDueAt(clocks),
    clockTone: boardToneOf(clocks),
    sweepShard: shardOf(world.ids, ticketId),
    trackingToken: world.ids.token(),
    trackingUntil: now + policy.tracking.linkDays * DAY,
  };
}

/** Who stays responsible to the end; the platform where the order's leader must not be. */
function firstContactOf({ routing, evidence: { order }, complainedOfId }: Filing): string | null {
  if (routing.ownerKind === 'leader') return routing.ownerId;
  return order.leaderId === complainedOfId ? null : order.leaderId;
}

/** What the resident's words or the sum make urgent is so from the first minute. */
export function withPriority(
  world: World,
  ticket: TicketDocument,
  { policy, input, claimedFen, now }: Filing,
): TicketDocument {
  const decision = filedPriority({ words: input.note, claimedFen }, policy.priority);
  if (decision.priority === 'normal') return ticket;
  const raised = setPriority(world, ticket, decision.priority, now);
  return {
    ...ticket,
    ...raised,
    priorityReasons: decision.reasons,
    clockTone: boardToneOf(raised.clocks),
    nextDueAt: nextDueAt(raised.clocks),
  };
}

/** Some lanes, such as mother-and-baby goods, are promised a proposal as well. */
function clocksOf({ policy, lanes }: Preparation): TimedClockKind[] {
  const inLanes = lanes.map(({ lane }) => lane);
  return promisesProposal(policy, inLanes)
    ? ['firstReply', 'lane', 'settlement']
    : ['firstReply', 'settlement'];
}

/** What nothing has happened to yet. */
function untouched() {
  return {
    contest: null,
    repliedAt: null,
    approvals: [],
    refund: null,
    rejection: null,
    proofRequests: [],
    proposal: null,
    declineCount: 0,
    fulfilment: null,
    liabilityRuling: null,
    cancellation: null,
    appeal: null,
    settledAt: null,
    confirmedAt: null,
    pastCycles: [],
    tasks: [],
    rating: null,
    requests: [],
  };
}

function goodsOf(item: OrderItem): TicketDocument['goods'] {
  const { goodsId, goodsName, spec, category, pictureUrl, unit } = item;
  const { batchId, supplierId, carrierId } = item;
  return { goodsId, goodsName, spec, category, pictureUrl, unit, batchId, supplierId, carrierId };
}

function claimOf({ input, claimedFen, evidence, policy, now }: Filing): TicketDocument['claim'] {
  const { quantity, grams = null, issue, wish, prefers, photoIds, videoId } = input;
  const closesAt = claimClosesAt(evidence.order.receivedAt, policy) ?? now;
  const shown = {
    photoIds,
    ...(videoId === undefined ? {} : { videoId }),
    ...(input.withReport === true && now > closesAt ? { withReport: true as const } : {}),
  };
  const wished = prefers === undefined ? { wish } : { wish, prefers };
  return { cycle: 1, quantity, grams, issue, ...wished, claimedFen, ...shown, noteMessageId: null };
}

function suggestionOf(filing: Filing) {
  const { policy, evidence, input, now } = filing;
  const { issue } = input;
  const claim = { issue, filedAt: now, words: input.note };
  const liability = suggestLiability(liabilityFacts(evidence, claim, policy), policy);
  const remedy = suggestRemedy(remedyFactsOf(filing));
  return {
    liableParty: liability.liableParty,
    ruleId: liability.ruleId,
    reasons: [...liability.reasons, ...remedy.reasons],
    remedy: remedy.remedy,
    amountFen: remedy.amountFen,
  };
}

/** What was claimed, weighed and said of it; rules read the words, no model. */
function remedyFactsOf({ policy, evidence, input, claimedFen }: Filing): RemedyFacts {
  const { item } = evidence;
  const { issue, quantity, grams = null, note } = input;
  const promisedGrams = item.nominalGrams === null ? null : item.nominalGrams * quantity;
  const weighed = weighingOf(evidence, policy);
  const { unit, spec } = item;
  return {
    issue,
    claimedFen,
    claimed: { units: quantity, boughtUnits: item.quantity, grams, promisedGrams },
    weighing: weighed === null ? null : { ...weighed, paidFen: item.paidFen },
    asked: readAsked(note, { unit, spec, quantity, promisedGrams }),
    danger: readSafetyWords(note).length > 0,
  };
}

/** Six digits that people can say to each other; the id, not this, is unique. */
function ticketNumberOf(world: World, ticketId: string): string {
  const number = Number.parseInt(world.ids.digest(ticketId).slice(0, 8), 16) % 1_000_000;
  return String(number).padStart(6, '0');
}
