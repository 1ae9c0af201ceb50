import type { ActionReply } from '../../domain/contract/actions';
import type { HolidayYearView } from '../../domain/contract/views/clock-board';
import { lawfulDaysOff, type HolidayYear } from '../../domain/policy/holidays';
import { accept } from '../../domain/primitives/outcome';
import { known, type Caller } from './caller';
import type { World } from './ports';

/** By which hours and days the clocks count, under the policy in force. */
export async function viewCalendars(world: World, caller: Caller) {
  const policy = world.policies.current();
  const now = world.clock.now();
  const { leaderHours, platformHours, stationHours, holidayYears } = policy.sla;
  const hours = [
    { whose: 'leader' as const, hours: leaderHours },
    { whose: 'platform' as const, hours: platformHours },
    { whose: 'station' as const, hours: stationHours },
  ];
  const year = world.calendars.yearOf(now);
  const value: ActionReply<'desk.calendars'> = {
    policyVersion: policy.version,
    hours: hours.map((one) => ({
      ...one,
      openNow: world.calendars.hoursOf(one.hours, policy).spanAtOrAfter(now).startsAt <= now,
    })),
    lawfulDaysOff,
    years: [yearView(holidayYears, year), yearView(holidayYears, year + 1)],
    mayEdit: known(caller).roles.includes('administrator'),
    todayAt: now,
  };
  return accept(value);
}

function yearView(holidayYears: readonly HolidayYear[], year: number): HolidayYearView {
  const known = holidayYears.find((one) => one.year === year);
  return known ?? { year, publishedOn: null, holidays: [] };
}
