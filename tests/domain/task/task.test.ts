import { createHash } from 'node:crypto';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { DAY, HOUR } from '../../../domain/primitives/instant';
import { isLowScore, mayReportCall } from '../../../domain/task/call';
import { closingChecks, mayClose } from '../../../domain/task/closing';
import { isDrawn } from '../../../domain/task/draw-sample';
import { taskKinds, taskRule } from '../../../domain/task/kind';
import { timesOf } from '../../../domain/task/task-times';
import {
  isDone,
  mayActOnTask,
  taskActs,
  taskStates,
  type TaskActor,
} from '../../../domain/task/transition';

const policy = policyOf(currentPolicyVersion);
const actors: TaskActor[] = ['assignee', 'handler', 'timer', 'system'];

function rowsFrom(state: (typeof taskStates)[number]): string[] {
  return taskActs.flatMap((act) =>
    actors.filter((actor) => mayActOnTask(act, actor, state)).map((actor) => `${act} ${actor}`),
  );
}

test('a planned task begins by the timer, is answered early by the life of the ticket or cancelled', () => {
  expect(rowsFrom('planned')).toEqual([
    'begin timer',
    'answer assignee',
    'answer system',
    'cancel handler',
    'cancel system',
  ]);
});

test('an open task is the work of the one asked; the timer lapses it, the owner takes it back', () => {
  expect(rowsFrom('open')).toEqual([
    'recordCall assignee',
    'answer assignee',
    'answer system',
    'decline assignee',
    'lapse timer',
    'cancel handler',
    'cancel system',
  ]);
});

test.each(taskStates.filter(isDone))('nothing leads out of %s', (state) => {
  expect(rowsFrom(state)).toEqual([]);
});

test.each([
  ['supplierAnswer', 'answer', 48 * HOUR, 36 * HOUR, 'wallTime'],
  ['carrierAnswer', 'answer', 48 * HOUR, 36 * HOUR, 'wallTime'],
  ['quality', 'answer', 24 * HOUR, 16.8 * HOUR, 'wallTime'],
  ['callBack', 'call', 2 * HOUR, 1.4 * HOUR, 'platformHours'],
  ['callBack', 'answer', 48 * HOUR, 33.6 * HOUR, 'wallTime'],
  ['closureCheck', 'answer', 48 * HOUR, 33.6 * HOUR, 'wallTime'],
  ['mysteryCheck', 'answer', 7 * DAY, 117.6 * HOUR, 'wallTime'],
] as const)('%s: %s is due after %d ms and warned after %d in %s', (kind, clock, due, warning, countsIn) => {
  const time = timesOf(kind, policy).clocks.find((one) => one.clock === clock);
  expect(time).toEqual({ clock, due, warning, countsIn });
});

test('the follow-up is asked seven days after settlement, the survey after two hours of the day', () => {
  expect(timesOf('followUp', policy).opens).toEqual({ after: 7 * DAY, thenInLeaderHours: 0 });
  expect(timesOf('survey', policy).opens).toEqual({ after: 0, thenInLeaderHours: 2 * HOUR });
});

test('every kind has an answer clock, an outcome, and one who is asked', () => {
  for (const kind of taskKinds) {
    expect(timesOf(kind, policy).clocks.map(({ clock }) => clock)).toContain('answer');
    expect(taskRule(kind).outcomes.length).toBeGreaterThan(0);
  }
});

test('only the silence of suppliers and carriers counts as a yes', () => {
  const counted = taskKinds.filter((kind) => {
    const { onBreach } = taskRule(kind);
    return onBreach.act === 'lapse' && onBreach.outcome === 'deemedAccepted';
  });
  expect(counted).toEqual(['supplierAnswer', 'carrierAnswer']);
});

test('five in a hundred are drawn, the same ones however often one asks', () => {
  const digests = Array.from({ length: 20_000 }, (_, number) =>
    createHash('sha256').update(`ticket_${number}`).digest('hex'),
  );
  const drawn = digests.filter((digest) => isDrawn(digest, 500));
  expect(drawn.length).toBeGreaterThan(900);
  expect(drawn.length).toBeLessThan(1_100);
  expect(digests.filter((digest) => isDrawn(digest, 500))).toEqual(drawn);
  // A larger sample holds the smaller one: raising the share draws nobody out.
  expect(drawn.every((digest) => isDrawn(digest, 1_000))).toBe(true);
});

test('a share of nothing draws nobody, a share of all draws everybody, and no digest is an error', () => {
  expect(isDrawn('00000000ff', 0)).toBe(false);
  expect(isDrawn('ffffffffff', 10_000)).toBe(true);
  expect(isDrawn('0ccccccb', 500)).toBe(true);
  expect(isDrawn('0ccccccd', 500)).toBe(false);
  expect(() => isDrawn('not a digest', 500)).toThrow('hexadecimal');
});

test('a ticket closes when the remedy arrived and nothing asked of others is open', () => {
  const done = { remedyArrived: true, residentAnswered: false };
  expect(mayClose(closingChecks({ ...done, tasks: [] }))).toBe(true);
  expect(mayClose(closingChecks({ ...done, remedyArrived: false, tasks: [] }))).toBe(false);
  const questions = [
    { kind: 'survey', state: 'open' },
    { kind: 'followUp', state: 'planned' },
    { kind: 'closureCheck', state: 'open' },
    { kind: 'supplierAnswer', state: 'lapsed' },
    { kind: 'qualitySample', state: 'answered' },
  ] as const;
  expect(mayClose(closingChecks({ ...done, tasks: questions }))).toBe(true);
});

test.each([
  ['supplierAnswer', 'tasksDone'],
  ['quality', 'tasksDone'],
  ['callBack', 'samplesDone'],
  ['qualitySample', 'samplesDone'],
  ['mysteryCheck', 'samplesDone'],
] as const)('an open %s keeps a ticket from closing, and %s says so', (kind, id) => {
  const checks = closingChecks({
    remedyArrived: true,
    residentAnswered: true,
    tasks: [{ kind, state: 'open' }],
  });
  expect(mayClose(checks)).toBe(false);
  expect(checks.filter(({ holds }) => !holds)).toEqual([{ id, holds: false, needed: true }]);
});

test('a call-back is reported only after a call that reached, or after three in vain', () => {
  const inVain = [{ reached: false }, { reached: false }];
  expect(mayReportCall([], 'resolved', policy)).toEqual({ ok: false, code: 'callFirst' });
  expect(mayReportCall(inVain, 'reopen', policy)).toEqual({ ok: false, code: 'callFirst' });
  expect(mayReportCall([...inVain, { reached: true }], 'resolved', policy).ok).toBe(true);
  expect(mayReportCall(inVain, 'unreached', policy)).toEqual({
    ok: false,
    code: 'callAgain',
    details: { missing: 1, callTries: 3 },
  });
  expect(mayReportCall([...inVain, { reached: false }], 'unreached', policy).ok).toBe(true);
});

test.each([
  [0, true],
  [6, true],
  [7, false],
  [10, false],
])('a recommendation of %d opens a call-back: %s', (recommend, opens) => {
  expect(isLowScore(recommend, policy)).toBe(opens);
});
