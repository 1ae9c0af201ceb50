import { DAY, HOUR, MINUTE, type Instant, type Milliseconds } from '../primitives/instant';
import type { Policy } from '../policy/policy';
import { addOpenTime, wallTime, type Calendar } from './calendar';

/**
 * From `proof` on they wait for a person: the resident's proof, the resident's answer to a proposal,
 * the ruling on an appeal, the resident's confirmation, goods that the resident sends back, their
 * inspection, new goods that reach the resident.
 */
export type ClockKind =
  | 'firstReply'
  | 'settlement'
  | 'arrival'
  | 'proof'
  | 'proposal'
  | 'appeal'
  | 'confirmation'
  | 'sendBack'
  | 'inspection'
  | 'delivery';

/** The arrival clock runs to the provider's promise; the others run for what the policy says. */
type TimedClockKind = Exclude<ClockKind, 'arrival'>;

/** One run of a clock on one ticket, with the instants that the policy gave when it started. */
export interface AppliedClock<Kind extends string = ClockKind> {
  kind: Kind;
  /** Of the ticket; a reopened ticket starts its clocks anew. */
  cycle: number;
  startedAt: Instant;
  /** Equal to `dueAt` where nobody is warned. */
  warnAt: Instant;
  dueAt: Instant;
  /** Null while it runs. */
  stoppedAt: Instant | null;
  /** Since when it waits for the resident; null while it counts. */
  pausedAt: Instant | null;
  /** When the warning was acted on. */
  warnedAt: Instant | null;
  /** When the breach was acted on. The clock runs on until someone stops it. */
  breachedAt: Instant | null;
}

export type ClockLevel = 'warning' | 'breach';

interface ClockLength {
  warning: Milliseconds;
  due: Milliseconds;
  countsIn: 'leaderHours' | 'wallTime';
}

const lengthOf: Record<TimedClockKind, (policy: Policy) => ClockLength> = {
  firstReply: ({ sla }) => ({
    warning: sla.firstReplyWarningMinutes * MINUTE,
    due: sla.firstReplyMinutes * MINUTE,
    countsIn: 'leaderHours',
  }),
  settlement: ({ sla }) => ({
    warning: Math.round((sla.settlementHours * HOUR * sla.warningBasisPoints) / 10_000),
    due: sla.settlementHours * HOUR,
    countsIn: 'wallTime',
  }),
  proof: ({ entitlement }) => inWallTime(entitlement.proofRequestHours * HOUR),
  proposal: ({ entitlement }) =>
    inWallTime(entitlement.proposalAnswerHours * HOUR, entitlement.proposalReminderHours * HOUR),
  appeal: ({ sla }) => inWallTime(sla.appealRulingHours * HOUR, sla.appealWarningHours * HOUR),
  confirmation: ({ closure }) =>
    inWallTime(
      closure.autoConfirmDays * DAY,
      (closure.autoConfirmDays - closure.autoConfirmNoticeDays) * DAY,
    ),
  sendBack: ({ remedy }) => inWallTime(remedy.sendBackDays * DAY, remedy.sendBackReminderDays * DAY),
  inspection: ({ sla }) => warnedByShare(sla.inspectionHours * HOUR, sla.warningBasisPoints),
  delivery: ({ sla, remedy }) => warnedByShare(remedy.deliveryDays * DAY, sla.warningBasisPoints),
};

function inWallTime(due: Milliseconds, warning = due): ClockLength {
  return { warning, due, countsIn: 'wallTime' };
}

function warnedByShare(due: Milliseconds, warningBasisPoints: number): ClockLength {
  return inWallTime(due, Math.round((due * warningBasisPoints) / 10_000));
}

interface ClockStart {
  policy: Policy;
  /** The leader's service hours; clocks that count in wall time do not look at it. */
  calendar: Calendar;
  cycle: number;
  startedAt: Instant;
}

export function startClock(kind: TimedClockKind, start: ClockStart): AppliedClock {
  const { warning, due, countsIn } = lengthOf[kind](start.policy);
  const calendar = countsIn === 'wallTime' ? wallTime : start.calendar;
  return running({
    kind,
    cycle: start.cycle,
    startedAt: start.startedAt,
    warnAt: addOpenTime(calendar, start.startedAt, warning),
    dueAt: addOpenTime(calendar, start.startedAt, due),
  });
}

interface ArrivalStart {
  cycle: number;
  /** The provider accepted the refund. */
  startedAt: Instant;
  /** The promised date. */
  dueAt: Instant;
  warnAt?: Instant;
}

export function startArrivalClock({ cycle, startedAt, dueAt, warnAt }: ArrivalStart): AppliedClock {
  return running({ kind: 'arrival', cycle, startedAt, warnAt: warnAt ?? dueAt, dueAt });
}

/** A clock of any kind that begins to run: tickets have theirs, tasks have theirs. */
export function running<Kind extends string>(
  clock: Omit<AppliedClock<Kind>, 'stoppedAt' | 'pausedAt' | 'warnedAt' | 'breachedAt'>,
): AppliedClock<Kind> {
  return { ...clock, stoppedAt: null, pausedAt: null, warnedAt: null, breachedAt: null };
}

function isRunning(clock: AppliedClock<string>): boolean {
  return clock.stoppedAt === null;
}

/** A clock that already stopped keeps its instant. */
export function stopClock<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  kind: Kind,
  at: Instant,
): AppliedClock<Kind>[] {
  return clocks.map((clock) =>
    clock.kind === kind && isRunning(clock) ? { ...clock, stoppedAt: at } : clock,
  );
}

/** A settled ticket has no running clock. */
export function freezeClocks<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  at: Instant,
): AppliedClock<Kind>[] {
  return clocks.map((clock) => (isRunning(clock) ? { ...clock, stoppedAt: at } : clock));
}

/** What waits for the resident stands still; a clock that is paused already keeps its instant. */
export function pauseClock(
  clocks: readonly AppliedClock[],
  kind: ClockKind,
  at: Instant,
): AppliedClock[] {
  return clocks.map((clock) =>
    clock.kind === kind && isRunning(clock) && clock.pausedAt === null
      ? { ...clock, pausedAt: at }
      : clock,
  );
}

/**
 * Counts on from where it stood: what is still to come moves by the time it stood still, at most
 * by `longest`. For clocks in wall time only.
 */
export function resumeClock(
  clocks: readonly AppliedClock[],
  kind: ClockKind,
  at: Instant,
  longest: Milliseconds,
): AppliedClock[] {
  return clocks.map((clock) => {
    if (clock.kind !== kind || !isRunning(clock) || clock.pausedAt === null) return clock;
    const stood = Math.min(at - clock.pausedAt, longest);
    const warnAt = clock.warnAt > clock.pausedAt ? clock.warnAt + stood : clock.warnAt;
    return { ...clock, pausedAt: null, warnAt, dueAt: clock.dueAt + stood };
  });
}

/** The level that a running clock reaches next and has not been acted on. */
function nextLevel(clock: AppliedClock<string>): { level: ClockLevel; at: Instant } | null {
  if (!isRunning(clock) || clock.pausedAt !== null || clock.breachedAt !== null) return null;
  const warns = clock.warnedAt === null && clock.warnAt < clock.dueAt;
  return warns
    ? { level: 'warning', at: clock.warnAt }
    : { level: 'breach', at: clock.dueAt };
}

/** The earliest warning or breach that nobody acted on yet; what the sweep reads tickets by. */
export function nextDueAt(clocks: readonly AppliedClock<string>[]): Instant | null {
  const instants = clocks.flatMap((clock) => nextLevel(clock)?.at ?? []);
  return instants.length === 0 ? null : Math.min(...instants);
}

export interface DueLevel<Kind extends string = ClockKind> {
  kind: Kind;
  level: ClockLevel;
  /** When it fell due, not when it was noticed. */
  at: Instant;
}

/**
 * What is due at `now`, earliest first. A warning whose breach is due as well is left out: after an
 * outage nobody is warned about what has already happened.
 */
export function dueLevels<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  now: Instant,
): DueLevel<Kind>[] {
  return clocks
    .flatMap((clock): DueLevel<Kind>[] => {
      const next = nextLevel(clock);
      if (next === null || next.at > now) return [];
      if (clock.dueAt <= now) return [{ kind: clock.kind, level: 'breach', at: clock.dueAt }];
      return [{ kind: clock.kind, ...next }];
    })
    .sort((one, other) => one.at - other.at);
}

/** A breach that was acted on marks its warning too. Doing it again changes nothing. */
export function markHandled<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  kind: Kind,
  level: ClockLevel,
  at: Instant,
): AppliedClock<Kind>[] {
  return clocks.map((clock) => {
    if (clock.kind !== kind || !isRunning(clock)) return clock;
    const warned = { ...clock, warnedAt: clock.warnedAt ?? at };
    return level === 'warning' ? warned : { ...warned, breachedAt: clock.breachedAt ?? at };
  });
}

/** A stopped clock is late when it stopped after its due instant, else in time. */
export function toneOf(clock: AppliedClock<string>, now: Instant): 'inTime' | 'soon' | 'late' {
  if (clock.stoppedAt !== null) return clock.stoppedAt > clock.dueAt ? 'late' : 'inTime';
  // The share of the time that is gone decides, and none goes while it stands.
  if (clock.pausedAt !== null) return toneOf({ ...clock, pausedAt: null }, clock.pausedAt);
  if (now >= clock.dueAt) return 'late';
  return now >= clock.warnAt ? 'soon' : 'inTime';
}

/** The clock that is due first of those that run and count; null when there is none. */
export function mostUrgent<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
): AppliedClock<Kind> | null {
  return clocks
    .filter((clock) => isRunning(clock) && clock.pausedAt === null)
    .reduce<AppliedClock<Kind> | null>(
      (first, clock) => (first === null || clock.dueAt < first.dueAt ? clock : first),
      null,
    );
}
