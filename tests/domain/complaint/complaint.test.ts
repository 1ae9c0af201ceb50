import {
  complaintMatters,
  complaintSubjects,
  mattersOf,
  priorityOf,
} from '../../../domain/complaint/complaint';
import {
  followCodeOf,
  readFollowCode,
  shownFollowCode,
} from '../../../domain/complaint/follow-code';
import {
  dueAnswerLevel,
  markAnswerLevel,
  nextAnswerDueAt,
  startAnswerClock,
} from '../../../domain/complaint/written-answer';
import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { HOUR } from '../../../domain/primitives/instant';

const policy = policyOf(currentPolicyVersion);

test('every matter belongs somewhere and every subject has one for whatever else it is', () => {
  const offered = complaintSubjects.flatMap(mattersOf);
  expect(new Set(offered)).toEqual(new Set(complaintMatters));
  for (const subject of complaintSubjects) expect(mattersOf(subject)).toContain('other');
});

test('what may have hurt somebody is major, money past the platform important', () => {
  expect(priorityOf('unsafe')).toBe('major');
  expect(priorityOf('privateMoney')).toBe('important');
  expect(priorityOf('slow')).toBe('normal');
});

test.each([
  ['normal', 24],
  ['important', 12],
  ['major', 2],
] as const)('a %s complaint is answered in writing within %i hours', (priority, hours) => {
  expect(startAnswerClock(priority, 0, policy).dueAt).toBe(hours * HOUR);
});

test('the clock warns once, breaches once, and is silent once answered', () => {
  const started = startAnswerClock('normal', 0, policy);
  expect(dueAnswerLevel(started, started.warnAt - 1)).toBeNull();
  expect(dueAnswerLevel(started, started.warnAt)).toBe('warning');
  const warned = markAnswerLevel(started, 'warning', started.warnAt);
  expect(dueAnswerLevel(warned, started.dueAt - 1)).toBeNull();
  expect(nextAnswerDueAt(warned)).toBe(started.dueAt);
  expect(dueAnswerLevel(warned, started.dueAt)).toBe('breach');
  const breached = markAnswerLevel(warned, 'breach', started.dueAt);
  expect(nextAnswerDueAt(breached)).toBeNull();
  expect(nextAnswerDueAt({ ...started, answeredAt: 1 })).toBeNull();
});

test('a major one is told about at once', () => {
  const clock = startAnswerClock('major', 5, policy);
  expect(dueAnswerLevel(clock, 5)).toBe('warning');
});

test('a code is read however it was copied by hand, and only as a whole', () => {
  const code = followCodeOf('00ff10a7'.repeat(8));
  const shown = shownFollowCode(code);
  expect(shown).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
  expect(readFollowCode(shown)).toBe(code);
  expect(readFollowCode(` ${shown.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(readFollowCode(shown.slice(1))).toBeNull();
  expect(readFollowCode(shown.replace(/./, '0'))).toBeNull();
});
