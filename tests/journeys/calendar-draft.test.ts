/** Hours and days off are typed, looked at, and hold once a second person has said so. */
import { Person } from './person';
import { pageOf, setStage } from './stage';
import { journey } from './step';
import { complaintsOf } from './steps';

const stage = setStage();
const step = journey();
let administrator: Person;
let finance: Person;

step('are typed by an administrator, who sees what that would do', async () => {
  const page = '/packages/platform/calendars/index';
  administrator = await Person.at(stage.browser, pageOf(stage, 'guan-li', page));
  await administrator.sees('2027 年节假日');
  await administrator.shoot('calendars-administrator');
  await administrator.tap('#edit-calendars');
  const field = (place: string) => administrator.on(`#calendar-${place} input`).first();
  await field('leader-holidays').fill('20:00-8:00');
  await administrator.sees('关门要晚于开门，不过 24:00');
  await administrator.shoot('calendar-draft-wrong');
  await field('leader-holidays').fill('9:00-21:00');
  await field('2027-publishedOn').fill('2026-11-20');
  await field('2027-newYear-off').fill('1-1~1-3');
  await field('2027-springFestival-off').fill('2-5~2-12');
  await field('2027-springFestival-worked').fill('1-31 2-20');
  await administrator.tap('#preview-calendars');
  await administrator.on('#calendar-effects').waitFor();
  await administrator.sees(/放假第一天上午提交/);
  await administrator.shoot('calendar-effect');
  await administrator.tap(administrator.on('.sheet__close'));
  await administrator.on('#calendar-effects').waitFor({ state: 'hidden' });
  await administrator.type('#calendar-reason', '春节放假通知发了');
  await administrator.shoot('calendar-draft');
  await administrator.tap('#send-calendars');
  await administrator.page.waitForURL(/packages\/admin\/policies\/index/);
});

step('hold once a second person has said so', async () => {
  finance = await Person.at(
    stage.browser,
    pageOf(stage, 'fang-ning', '/packages/admin/policies/index'),
  );
  await finance.sees(/春节 2月5日–2月12日\s*放假（1月31日、2月20日\s*上班）/);
  await finance.shoot('policies-calendar-draft');
  await finance.tap('#draft-confirm');
  await finance.tap('#confirm-policy');
  await finance.on('#confirm-policy').waitFor({ state: 'hidden' });
  await stage.product.pass(13);
  await finance.page.goto(pageOf(stage, 'fang-ning', '/packages/platform/calendars/index'));
  await finance.sees(/2月5日–2月12日\s*放假/);
  await finance.shoot('calendars-2027');
  expect(complaintsOf(administrator, finance)).toEqual([]);
});
