import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { ServiceHours } from '../../domain/policy/policy';
import type { Calendar, Span } from '../../domain/sla/calendar';
import type { Calendars } from '../_application/ports';

dayjs.extend(utc);

/** China keeps one zone and no summer time. */
const SHANGHAI_OFFSET_HOURS = 8;

function inShanghai(at: number): Dayjs {
  return dayjs.utc(at).utcOffset(SHANGHAI_OFFSET_HOURS);
}

/** The same hours every day. Holidays and lunch come with their own data. */
function dailyHours({ opensAtMinute, closesAtMinute }: ServiceHours): Calendar {
  const spanOn = (day: Dayjs): Span => ({
    startsAt: day.startOf('day').add(opensAtMinute, 'minute').valueOf(),
    endsAt: day.startOf('day').add(closesAtMinute, 'minute').valueOf(),
  });
  return {
    spanAtOrAfter(at) {
      const day = inShanghai(at);
      const today = spanOn(day);
      return at < today.endsAt ? today : spanOn(day.add(1, 'day'));
    },
  };
}

/** Asia/Shanghai by dayjs. Working days are Monday to Friday until holiday data arrive. */
export function createCalendars(): Calendars {
  return {
    leaderHours: ({ sla }) => dailyHours(sla.leaderHours),
    platformHours: ({ sla }) => dailyHours(sla.platformHours),
    dayOf: (at) => inShanghai(at).format('YYYY-MM-DD'),
    startOfDay: (at) => inShanghai(at).startOf('day').valueOf(),
    startOfMonth: (at) => inShanghai(at).startOf('month').valueOf(),
    beginningOf: (day) => dayjs.utc(day).subtract(SHANGHAI_OFFSET_HOURS, 'hour').valueOf(),
    endOfDay: (at) => inShanghai(at).endOf('day').valueOf(),
    endOfWorkingDayAfter(at, workingDays) {
      let day = inShanghai(at);
      for (let left = workingDays; left > 0; ) {
        day = day.add(1, 'day');
        if (day.day() !== 0 && day.day() !== 6) left -= 1;
      }
      return day.endOf('day').valueOf();
    },
    yearOf: (at) => inShanghai(at).year(),
  };
}
