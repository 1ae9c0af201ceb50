import type { EventActor, TicketEvent } from '../../domain/ticket/event';
import type { TicketState } from '../../domain/ticket/state';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome, type Refusal } from '../../domain/primitives/outcome';
import { nextDueAt } from '../../domain/sla/clock';
import { boardToneOf } from '../../domain/sla/clock-tone';
import { contactAnew } from './contact-anew';
import { assignEffects, takeBackAfter } from './follow-owner';
import type { OutboxEffect } from './documents/outbox';
import type { TicketDocument } from './documents/tickets';
import type { EventDraft } from './event-draft';
import { followClocks } from './follow-clocks';
import { followLoads } from './handler-load';
import { tasksOfLife } from './life-tasks';
import { listMark } from './list-mark';
import { pendingOutbox } from './pending-outbox';
import { DuplicateKey, type Transaction, type World } from './ports';

export type { EventDraft } from './event-draft';
export { notify } from './notify';

/** So many of the last requests are remembered for repeats; older ones meet the state's guard. */
const REQUESTS_KEPT = 20;

/** What a command does to a ticket: everything is written in one transaction. */
export interface Change<Reply extends Record<string, unknown>> {
  changes: Partial<TicketDocument>;
  events: EventDraft[];
  effects: OutboxEffect[];
  reply: (version: number) => Reply;
}

/** The same thing was done before under another request: nothing is written, the answer is known. */
export interface DoneBefore<Reply> {
  doneBefore: Reply;
}

export interface Command {
  ticketId: string;
  actor: EventActor;
  /** Null for commands of timers and the provider, whose own guards bear repetition. */
  requestId: string | null;
  /**
   * The ticket as it was just read, to save reading it again: the log's id, which each version has
   * once, tells when somebody was faster, and then it is read.
   */
  seen?: TicketDocument;
}

export type TicketOutcome<Reply, Code extends string> = Outcome<Reply, Code | 'ticketNotFound'>;

/**
 * Loads the ticket in a transaction, lets `decide` say what changes, and writes ticket, log and
 * outbox together. A repeated request answers what the first did; a refusal writes nothing.
 * `decide` may read and write other documents through the transaction and may run again.
 */
export async function changeTicket<Reply extends Record<string, unknown>, Code extends string>(
  world: World,
  command: Command,
  decide: (
    transaction: Transaction,
    ticket: TicketDocument,
    now: Instant,
  ) => Promise<{ ok: true; value: Change<Reply> | DoneBefore<Reply> } | Refusal<Code>>,
): Promise<TicketOutcome<Reply, Code>> {
  const attempt = async (transaction: Transaction, seen?: TicketDocument) => {
    const ticket = seen ?? (await transaction.get('tickets', command.ticketId));
    if (ticket === null) return refuse('ticketNotFound');
    const repeated = repliedBefore(ticket, command);
    if (repeated !== null) return accept({ reply: repeated as Reply, outboxIds: [] });
    const now = world.clock.now();
    const decision = await decide(transaction, ticket, now);
    if (!decision.ok) return decision;
    if ('doneBefore' in decision.value) {
      return accept({ reply: decision.value.doneBefore, outboxIds: [] });
    }
    return accept(await write(world, transaction, { command, ticket, now }, decision.value));
  };
  const outcome = await readAgainWhereStale(command.seen, (seen) =>
    world.database.transaction((transaction) => attempt(transaction, seen)),
  );
  if (!outcome.ok) return outcome;
  await world.relay.wake(outcome.value.outboxIds);
  return accept(outcome.value.reply);
}

async function readAgainWhereStale<Value>(
  seen: TicketDocument | undefined,
  run: (seen?: TicketDocument) => Promise<Value>,
): Promise<Value> {
  if (seen === undefined) return run();
  try {
    return await run(seen);
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
    return run();
  }
}

function repliedBefore(ticket: TicketDocument, { requestId, actor }: Command) {
  if (requestId === null) return null;
  const request = ticket.requests.find(
    (done) => done.requestId === requestId && done.personId === actor.personId,
  );
  return request?.reply ?? null;
}

async function write<Reply extends Record<string, unknown>>(
  world: World,
  transaction: Transaction,
  { command, ticket, now }: { command: Command; ticket: TicketDocument; now: Instant },
  change: Change<Reply>,
) {
  const version = ticket.version + 1;
  const reply = change.reply(version);
  const next: TicketDocument = { ...ticket, ...change.changes, version };
  const { events } = change;
  const { actor } = command;
  next.clocks = followClocks(world, { before: ticket, after: next, events, actor }, now);
  next.nextDueAt = nextDueAt(next.clocks);
  next.clockTone = boardToneOf(next.clocks);
  next.takeBackAt = takeBackAfter(ticket, next, actor.personId);
  const life = await tasksOfLife(world, transaction, { before: ticket, after: next, now });
  next.tasks = life.marks;
  if (command.requestId !== null && command.actor.personId !== null) {
    const { requestId } = command;
    const done = { requestId, personId: command.actor.personId, reply };
    next.requests = [...next.requests, done].slice(-REQUESTS_KEPT);
  }
  await transaction.put('tickets', { ...next, ...listMark(ticket, next, now) });
  await followLoads(transaction, ticket, next, now);
  await writeLog(transaction, next, [...change.events, ...life.events], {
    now,
    actor: command.actor,
    requestId: command.requestId,
    stateBefore: ticket.state,
  });
  const effects = [
    // First of all, so that where somebody is chosen the others need not hear of it.
    ...assignEffects(ticket, next),
    ...change.effects,
    ...life.effects,
    ...contactAnew(ticket, next),
    ...pullEffects(next, change.events),
  ];
  const outboxIds = await writeOutbox(transaction, next, effects, now);
  return { reply, outboxIds };
}

/** The command's lines of the append-only log, in one document named after the version. */
export async function writeLog(
  transaction: Transaction,
  ticket: TicketDocument,
  drafts: readonly EventDraft[],
  about: {
    now: Instant;
    actor: EventActor;
    requestId: string | null;
    stateBefore: TicketState | null;
  },
): Promise<void> {
  const events: TicketEvent[] = [];
  for (const draft of drafts) {
    events.push({
      kind: draft.kind,
      at: about.now,
      actor: draft.actor ?? about.actor,
      stateBefore: about.stateBefore,
      stateAfter: draft.stateAfter ?? ticket.state,
      policyVersion: ticket.policyVersion,
      reasonCode: draft.reasonCode ?? null,
      messageId: draft.messageId ?? null,
      amountFen: draft.amountFen ?? null,
      details: { ...draft.details, ...(await digestOf(transaction, draft)) },
    });
  }
  await transaction.add('ticketEvents', {
    _id: `${ticket._id}_${ticket.version}`,
    ticketId: ticket._id,
    version: ticket.version,
    at: about.now,
    requestId: about.requestId,
    events,
  });
}

/** The log keeps a digest of what a line quotes, so that a changed message no longer fits it. */
async function digestOf(
  transaction: Transaction,
  { messageId }: EventDraft,
): Promise<Record<string, string>> {
  if (messageId === undefined) return {};
  const message = await transaction.get('ticketMessages', messageId);
  return message === null ? {} : { wordsDigest: message.wordsDigest };
}

/** The command's effects; answers the ids to wake the relay with. */
export async function writeOutbox(
  transaction: Transaction,
  ticket: TicketDocument,
  asked: OutboxEffect[],
  now: Instant,
): Promise<string[]> {
  const effects = withReading(ticket, asked);
  if (effects.length === 0) return [];
  const outboxId = `${ticket._id}_${ticket.version}`;
  await transaction.add('outbox', pendingOutbox(outboxId, effects, now, ticket._id));
  return [outboxId];
}

/** What a ticket is found by and taken to mean is made at filing, and with every word since. */
function withReading(ticket: TicketDocument, asked: OutboxEffect[]): OutboxEffect[] {
  const isNew = ticket.version === 1;
  const about = { ticketId: ticket._id, done: false };
  const beside: OutboxEffect[] = [
    { kind: 'pullEvidence', ...about },
    { kind: 'raiseReview', ...about },
  ];
  const effects = isNew ? [...asked, ...beside] : asked;
  if (!isNew && effects.every(({ kind }) => kind !== 'checkWords')) return effects;
  return [...effects, { kind: 'renewSearch', ...about }, { kind: 'understand', ...about }];
}

/** Words, photos and voices are evidence: the file follows them. */
function pullEffects({ _id: ticketId }: TicketDocument, events: EventDraft[]): OutboxEffect[] {
  const isSaid = events.some(
    ({ messageId, details }) => messageId !== undefined || details?.['photoCount'] !== undefined,
  );
  return isSaid ? [{ kind: 'pullEvidence', ticketId, done: false }] : [];
}

/** The same inside a transaction of something that no command of a ticket caused. */
export async function writeOutboxIn(
  transaction: Transaction,
  outboxId: string,
  { ticketId, effects }: { ticketId: string | null; effects: OutboxEffect[] },
  now: Instant,
): Promise<void> {
  await transaction.add('outbox', pendingOutbox(outboxId, effects, now, ticketId));
}

/** Effects of something that no command of the ticket caused; the same id is written once. */
export async function writeOutboxOnce(
  world: World,
  outboxId: string,
  ticketId: string,
  effects: OutboxEffect[],
): Promise<void> {
  const written = await world.database.transaction(async (transaction) => {
    if ((await transaction.get('outbox', outboxId)) !== null) return false;
    const now = world.clock.now();
    await writeOutboxIn(transaction, outboxId, { ticketId, effects }, now);
    return true;
  });
  if (written) await world.relay.wake([outboxId]);
}
