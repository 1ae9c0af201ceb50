/** Waits, rungs above the breach, priorities, and what a clock says of itself. */
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR, MINUTE } from '../../../domain/primitives/instant';
import { priorities } from '../../../domain/primitives/priority';
import { wallTime } from '../../../domain/sla/calendar';
import {
  dueLevels,
  markHandled,
  nextDueAt,
  pauseClocks,
  reprioritised,
  resumeClocks,
  startClock,
  type AppliedClock,
} from '../../../domain/sla/clock';
import { clockKinds, clockLength, complaintClocks } from '../../../domain/sla/clock-length';
import { boardToneOf } from '../../../domain/sla/clock-tone';
import { explainClock } from '../../../domain/sla/explain-clock';
import { isLadderKind, rungOf } from '../../../domain/sla/ladder';
import { sentenceText } from '../../../locales/text';
import { leaderHours, shanghai } from '../shanghai';

const policy = policyOf(currentPolicyVersion);
const noon = shanghai('2026-11-20 12:00');
const start = { policy, calendar: leaderHours, cycle: 1, startedAt: noon };
const settlement = startClock('settlement', start);
const calendarOf = (countsIn: string) => (countsIn === 'leaderHours' ? leaderHours : wallTime);

test('a settlement that nobody minds is acted on four times, each once and in order', () => {
  let clocks = [settlement];
  const acted: Array<[string, number]> = [];
  for (let now = noon; now <= noon + 4 * DAY; now += 6 * MINUTE) {
    for (const { kind, level } of dueLevels(clocks, now)) {
      acted.push([level, (now - noon) / HOUR]);
      clocks = markHandled(clocks, kind, level, now);
    }
  }
  expect(acted).toEqual([
    ['warning', 16.8],
    ['breach', 24],
    ['regional', 48],
    ['management', 72],
  ]);
  expect(nextDueAt(clocks)).toBeNull();
});

test('after an outage the rungs come in order, without the warning', () => {
  const due = dueLevels([settlement], noon + 50 * HOUR);
  expect(due.map(({ level }) => level)).toEqual(['breach', 'regional']);
  const marked = markHandled([settlement], 'settlement', 'regional', noon + 50 * HOUR);
  expect(dueLevels(marked, noon + 50 * HOUR)).toEqual([]);
  expect(nextDueAt(marked)).toBe(noon + 72 * HOUR);
});

test('a wait moves what is still to come, rungs too, and counts a day at most', () => {
  const paused = pauseClocks([settlement], ['settlement'], noon + HOUR);
  expect(nextDueAt(paused)).toBeNull();
  const at = noon + 3 * DAY;
  const [resumed] = resumeClocks(paused, { at, longest: DAY, calendarOf });
  expect(resumed).toMatchObject({
    pausedAt: null,
    dueAt: settlement.dueAt + DAY,
    warnAt: settlement.warnAt + DAY,
    pauses: [{ startsAt: noon + HOUR, endsAt: noon + HOUR + DAY }],
  });
  expect(resumed?.later.map((rung) => rung.at)).toEqual([noon + 3 * DAY, noon + 4 * DAY]);
});

test('a wait over the night takes only the hours that would have counted', () => {
  const lane = startClock('lane', { ...start, lanes: ['motherAndBaby'], startedAt: shanghai('2026-11-20 21:50') });
  const paused = pauseClocks([lane], ['lane'], shanghai('2026-11-20 21:55'));
  const at = shanghai('2026-11-21 07:30');
  const [resumed] = resumeClocks(paused, { at, longest: DAY, calendarOf });
  // 25 minutes were left; they begin at opening time as they would have.
  expect(resumed?.dueAt).toBe(shanghai('2026-11-21 08:25'));
});

test('a higher priority keeps what has elapsed and what stood still', () => {
  const important = startClock('writtenAnswer', { ...start, priority: 'important' });
  const paused = pauseClocks([important], ['writtenAnswer'], noon + HOUR);
  const [waited] = resumeClocks(paused, { at: noon + 2 * HOUR, longest: DAY, calendarOf });
  const major = reprioritised(waited!, policy, 'major');
  expect(major).toMatchObject({ startedAt: noon, dueAt: noon + 3 * HOUR, warnedAt: null });
  expect(dueLevels([major], noon + 2 * HOUR)).toMatchObject([{ level: 'warning' }]);
  expect(dueLevels([major], noon + 3 * HOUR)).toMatchObject([{ level: 'breach' }]);
});

test.each([
  ['normal', 24],
  ['important', 12],
  ['major', 2],
] as const)('the written answer to a %s complaint is due in %d hours', (priority, hours) => {
  expect(startClock('writtenAnswer', { ...start, priority }).dueAt).toBe(noon + hours * HOUR);
});

test('every level that a clock of the ladder reaches has somebody to tell', () => {
  for (const kind of clockKinds) {
    if (kind === 'arrival' || !isLadderKind(kind)) continue;
    for (const priority of priorities) {
      const { warning, due, later } = clockLength(kind, policy, { priority, lanes: ['motherAndBaby'] });
      const warns = warning < due ? (['warning'] as const) : [];
      const levels = [...warns, 'breach' as const, ...later.map(({ level }) => level)];
      for (const level of levels) {
        const tells = rungOf(kind, level, priority)?.tells ?? [];
        expect([kind, level, tells.length > 0]).toEqual([kind, level, true]);
      }
    }
  }
});

test('an important claim has the steps of a complaint, a major one a person besides', () => {
  expect(complaintClocks('normal')).toEqual([]);
  expect(complaintClocks('important')).not.toContain('majorPerson');
  expect(complaintClocks('major')).toContain('majorPerson');
});

test('a clock says in a sentence why it is due then', () => {
  const says = (clock: AppliedClock) =>
    sentenceText(explainClock(clock), noon).replaceAll('\u00a0', ' ');
  const reply = startClock('firstReply', start);
  expect(says(reply)).toBe('12:10 到期：团长服务时间 10 分钟');
  const lane = startClock('lane', { ...start, lanes: ['motherAndBaby'] });
  const paused = pauseClocks([lane], ['lane'], noon + 5 * MINUTE);
  expect(says(paused[0]!)).toBe(
    '12:05 起暂停，等答复；一共团长服务时间 30 分钟，有了答复接着走',
  );
  const at = noon + 11 * MINUTE;
  const [resumed] = resumeClocks(paused, { at, longest: DAY, calendarOf });
  expect(says(resumed!)).toBe('12:36 到期：团长服务时间 30 分钟，已暂停 6 分钟');
});

test('the board is red for a broken promise, amber for a warned one, and never for a resident', () => {
  const reply = startClock('firstReply', start);
  const proof = startClock('proof', start);
  expect(boardToneOf([])).toBeNull();
  expect(boardToneOf([proof])).toBeNull();
  expect(boardToneOf([reply, settlement])).toBe('green');
  const warned = markHandled([reply, settlement], 'firstReply', 'warning', noon);
  expect(boardToneOf(warned)).toBe('amber');
  const late = markHandled([{ ...proof }, settlement], 'proof', 'breach', noon);
  expect(boardToneOf(late)).toBe('green');
  expect(boardToneOf(markHandled(warned, 'settlement', 'breach', noon))).toBe('red');
});
