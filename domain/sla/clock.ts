import type { Policy } from '../policy/policy';
import type { Instant, Milliseconds } from '../primitives/instant';
import type { Priority } from '../primitives/priority';
import { addOpenTime, openTimeBetween, wallTime, type Calendar, type Span } from './calendar';
import {
  clockLength,
  type ClockFor,
  type ClockKind,
  type CountsIn,
  type LaterLevel,
  type TimedClockKind,
} from './clock-length';

/** One run of a clock on one ticket, with the instants that the policy gave when it started. */
export interface AppliedClock<Kind extends string = ClockKind> {
  kind: Kind;
  /** Of the ticket; a reopened ticket starts its clocks anew. */
  cycle: number;
  startedAt: Instant;
  countsIn: CountsIn;
  /** How long it runs, in the hours that it counts in. */
  lengthMs: Milliseconds;
  /** Equal to `dueAt` where nobody is warned. */
  warnAt: Instant;
  dueAt: Instant;
  /** Rungs above the breach, the earlier first; `actedAt` says when somebody was told. */
  later: Array<{ level: LaterLevel; at: Instant; actedAt: Instant | null }>;
  /** Null while it runs. */
  stoppedAt: Instant | null;
  /** Since when it waits for the resident; null while it counts. */
  pausedAt: Instant | null;
  /** Waits that are over, as far as they count: one counts a day at most. */
  pauses: Span[];
  /** When the warning was acted on. */
  warnedAt: Instant | null;
  /** When the breach was acted on. The clock runs on until someone stops it. */
  breachedAt: Instant | null;
}

export type ClockLevel = 'warning' | 'breach' | LaterLevel;

interface ClockStart extends ClockFor {
  policy: Policy;
  /** The hours that the kind counts in; clocks that count in wall time do not look at it. */
  calendar: Calendar;
  cycle: number;
  startedAt: Instant;
}

export function startClock(kind: TimedClockKind, start: ClockStart): AppliedClock {
  const { policy, cycle, startedAt } = start;
  const { warning, due, countsIn, later } = clockLength(kind, policy, start);
  const calendar = countsIn === 'wallTime' ? wallTime : start.calendar;
  return running({
    kind,
    cycle,
    startedAt,
    countsIn,
    lengthMs: due,
    warnAt: addOpenTime(calendar, startedAt, warning),
    dueAt: addOpenTime(calendar, startedAt, due),
    later: later.map(({ level, after }) => ({
      level,
      at: addOpenTime(calendar, startedAt, after),
      actedAt: null,
    })),
  });
}

/**
 * The same clock under another priority: what has elapsed stays elapsed and what stood still stays
 * out, so that it may be due, or broken, at once. Whoever was warned before is warned again.
 * For clocks in wall time.
 */
export function reprioritised(
  clock: AppliedClock,
  policy: Policy,
  priority: Priority,
): AppliedClock {
  const { kind, cycle, startedAt, pauses } = clock;
  if (kind === 'arrival') return clock;
  const fresh = startClock(kind, { policy, calendar: wallTime, cycle, startedAt, priority });
  const stood = pauses.reduce((sum, span) => sum + span.endsAt - span.startsAt, 0);
  const { lengthMs } = fresh;
  const [warnAt, dueAt] = [fresh.warnAt + stood, fresh.dueAt + stood];
  return { ...clock, lengthMs, warnAt, dueAt, warnedAt: null };
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
  return running({
    kind: 'arrival',
    cycle,
    startedAt,
    countsIn: 'providerDays',
    lengthMs: dueAt - startedAt,
    warnAt: warnAt ?? dueAt,
    dueAt,
    later: [],
  });
}

/** A clock of any kind that begins to run: tickets have theirs, tasks have theirs. */
export function running<Kind extends string>(
  clock: Omit<
    AppliedClock<Kind>,
    'stoppedAt' | 'pausedAt' | 'pauses' | 'warnedAt' | 'breachedAt'
  >,
): AppliedClock<Kind> {
  const untouched = { stoppedAt: null, pausedAt: null, warnedAt: null, breachedAt: null };
  return { ...clock, ...untouched, pauses: [] };
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
export function pauseClocks<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  kinds: readonly Kind[],
  at: Instant,
): AppliedClock<Kind>[] {
  return clocks.map((clock) =>
    kinds.includes(clock.kind) && isRunning(clock) && clock.pausedAt === null
      ? { ...clock, pausedAt: at }
      : clock,
  );
}

interface Resumption {
  at: Instant;
  /** The most that one wait may cost; what is longer counts as if it had ended then. */
  longest: Milliseconds;
  calendarOf: (countsIn: CountsIn) => Calendar;
}

/**
 * Every paused clock counts on from where it stood: what was still to come when the wait began comes
 * after it, in the clock's own hours. Time in which the clock would not have counted anyhow, such
 * as the night, delays nothing.
 */
export function resumeClocks<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  { at, longest, calendarOf }: Resumption,
): AppliedClock<Kind>[] {
  return clocks.map((clock) => {
    const { pausedAt } = clock;
    if (!isRunning(clock) || pausedAt === null) return clock;
    const endsAt = Math.min(at, pausedAt + longest);
    const calendar = calendarOf(clock.countsIn);
    const moved = (instant: Instant) =>
      instant <= pausedAt
        ? instant
        : addOpenTime(calendar, endsAt, openTimeBetween(calendar, pausedAt, instant));
    return {
      ...clock,
      pausedAt: null,
      pauses: [...clock.pauses, { startsAt: pausedAt, endsAt }],
      warnAt: moved(clock.warnAt),
      dueAt: moved(clock.dueAt),
      later: clock.later.map((rung) => ({ ...rung, at: moved(rung.at) })),
    };
  });
}

/** The levels that nobody has acted on, the earlier first. */
function openLevels(clock: AppliedClock<string>): Array<{ level: ClockLevel; at: Instant }> {
  if (!isRunning(clock) || clock.pausedAt !== null) return [];
  const later = clock.later.filter(({ actedAt }) => actedAt === null);
  if (clock.breachedAt !== null) return later;
  const breach = { level: 'breach' as const, at: clock.dueAt };
  const warns = clock.warnedAt === null && clock.warnAt < clock.dueAt;
  return warns
    ? [{ level: 'warning' as const, at: clock.warnAt }, breach, ...later]
    : [breach, ...later];
}

/** The earliest level that nobody acted on yet; what the sweep reads tickets by. */
export function nextDueAt(clocks: readonly AppliedClock<string>[]): Instant | null {
  const instants = clocks.flatMap((clock) => openLevels(clock)[0]?.at ?? []);
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
      const { kind } = clock;
      return openLevels(clock)
        .filter(({ level, at }) => at <= now && !(level === 'warning' && clock.dueAt <= now))
        .map((due) => ({ kind, ...due }));
    })
    .sort((one, other) => one.at - other.at);
}

/** A level that was acted on marks those below it too. Doing it again changes nothing. */
export function markHandled<Kind extends string>(
  clocks: readonly AppliedClock<Kind>[],
  kind: Kind,
  level: ClockLevel,
  at: Instant,
): AppliedClock<Kind>[] {
  return clocks.map((clock) => {
    if (clock.kind !== kind || !isRunning(clock)) return clock;
    const warned = { ...clock, warnedAt: clock.warnedAt ?? at };
    if (level === 'warning') return warned;
    const breached = { ...warned, breachedAt: clock.breachedAt ?? at };
    if (level === 'breach') return breached;
    const top = clock.later.findIndex((rung) => rung.level === level);
    const later = clock.later.map((rung, index) =>
      index <= top ? { ...rung, actedAt: rung.actedAt ?? at } : rung,
    );
    return { ...breached, later };
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
