import { MINUTE, SECOND } from '../../../domain/primitives/instant';
import { keepRounds, pollPause } from '../../../src/cloud/poll-pause';

const every = 15 * SECOND;

test('while something happens it asks as often as the page wants', () => {
  expect(pollPause(every, { failed: 0, unchanged: 0 })).toBe(every);
  expect(pollPause(every, { failed: 0, unchanged: 19 })).toBe(every);
});

test('without an answer it waits twice as long each time, up to two minutes', () => {
  expect(pollPause(every, { failed: 1, unchanged: 0 })).toBe(30 * SECOND);
  expect(pollPause(every, { failed: 2, unchanged: 0 })).toBe(MINUTE);
  expect(pollPause(every, { failed: 9, unchanged: 0 })).toBe(2 * MINUTE);
});

test('where nothing has changed for minutes it asks less often, but once a minute at least', () => {
  expect(pollPause(every, { failed: 0, unchanged: 20 })).toBe(30 * SECOND);
  expect(pollPause(every, { failed: 0, unchanged: 400 })).toBe(MINUTE);
});

test('a page that asks seldom by itself is not asked more often for that', () => {
  expect(pollPause(5 * MINUTE, { failed: 3, unchanged: 0 })).toBe(5 * MINUTE);
  expect(pollPause(5 * MINUTE, { failed: 0, unchanged: 60 })).toBe(5 * MINUTE);
});

test('rounds count faults in a row and news that were none, and begin anew', () => {
  const rounds = keepRounds();
  rounds.failed();
  rounds.failed();
  expect(rounds.pause(every)).toBe(MINUTE);
  rounds.answered(false);
  expect(rounds.pause(every)).toBe(every);
  for (let round = 0; round < 20; round += 1) rounds.answered(true);
  expect(rounds.pause(every)).toBe(30 * SECOND);
  rounds.begin();
  expect(rounds.pause(every)).toBe(every);
});
