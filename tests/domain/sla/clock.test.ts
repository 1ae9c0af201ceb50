import * as fc from 'fast-check';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';
import {
  dueLevels,
  freezeClocks,
  markHandled,
  mostUrgent,
  nextDueAt,
  startArrivalClock,
  startClock,
  stopClock,
  toneOf,
  type AppliedClock,
} from '../../../domain/sla/clock';
import { leaderHours, minutes, shanghai } from '../shanghai';

const policy = policyOf(currentPolicyVersion);

function clocksFrom(text: string): AppliedClock[] {
  const start = { policy, calendar: leaderHours, cycle: 1, startedAt: shanghai(text) };
  return [startClock('firstReply', start), startClock('settlement', start)];
}

test.each([
  ['2026-11-22 12:00', '2026-11-22 12:07', '2026-11-22 12:10'],
  ['2026-11-22 21:55', '2026-11-23 08:02', '2026-11-23 08:05'],
  ['2026-11-22 21:53', '2026-11-22 22:00', '2026-11-23 08:03'],
  ['2026-11-22 22:00', '2026-11-23 08:07', '2026-11-23 08:10'],
  ['2026-11-22 23:00', '2026-11-23 08:07', '2026-11-23 08:10'],
])('a claim filed at %s is warned about at %s and taken over at %s', (filed, warned, due) => {
  const [firstReply] = clocksFrom(filed);
  expect(firstReply).toMatchObject({ warnAt: shanghai(warned), dueAt: shanghai(due) });
});

test('settlement counts in wall time, whatever the hour of filing, and warns at 70 %', () => {
  const filedAt = shanghai('2026-11-22 23:00');
  expect(clocksFrom('2026-11-22 23:00')[1]).toMatchObject({
    warnAt: filedAt + 16.8 * HOUR,
    dueAt: filedAt + 24 * HOUR,
  });
});

test('a claim left alone is warned about once and taken over once', () => {
  const at = (text: string) => shanghai(`2026-11-22 ${text}`);
  const filed = clocksFrom('2026-11-22 12:00');
  expect(nextDueAt(filed)).toBe(at('12:07'));
  expect(dueLevels(filed, at('12:06'))).toEqual([]);
  const warning = { kind: 'firstReply', level: 'warning', at: at('12:07') };
  expect(dueLevels(filed, at('12:07'))).toEqual([warning]);
  const warned = markHandled(filed, 'firstReply', 'warning', at('12:07'));
  expect(dueLevels(warned, at('12:09'))).toEqual([]);
  expect(nextDueAt(warned)).toBe(at('12:10'));
  const breach = { kind: 'firstReply', level: 'breach', at: at('12:10') };
  expect(dueLevels(warned, at('12:10'))).toEqual([breach]);
  const breached = markHandled(warned, 'firstReply', 'breach', at('12:10'));
  expect(dueLevels(breached, at('12:30'))).toEqual([]);
  expect(nextDueAt(breached)).toBe(filed[1]!.warnAt);
});

test('after an outage nobody is warned about what has happened, and the order is kept', () => {
  const filed = clocksFrom('2026-11-22 12:00');
  const nextDay = shanghai('2026-11-23 13:00');
  expect(dueLevels(filed, nextDay)).toEqual([
    { kind: 'firstReply', level: 'breach', at: shanghai('2026-11-22 12:10') },
    { kind: 'settlement', level: 'breach', at: shanghai('2026-11-23 12:00') },
  ]);
  const handled = markHandled(filed, 'firstReply', 'breach', nextDay);
  expect(handled[0]).toMatchObject({ warnedAt: nextDay, breachedAt: nextDay });
});

test('at the due instant itself a warning that nobody gave is no longer given', () => {
  const filed = clocksFrom('2026-11-22 12:00');
  expect(dueLevels(filed, shanghai('2026-11-22 12:10'))).toMatchObject([{ level: 'breach' }]);
});

test('marking twice keeps the first instant', () => {
  const once = markHandled(clocksFrom('2026-11-22 12:00'), 'firstReply', 'breach', 1);
  expect(markHandled(once, 'firstReply', 'breach', 2)).toEqual(once);
  expect(markHandled(once, 'firstReply', 'warning', 2)).toEqual(once);
});

test('a stopped clock is due no more, keeps its instant and answers whether it was in time', () => {
  const at = (text: string) => shanghai(`2026-11-22 ${text}`);
  const filed = clocksFrom('2026-11-22 12:00');
  const stopped = stopClock(filed, 'firstReply', at('12:10'));
  expect(dueLevels(stopped, at('13:00'))).toEqual([]);
  expect(stopClock(stopped, 'firstReply', at('14:00'))).toEqual(stopped);
  expect(toneOf(stopped[0]!, at('15:00'))).toBe('inTime');
  expect(toneOf(stopClock(filed, 'firstReply', at('12:11'))[0]!, at('12:12'))).toBe('late');
  expect(stopped[1]).toEqual(filed[1]);
});

test('the tone turns at the warning and at the breach', () => {
  const [firstReply] = clocksFrom('2026-11-22 12:00');
  const toneAt = (text: string) => toneOf(firstReply!, shanghai(`2026-11-22 ${text}`));
  expect([toneAt('12:06'), toneAt('12:07'), toneAt('12:09'), toneAt('12:10')]).toEqual([
    'inTime',
    'soon',
    'soon',
    'late',
  ]);
});

test('the most urgent clock runs and is due first', () => {
  const filed = clocksFrom('2026-11-22 12:00');
  expect(mostUrgent(filed)?.kind).toBe('firstReply');
  expect(mostUrgent(stopClock(filed, 'firstReply', 0))?.kind).toBe('settlement');
  expect(mostUrgent(freezeClocks(filed, 0))).toBeNull();
  expect(nextDueAt(freezeClocks(filed, 0))).toBeNull();
});

test('the arrival clock warns nobody and is due at the promise', () => {
  const clock = startArrivalClock({ cycle: 1, startedAt: 0, dueAt: minutes(60) });
  expect(nextDueAt([clock])).toBe(minutes(60));
  expect(dueLevels([clock], minutes(59))).toEqual([]);
  expect(dueLevels([clock], minutes(60))).toMatchObject([{ kind: 'arrival', level: 'breach' }]);
  const warning = startArrivalClock({ cycle: 1, startedAt: 0, warnAt: 5, dueAt: 9 });
  expect(dueLevels([warning], 5)).toMatchObject([{ level: 'warning' }]);
});

test('however the sweeps fall, each level is acted on once and nothing due is left', () => {
  const sweeps = fc.array(fc.nat({ max: minutes(2_000) }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sweeps, (offsets) => {
      const filedAt = shanghai('2026-11-22 12:00');
      let clocks = clocksFrom('2026-11-22 12:00');
      const acted: string[] = [];
      for (const offset of offsets.sort((one, other) => one - other)) {
        const now = filedAt + offset;
        for (const { kind, level, at } of dueLevels(clocks, now)) {
          expect(at).toBeLessThanOrEqual(now);
          acted.push(`${kind} ${level}`);
          clocks = markHandled(clocks, kind, level, now);
        }
        expect(nextDueAt(clocks) ?? Infinity).toBeGreaterThan(now);
      }
      expect(new Set(acted).size).toBe(acted.length);
    }),
  );
});
