import { inEntryWords, isForeign, type Vocabulary } from '../../../domain/knowledge/vocabulary';

const vocabulary: Vocabulary = {
  meanings: {
    退款: ['refund', 'money back'],
    到账: ['arrive'],
    没收到: ['not arrive'],
    坏: ['rotten'],
    什么时候: ['when'],
    我的退款: ['my refund'],
    樱桃: ['cherry'],
  },
  empty: ['the', 'will', 'are', 'has', 'i'],
  alone: ['my', 'get'],
};
const said = (words: string) => inEntryWords(words, vocabulary);

test.each([
  ['When will the refund arrive?', '什么时候 退款 到账'],
  ['the cherries are rotten', '樱桃 坏'],
  ['It hasn’t arrived', 'it 没收到'],
  ['REFUNDED', '退款'],
  ['my refund', '我的退款'],
  ['get my money back', '退款'],
])('“%s” becomes the words of the entries', (words, inWords) => {
  expect(said(words)).toBe(inWords);
});

test('the longest phrase that is known wins over its parts', () => {
  expect(said('not arrive')).toBe('没收到');
  expect(said('arrive')).toBe('到账');
});

test('a word that is not known stays one strange pair, so that it is seen to be unknown', () => {
  expect(said('xylophone refund')).toBe('xy 退款');
  expect(said('the')).toBe('');
});

test.each([
  ['where is my refund', true],
  ['Ｒｅｆｕｎｄ', true],
  ['APP打不开', false],
  ['退款什么时候到', false],
  ['？？？', false],
  ['12315', false],
  ['a', false],
])('whether “%s” is written in another script', (words, foreign) => {
  expect(isForeign(words)).toBe(foreign);
});
