import type { AskedPart } from '../../../domain/primitives/asked-part';
import { readAsked } from '../../../domain/understanding/read-asked';
import type { ClaimedGoods } from '../../../domain/understanding/read-bad-part';

const box: ClaimedGoods = { unit: '盒', spec: '2kg', quantity: 1, promisedGrams: null };
const fiveBoxes = { ...box, quantity: 5 };
const eggs = { ...box, spec: '30枚' };
const crate = { ...box, unit: '箱', spec: '约2.5kg', promisedGrams: 2_500 };

/** `f` fen, `a/b` bad, `退a/b` asked, `a/bg` by weight, `sum?` and `part?` unclear, `-` nothing. */
function told(asked: AskedPart): string {
  switch (asked.kind) {
    case 'sum':
      return `${asked.amountFen}f`;
    case 'share':
      return `${asked.said === 'asked' ? '退' : ''}${asked.part}/${asked.whole}`;
    case 'weight':
      return `${asked.badGrams}/${asked.promisedGrams}g`;
    case 'unclear':
      return `${asked.about}?`;
    default:
      return '-';
  }
}

const sums: Array<[string, string]> = [
  ['退我30块', '3000f'],
  ['退我30块就行', '3000f'],
  ['退我 30 块就行', '3000f'],
  ['烂了一半，退我30块就行', '3000f'],
  ['退30就行', '3000f'],
  ['退款12.5元', '1250f'],
  ['赔我二十元', '2000f'],
  ['退我三十', '3000f'],
  ['补我10块钱', '1000f'],
  ['麻烦给我补20块差价', '2000f'],
  ['给我15块算了', '1500f'],
  ['返我5块8', '580f'],
  ['能不能退我30块', '3000f'],
  ['可以退30块吗？', '3000f'],
  ['30块钱退给我就行', '3000f'],
  ['只要退我30块就行', '3000f'],
  ['不用全退，退我30块就行', '3000f'],
  ['不用换货，退我30块', '3000f'],
  ['花了50块买的，退我30块', '3000f'],
  ['买的30块钱，烂了一半，退我15', '1500f'],
  ['50块钱的苹果，退我20块', '2000f'],
  ['今天才拿到，只有一半能吃，退我20块吧', '2000f'],
  ['分量不够，退我5块', '500f'],
  ['坏了三个，退我10块，就10块', '1000f'],
  ['退我30块，不然投诉', '3000f'],
  ['坏了一个退我2块', '200f'],
  ['差不多退30块就好', '3000f'],
  ['你好，买的冬桃烂了几个，退我8块钱吧，谢谢', '800f'],
  ['我也不多要，给我退个15元', '1500f'],
  ['希望退我二十块', '2000f'],
  ['草莓压坏了，补偿我5元', '500f'],
  ['退我20.5', '2050f'],
  ['退款金额30元', '3000f'],
  ['退款：30元', '3000f'],
  ['烂得不行，退我30块', '3000f'],
  ['坏了3盒退我30元。', '3000f'],
  ['有坏的，退 ¥12.00 行不行', '1200f'],
];

const unclearSums = [
  '退我30块，再赔20块',
  '退我30块或者50块',
  '退我30到40块',
  '退20-30块',
  '退我二三十块',
  '退我几十块',
  '退30多块',
  '不要退我30块',
  '30块不退给我',
  '才退30块',
  '只退我30块？',
  '退30块？',
  '至少退我30块',
  '上次退我30块',
  '上次坏了，退我30块',
  '凭什么退我30块',
  '退30块不够',
  '退我30块，太少了',
  '退30块打发我',
  '全退，30块退给我',
  '全额退我30块',
  '每斤退我3块',
  '一斤退我3块',
  '一个退2块',
  '退我3块一斤',
  '退我2块/个',
  '已经退了30块',
  '团长说退我30块',
  '隔壁退了30块',
  '要么退我30块，要么重发',
  '只退一半',
  '退我0元',
  '退我8块运费',
  '别人都退50，我只要30',
  '5块钱一斤，坏了2斤，退我10块',
  '退30块才公道',
  '退我10块8块都行',
  '退30块就想了事',
  '老板说好退我30块',
  '怎么才退5块',
  '退我十几块',
  '不是退30块的事',
  '赔我100块起步',
];

const noSums = [
  '30块钱买的全坏了',
  '花了一百二十块钱',
  '退我一下',
  '两盒一块退给我',
  '退一赔三',
  '假一赔十',
  '退款退货',
  '退我钱',
  '卖给我30块的货',
  '¥39.9的车厘子不甜',
  '5天了还不退',
  '给我2盒新的',
  '补我两盒',
  '补发3个',
  '给我打12315',
  '退订单20261120001',
  '退我微信',
  '退货要给我10天时间',
  '',
];

test.each(sums)('“%s” asks for %s', (words, expected) => {
  expect(told(readAsked(words, box))).toBe(expected);
});

test.each(unclearSums)('“%s” names a sum, and nobody could say which is asked for', (words) => {
  expect(told(readAsked(words, box))).toBe('sum?');
});

test.each(noSums)('“%s” asks for no sum', (words) => {
  expect(told(readAsked(words, box))).toBe('-');
});

const parts: Array<[string, ClaimedGoods, string]> = [
  ['烂了一半', box, '1/2'],
  ['烂了差不多一半', box, '1/2'],
  ['一半都是坏的', box, '1/2'],
  ['有一半苹果发霉了', box, '1/2'],
  ['坏了三分之一', box, '1/3'],
  ['坏了百分之三十', box, '3/10'],
  ['30%都烂了', box, '3/10'],
  ['坏了1/3', box, '1/3'],
  ['有2/3是坏的', box, '2/3'],
  ['少发一盒', fiveBoxes, '1/5'],
  ['其中一盒全碎了', fiveBoxes, '1/5'],
  ['坏了三个，不用全退', eggs, '3/30'],
  ['坏了三个，不用全部退款', eggs, '3/30'],
  ['烂了4个，一共10个', box, '4/10'],
  ['烂了一个，其他都好', eggs, '1/30'],
  ['三成是坏的', box, '3/10'],
  ['坏了半盒', box, '1/2'],
  ['坏了半盒', fiveBoxes, '1/10'],
  ['退一半就行', box, '退1/2'],
  ['退我一半的钱', box, '退1/2'],
  ['十个坏了三个', box, '3/10'],
  ['一盒十个，坏了三个', box, '3/10'],
  ['10个里坏了3个', box, '3/10'],
  ['买了12个烂了俩', box, '2/12'],
  ['一箱12个有四个坏的', crate, '4/12'],
  ['坏了2盒', fiveBoxes, '2/5'],
  ['五盒里有2盒坏了', fiveBoxes, '2/5'],
  ['2盒都烂了', fiveBoxes, '2/5'],
  ['少了一盒', fiveBoxes, '1/5'],
  ['碎了5个', eggs, '5/30'],
  ['有五个鸡蛋是碎的', eggs, '5/30'],
  ['碎了5个', { ...eggs, quantity: 2 }, '5/60'],
  ['烂了两斤', crate, '1000/2500g'],
  ['少了三两', crate, '150/2500g'],
  ['五斤烂了两斤', box, '1000/2500g'],
  ['退货，烂了一半', box, '1/2'],
  ['烂了一半，花了50块', box, '1/2'],
  ['坏了三个，三个都长毛了', { ...box, spec: '12个装' }, '3/12'],
];

test.each(parts)('“%s” of %o is %s', (words, goods, expected) => {
  expect(told(readAsked(words, goods))).toBe(expected);
});

const unclearParts: Array<[string, ClaimedGoods]> = [
  ['坏了三个', box],
  ['烂了一大半', box],
  ['至少烂了一半', box],
  ['烂了至少一半', box],
  ['一半以上都烂了', box],
  ['烂了一半，另一半也不能吃', { ...box, quantity: 2 }],
  ['坏了三个，裂了两个', eggs],
  ['每盒坏了三个', fiveBoxes],
  ['两盒都坏了三个', { ...eggs, quantity: 2 }],
  ['十个坏了三个', fiveBoxes],
  ['坏了8盒', fiveBoxes],
  ['七个好的三个坏的', eggs],
  ['坏了十多个', eggs],
  ['烂了两斤', box],
  ['一半是好的', box],
  ['只剩三个能吃', eggs],
  ['坏了两三个', eggs],
  ['除了两个都坏了', eggs],
  ['烂了三个大的两个小的', eggs],
  ['有一盒坏了一半', fiveBoxes],
  ['一半烂了，其他的也不新鲜', box],
  ['四个坏的，六个好的', eggs],
  ['坏了三个，全部退款', eggs],
  ['烂了一半，整箱退', box],
  ['烂了一半，全退', box],
  ['烂了一半，要求全部退款', box],
];

test.each(unclearParts)('“%s” calls a part bad, and nobody could say how much', (words, goods) => {
  expect(told(readAsked(words, goods))).toBe('part?');
});

const noParts: Array<[string, ClaimedGoods]> = [
  ['全部烂了', box],
  ['都烂了', box],
  ['坏了5盒', fiveBoxes],
  ['买了三个都烂了', eggs],
  ['一个都不能吃', eggs],
  ['没有一个坏的', eggs],
  ['吃了一半，不好吃', box],
  ['吃了一半才发现坏了', box],
  ['破了一个洞', fiveBoxes],
  ['坏了一个星期才有人理', fiveBoxes],
  ['第三个坏了', eggs],
  ['一个个都坏了', eggs],
  ['等了两个小时', fiveBoxes],
  ['没坏三个', eggs],
  ['一个坏的没有', eggs],
  ['11/20收到就坏了', box],
  ['1/3收到，坏了', box],
  ['坏了就给3个新的', eggs],
  ['12个装的，不甜', eggs],
  ['电话打了三个没人接，全坏了', eggs],
  ['三天就坏了', eggs],
  ['坏得厉害，三口人没法吃', eggs],
  ['烂了一块', box],
  ['整箱都是坏的', crate],
  ['30枚鸡蛋', eggs],
];

test.each(noParts)('“%s” says nothing of a part', (words, goods) => {
  expect(told(readAsked(words, goods))).toBe('-');
});

test('what people send that is no text at all reads as nothing', () => {
  expect(told(readAsked('\uE003坏了\uE004', box))).toBe('-');
  expect(told(readAsked('退'.repeat(2_000), box))).toBe('-');
});
