import { askQuestions, ownBeside } from '../../../domain/knowledge/ask';
import { askableOf } from '../../../domain/knowledge/rank';
import type { Question } from '../../../domain/knowledge/question';
import { shippedKnowledge } from '../../../locales/knowledge';
import { speech } from '../../../locales/zh-hans/knowledge/speech';

const askable = askableOf(shippedKnowledge.questions, speech);
const best = (words: string, forDesk = false) =>
  askQuestions(askable, { words, forDesk }).best?.id ?? null;

test.each([
  ['Cantonese', '退款幾耐先到數', 'moneyWhen'],
  ['Cantonese', '團長冇人理我點算', 'firstReply'],
  ['Sichuan', '超过三天还报得到不嘛', 'claimWindow'],
  ['the Northeast', '俺家的鱼到手就死了咋整', 'deadOnArrival'],
  ['Traditional Chinese', '不想要了可以無理由退貨嗎', 'noReasonReturn'],
  ['a typo', '退款什么时候到帐', 'moneyWhen'],
])('words in %s find their answer', (_, words, id) => {
  expect(best(words)).toBe(id);
});

test.each(['明天会下雨吗', '红烧排骨怎么做', '高铁票怎么买', '你喜欢什么颜色', '医保怎么报销'])(
  'nobody here can know “%s”, and it is said to be unknown',
  (words) => {
    expect(best(words)).toBeNull();
    expect(best(words, true)).toBeNull();
  },
);

test('a leader is answered as a leader, a resident as a resident', () => {
  expect(best('超过十分钟没回会怎么样', true)).toBe('clockMissed');
  expect(best('我要自己垫钱吗', true)).toBe('leaderAdvance');
  const forResidents = askQuestions(askable, { words: '我要自己垫钱吗', forDesk: false });
  const said = [forResidents.best, ...forResidents.related].map((each) => each?.audience);
  expect(said).not.toContain('leader');
});

test('what may have been meant stands beside the answer, never the answer itself', () => {
  const { best: first, related } = askQuestions(askable, { words: '退款多久', forDesk: false });
  expect(related).toHaveLength(3);
  expect(related).not.toContain(first);
});

test('an entry that a platform added is found by its ways of asking', () => {
  const added: Question = {
    id: 'added-1',
    topic: 'desk',
    audience: 'resident',
    question: '自提点几点关门？',
    alsoAsked: ['自提点开到几点', '取货点什么时候关'],
    answer: '晚上八点。',
  };
  const more = askableOf([...shippedKnowledge.questions, added], speech);
  expect(askQuestions(more, { words: '自提点晚上几点关门', forDesk: false }).best).toBe(added);
});

test('whoever speaks of their own is shown it, in any spelling', () => {
  expect(ownBeside(null, '我的呢', speech)).toBe('claims');
  expect(ownBeside(null, '有什么规定', speech)).toBeNull();
});

test('nothing but signs is not known and breaks nothing', () => {
  expect(best('？？？')).toBeNull();
});
