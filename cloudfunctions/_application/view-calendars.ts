import type { ActionReply } from '../../domain/contract/actions';
import type { HolidayYearView } from '../../domain/contract/views/clock-board';
import { holidayYears, lawfulDaysOff } from '../../domain/policy/holidays';
import { accept } from '../../domain/primitives/outcome';
import type { Caller } from './caller';
import type { World } from './ports';

/** By which hours and days the clocks count, under the policy in force. */
export async function viewCalendars(world: World, _caller: Caller) {
  const policy = world.policies.current();
  const now = world.clock.now();
  const { leaderHours, platformHours, stationHours } = policy.sla;
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
      openNow: world.calendars.hoursOf(one.hours).spanAtOrAfter(now).startsAt <= now,
    })),
    lawfulDaysOff,
    years: [yearView(year), yearView(year + 1)],
    todayAt: now,
  };
  return accept(value);
}

function yearView(year: number): HolidayYearView {
  const known = holidayYears.find((one) => one.year === year);
  return known ?? { year, publishedOn: null, holidays: [] };
}
