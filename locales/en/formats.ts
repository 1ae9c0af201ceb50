import type { Formats } from '../spoken';

/**
 * A clock time stands alone or after its day: `10:22`, `tomorrow 10:12`, `24 Nov 10:12`. Units are
 * short, with one form for any count, and do not break away from their number.
 */
export const formats: Formats = {
  date: 'D\u00a0MMM',
  dateWithYear: 'D\u00a0MMM YYYY',
  yearMonth: 'MMMM YYYY',
  month: 'MMM',
  before: 'by {when}',
  beforeDate: 'by {when}',
  withinToday: 'today',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  days: '{count}\u00a0d',
  hours: '{count}\u00a0h',
  minutes: '{count}\u00a0min',
  seconds: '{count}\u00a0s',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  betweenSentences: ' ',
  earlyMorning: 'morning',
  morning: 'morning',
  noon: 'afternoon',
  afternoon: 'afternoon',
  evening: 'evening',
};
