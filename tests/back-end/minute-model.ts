/**
 * Clocks by counting: a list of all minutes of 2026 and the first of 2027 in Shanghai, each open or
 * not, written from the notices and the hours a second time and apart from the product. What the
 * product reckons by spans must come to the same minute.
 */
import * as fc from 'fast-check';
import { createCalendars } from '../../cloudfunctions/_platform/calendars';
import { everyDay, type BusinessHours } from '../../domain/policy/business-hours';
import { currentPolicyVersion, policyOf } from '../../domain/policy/versions';
import { DAY, MINUTE, type Instant } from '../../domain/primitives/instant';
import {
  pauseClocks,
  resumeClocks,
  running,
  type AppliedClock,
} from '../../domain/sla/clock';
import { addOpenTime, openTimeBetween } from '../../domain/sla/calendar';

const FIRST = Date.parse('2026-01-01T00:00:00+08:00');
const DAYS = 440;
const MINUTES_A_DAY = 1_440;

/** Read from the State Council's notice by hand; ranges as they are printed there. */
const off2026 = (
  '01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 ' +
  '05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 ' +
  '10-01 10-02 10-03 10-04 10-05 10-06 10-07'
)
  .split(' ')
  .map((day) => `2026-${day}`);
const worked2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`);

type KindOfDay = 'workingDays' | 'weekends' | 'holidays';

/** By the day's name: of 2027 nothing is published, so the law's fixed days alone are off. */
function kindOfDay(day: number): KindOfDay {
  const date = new Date(FIRST + day * DAY + 8 * 3_600_000);
  const name = date.toISOString().slice(0, 10);
  if (off2026.includes(name) || name === '2027-01-01') return 'holidays';
  if (worked2026.includes(name)) return 'workingDays';
  return [0, 6].includes(date.getUTCDay()) ? 'weekends' : 'workingDays';
}

/** One byte a minute: 1 where it is open. */
function openMinutes(hours: BusinessHours): Uint8Array {
  const minutes = new Uint8Array(DAYS * MINUTES_A_DAY);
  for (let day = 0; day < DAYS; day += 1) {
    const open = hours[kindOfDay(day)];
    if (open === null) continue;
    for (let minute = open.opensAtMinute; minute < open.closesAtMinute; minute += 1) {
      const eats =
        hours.lunch !== null &&
        minute >= hours.lunch.opensAtMinute &&
        minute < hours.lunch.closesAtMinute;
      if (!eats) minutes[day * MINUTES_A_DAY + minute] = 1;
    }
  }
  return minutes;
}

const policy = policyOf(currentPolicyVersion);
const { sla } = policy;
const lunch = { opensAtMinute: 720, closesAtMinute: 810 };
const office = { opensAtMinute: 540, closesAtMinute: 1_080 };

/** The hours of the policy, and others that a policy may have. */
const manyHours: BusinessHours[] = [
  sla.leaderHours,
  sla.platformHours,
  sla.stationHours,
  { workingDays: office, weekends: null, holidays: null, lunch },
  { ...everyDay(480, 1_320), holidays: null },
  { ...everyDay(0, 1_440), lunch },
  { workingDays: null, weekends: office, holidays: { ...office, closesAtMinute: 600 }, lunch: null },
  { workingDays: office, weekends: { opensAtMinute: 750, closesAtMinute: 800 }, holidays: null, lunch },
];

const calendars = createCalendars();
const modelled = manyHours.map((hours) => ({
  calendar: calendars.hoursOf(hours, policy),
  open: openMinutes(hours),
}));

interface Wait {
  after: number;
  minutes: number;
}

export interface Case {
  which: number;
  /** Minutes after the first of the year. */
  from: number;
  warning: number;
  length: number;
  waits: Wait[];
}

/** What one wait may cost, as for clocks of a ticket. */
const LONGEST_WAIT = MINUTES_A_DAY;

export const anyCase: fc.Arbitrary<Case> = fc.record({
  which: fc.nat({ max: manyHours.length - 1 }),
  // Half of them near the turn of a day, the end of a year or a long holiday.
  from: fc.oneof(
    fc.nat({ max: 380 * MINUTES_A_DAY }),
    fc
      .tuple(
        fc.constantFrom(0, 44, 45, 52, 58, 90, 121, 171, 262, 272, 279, 363, 364, 365),
        fc.integer({ min: -90, max: 90 }),
      )
      .map(([day, minute]) => Math.max(0, day * MINUTES_A_DAY + minute)),
  ),
  warning: fc.integer({ min: 1, max: 900 }),
  length: fc.integer({ min: 1, max: 1_400 }),
  waits: fc.array(
    fc.record({ after: fc.nat({ max: 900 }), minutes: fc.nat({ max: 3 * MINUTES_A_DAY }) }),
    { maxLength: 3 },
  ),
});

export function instantOf(minute: number): Instant {
  return FIRST + minute * MINUTE;
}

/** The case as the product reckons it. */
export function reckoned({ which, from, warning, length, waits }: Case) {
  const { calendar } = modelled[which]!;
  const startedAt = instantOf(from);
  let clocks: AppliedClock[] = [
    running({
      kind: 'lane',
      cycle: 1,
      startedAt,
      countsIn: 'leaderHours',
      lengthMs: length * MINUTE,
      warnAt: addOpenTime(calendar, startedAt, Math.min(warning, length) * MINUTE),
      dueAt: addOpenTime(calendar, startedAt, length * MINUTE),
      later: [],
    }),
  ];
  for (const { at, until } of waitsOf(from, waits)) {
    clocks = pauseClocks(clocks, ['lane'], instantOf(at));
    const resumption = { at: instantOf(until), calendarOf: () => calendar };
    clocks = resumeClocks(clocks, { ...resumption, longest: LONGEST_WAIT * MINUTE });
  }
  const [clock] = clocks;
  return {
    warned: (clock!.warnAt - FIRST) / MINUTE,
    due: (clock!.dueAt - FIRST) / MINUTE,
    openToDue: openTimeBetween(calendar, startedAt, clock!.dueAt) / MINUTE,
  };
}

/** One after another, from the start of the clock. */
function waitsOf(from: number, waits: readonly Wait[]) {
  let at = from;
  return waits.map(({ after, minutes }) => {
    const begun = at + after;
    at = begun + minutes;
    return { at: begun, until: at };
  });
}

/** The same by walking through the minutes one by one. */
export function counted({ which, from, warning, length, waits }: Case) {
  const { open } = modelled[which]!;
  const stands = new Set<number>();
  for (const { at, until } of waitsOf(from, waits)) {
    for (let minute = at; minute < Math.min(until, at + LONGEST_WAIT); minute += 1) {
      stands.add(minute);
    }
  }
  const walk = (minutes: number): number => {
    let left = minutes;
    for (let minute = from; minute < open.length; minute += 1) {
      if (open[minute] === 1 && !stands.has(minute)) left -= 1;
      if (left === 0) return minute + 1;
    }
    throw new Error('the model ends before the clock');
  };
  const due = walk(length);
  let openToDue = 0;
  for (let minute = from; minute < due; minute += 1) openToDue += open[minute]!;
  return { warned: walk(Math.min(warning, length)), due, openToDue };
}

/** Day after day, how many working days have passed: the end of the last is the promise. */
export function countedWorkingDay(from: number, workingDays: number): number {
  let day = Math.floor(from / MINUTES_A_DAY);
  for (let left = workingDays; left > 0; ) {
    day += 1;
    if (kindOfDay(day) === 'workingDays') left -= 1;
  }
  return instantOf((day + 1) * MINUTES_A_DAY) - 1;
}
