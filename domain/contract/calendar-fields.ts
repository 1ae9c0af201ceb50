import * as v from 'valibot';
import { calendarBounds, type CalendarRules } from '../policy/calendar-rules';
import { holidayNames } from '../policy/holidays';

const { minutesADay } = calendarBounds;
const minute = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(minutesADay));
const serviceHours = v.nullable(v.strictObject({ opensAtMinute: minute, closesAtMinute: minute }));
const businessHours = v.strictObject({
  workingDays: serviceHours,
  weekends: serviceHours,
  holidays: serviceHours,
  lunch: serviceHours,
});
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const holiday = v.strictObject({
  name: v.picklist(holidayNames),
  from: day,
  to: day,
  makeUpDays: v.pipe(v.array(day), v.maxLength(6)),
});
const holidayYear = v.strictObject({
  year: v.pipe(v.number(), v.safeInteger(), v.minValue(2026), v.maxValue(2100)),
  publishedOn: day,
  holidays: v.pipe(v.array(holiday), v.maxLength(holidayNames.length)),
});

/** Hours and holidays of a version; what cannot be is refused with words of its own. */
export const calendarRules: v.GenericSchema<CalendarRules> = v.strictObject({
  hours: v.strictObject({ leader: businessHours, platform: businessHours, station: businessHours }),
  holidayYears: v.pipe(v.array(holidayYear), v.maxLength(100)),
});
