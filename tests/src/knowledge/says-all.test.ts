import { saysAll } from '../../../src/features/knowledge/says-all';

const question = {
  question: '退款什么时候到账？',
  alsoAsked: ['钱几时到', 'Refund ETA'],
  answer: '零钱一般当天。',
  english: { question: 'When does my refund arrive?', answer: 'Mostly the same day.' },
};

test.each([
  ['nothing is sought', '', true],
  ['its title says it', '到账', true],
  ['another way of asking says it', '几时', true],
  ['its English says it, in whatever case', 'REFUND arrive', true],
  ['one of two words is nowhere', '到账 支付宝', false],
])('where %s', (_, words, found) => {
  expect(saysAll(question, words)).toBe(found);
});
