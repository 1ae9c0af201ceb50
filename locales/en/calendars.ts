import type { calendars as source } from '../zh-hans/calendars';

/** Hours and days off as a version of the rules: what they are, how they change, what it does. */
export const calendars: Record<keyof typeof source, string> = {
  'calendars.note':
    'All clocks run by these hours. An administrator can change them; a second person has to agree.',
  'calendars.noteEdit':
    'All clocks run by these hours. They change like other rules: you draft, a second person agrees.',
  'calendars.edit': 'Change hours and holidays',
  'calendars.editHint': 'Claims already open keep the old times; only new ones change',
  'calendars.wayHint': 'Hours of leaders, platform and pick-up points; days off',
  'calendars.offOne': '{day} off',
  'calendars.row': '{name}: {value}',
  'calendars.workedToo': ' ({days} worked)',
  'calendars.then': '; ',
  'calendars.notYet': 'Not entered yet; only the days fixed by law count',
  'calendars.noDays': 'No days at all',
  'calendars.was': 'Before: {before}',
  'calendars.becomes': 'After: {after}',

  'calendarDraft.title': 'Change hours and holidays',
  'calendarDraft.intro':
    'Draft it, look at the effect, then pass it to a second person. Claims already open keep the old times.',
  'calendarDraft.hoursHint': 'e.g. 08:00-22:00',
  'calendarDraft.lunchHint': 'Empty means no lunch break',
  'calendarDraft.publishedOn': 'Date of the notice',
  'calendarDraft.publishedHint': 'Empty if not out yet; otherwise as printed, e.g. {year}-11-04',
  'calendarDraft.offHint': 'Days off, e.g. 2-5~2-12; empty if none',
  'calendarDraft.worked': '{name}: days worked instead',
  'calendarDraft.workedHint': 'Days worked, e.g. 1-31 2-20',
  'calendarDraft.placeholder': "e.g. the State Council announced next year's holidays",
  'calendarDraft.wrong': "Something is not right. Please see what's marked red",
  'calendarDraft.unchanged': 'Nothing changed yet',
  'calendarDraft.effect': 'See the effect',
  'calendarDraft.examples': 'The same claims, before and after',
  'calendarDraft.week': '{whose}, a usual week',
  'calendarDraft.hours': '{hours} h, unchanged',
  'calendarDraft.hoursChange': '{before} → {after} h',
  'calendarDraft.fridayEvening': 'Filed on a Friday evening ({at})',
  'calendarDraft.saturdayMorning': 'Filed on a Saturday morning ({at})',
  'calendarDraft.holidayMorning': 'Filed on the first morning of a holiday ({at})',
  'calendarDraft.makeUpMorning': 'Filed on a make-up working day ({at})',
  'calendarDraft.beforeSaid': 'Before: reply by {reply}, card refund by {arrival}',
  'calendarDraft.afterSaid': 'After: reply by {reply}, card refund by {arrival}',
  'calendarDraft.sameSaid': 'Reply by {reply}, card refund by {arrival}, unchanged',
  'calendarDraft.kept':
    'Claims opened before it takes effect are not touched; promised times stay.',

  'calendarFault.closesBeforeOpening': 'Closing has to be after opening, {hours}:00 at the latest',
  'calendarFault.openTooShort': "Open at least {hours} {hours|hour/hours} a day; it can't be empty",
  'calendarFault.lunchWrong':
    'A lunch break is {hours} {hours|hour/hours} at most and starts before it ends',
  'calendarFault.dayWrong':
    'Wrong day: it has to be in this year, and a worked day has to be on a weekend',
  'calendarFault.daysOverlap': "A day is given twice; days off and worked can't overlap",
  'calendarFault.yearTwice': 'This year is given twice',
  'calendarFault.notHours': 'Please write it like 08:00-22:00',
  'calendarFault.notDays': 'Please write it like 2-5~2-12, or 1-31 2-20',
  'calendarFault.notPublished': 'Please write a date like 2026-11-04',
  'refusal.calendarWrong':
    "Something in the hours or days off is not right. Please go back to what's marked red",
};
