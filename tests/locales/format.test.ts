import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/primitives/instant';
import {
  beforeDateText,
  beforeMomentText,
  countdownText,
  dateText,
  daypartText,
  daysBetween,
  durationText,
  leafTexts,
  moneyText,
  momentText,
  momentWithDayText,
  temperatureText,
} from '../../locales/format';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const at = (time: string) => Date.parse(`${time}+08:00`);

/** The space between a number and its unit does not break; tests write a plain one. */
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test.each([
  [0, '¥0.00'],
  [1, '¥0.01'],
  [8600, '¥86.00'],
  [-450, '−¥4.50'],
  [119_400, '¥1,194.00'],
  [100_000_000, '¥1,000,000.00'],
])('%d fen reads %s', (fen, words) => {
  expect(moneyText(fen)).toBe(words);
});

test('a day begins at midnight in Shanghai, whatever the zone of the machine', () => {
  expect(dateText(Date.parse('2026-11-22T15:59:59Z'), noon)).toBe('11月22日');
  expect(dateText(Date.parse('2026-11-22T16:00:00Z'), noon)).toBe('11月23日');
  expect(daysBetween(noon, Date.parse('2026-11-22T16:00:00Z'))).toBe(1);
});

test('another year is said, this one is not', () => {
  expect(dateText(at('2027-01-03T09:00:00'), noon)).toBe('2027年1月3日');
});

test('an instant is said by clock today, with its day otherwise', () => {
  expect(momentText(at('2026-11-22T10:22:00'), noon)).toBe('10:22');
  expect(momentWithDayText(at('2026-11-22T10:22:00'), noon)).toBe('今天 10:22');
  expect(momentText(at('2026-11-23T10:12:00'), noon)).toBe('明天 10:12');
  expect(momentText(at('2026-11-21T18:03:00'), noon)).toBe('昨天 18:03');
  expect(momentText(at('2026-11-17T10:12:00'), noon)).toBe('11月17日 10:12');
  expect(beforeMomentText(at('2026-11-23T08:05:00'), noon)).toBe('明天 08:05 前');
});

test('money is promised before a day, or within today', () => {
  expect(beforeDateText(at('2026-11-24T23:59:59'), noon)).toBe('11月24日前');
  expect(beforeDateText(at('2026-11-22T23:59:59'), noon)).toBe('今天内');
});

test('a length of time is said in its two largest units', () => {
  expect(plain(durationText(2 * DAY + 21 * HOUR + 59 * MINUTE))).toBe('2 天 21 小时');
  expect(plain(durationText(DAY + 5 * MINUTE))).toBe('1 天');
  expect(plain(durationText(65 * MINUTE))).toBe('1 小时 5 分钟');
  expect(plain(durationText(42 * SECOND))).toBe('42 秒');
  expect(plain(durationText(-5))).toBe('0 秒');
});

test('a countdown is in step with its ring: minutes rounded up, seconds at the end', () => {
  expect(plain(countdownText(9 * MINUTE + SECOND))).toBe('10 分钟');
  expect(plain(countdownText(MINUTE + 58 * SECOND))).toBe('1 分钟 58 秒');
  expect(plain(countdownText(30 * SECOND))).toBe('30 秒');
  expect(plain(countdownText(23 * HOUR + 59 * MINUTE))).toBe('23 小时 59 分钟');
});

test('a countdown never says less than is left by a minute or more, nor more than a minute', () => {
  const units = { 天: DAY, 小时: HOUR, 分钟: MINUTE, 秒: SECOND };
  const read = (words: string) =>
    [...plain(words).matchAll(/(\d+) (天|小时|分钟|秒)/g)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units],
      0,
    );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: DAY }), (left) => {
      expect(Math.abs(read(countdownText(left)) - left)).toBeLessThanOrEqual(MINUTE);
    }),
  );
});

test('a calendar leaf shows month, day and weekday', () => {
  expect(leafTexts(at('2026-11-24T12:00:00'))).toEqual({ month: '11月', day: '24', weekday: '周二' });
});

test.each([
  [5, '早上'],
  [9, '上午'],
  [12, '中午'],
  [14, '下午'],
  [18, '晚上'],
  [3, '晚上'],
])('at %d o’clock one says %s好', (hour, daypart) => {
  expect(daypartText(at('2026-11-22T00:00:00') + hour * HOUR)).toBe(daypart);
});

test('a temperature has a true minus sign and one decimal', () => {
  expect(temperatureText(-41)).toBe('−4.1℃');
  expect(temperatureText(46)).toBe('4.6℃');
});
