import type { ActionInput } from '../../domain/contract/actions';
import type { CalendarOccasion, CalendarPreviewView } from '../../domain/contract/views/policy';
import { openHoursOf, type BusinessHours } from '../../domain/policy/business-hours';
import { changedCalendars, hourOwners, withCalendars } from '../../domain/policy/calendar-rules';
import type { Holiday } from '../../domain/policy/holidays';
import type { Policy } from '../../domain/policy/policy';
import { DAY, MINUTE, type Instant } from '../../domain/primitives/instant';
import { accept, type Outcome } from '../../domain/primitives/outcome';
import { promisedArrival } from '../../domain/refund/arrival';
import { addOpenTime } from '../../domain/sla/calendar';
import type { Caller } from './caller';
import { basePolicy, refuseCalendars } from './draft-policy';
import type { World } from './ports';

/** The hours and holidays of the newest version and these, by what clocks would make of them. */
export async function previewCalendars(
  world: World,
  _caller: Caller,
  { calendars }: ActionInput<'policy.previewCalendars'>,
): Promise<Outcome<CalendarPreviewView, 'calendarWrong'>> {
  const fault = refuseCalendars(world, calendars);
  if (fault !== null) return fault;
  const base = await basePolicy(world);
  const before = withCalendars(world.policies.current(), base.calendars);
  const after = withCalendars(before, calendars);
  return accept({
    changes: changedCalendars(base.calendars, calendars),
    weeks: hourOwners.map((whose) => ({
      whose,
      beforeMinutes: weekOf(base.calendars.hours[whose]),
      afterMinutes: weekOf(calendars.hours[whose]),
    })),
    examples: occasionsOf(world, after).map(([occasion, at]) => ({
      occasion,
      at,
      reply: { before: replyDueAt(world, before, at), after: replyDueAt(world, after, at) },
      arrival: { before: arrivalAt(world, before, at), after: arrivalAt(world, after, at) },
    })),
  });
}

/** Open minutes of five working days and a weekend. */
function weekOf(hours: BusinessHours): number {
  const minutes = (day: 'workingDays' | 'weekends') =>
    openHoursOf(day, hours).reduce((sum, one) => sum + one.closesAtMinute - one.opensAtMinute, 0);
  return 5 * minutes('workingDays') + 2 * minutes('weekends');
}

function replyDueAt(world: World, policy: Policy, at: Instant): Instant {
  const wait = policy.sla.firstReplyMinutes * MINUTE;
  return addOpenTime(world.calendars.leaderHours(policy), at, wait);
}

function arrivalAt(world: World, policy: Policy, acceptedAt: Instant): Instant {
  const days = world.calendars.daysOf(policy);
  return promisedArrival({ method: 'card', acceptedAt, policy, days });
}

/** Five to ten in the evening, and half past eight: minutes after midnight. */
const EVENING = 21 * 60 + 55;
const MORNING = 8 * 60 + 30;
const FRIDAY = 5;
const SATURDAY = 6;

/** The next of each that there is; the longest holiday ahead, where one is known. */
function occasionsOf(world: World, policy: Policy): Array<[CalendarOccasion, Instant]> {
  const now = world.clock.now();
  const today = world.calendars.dayOf(now);
  const on = (day: string, minutes: number) => world.calendars.beginningOf(day) + minutes * MINUTE;
  const ahead = policy.sla.holidayYears
    .flatMap(({ holidays }) => holidays)
    .filter(({ from }) => from > today)
    .sort((one, other) => lengthOf(other) - lengthOf(one) || (one.from < other.from ? -1 : 1));
  const worked = ahead
    .flatMap(({ makeUpDays }) => makeUpDays)
    .filter((day) => day > today)
    .sort((one, other) => (one < other ? -1 : 1));
  const occasions: Array<[CalendarOccasion, Instant]> = [
    ['fridayEvening', on(nextWeekday(world, now, FRIDAY), EVENING)],
    ['saturdayMorning', on(nextWeekday(world, now, SATURDAY), MORNING)],
  ];
  const [longest] = ahead;
  const [makeUp] = worked;
  if (longest !== undefined) occasions.push(['holidayMorning', on(longest.from, MORNING)]);
  if (makeUp !== undefined) occasions.push(['makeUpMorning', on(makeUp, MORNING)]);
  return occasions;
}

function lengthOf({ from, to }: Holiday): number {
  return Date.parse(to) - Date.parse(from);
}

/** Of the days after today; 0 is Sunday. */
function nextWeekday({ calendars }: World, now: Instant, weekday: number): string {
  const ahead = [1, 2, 3, 4, 5, 6, 7].map((days) => calendars.dayOf(now + days * DAY));
  const found = ahead.find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday);
  return found ?? calendars.dayOf(now + DAY);
}
