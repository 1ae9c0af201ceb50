import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import { isPerishable } from '../../domain/entitlement/goods-category';
import { MINUTE, type Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { isAboutLeader } from '../../domain/routing/about-leader';
import { filedPriority } from '../../domain/ticket/filed-priority';
import { lanesOf } from '../../domain/ticket/lane-of';
import { ageOf } from './age-of';
import { attachPhotos } from './attach-photos';
import { known, type Caller, type KnownCaller } from './caller';
import { notify, writeLog, writeOutbox, type EventDraft } from './change-ticket';
import { claimUnits } from './claim-units';
import type { OrderDocument } from './documents/orders';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import { filingRightOn } from './filing-right';
import { rememberPreference } from './resident-preference';
import { gatherEvidence } from './gather-evidence';
import { helpersOfOwner } from './helpers-of-owner';
import { attachVideo } from './keep-video';
import { followLoads } from './handler-load';
import { attachVoice } from './keep-voice';
import { keepWords } from './keep-words';
import { listMark } from './list-mark';
import { newTicket, withPriority, type Preparation } from './new-ticket';
import type { Transaction, World } from './ports';
import { routeTicket } from './route-ticket';
import { majorNotices } from './set-priority';

type Input = ActionInput<'ticket.file'>;
type Refusals = Exclude<ActionRefusal<'ticket.file'>, 'badInput' | 'internal' | 'busy'>;
type Filed = ActionReply<'ticket.file'>;

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
  const right = await filingRightOn(world, me, order);
  if (right === null) return refuse('notYourOrder');
  const resident = await world.database.get('people', order.payerId);
  if (resident === null) return refuse('orderNotFound');
  if (!order.items.some(({ itemId }) => itemId === input.itemId)) return refuse('itemNotFound');
  const about = { order, right, resident, words: input.note };
  const preparation = await prepareFiling(world, about, input.itemId);
  const outcome = await world.database.transaction((transaction) =>
    write(world, transaction, { me, ticketId, input, preparation }),
  );
  if (!outcome.ok) return outcome;
  await world.relay.wake([`${ticketId}_1`]);
  return accept(filedReply(outcome.value));
}

function filedReply({ _id, ticketNumber, clocks }: TicketDocument): Filed {
  const replyDueAt = clocks.find(({ kind }) => kind === 'firstReply')?.dueAt ?? 0;
  return { ticketId: _id, ticketNumber, replyDueAt };
}

interface Prepared extends Pick<Preparation, 'right' | 'resident'> {
  order: OrderDocument;
  /** What the resident says: it may be urgent. */
  words?: string;
}

/** What is found out before the transaction, for a claim as for a recalled line. */
export async function prepareFiling(
  world: World,
  { order, right, resident, words = '' }: Prepared,
  itemId: string,
): Promise<Preparation> {
  const policy = world.policies.current();
  const now = world.clock.now();
  const about = { residentId: resident._id, policy, filedAt: now };
  const evidence = await gatherEvidence(world, order, itemId, about);
  const details = await world.database.get('personDetails', resident._id);
  const asked = { words, claimedFen: evidence.item.paidFen };
  const isHard = filedPriority(asked, policy.priority).priority !== 'normal';
  // What a leader writes for a resident is not about that leader.
  const isAbout = right !== 'leader' && isAboutLeader(words, policy.routing);
  const complainedOfId = isAbout ? order.leaderId : null;
  const routed = { order, item: evidence.item, resident, isHard, complainedOfId };
  return {
    policy,
    evidence,
    right,
    resident,
    complainedOfId,
    routing: await routeTicket(world, routed),
    lanes: lanesOf({
      policy,
      age: ageOf(world, details ?? undefined, now),
      greenChannelRequested: details?.greenChannelRequested ?? false,
      motherAndBabyGoods: evidence.item.category === 'motherAndBaby',
      freshFood: isPerishable(evidence.item.category),
      filedAtMinute: Math.floor((now - world.calendars.startOfDay(now)) / MINUTE),
    }),
  };
}

interface Submission {
  me: KnownCaller;
  ticketId: string;
  input: Input;
  preparation: Preparation;
}

async function write(
  world: World,
  transaction: Transaction,
  submission: Submission,
): Promise<Outcome<TicketDocument, Refusals>> {
  const { me, ticketId, input, preparation } = submission;
  const before = await transaction.get('tickets', ticketId);
  if (before !== null) return accept(before);
  const { policy } = preparation;
  const now = world.clock.now();
  const filedById = me.person._id;
  const claimed = await claimUnits(transaction, ticketId, input, policy, now);
  if (!claimed.ok) return claimed;
  const attached = await attachPhotos(transaction, filedById, ticketId, input.photoIds);
  if (!attached.ok) return attached;
  const filmed = await attachVideo(transaction, filedById, ticketId, input.videoId);
  if (!filmed.ok) return filmed;
  const voiceSeconds = await takeVoice(transaction, submission);
  if (!voiceSeconds.ok) return voiceSeconds;
  const filing = { ...preparation, ...claimed.value, input, filedById, now };
  const ticket = withPriority(world, newTicket(world, ticketId, filing), filing);
  const effects = await keepNote(world, transaction, ticket, input);
  const spoken = await keepSpoken(world, transaction, ticket, input);
  await transaction.add('tickets', { ...ticket, ...listMark(null, ticket, now) });
  await rememberPreference(transaction, ticket);
  await followLoads(transaction, null, ticket, now);
  await transaction.add('trackingLinks', {
    _id: world.ids.digest(ticket.trackingToken),
    ticketId,
    expiresAt: ticket.trackingUntil,
    revokedAt: null,
    codeFileId: null,
  });
  await logFiling(transaction, ticket, input, {
    videoSeconds: filmed.value,
    voiceSeconds: voiceSeconds.value,
    spokenMessageId: spoken,
  });
  // In this order: a duplicate is cancelled before anybody asks whether it is refunded at once, and
  // what was refunded at once rings the alarm of its batch too.
  const byRule: OutboxEffect[] = [
    { kind: 'cancelByRule', ticketId, done: false },
    { kind: 'instantRefund', ticketId, done: false },
    { kind: 'batchAlarm', ticketId, done: false },
  ];
  await writeOutbox(transaction, ticket, [...effects, ...filingNotices(ticket), ...byRule], now);
  return accept(ticket);
}

/** The words of the claim stand in a message of their own, which the claim names. */
async function keepNote(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  { requestId, note }: Input,
): Promise<OutboxEffect[]> {
  if (note === '') return [];
  const { _id: ticketId, filedAt: now, filedById: personId } = ticket;
  const said = { ticketId, requestId, now, from: actorOf(ticket).kind, personId };
  const words = await keepWords(world, transaction, { ...said, kind: 'note', text: note });
  ticket.claim.noteMessageId = words.messageId;
  return [words.effect];
}

async function takeVoice(
  transaction: Transaction,
  { me, ticketId, input: { voiceId } }: Submission,
): Promise<Outcome<number | null, 'voiceNotFound'>> {
  if (voiceId === undefined) return accept(null);
  return attachVoice(transaction, me.person._id, ticketId, voiceId);
}

/** What was spoken is the first line of the conversation. @returns the message's id */
async function keepSpoken(
  world: World,
  transaction: Transaction,
  ticket: TicketDocument,
  { requestId, voiceId }: Input,
): Promise<string | null> {
  if (voiceId === undefined) return null;
  const { _id: ticketId, filedAt: now, filedById: personId } = ticket;
  const said = { ticketId, requestId, now, from: actorOf(ticket).kind, personId };
  const message = { ...said, kind: 'message' as const, text: '', voiceId };
  return (await keepWords(world, transaction, message)).messageId;
}

/** Who filed it, as the log names them: a leader is one, the family acts as the resident. */
function actorOf({ filingRight, filedById }: TicketDocument) {
  const kind = filingRight === 'leader' ? ('leader' as const) : ('resident' as const);
  return { kind, personId: filedById };
}

/** What came with the words: null where it did not. */
interface Recorded {
  videoSeconds: number | null;
  voiceSeconds: number | null;
  spokenMessageId: string | null;
}

async function logFiling(
  transaction: Transaction,
  ticket: TicketDocument,
  { requestId, photoIds }: Input,
  { videoSeconds, ...spoken }: Recorded,
): Promise<void> {
  const shown = { photoCount: photoIds.length, right: ticket.filingRight };
  const replyDueAt = filedReply(ticket).replyDueAt;
  const system = { kind: 'system', personId: null } as const;
  await writeLog(
    transaction,
    ticket,
    [
      {
        kind: 'filed',
        amountFen: ticket.claim.claimedFen,
        details: videoSeconds === null ? shown : { ...shown, videoSeconds },
        ...(ticket.claim.noteMessageId === null ? {} : { messageId: ticket.claim.noteMessageId }),
      },
      {
        kind: 'assigned',
        actor: system,
        details: { ownerKind: ticket.ownerKind, ownerId: ticket.ownerId ?? '', dueAt: replyDueAt },
      },
      ...prioritised(ticket),
      ...spokenWith(spoken),
    ],
    { now: ticket.filedAt, requestId, stateBefore: null, actor: actorOf(ticket) },
  );
}

function spokenWith({ voiceSeconds, spokenMessageId }: Omit<Recorded, 'videoSeconds'>): EventDraft[] {
  if (voiceSeconds === null || spokenMessageId === null) return [];
  return [{ kind: 'said', messageId: spokenMessageId, details: { voiceSeconds } }];
}

/** What it is from now on, where it is more than an ordinary claim. */
function prioritised({ priority }: TicketDocument): EventDraft[] {
  if (priority === 'normal') return [];
  return [{ kind: 'prioritised', actor: { kind: 'system', personId: null }, details: { priority } }];
}

function filingNotices(ticket: TicketDocument): OutboxEffect[] {
  const dueAt = filedReply(ticket).replyDueAt;
  const amountFen = ticket.claim.claimedFen;
  const owner = ticket.ownerId === null ? { queue: true as const } : { personId: ticket.ownerId };
  const handler = ticket.ownerId === null ? {} : { handlerId: ticket.ownerId };
  return [
    ...residentNotices(ticket, { dueAt, ...handler }),
    ...[owner, ...helpersOfOwner(ticket)].map((to) =>
      notify(ticket, to, 'claimAssigned', { dueAt, amountFen }),
    ),
    ...majorNotices(ticket),
  ];
}

/** A payer for whom somebody else filed is told who it was, and that they may say no. */
function residentNotices(
  ticket: TicketDocument,
  facts: { dueAt: Instant; handlerId?: string },
): OutboxEffect[] {
  const to = { personId: ticket.residentId };
  const { filingRight, filedById } = ticket;
  if (filingRight === 'payer') return [notify(ticket, to, 'claimReceived', facts)];
  const byOther = filingRight === 'leader' ? 'filedForResident' : 'filedByFamilyResident';
  return [notify(ticket, to, byOther, { dueAt: facts.dueAt, handlerId: filedById })];
}
