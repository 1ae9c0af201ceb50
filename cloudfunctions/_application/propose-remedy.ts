import type { ActionInput, ActionRefusal, ActionReply } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { makeRemedy, refundFenOf, type Remedy } from '../../domain/remedy/remedy';
import { wayOfRemedy } from '../../domain/remedy/way';
import { wallTime } from '../../domain/sla/calendar';
import { startClock, stopClock, type AppliedClock } from '../../domain/sla/clock';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify, type Change } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { Proposal, TicketDocument } from './documents/tickets';
import { keepWhy } from './keep-why';
import { keepHandlerWords } from './keep-handler-words';
import type { TicketPlan } from './plan-of-ticket';
import type { Transaction, World } from './ports';
import { moneyOf, readPlan } from './read-plan';
import { refuseAct } from './refuse-act';
import { remedyFacts } from './remedy-facts';
import { keepChoice } from './suggestion-choices';
import { handlingActor, mayHandle } from './ticket-actor';
import { keptCalculation } from './work-out-compensation';

type Proposed = ActionReply<'desk.propose'>;
type ProposeRefusal = Exclude<ActionRefusal<'desk.propose'>, 'badInput' | 'internal' | 'busy'>;

/** The owner offers a remedy with words of their own; it replaces an earlier offer. */
export async function proposeRemedy(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.propose'>,
): Promise<Outcome<Proposed, ProposeRefusal>> {
  const me = known(caller);
  const actor = handlingActor(me);
  const { ticketId, requestId } = input;
  const command = { ticketId, actor, requestId };
  const seen = await world.database.get('tickets', ticketId);
  const plan = seen !== null && mayHandle(me, seen) ? await readPlan(world, me, seen) : null;
  return changeTicket<Proposed, ProposeRefusal>(
    world,
    command,
    async (transaction, ticket, now) => {
      const refusal = refuseAct('propose', me, ticket);
      if (refusal !== null) return refuse(refusal);
      const order = await transaction.get('orders', ticket.orderId);
      if (order === null) throw new Error(`ticket ${ticketId} has no order`);
      const isLeader = actor.kind === 'leader';
      const policy = world.policies.of(ticket.policyVersion);
      const made = makeRemedy(input.remedy, remedyFacts(policy, ticket, order, isLeader));
      if (!made.ok) return made;
      const offered = { asked: input.calculation, remedy: input.remedy };
      const worked = keptCalculation(world, offered, { ticket, order, isLeader }, now);
      if (!worked.ok) return worked;
      const step = { world, transaction, me, ticket, input, now };
      const { words, proposal } = await makeProposal(step, made.value, worked.value);
      const effects = await keepOffered(step, plan);
      const change = offer(world, ticket, proposal, words.effect, now);
      return accept({ ...change, effects: [...change.effects, ...effects] });
    },
  );
}

interface Step {
  world: World;
  transaction: Transaction;
  me: KnownCaller;
  ticket: TicketDocument;
  input: ActionInput<'desk.propose'>;
  now: Instant;
}

async function makeProposal(
  { world, transaction, me, ticket, input, now }: Step,
  remedy: Remedy,
  calculation: Proposal['calculation'],
) {
  const { ticketId, requestId } = input;
  const words = await keepHandlerWords(world, transaction, me, {
    ticketId,
    requestId,
    now,
    kind: 'proposal',
    text: input.words,
  });
  const proposal: Proposal = {
    proposalId: world.ids.derived('proposal', ticketId, requestId),
    at: now,
    remedy,
    messageId: words.messageId,
    wordsDigest: world.ids.digest(input.words),
    proposedById: me.person._id,
    from: ticket.state === 'withPlatform' ? 'withPlatform' : 'submitted',
    status: 'open',
    answeredAt: null,
    ...(calculation === undefined ? {} : { calculation }),
  };
  return { words, proposal };
}

/** What was offered beside what was suggested, with why where it is not the same. */
async function keepOffered(
  { world, transaction, me, ticket, input, now }: Step,
  plan: TicketPlan | null,
): Promise<OutboxEffect[]> {
  const [suggested] = plan?.ways ?? [];
  if (suggested === undefined) return [];
  const way = wayOfRemedy(input.remedy);
  const amountFen = moneyOf(input.remedy);
  const suggestedFen = moneyOf(suggested.remedy);
  const followed = way === suggested.way && amountFen === suggestedFen;
  const because = followed ? null : (input.because ?? null);
  const words = because === null ? '' : input.becauseWords;
  const said = { me, requestId: input.requestId, words };
  const { effects, ...why } = await keepWhy(world, transaction, ticket, said, now);
  const chosen = { way, amountFen, done: 'propose', followed, because, ...why, at: now } as const;
  await keepChoice(transaction, ticket, { suggestedWay: suggested.way, suggestedFen, chosen });
  return effects;
}

/** The offer waits for the resident: the settlement clock stands, one of its own runs. */
export function offer(
  world: World,
  ticket: TicketDocument,
  proposal: Proposal,
  wordsEffect: OutboxEffect,
  now: Instant,
): Change<Proposed> {
  const policy = world.policies.of(ticket.policyVersion);
  const start = { policy, calendar: wallTime, cycle: ticket.claim.cycle, startedAt: now };
  const waiting = standing(startClock('proposal', start), proposal);
  const { dueAt } = waiting;
  const { proposalId, remedy, messageId, wordsDigest } = proposal;
  const answered = stopClock(ticket.clocks, 'firstReply', now);
  const amountFen = refundFenOf(remedy);
  return {
    changes: {
      state: 'proposed',
      proposal,
      repliedAt: ticket.repliedAt ?? now,
      approvals: [],
      clocks: [...answered.filter(({ kind }) => kind !== 'proposal'), waiting],
    },
    events: [
      {
        kind: 'proposed',
        messageId,
        details: { proposalId, remedy: remedy.kind, dueAt, wordsDigest },
        ...(amountFen > 0 ? { amountFen } : {}),
      },
    ],
    effects: [wordsEffect, offerNotice(ticket, proposal, dueAt)],
    reply: (version) => ({ version, proposalId }),
  };
}

/** A time-limited offer ends when it was said to end, and is reminded of half-way. */
function standing(clock: AppliedClock, { calculation }: Proposal): AppliedClock {
  const dueAt = calculation?.standsUntil ?? null;
  if (dueAt === null) return clock;
  const { startedAt } = clock;
  return { ...clock, dueAt, warnAt: startedAt + Math.round((dueAt - startedAt) / 2) };
}

function offerNotice(
  ticket: TicketDocument,
  { remedy, proposedById: handlerId }: Pick<Proposal, 'proposedById'> & { remedy: Remedy },
  dueAt: Instant,
): OutboxEffect {
  const to = { personId: ticket.residentId };
  return remedy.kind === 'refund'
    ? notify(ticket, to, 'proposedResident', { amountFen: remedy.amountFen, dueAt, handlerId })
    : notify(ticket, to, 'proposedOtherResident', { dueAt, handlerId });
}
