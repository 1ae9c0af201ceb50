/** Hours and days off as an administrator types them. */
import { calendarRulesOf, changedCalendars } from '../../../domain/policy/calendar-rules';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import {
  readCalendars,
  typedCalendars,
} from '../../../src/packages/admin/calendar-draft/typed-calendars';

const shipped = calendarRulesOf(policyOf(currentPolicyVersion));
const years = [2026, 2027];

test('what is shown for typing reads back as it was', () => {
  const { calendars, problems } = readCalendars(typedCalendars(shipped), years);
  expect(problems).toEqual({});
  expect(changedCalendars(shipped, calendars!)).toEqual([]);
});

test('a year is typed from the notice; a December day of New Year’s is of the year before', () => {
  const typed = {
    ...typedCalendars(shipped),
    '2027.publishedOn': '2026-11-20',
    '2027.newYear.off': '1-1～1-3',
    '2027.newYear.worked': '12-26',
    '2027.springFestival.off': '2月5日~2月12日',
    '2027.springFestival.worked': '1-31，2-20',
    '2027.qingming.off': '4-5',
    'leader.weekends': '9:00 到 21:30',
  };
  const { calendars, problems } = readCalendars(typed, years);
  expect(problems).toEqual({});
  expect(calendars!.hours.leader.weekends).toEqual({ opensAtMinute: 540, closesAtMinute: 1_290 });
  expect(calendars!.holidayYears[1]).toEqual({
    year: 2027,
    publishedOn: '2026-11-20',
    holidays: [
      { name: 'newYear', from: '2027-01-01', to: '2027-01-03', makeUpDays: ['2026-12-26'] },
      {
        name: 'springFestival',
        from: '2027-02-05',
        to: '2027-02-12',
        makeUpDays: ['2027-01-31', '2027-02-20'],
      },
      { name: 'qingming', from: '2027-04-05', to: '2027-04-05', makeUpDays: [] },
    ],
  });
});

test.each([
  ['leader.workingDays', '八点到十点', '请写成 08:00-22:00'],
  ['leader.workingDays', '', '每天至少开 4 小时，不能空着'],
  ['platform.lunch', '11:00-15:00', '午休最多 3 小时，先开始后结束'],
  ['platform.holidays', '20:00-08:00', '关门要晚于开门，不过 24:00'],
  ['2027.springFestival.off', '春节', '请写成 2-5~2-12，或 1-31 2-20'],
  ['2027.publishedOn', '十一月', '请写成 2026-11-04 这样的日子'],
  ['2026.qingming.worked', '4-5', '同一天写了两次，放假和上班不能重'],
])('%s typed as “%s” says what to write instead', (place, words, problem) => {
  const typed = { ...typedCalendars(shipped), [place]: words };
  const read = readCalendars(typed, years);
  expect(read.calendars).toBeNull();
  expect(read.problems[place]).toBe(problem);
});
