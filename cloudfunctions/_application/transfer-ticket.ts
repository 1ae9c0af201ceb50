import type { ActionInput, ActionRefusal } from '../../domain/contract/actions';
import type { Instant } from '../../domain/primitives/instant';
import { accept, refuse, type Outcome } from '../../domain/primitives/outcome';
import { weighTransfer, type WeighedCandidate } from '../../domain/routing/weigh-transfer';
import { nextDueAt } from '../../domain/sla/clock';
import { known, type Caller, type KnownCaller } from './caller';
import { changeTicket, notify, type EventDraft } from './change-ticket';
import type { OutboxEffect } from './documents/outbox';
import type { TicketTransfer } from './documents/routing';
import type { TicketDocument } from './documents/tickets';
import { keepHandlerWords } from './keep-handler-words';
import { pickUpDueAt } from './pick-up-due-at';
import type { Transaction, World } from './ports';
import { takeBackAtOf } from './route-ticket';
import { handlingActor } from './ticket-actor';
import { toPlatform } from './to-platform';
import { mayBePassedTo, passedOf, transferCandidate } from './transfer-candidates';
import { mayQueue, passedOnOf, questionOf, refuseTransfer, weighedFor } from './transfer-choices';

type Refusals = Exclude<ActionRefusal<'desk.transfer'>, 'badInput' | 'internal' | 'busy'>;

const refusalOfBar = {
  ownOrder: 'receiverConflict',
  household: 'receiverConflict',
  complainedOf: 'receiverConflict',
  suspended: 'receiverSuspended',
  away: 'receiverAway',
  full: 'receiverFull',
  notTaking: 'receiverNotTaking',
} as const satisfies Record<NonNullable<WeighedCandidate['bar']>, Refusals>;

/**
 * Gives a claim to another person, with why. Its clocks go on as they were, and everything that was
 * said goes along; the new owner, the old one and the resident are told. The first contact stays.
 */
export async function transferTicket(
  world: World,
  caller: Caller,
  input: ActionInput<'desk.transfer'>,
): Promise<Outcome<{ version: number }, Refusals>> {
  const me = known(caller);
  const { ticketId, requestId, toId } = input;
  const found = await world.database.get('tickets', ticketId);
  const lookedAt = found === null ? [] : await weighedFor(world, me, found);
  const command = { ticketId, actor: handlingActor(me), requestId };
  return changeTicket(world, command, async (transaction, ticket, now) => {
    const refusal = refuseTransfer(world, me, ticket);
    if (refusal !== null) return refusal;
    if (toId === null && !mayQueue(me, ticket)) return refuse('receiverUnfit');
    const receiver = toId === null ? null : await receiverOf(world, transaction, me, ticket, toId);
    if (receiver !== null && !receiver.ok) return receiver;
    const chosen = receiver?.value ?? null;
    const words = await keepHandlerWords(world, transaction, me, {
      ticketId,
      requestId,
      now,
      kind: 'transferReason',
      text: input.reason,
    });
    const passed = passOn(world, me, ticket, { chosen, lookedAt, now });
    return accept({
      changes: passed.changes,
      events: [{ ...passed.event, messageId: words.messageId }],
      effects: [words.effect, ...passed.effects],
      reply: (version: number) => ({ version }),
    });
  });
}

/** Judged in the transaction itself, so that two at once never fill somebody beyond their cap. */
async function receiverOf(
  world: World,
  transaction: Transaction,
  me: KnownCaller,
  ticket: TicketDocument,
  toId: string,
): Promise<Outcome<WeighedCandidate, Refusals>> {
  const [person, load, passed] = [
    await transaction.get('people', toId),
    await transaction.get('handlerLoads', toId),
    await passedOf(transaction, ticket),
  ];
  if (person === null || passed === null || mayBePassedTo(me, ticket, person) === null) {
    return refuse('receiverUnfit');
  }
  const candidate = transferCandidate(world, me, passed, { person, load: load ?? undefined });
  const { routing } = world.policies.current();
  const [weighed] = weighTransfer([candidate], questionOf(ticket), routing);
  if (weighed === undefined) return refuse('receiverUnfit');
  if (weighed.bar === null) return accept(weighed);
  const { openCount, mostOpen: count } = weighed;
  return refuse(refusalOfBar[weighed.bar], weighed.bar === 'full' ? { openCount, count } : {});
}

/** By when the platform speaks to the resident; left out where it owes no first word. */
type PickUp = { dueAt?: Instant };

interface Passing {
  /** Null: back to the queue. */
  chosen: WeighedCandidate | null;
  lookedAt: readonly WeighedCandidate[];
  now: Instant;
}

function passOn(world: World, me: KnownCaller, ticket: TicketDocument, passing: Passing) {
  const { chosen, now } = passing;
  const toLeader = chosen?.kind === 'leader';
  const leavesLeader = ticket.ownerKind === 'leader' && !toLeader;
  const placed = leavesLeader ? toPlatform(ticket, 'reassigned') : {};
  const toId = chosen?.personId ?? null;
  const ownerKind = toLeader ? ('leader' as const) : ('platform' as const);
  const state = placed.state ?? ticket.state;
  const comes = leavesLeader && state === 'withPlatform';
  const runs = ticket.clocks.some(({ kind, stoppedAt }) => kind === 'pickUp' && stoppedAt === null);
  const promise: PickUp = comes || runs ? { dueAt: pickUpDueAt(world, ticket, now) } : {};
  const isOwn = toId === me.person._id;
  const decision = { ownerKind, ownerId: isOwn ? null : toId } as const;
  const awaited = state === 'withPlatform' || state === 'submitted';
  return {
    changes: {
      ...placed,
      ownerId: toId,
      takeBackAt: awaited ? takeBackAtOf(world, decision, now) : null,
      transfer: transferOf(me, ticket, passing),
      ...(toId === null ? leftInQueue(ticket) : {}),
    },
    event: {
      kind: 'transferred' as const,
      details: { ownerKind, ...(toId === null ? {} : { ownerId: toId }), ...promise },
    } satisfies EventDraft,
    effects: tellings(me, ticket, { toId, ownerKind, promise }),
  };
}

/** Whoever gave it back is not asked again. */
function leftInQueue({ deskRouting, ownerKind, ownerId }: TicketDocument): Partial<TicketDocument> {
  if (ownerKind === 'leader' || ownerId === null) return {};
  const before = deskRouting ?? { ownerId: null, silentIds: [], reasons: [], runnersUp: [] };
  return {
    deskRouting: { ...before, ownerId: null, silentIds: [...before.silentIds, ownerId] },
  };
}

function transferOf(
  { person, roles }: KnownCaller,
  ticket: TicketDocument,
  { chosen, lookedAt, now }: Passing,
): TicketTransfer {
  const others = lookedAt.filter(({ personId }) => personId !== chosen?.personId);
  return {
    at: now,
    byId: person._id,
    fromId: ticket.ownerId,
    toId: chosen?.personId ?? null,
    cycle: ticket.claim.cycle,
    passedOn: passedOnOf(ticket) + (roles.includes('supervisor') ? 0 : 1),
    reasons: chosen?.reasons ?? [],
    score: chosen?.score ?? null,
    runnersUp: others.map(({ personId, reasons, score }) => ({ personId, reasons, score })),
  };
}

/** Who gets it, who had it, and the resident: who takes care of it now. */
function tellings(
  { person }: KnownCaller,
  ticket: TicketDocument,
  { toId, ownerKind, promise }: {
    toId: string | null;
    ownerKind: 'leader' | 'platform';
    promise: PickUp;
  },
): OutboxEffect[] {
  const me = person._id;
  const dueAt = promise.dueAt ?? nextDueAt(ticket.clocks);
  const byWhen = dueAt === null ? {} : { dueAt };
  const told: OutboxEffect[] = [];
  if (toId !== null && toId !== me) {
    told.push(notify(ticket, { personId: toId }, 'transferredTo', { ...byWhen, handlerId: me }));
  }
  if (ticket.ownerId !== null && ticket.ownerId !== me) {
    const facts = toId === null ? {} : { handlerId: toId };
    const kind = toId === null ? ('transferredBack' as const) : ('transferredFrom' as const);
    told.push(notify(ticket, { personId: ticket.ownerId }, kind, facts));
  }
  const resident = { personId: ticket.residentId };
  if (toId === null) return [...told, notify(ticket, resident, 'transferredQueueResident')];
  const kind = ownerKind === 'leader' ? 'transferredLeaderResident' : 'transferredPlatformResident';
  return [...told, notify(ticket, resident, kind, { handlerId: toId })];
}
