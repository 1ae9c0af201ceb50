import type { ActionInput } from '../../domain/contract/actions';
import { openActs } from '../../domain/contract/authorisation/standing';
import type { HandledTicketView } from '../../domain/contract/views/handled-ticket';
import { phoneTail } from '../../domain/person/access';
import { needsReserve, planCover } from '../../domain/fund/share';
import { splitRefund } from '../../domain/fund/split';
import type { Fen } from '../../domain/primitives/money';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { timelineOf } from '../../domain/ticket/timeline';
import { logLook } from './access-log';
import { ageOf } from './age-of';
import { batchMarkOf } from './batch-mark';
import { isPlatform, known, type Caller, type KnownCaller } from './caller';
import { carrierNames } from './carrier-in-question';
import { talkView } from './conversation-marks';
import type { TicketDocument } from './documents/tickets';
import { leaderAccount, pocketOf, reserveAccount, shareOf } from './fund-account';
import { fitsTicketPhase } from './fulfilment-actor';
import { claimRulesView } from './claim-rules-view';
import { readFacts } from './ticket-evidence';
import { limitsView, orderToday } from './limit-on-order';
import { laneViews } from './lanes-of-ticket';
import { nameOf } from './person-names';
import type { Reader, World } from './ports';
import { raisableTo } from './prioritise-ticket';
import { heldForRefunds, purseOf } from './purse';
import { replyScripts } from './reply-scripts';
import { mayHandle, standingOn } from './ticket-actor';
import { refundAskView } from './ask-leader';
import { handledCard, suggestedFen } from './ticket-card';
import { askedOfOthers } from './asked-of-others';
import { couponViews, fulfilmentView, remedyView } from './ticket-goods';
import { appealView, proofRequestView, proposalView } from './ticket-offers';
import {
  clockView,
  conversation,
  filingView,
  nameTable,
  photoViews,
  quotesOf,
  readStory,
  refundView,
  videoView,
  type TicketStory,
} from './ticket-story';
import { routingViews } from './routing-view';
import { refuseTransfer } from './transfer-choices';
import { reviewNote } from './review-claims';
import { pairOfTicket } from './view-pairs';
import { progressOf, ratingView } from './view-own-tickets';

/**
 * One claim with everything that judging it needs. Who pays, whose limit it passes and who must
 * approve are answered for the amount asked for, else for the approved or suggested one.
 */
export async function viewHandledTicket(
  world: World,
  caller: Caller,
  { ticketId, amountFen: askedFen }: ActionInput<'desk.view'>,
): Promise<Outcome<HandledTicketView, 'ticketNotFound'>> {
  const me = known(caller);
  const ticket = await world.database.get('tickets', ticketId);
  if (ticket === null || !mayHandle(me, ticket)) return refuse('ticketNotFound');
  const [story] = await Promise.all([readStory(world, ticket), logLook(world, me, ticket)]);
  const now = world.clock.now();
  const policy = world.policies.of(ticket.policyVersion);
  const approvedFen = ticket.approvals[0]?.amountFen ?? null;
  const acts = openActs(standingOn(me, ticket), ticket.state).filter((act) =>
    fitsTicketPhase(act, ticket),
  );
  const refundAsk = refundAskView(story);
  const amountFen = askedFen ?? approvedFen ?? refundAsk?.amountFen ?? suggestedFen(ticket);
  const today = orderToday(world, story.order, now);
  const limits = limitsView(world, me, ticket, today, amountFen);
  const facts = await readFacts(world, me, story);
  const handsUp = facts.plan?.ways[0]?.next === 'lookAfter';
  const mayDecide = limits.aboveLimitRole === null && !handsUp;
  return accept({
    ...handledCard(ticket, story.names, now),
    version: ticket.version,
    wish: ticket.claim.wish,
    resident: residentView(world, story, now),
    handler: {
      personId: ticket.ownerId ?? '',
      displayName: nameOf(story.names, ticket.ownerId),
      kind: ticket.ownerKind,
    },
    isMine: ticket.ownerId === me.person._id,
    clocks: ticket.clocks.map((clock) => clockView(clock, now)),
    claimRules: claimRulesView(story),
    ...facts,
    ...toldSoFar(me, story, now),
    talk: talkView(story.marks, 'handlers', acts.includes('say')),
    scripts: replyScripts(story, { amountFen, mayDecide }, now),
    split: await splitView(world, ticket, amountFen),
    refund: refundView(story),
    rating: ratingView(story),
    refundAsk,
    ...limits,
    ...(await watched(world, me, ticket)),
    proofRequest: proofRequestView(story),
    proofRequestsLeft: policy.entitlement.proofRequests - ticket.proofRequests.length,
    proposal: proposalView(story),
    fulfilment: fulfilmentView(world, story),
    carriers: acts.includes('dispatch') ? await carrierNames(world) : [],
    coupons: couponViews(story, 'other'),
    ...remedyView(me, story, today),
    appeal: decidableAppeal(me, story),
    priorityReasons: ticket.priorityReasons ?? [],
    mayRaiseTo: raisableTo(me, ticket),
    lanes: laneViews(ticket, policy),
    batch: await batchMarkOf(world, ticket),
    ...routingViews(me, story),
    mayTransfer: refuseTransfer(world, me, ticket) === null,
    leaderMayBeCharged: ['leader', 'unknown'].includes(ticket.suggestion.liableParty),
    ...(await askedOfOthers(world, me, story)),
    allowedActs: acts,
  });
}

/** Who filed it and how, what was shown and said, and what happened. */
function toldSoFar(me: KnownCaller, story: TicketStory, now: number) {
  const quotes = quotesOf(story, 'handler');
  const noteId = story.ticket.claim.noteMessageId;
  return {
    filing: filingView(story, me.person._id),
    note: noteId === null ? null : (quotes[noteId] ?? null),
    photos: photoViews(story),
    video: videoView(story),
    messages: conversation(story, 'handler', me.person._id),
    timeline: timelineOf({
      ...progressOf(story, now, isPlatform(me.roles) ? 'platform' : 'leader'),
      quotes,
      names: nameTable(story),
      showsTold: true,
    }),
  };
}

/** What those who watch over decisions are told of it; null to everybody else. */
async function watched(world: World, me: KnownCaller, ticket: TicketDocument) {
  return {
    pair: await pairOfTicket(world, me, ticket),
    review: await reviewNote(world, me, ticket._id),
  };
}

function residentView(world: World, { ticket, names }: TicketStory, now: number) {
  const details = names.get(ticket.residentId);
  return {
    displayName: details?.displayName ?? '',
    building: details?.building ?? '',
    phoneTail: phoneTail(details?.phone ?? ''),
    age: ageOf(world, details, now),
  };
}

/** Who pays if the amount is refunded now; what was paid, once it was agreed. */
async function splitView(
  world: World,
  ticket: TicketDocument,
  askedFen: Fen,
): Promise<HandledTicketView['split']> {
  if (ticket.refund !== null) {
    const { amountFen, platformFen, leaderFen } = ticket.refund;
    return { amountFen, platformFen, leaderFen, leaderAdvancesFen: 0, toppedUpFen: 0 };
  }
  const reader: Reader = world.database;
  const leader = heldForRefunds(
    await leaderAccount(reader, ticket.orderLeaderId),
    await purseOf(reader, ticket.orderLeaderId),
  );
  const policy = world.policies.of(ticket.policyVersion);
  const hold = splitRefund(askedFen, policy);
  const request = {
    pocket: pocketOf(leader),
    leaderShare: shareOf(leader),
    needed: hold,
    policy,
  };
  const reserve = needsReserve(request) ? shareOf(await reserveAccount(reader)) : null;
  const plan = planCover(request, reserve);
  return {
    amountFen: askedFen,
    ...hold,
    leaderAdvancesFen: 0,
    toppedUpFen: plan.platformTopUpFen + plan.leaderTopUpFen,
  };
}

function decidableAppeal(me: KnownCaller, story: TicketStory): HandledTicketView['appeal'] {
  const view = appealView(story);
  if (view === null) return null;
  const decided = story.ticket.appeal?.decidedBeforeIds.includes(me.person._id) ?? false;
  return { ...view, mayDecide: !decided && isPlatform(me.roles) && view.decision === null };
}
