/** Made by `npm run docs`: see scripts/traditional.ts. */
import type { Formats } from '../spoken';

export const formats: Formats = {
  date: 'M月D日',
  dateWithYear: 'YYYY年M月D日',
  yearMonth: 'YYYY年M月',
  month: 'M月',
  before: '{when} 前',
  beforeDate: '{when}前',
  withinToday: '今天內',
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  days: '{count}\u00a0天',
  hours: '{count}\u00a0小時',
  minutes: '{count}\u00a0分鐘',
  seconds: '{count}\u00a0秒',
  weekdays: ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  betweenSentences: '',
  earlyMorning: '早上',
  morning: '上午',
  noon: '中午',
  afternoon: '下午',
  evening: '晚上',
};
