/** Hours and holidays as versions of the policy: two people, an instant of force, tickets of before. */
import { HOUR, MINUTE } from '../../domain/primitives/instant';
import type { CalendarRules } from '../../domain/policy/calendar-rules';
import { everyDay } from '../../domain/policy/business-hours';
import { createMemoryEstate, type MemoryEstate } from '../world/memory-estate';
import { fileClaim, must, ticketOf } from '../world/memory-steps';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const at = (moment: string) => Date.parse(`${moment}:00+08:00`);
const [ADMIN, FINANCE] = ['guan-li', 'fang-ning'];
const year2027 = {
  year: 2027,
  publishedOn: '2026-11-19',
  holidays: [
    {
      name: 'newYear' as const,
      from: '2027-01-01',
      to: '2027-01-03',
      makeUpDays: ['2026-12-26'],
    },
  ],
};

let estate: MemoryEstate;

beforeEach(() => {
  estate = createMemoryEstate(NOON);
});

async function changed(change: (now: CalendarRules) => CalendarRules, inForceAt = NOON + HOUR) {
  const { base } = await must(estate, ADMIN, 'policy.list', {});
  return {
    baseVersion: base.version,
    calendars: change(base.calendars),
    inForceAt,
    reason: '春节前后服务时间调整',
  };
}

const withLeaderHours = (opens: number, closes: number) => (now: CalendarRules) => ({
  ...now,
  hours: { ...now.hours, leader: everyDay(opens * 60, closes * 60) },
});
const with2027 = (now: CalendarRules) => ({
  ...now,
  holidayYears: [...now.holidayYears, year2027],
});

async function putInForce(input: Awaited<ReturnType<typeof changed>>): Promise<string> {
  const { draftId } = await must(estate, ADMIN, 'policy.draftCalendars', input);
  expect(await estate.call(ADMIN, 'policy.confirm', { draftId })).toMatchObject({ code: 'ownDraft' });
  const { version } = await must(estate, FINANCE, 'policy.confirm', { draftId });
  estate.world.clock.advance(Math.max(0, input.inForceAt - estate.world.clock.now()));
  await must(estate, ADMIN, 'policy.list', {});
  return version;
}

test('other hours hold from their instant on; a ticket of before keeps its own', async () => {
  estate.world.clock.advance(9 * HOUR + 55 * MINUTE);
  const before = await fileClaim(estate, 'chen-guilan');
  const morning = at('2026-11-21T08:00');
  const version = await putInForce(await changed(withLeaderHours(9, 23), morning));
  estate.world.clock.advance(13 * HOUR + 55 * MINUTE);
  const after = await fileClaim(estate, 'lin-xiaowen');
  const dueOf = async (ticketId: string) => {
    const { clocks, policyVersion } = await ticketOf(estate, ticketId);
    return [policyVersion, clocks.find(({ kind }) => kind === 'firstReply')?.dueAt];
  };
  // Filed five to ten: five minutes of that evening, five of the next morning at eight.
  expect(await dueOf(before.ticketId)).toEqual(['2026-11', at('2026-11-21T08:05')]);
  // The same minute under the new hours: the evening is long enough.
  expect(await dueOf(after.ticketId)).toEqual([version, at('2026-11-21T22:05')]);
});

test('a year that was published goes into the promises of new tickets, and shows on the page', async () => {
  const seen = await must(estate, 'dong-jie', 'desk.calendars', {});
  expect(seen.years[1]).toMatchObject({ year: 2027, publishedOn: null, holidays: [] });
  expect(seen.mayEdit).toBe(false);
  const version = await putInForce(await changed(with2027));
  const now = await must(estate, ADMIN, 'desk.calendars', {});
  expect(now).toMatchObject({ policyVersion: version, mayEdit: true });
  expect(now.years[1]).toMatchObject({ publishedOn: '2026-11-19', holidays: year2027.holidays });
  const { calendars, policies } = estate.world;
  const promised = (name: string) =>
    calendars.dayOf(
      calendars.daysOf(policies.of(name)).endOfWorkingDayAfter(at('2026-12-25T10:00'), 3),
    );
  // Saturday the 26th is worked by the notice.
  expect(promised('2026-11')).toBe('2026-12-30');
  expect(promised(version)).toBe('2026-12-29');
});

test('numbers and calendars keep each other through the versions', async () => {
  await putInForce(await changed(with2027));
  const { base } = await must(estate, ADMIN, 'policy.list', {});
  const rules = { ...base.rules, couponDays: 30 };
  const inForceAt = estate.world.clock.now() + HOUR;
  const draft = { baseVersion: base.version, rules, inForceAt, reason: '券期缩短' };
  const { draftId } = await must(estate, ADMIN, 'policy.draft', draft);
  const { version } = await must(estate, FINANCE, 'policy.confirm', { draftId });
  estate.world.clock.advance(HOUR);
  const { versions } = await must(estate, FINANCE, 'policy.list', {});
  expect(versions[0]).toMatchObject({ changes: [{ key: 'couponDays' }], calendarChanges: [] });
  expect(versions[1]).toMatchObject({
    changes: [],
    calendarChanges: [{ kind: 'year', year: 2027, before: null }],
  });
  const { sla, remedy } = estate.world.policies.of(version);
  expect(sla.holidayYears.map(({ year }) => year)).toEqual([2026, 2027]);
  expect(remedy.couponDays).toBe(30);
  await putInForce(await changed(withLeaderHours(7, 22), estate.world.clock.now() + HOUR));
  expect(estate.world.policies.current()).toMatchObject({
    remedy: { couponDays: 30 },
    sla: { leaderHours: everyDay(420, 1_320), holidayYears: [{ year: 2026 }, { year: 2027 }] },
  });
});

test('what cannot be, changes nothing or comes too soon is refused; the place is named', async () => {
  const draft = async (input: Awaited<ReturnType<typeof changed>>) =>
    estate.call(ADMIN, 'policy.draftCalendars', input);
  expect(await draft(await changed(withLeaderHours(22, 8)))).toMatchObject({
    code: 'calendarWrong',
    details: { where: 'leader.workingDays', why: 'closesBeforeOpening' },
  });
  expect(await draft(await changed((now) => now))).toMatchObject({ code: 'nothingChanged' });
  expect(await draft(await changed(with2027, NOON))).toMatchObject({ code: 'tooSoon' });
  const far = { ...year2027, year: 2031, publishedOn: '2026-11-19', holidays: [] };
  const farther = (now: CalendarRules) => ({ ...now, holidayYears: [...now.holidayYears, far] });
  expect(await draft(await changed(farther))).toMatchObject({ code: 'calendarWrong' });
  expect(await estate.call('dong-jie', 'policy.draftCalendars', await changed(with2027))).toMatchObject(
    { code: 'notAllowed' },
  );
  expect(await estate.all('policyDrafts')).toEqual([]);
});

test('the preview says open time and what the clocks would make of known moments', async () => {
  const { calendars } = await changed((now) => with2027(withLeaderHours(8, 21)(now)));
  const preview = await must(estate, FINANCE, 'policy.previewCalendars', { calendars });
  expect(preview.changes.map(({ kind }) => kind)).toEqual(['hours', 'year']);
  expect(preview.weeks[0]).toEqual({
    whose: 'leader',
    beforeMinutes: 7 * 14 * 60,
    afterMinutes: 7 * 13 * 60,
  });
  const [friday, , holiday, makeUp] = preview.examples;
  expect(friday).toMatchObject({
    occasion: 'fridayEvening',
    at: at('2026-11-27T21:55'),
    reply: { before: at('2026-11-28T08:05'), after: at('2026-11-28T08:10') },
  });
  expect(holiday).toMatchObject({ occasion: 'holidayMorning', at: at('2027-01-01T08:30') });
  expect(makeUp).toMatchObject({ occasion: 'makeUpMorning', at: at('2026-12-26T08:30') });
  expect(makeUp!.arrival.after).toBe(makeUp!.arrival.before);
  expect(await estate.all('policyDrafts')).toEqual([]);
});
