import { readNumbers } from '../../../domain/understanding/read-numbers';

/** Each as a person would write it; `g` grams, `f` fen, `n` a count, `%` a part of the whole. */
const written: Array<[string, string]> = [
  ['三斤半只有两斤八两', '1750g 1400g'],
  ['一斤二两', '600g'],
  ['半斤', '250g'],
  ['七点五斤', '3750g'],
  ['3公斤少了300g', '3000g 300g'],
  ['说好1.1kg', '1100g'],
  ['买了12个烂了俩', '12n 2n'],
  ['仨都坏了', '3n'],
  ['二十多个', '20n'],
  ['一箱12个有四个坏的', '1n 12n 4n'],
  ['退我25块5', '2550f'],
  ['五块八毛', '580f'],
  ['5毛', '50f'],
  ['一共花了一百二十块钱', '12000f'],
  ['花了两百五', '25000f'],
  ['花了一百零五', '10500f'],
  ['¥39.9', '3990f'],
  ['坏了三分之一', '33%'],
  ['烂了一半', '50%'],
  ['一大半不能吃', '60%'],
  // Times and sizes are none of these.
  ['两个半小时才到', ''],
  ['等了一个小时', ''],
  ['说是75mm的', ''],
  ['不好吃', ''],
];

test.each(written)('%s', (text, expected) => {
  const read = readNumbers(text).map((number) => {
    switch (number.kind) {
      case 'money':
        return `${number.amountFen}f`;
      case 'weight':
        return `${number.grams}g`;
      case 'count':
        return `${number.count}n`;
      case 'share':
        return `${number.percent}%`;
    }
  });
  expect(read.join(' ')).toBe(expected);
});

test('a number is told with the words it stood in', () => {
  expect(readNumbers('底下烂了四个，退我12块')).toEqual([
    { kind: 'count', count: 4, words: '四个' },
    { kind: 'money', amountFen: 1200, words: '12块' },
  ]);
});
