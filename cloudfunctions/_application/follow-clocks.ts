import type { EventActor, TicketEventKind } from '../../domain/ticket/event';
import { restingStates, type TicketState } from '../../domain/ticket/state';
import type { Policy } from '../../domain/policy/policy';
import { HOUR, type Instant } from '../../domain/primitives/instant';
import { wallTime, type Calendar } from '../../domain/sla/calendar';
import {
  pauseClocks,
  resumeClocks,
  startClock,
  stopClock,
  type AppliedClock,
} from '../../domain/sla/clock';
import {
  clockLength,
  complaintClocks,
  type ClockKind,
  type CountsIn,
  type TimedClockKind,
} from '../../domain/sla/clock-length';
import type { TicketDocument } from './documents/tickets';
import type { EventDraft } from './event-draft';
import { lanesOfTicket } from './lanes-of-ticket';
import type { World } from './ports';

/** These stand while the resident is asked; the others count on (semantics, "Clocks"). */
const pausing: readonly ClockKind[] = [
  'settlement',
  'lane',
  'auditNotice',
  'complaintFindings',
  'complaintClosed',
];

interface Command {
  before: TicketDocument;
  after: TicketDocument;
  events: readonly EventDraft[];
  actor: EventActor;
}

/** Where a clock may run at all, and which lines of the log stop it. */
interface Stop {
  runsIn: readonly TicketState[];
  /** Said by one of these to the resident. */
  words?: { said: readonly TicketEventKind[]; by: ReadonlyArray<EventActor['kind']> };
  /** Whoever did it. */
  acts?: readonly TicketEventKind[];
}

const onTheDesk: readonly TicketState[] = [
  'submitted',
  'awaitingProof',
  'proposed',
  'withPlatform',
];
const unsettled: readonly TicketState[] = [
  ...onTheDesk,
  'fulfilling',
  'settling',
  'refundException',
  'appealed',
];
const words: readonly TicketEventKind[] = ['replied', 'said', 'proofRequested', 'proposed'];
const decisions: readonly TicketEventKind[] = ['refundAgreed', 'remedyAgreed', 'rejected'];
const handlers = ['leader', 'platform'] as const;

const stops: Partial<Record<ClockKind, Stop>> = {
  // Who took over must speak: a word of the leader who gave it away does not count.
  pickUp: { runsIn: ['withPlatform'], words: { said: words, by: ['platform'] } },
  lane: { runsIn: ['submitted', 'awaitingProof', 'withPlatform'] },
  auditNotice: { runsIn: ['withPlatform', 'awaitingProof'] },
  writtenAnswer: {
    runsIn: onTheDesk,
    words: { said: ['replied', 'proposed'], by: handlers },
    acts: decisions,
  },
  majorPerson: { runsIn: onTheDesk, words: { said: words, by: handlers }, acts: decisions },
  // To have the number shown is to call: whoever handles the claim has no other way to it.
  complaintCall: { runsIn: unsettled, acts: ['callRecorded', 'phoneShown'] },
  complaintPlan: { runsIn: unsettled, acts: ['proposed', ...decisions] },
  complaintFindings: { runsIn: unsettled, acts: ['liabilityRuled', 'rejected'] },
  complaintClosed: { runsIn: unsettled },
};

/**
 * The clocks after a command, whichever act it was: those that follow from where the claim is now
 * start and stop, and all that waits for the resident stands. So no act can forget one.
 */
export function followClocks(world: World, command: Command, now: Instant): AppliedClock[] {
  const { before, after } = command;
  const stopped = stopOf(command, now);
  const started = startsOf(command).reduce(
    (clocks, kind) => withClock(world, after, clocks, kind, now),
    stopped,
  );
  return afterWaiting(world, before, { ...after, clocks: started }, now);
}

function stopOf(command: Command, now: Instant): AppliedClock[] {
  return Object.entries(stops).reduce<AppliedClock[]>(
    (clocks, [kind, stop]) =>
      isOver(stop, command) ? stopClock(clocks, kind as ClockKind, now) : clocks,
    command.after.clocks,
  );
}

function isOver({ runsIn, words: spoken, acts }: Stop, { after, events, actor }: Command): boolean {
  if (!runsIn.includes(after.state)) return true;
  return events.some(
    ({ kind, actor: own = actor }) =>
      acts?.includes(kind) || (spoken?.said.includes(kind) && spoken.by.includes(own.kind)),
  );
}

/** What starts because the claim came to the platform now. */
function startsOf({ before, after }: Command): TimedClockKind[] {
  if (after.state !== 'withPlatform') return [];
  // Proof that came back to the platform is no hand-over: the clocks of the desk go on.
  const came = before.state !== 'withPlatform' && before.state !== 'awaitingProof';
  const isNewCycle = before.claim.cycle < after.claim.cycle;
  const handedOver =
    before.ownerKind === 'leader' ||
    isNewCycle ||
    before.state === 'fulfilling' ||
    restingStates.includes(before.state);
  // It became the platform's while its leader's question was open: it is with the platform only now.
  const cameAsking = before.state === 'awaitingProof' && !wasHere(before);
  return [
    ...((came && handedOver) || cameAsking ? (['pickUp'] as const) : []),
    ...(came || cameAsking ? (['auditNotice'] as const) : []),
    ...(isNewCycle ? complaintClocks(after.priority) : []),
  ];
}

/** Coming to the platform always starts the clock of its decision. */
function wasHere({ clocks, claim }: TicketDocument): boolean {
  return clocks.some(({ kind, cycle }) => kind === 'auditNotice' && cycle === claim.cycle);
}

/** Nothing happens where one of the kind runs already. */
function withClock(
  world: World,
  ticket: TicketDocument,
  clocks: AppliedClock[],
  kind: TimedClockKind,
  now: Instant,
): AppliedClock[] {
  if (clocks.some((clock) => clock.kind === kind && clock.stoppedAt === null)) return clocks;
  return [...clocks, startTicketClock(world, ticket, kind, now)];
}

/** A clock of a ticket in the hours and under the policy and priority that it has. */
export function startTicketClock(
  world: World,
  ticket: Pick<TicketDocument, 'policyVersion' | 'claim' | 'priority' | 'lane' | 'lanes'>,
  kind: TimedClockKind,
  startedAt: Instant,
): AppliedClock {
  const { policyVersion, claim, priority } = ticket;
  const policy = world.policies.of(policyVersion);
  const about = { priority, lanes: lanesOfTicket(ticket) };
  const { countsIn } = clockLength(kind, policy, about);
  const calendar = calendarOf(world, policyVersion)(countsIn);
  return startClock(kind, { policy, calendar, cycle: claim.cycle, startedAt, ...about });
}

/** Whoever begins or ends a wait for the resident, and however: what stands, and counts on. */
function afterWaiting(
  world: World,
  before: TicketDocument,
  after: TicketDocument,
  now: Instant,
): AppliedClock[] {
  if (after.state in longestWait) return pauseClocks(after.clocks, pausing, now);
  const waitOf = longestWait[before.state];
  if (waitOf === undefined) return after.clocks;
  const stopped = stopClock(stopClock(after.clocks, 'proof', now), 'proposal', now);
  const longest = waitOf(world.policies.of(after.policyVersion)) * HOUR;
  return resumeClocks(stopped, {
    at: now,
    longest,
    calendarOf: calendarOf(world, after.policyVersion),
  });
}

/** What the resident's silence may cost a clock, a request, in hours. */
const longestWait: Partial<Record<TicketState, (policy: Policy) => number>> = {
  awaitingProof: ({ entitlement }) => entitlement.proofRequestHours,
  proposed: ({ entitlement }) => entitlement.proposalAnswerHours,
};

function calendarOf(world: World, policyVersion: string): (countsIn: CountsIn) => Calendar {
  const policy = world.policies.of(policyVersion);
  return (countsIn) => {
    if (countsIn === 'leaderHours') return world.calendars.leaderHours(policy);
    return countsIn === 'platformHours' ? world.calendars.platformHours(policy) : wallTime;
  };
}
