import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { BatchResult } from '../../domain/contract/views/batch-refund';
import { fillScript } from '../../domain/knowledge/fill-script';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { stopClock } from '../../domain/sla/clock';
import { moneyText } from '../../locales/format';
import { text } from '../../locales/text';
import { hindranceOf } from './batch-hindrance';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { BatchRefundDocument } from './documents/batch-refunds';
import type { PersonDetailsDocument } from './documents/people';
import type { TicketDocument } from './documents/tickets';
import { keepWords } from './keep-words';
import { oneTap } from './one-tap';
import { openBatchRefund } from './open-batch-refund';
import { detailsOf } from './person-names';
import { pickUpDueAt } from './pick-up-due-at';
import type { Transaction, World } from './ports';
import { refuseAct } from './refuse-act';
import { suggestedFen } from './ticket-card';
import { handlingActor } from './ticket-actor';
import { ticketsOf } from './tickets-of';

type Refusals = Exclude<ActionRefusal<'desk.refundBatch'>, 'badInput' | 'internal' | 'busy'>;
type Reply = ActionReply<'desk.refundBatch'>;

/** What the refund of one claim of a batch is called: whoever goes on with it finds it done. */
export function batchIntentId(world: World, batch: BatchRefundDocument, ticketId: string): string {
  return world.ids.derived('intent', batch._id, ticketId);
}

/**
 * One decision, a command for each claim: each answers its resident by name and refunds within the
 * day's limit, or goes to the platform where a second person is asked. What fails is told and
 * stops nobody else; a repeat goes on where the first try ended.
 */
export async function refundBatch(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.refundBatch'>,
): Promise<Outcome<Reply, Refusals>> {
  const me = known(caller);
  const opened = await openBatchRefund(world, me, input);
  if (!opened.ok) return opened;
  const batch = opened.value;
  const names = await namesFor(world, batch, me);
  const results: BatchResult[] = [];
  for (const claim of batch.claims) {
    const of = { ...claim, batch, by: me, words: input.words, names };
    results.push(await decideOne(world, of));
  }
  const { _id: batchRefundId, course, totalFen } = batch;
  return accept({ batchRefundId, course, totalFen, results });
}

async function namesFor(world: World, { claims }: BatchRefundDocument, me: KnownCaller) {
  const tickets = await ticketsOf(world, claims.map(({ ticketId }) => ticketId));
  return detailsOf(world, [me.person._id, ...[...tickets.values()].map((one) => one.residentId)]);
}

interface One {
  ticketId: string;
  amountFen: number;
  batch: BatchRefundDocument;
  by: KnownCaller;
  words: string;
  names: Map<string, PersonDetailsDocument>;
}

async function decideOne(world: World, one: One): Promise<BatchResult> {
  const { ticketId, batch, by, amountFen } = one;
  const refundIntentId = batchIntentId(world, batch, ticketId);
  const requestId = world.ids.derived('request', batch._id, ticketId);
  const command = { ticketId, actor: handlingActor(by), requestId };
  const outcome = await changeTicket(world, command, async (transaction, ticket, now) => {
    const done = { doneBefore: { version: ticket.version } };
    if (ticket.refund?.refundIntentId === refundIntentId) return accept(done);
    const act = batch.course === 'alone' ? 'refund' : 'handUp';
    const refusal = refuseAct(act, by, ticket);
    if (refusal !== null) return refuse(refusal);
    const hindrance = await hindranceOf(world, transaction, ticket);
    if (hindrance !== null) return refuse(hindrance);
    if (suggestedFen(ticket) !== amountFen) return refuse('changedMeanwhile');
    const about = { ...one, ticket, requestId, now };
    return act === 'refund'
      ? refundOne(world, transaction, { ...about, refundIntentId })
      : handUpOne(world, transaction, about);
  });
  const told = { ticketId, code: null, details: {} };
  if (outcome.ok) return { ...told, outcome: batch.course === 'alone' ? 'refunded' : 'asked' };
  return { ...told, outcome: 'left', code: outcome.code, details: outcome.details ?? {} };
}

interface About extends One {
  ticket: TicketDocument;
  requestId: string;
  now: Instant;
}

async function answer(world: World, transaction: Transaction, about: About) {
  const { ticket, requestId, now, by, names, amountFen } = about;
  const words = await keepWords(world, transaction, {
    ticketId: ticket._id,
    requestId,
    now,
    from: 'leader',
    personId: by.person._id,
    kind: 'reply',
    text: fillScript(about.words, {
      name: names.get(ticket.residentId)?.addressedAs ?? text('batchRefund.unnamed'),
      goodsName: ticket.goods.goodsName,
      amountFen: moneyText(amountFen),
      leaderName: names.get(by.person._id)?.displayName ?? '',
    }),
  });
  const minutes = Math.floor((now - ticket.filedAt) / 60_000);
  return {
    event: { kind: 'replied' as const, messageId: words.messageId, details: { minutes } },
    effect: words.effect,
    changes: {
      clocks: stopClock(ticket.clocks, 'firstReply', now),
      repliedAt: ticket.repliedAt ?? now,
    },
  };
}

async function refundOne(
  world: World,
  transaction: Transaction,
  about: About & { refundIntentId: string },
) {
  const { ticket, by, refundIntentId, amountFen, now } = about;
  const said = await answer(world, transaction, about);
  const tap = { by, refundIntentId, amountFen };
  const tapped = await oneTap(world, transaction, ticket, tap, now);
  if (!tapped.ok) return tapped;
  const { changes, events, effects } = tapped.value;
  return accept({
    changes: { ...changes, ...said.changes },
    events: [{ ...said.event, stateAfter: ticket.state }, ...events],
    effects: [said.effect, ...effects],
    reply: (version: number) => ({ version }),
  });
}

/** With the answer and why; the second pair of eyes has heard of the batch, not of each claim. */
async function handUpOne(world: World, transaction: Transaction, about: About) {
  const { ticket, requestId, by, batch, now } = about;
  const said = await answer(world, transaction, about);
  const reason = await keepWords(world, transaction, {
    ticketId: ticket._id,
    requestId,
    now,
    from: 'leader',
    personId: by.person._id,
    kind: 'handUpReason',
    text: text('batchRefund.handUpReason', {
      count: batch.claims.length,
      totalFen: batch.totalFen,
    }),
  });
  const dueAt = pickUpDueAt(world, ticket, now);
  const change: Change<{ version: number }> = {
    changes: {
      ...said.changes,
      state: 'withPlatform',
      ownerKind: 'platform',
      ownerId: null,
      queueReason: 'overLimit',
    },
    events: [
      { ...said.event, stateAfter: ticket.state },
      { kind: 'handedUp', messageId: reason.messageId, details: { dueAt } },
    ],
    effects: [
      said.effect,
      reason.effect,
      notify(ticket, { personId: ticket.residentId }, 'handedUpResident', { dueAt }),
    ],
    reply: (version) => ({ version }),
  };
  return accept(change);
}
