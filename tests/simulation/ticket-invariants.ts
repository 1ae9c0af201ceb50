/**
 * What holds for every ticket after every step, written from the semantics a second time and apart
 * from domain/: a mistake in the transition table must not be repeated here.
 */
import type { TicketDocument } from '../../cloudfunctions/_application/documents/tickets';
import type { ClockKind } from '../../domain/sla/clock-length';
import type { TicketState } from '../../domain/ticket/state';
import type { Snapshot } from './read-snapshot';

/** Where a ticket may be after one command, by where it was. Staying is always possible. */
const moves: Record<TicketState, TicketState[]> = {
  submitted: ['awaitingProof', 'proposed', 'withPlatform', 'settling', 'withdrawn', 'cancelled'],
  awaitingProof: ['submitted', 'withPlatform', 'withdrawn', 'cancelled'],
  proposed: ['submitted', 'withPlatform', 'settling', 'fulfilling', 'withdrawn'],
  withPlatform: ['awaitingProof', 'proposed', 'settling', 'fulfilling', 'rejected'],
  fulfilling: ['settled', 'settling', 'withPlatform'],
  settling: ['settled', 'refundException'],
  refundException: ['settling'],
  // To the platform when the one who rated low is called and wants it looked at again.
  settled: ['confirmed', 'appealed', 'withPlatform'],
  confirmed: ['appealed', 'withPlatform', 'closed'],
  rejected: ['appealed'],
  appealed: ['rejected', 'confirmed', 'withPlatform'],
  withdrawn: [],
  cancelled: ['withPlatform'],
  closed: ['withPlatform'],
};

const resting: readonly TicketState[] = [
  'confirmed',
  'rejected',
  'withdrawn',
  'cancelled',
  'closed',
];

/** The clocks that wait for a person's word run in their state and nowhere else. */
const waiting: Partial<Record<ClockKind, TicketState>> = {
  proof: 'awaitingProof',
  proposal: 'proposed',
  appeal: 'appealed',
  confirmation: 'settled',
};

/** These wait for the resident with the claim; no other clock ever stands still. */
const standing: readonly ClockKind[] = [
  'settlement',
  'lane',
  'auditNotice',
  'complaintFindings',
  'complaintClosed',
];

/** Clocks of the platform's desk run while it has the claim. */
const ofDesk: readonly ClockKind[] = ['pickUp', 'auditNotice'];

/** Clocks of goods on their way: only while a remedy is carried out. */
const ofGoods: readonly ClockKind[] = ['sendBack', 'inspection', 'delivery'];

/** One sentence for each thing that does not hold. */
export function brokenTickets({ tickets, ticketEvents }: Snapshot): string[] {
  return tickets.flatMap((ticket) => [
    ...brokenLog(ticket, ticketEvents),
    ...brokenClocks(ticket),
    ...brokenOwner(ticket),
    ...brokenInstantRefund(ticket, ticketEvents),
  ]);
}

function brokenLog(ticket: TicketDocument, all: Snapshot['ticketEvents']): string[] {
  const broken: string[] = [];
  const log = all.filter(({ ticketId }) => ticketId === ticket._id);
  log.sort((one, other) => one.version - other.version);
  if (log.length !== ticket.version)
    broken.push(`${log.length} lines at version ${ticket.version}`);
  let state: TicketState | null = null;
  for (const { version, events } of log) {
    if (events.length === 0) broken.push(`version ${version} says nothing`);
    const before = events[0]?.stateBefore ?? null;
    const after = events.at(-1)?.stateAfter ?? null;
    if (before !== state) broken.push(`version ${version} starts from ${before}, not ${state}`);
    const mayMove = before === null ? after === 'submitted' : mayFollow(before, after);
    if (!mayMove) broken.push(`version ${version} went from ${before} to ${after}`);
    state = after;
  }
  if (state !== ticket.state)
    broken.push(`the log ends in ${state}, the ticket in ${ticket.state}`);
  return broken.map((what) => `${ticket._id}: ${what}`);
}

function mayFollow(before: TicketState, after: TicketState | null): boolean {
  return after !== null && (after === before || moves[before].includes(after));
}

function brokenClocks(ticket: TicketDocument): string[] {
  const broken: string[] = [];
  const { state } = ticket;
  const running = ticket.clocks.filter(({ stoppedAt }) => stoppedAt === null);
  const runs = (kind: ClockKind) => running.some((clock) => clock.kind === kind);
  for (const [kind, where] of Object.entries(waiting)) {
    if (runs(kind as ClockKind) !== (state === where)) broken.push(`${kind} in ${state}`);
  }
  const moving = ofGoods.filter(runs);
  // Returned goods are remedied when the provider has accepted the money for them.
  const beingPaid = state === 'settling' && ticket.refund?.status === 'holding';
  const allowed = beingPaid ? ['inspection'] : ofGoods;
  const astray = moving.filter((kind) => !allowed.includes(kind));
  if (astray.length > 0 || (moving.length > 0 && state !== 'fulfilling' && !beingPaid)) {
    broken.push(`${moving.join(', ')} runs in ${state}`);
  }
  // An exchange is inspected and remedied within the one clock, while new goods are on their way.
  if (moving.includes('sendBack') && moving.length > 1) {
    broken.push(`${moving.join(', ')} run at once`);
  }
  if (state === 'fulfilling' && ticket.fulfilment === null) broken.push('nothing is carried out');
  if (resting.includes(state) && running.length > 0) {
    broken.push(`${running.map(({ kind }) => kind).join(', ')} runs in ${state}`);
  }
  const waits = state === 'awaitingProof' || state === 'proposed';
  for (const clock of running) {
    const stands = clock.pausedAt !== null;
    if (standing.includes(clock.kind) ? stands !== waits : stands) {
      broken.push(`${clock.kind} ${stands ? 'stands' : 'counts'} in ${state}`);
    }
    if (clock.cycle !== ticket.claim.cycle) broken.push(`${clock.kind} of an earlier cycle runs`);
  }
  const awaited = ['submitted', 'withPlatform', 'awaitingProof', 'proposed'].includes(state);
  if (awaited && !runs('settlement')) broken.push(`no settlement clock in ${state}`);
  if (state === 'submitted' && ticket.repliedAt === null && !runs('firstReply')) {
    broken.push('nobody replied and no first-reply clock runs');
  }
  if (state === 'withPlatform' && !runs('auditNotice')) broken.push('no audit clock on the desk');
  if (ofDesk.some(runs) && state !== 'withPlatform' && state !== 'awaitingProof') {
    broken.push(`a clock of the desk runs in ${state}`);
  }
  const complaint = ticket.clocks.some(({ kind }) => kind === 'writtenAnswer');
  if (complaint !== (ticket.priority !== 'normal')) broken.push('a complaint without its clocks');
  if (runs('arrival') !== (state === 'settling' && ticket.refund?.status === 'accepted')) {
    broken.push(`arrival in ${state} while the refund is ${ticket.refund?.status}`);
  }
  return broken.map((what) => `${ticket._id}: ${what}`);
}

/** Someone is in charge of every open claim: a leader by name, or the platform's queue. */
function brokenOwner({ _id, state, ownerKind, ownerId, firstContactId }: TicketDocument): string[] {
  const nobody = ownerKind === 'leader' && ownerId === null;
  const queued = ['withPlatform', 'appealed', 'refundException'].includes(state);
  const broken = [
    ...(nobody ? ['nobody owns it'] : []),
    ...(queued && ownerKind !== 'platform' ? [`a leader owns it in ${state}`] : []),
    ...(firstContactId === '' ? ['nobody is its first contact'] : []),
  ];
  return broken.map((what) => `${_id}: ${what}`);
}

/** Without a person: at most 50 yuan, right after filing, and nobody's decision. */
function brokenInstantRefund(ticket: TicketDocument, all: Snapshot['ticketEvents']): string[] {
  const log = all
    .filter(({ ticketId }) => ticketId === ticket._id)
    .sort((one, other) => one.version - other.version)
    .flatMap(({ events }) => events);
  const given = log.filter(({ kind }) => kind === 'instantRefunded');
  const before = log.slice(0, log.findIndex(({ kind }) => kind === 'instantRefunded'));
  const broken = given.flatMap(({ stateBefore, actor, amountFen }) => [
    ...(stateBefore === 'submitted' ? [] : [`refunded at once from ${stateBefore}`]),
    ...(actor.kind === 'system' ? [] : [`refunded at once by a ${actor.kind}`]),
    ...((amountFen ?? 0) <= 5_000 ? [] : [`refunded ${amountFen} fen at once`]),
    ...(before.every(({ kind }) => kind === 'filed' || kind === 'assigned')
      ? []
      : ['refunded at once although somebody had acted']),
  ]);
  if (given.length > 1) broken.push('refunded at once more than once');
  return broken.map((what) => `${ticket._id}: ${what}`);
}
