/**
 * Words inside dates and lengths of time. Month and day patterns are dayjs's. A number keeps its
 * unit on its line: the space between them does not break.
 */
export const formats = {
  date: 'M月D日',
  dateWithYear: 'YYYY年M月D日',
  yearMonth: 'YYYY年M月',
  month: 'M月',
  /** After a clock time, whose digits keep their distance; a date ends in a word of its own. */
  before: '{when} 前',
  beforeDate: '{when}前',
  withinToday: '今天内',
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  days: '{count}\u00a0天',
  hours: '{count}\u00a0小时',
  minutes: '{count}\u00a0分钟',
  seconds: '{count}\u00a0秒',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  /** Between two sentences that are said in one go. */
  betweenSentences: '',
  earlyMorning: '早上',
  morning: '上午',
  noon: '中午',
  afternoon: '下午',
  evening: '晚上',
} as const;
