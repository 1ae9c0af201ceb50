import { currentPolicyVersion, policyOf } from '../../../domain/policy/versions';
import { isAboutLeader } from '../../../domain/routing/about-leader';

const policy = policyOf(currentPolicyVersion).routing;

test.each([
  '樱桃烂了，我要投诉团长',
  '说了两句团长骂人，太过分',
  '团长 态度 差，货也坏了',
  '找过一次，团长不理我',
])('"%s" is about the leader', (words) => {
  expect(isAboutLeader(words, policy)).toBe(true);
});

test.each([
  '',
  '下面一层都烂了',
  '团长态度很好，就是货坏了',
  '我不想投诉团长，货是路上压坏的',
  '没有要举报团长的意思',
  '团长说可以退',
  '我要投诉供应商',
])('"%s" is not', (words) => {
  expect(isAboutLeader(words, policy)).toBe(false);
});
