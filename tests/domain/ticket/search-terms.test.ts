import { askedTerms, searchTerms } from '../../../domain/ticket/search-terms';

const terms = searchTerms({
  goodsName: '智利车厘子JJ级',
  residentName: '陈桂兰',
  numbers: ['TG100001', '004217'],
  phoneTail: '0042',
  words: ['底下一层都烂了，只要退 1 盒。', '＂好的＂ OK'],
});

const finds = (question: string, goods = '') =>
  askedTerms(question, goods).every((term) => terms.includes(term));

test.each([
  ['a word that was said', '烂了'],
  ['a longer phrase', '都烂了'],
  ['part of the goods', '车厘子'],
  ['a single character of the goods', '车'],
  ['the name of the resident', '陈桂兰'],
  ['an order number in any case', 'tg100001'],
  ['an order number in full-width characters', 'ＴＧ１００００１'],
  ['the end of an order number', '0001'],
  ['the number of the ticket', '004217'],
  ['the tail of the phone', '0042'],
  ['a whole phone number, by its tail', '14001230042'],
  ['several at once', '陈桂兰 车厘子 0042'],
  ['another script beside Chinese', 'jj级'],
])('a ticket is found by %s', (_, question) => {
  expect(finds(question)).toBe(true);
});

test.each([
  ['words that nobody said', '没收到'],
  ['characters apart in the text', '底层'],
  ['the tail of another phone', '0043'],
  ['the middle of an order number', '0000'],
  ['one part that fits and one that does not', '车厘子 鸡蛋'],
])('a ticket is not found by %s', (_, question) => {
  expect(finds(question)).toBe(false);
});

test('goods are told apart from words', () => {
  expect(finds('', '车厘子')).toBe(true);
  expect(finds('', '烂了')).toBe(false);
});

test('no question asks for nothing, and numbers are asked for first', () => {
  expect(askedTerms(' ，。 ')).toEqual([]);
  expect(askedTerms('烂了 0042')).toEqual(['0042', '烂了']);
});

test('the longest conversation leaves what a ticket is about', () => {
  const words = Array.from({ length: 9_000 }, (_, index) => `词${index}`);
  const many = searchTerms({
    goodsName: '鸡蛋',
    residentName: '',
    numbers: ['TG1'],
    phoneTail: '',
    words,
  });
  expect(many).toHaveLength(4_000);
  expect(many).toEqual(expect.arrayContaining(['鸡蛋', 'tg1']));
});
