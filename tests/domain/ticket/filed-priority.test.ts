import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { filedPriority } from '../../../domain/ticket/filed-priority';

const policy = policyOf(currentPolicyVersion).priority;
const judge = (words: string, claimedFen = 30_00) => filedPriority({ words, claimedFen }, policy);

test.each([
  ['孩子吃了送医院', 'major'],
  ['再不处理我打 123 15', 'major'],
  ['要曝光你们，还要投诉', 'major'],
  ['我要投诉', 'important'],
  ['烂了三个', 'normal'],
  ['', 'normal'],
])('“%s” makes it %s', (words, priority) => {
  const decision = judge(words);
  expect(decision.priority).toBe(priority);
  expect(decision.reasons.length > 0).toBe(priority !== 'normal');
});

test('the sum makes it important from the policy’s amount on, and never major', () => {
  expect(judge('', policy.importantFromFen - 1).priority).toBe('normal');
  expect(judge('', policy.importantFromFen)).toMatchObject({
    priority: 'important',
    reasons: [{ key: 'priority.amount', params: { claimedFen: policy.importantFromFen } }],
  });
});

test('every reason is kept, not the first alone', () => {
  const { priority, reasons } = judge('过敏住院，要投诉', policy.importantFromFen);
  expect(priority).toBe('major');
  expect(reasons.map(({ key }) => key)).toEqual([
    'priority.majorWord',
    'priority.importantWord',
    'priority.amount',
  ]);
});
