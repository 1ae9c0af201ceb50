/** What rules hear: wish, mood, urgency, danger, and which kind of complaint is named. */
import { heardKinds } from '../../../domain/understanding/read-class';
import { readMood } from '../../../domain/understanding/read-mood';
import { readSafetyWords, readUrgency } from '../../../domain/understanding/read-urgency';
import { readWish } from '../../../domain/understanding/read-wish';
import { complaintClasses, issueOf, kindsOf, classOf } from '../../../domain/understanding/complaint-class';
import { shippedModels } from '../../../domain/understanding/shipped-models';
import { understandWords } from '../../../domain/understanding/understand-words';
import { issues } from '../../../domain/primitives/issue';

test.each([
  ['能不能给我补发一箱', 'reissue'],
  ['坏的给换一个吧', 'exchange'],
  ['我要退货，上门来取', 'return'],
  ['把钱退给我', 'refund'],
  ['你们得赔偿', 'compensation'],
  ['给个说法', 'apology'],
  ['苹果不甜', 'telling'],
  ['烂了一半，退我30块钱', 'refund'],
  ['退20元就行', 'refund'],
  ['赶紧退吧，给俺退了', 'refund'],
  ['不要了，退给我', 'refund'],
  ['能换一下吗', 'exchange'],
  ['重新给我发一份', 'reissue'],
  ['不用退款，给换一个就行', 'exchange'],
  ['不要退款，就说一声', 'telling'],
  ['要不要退款你们看着办', 'refund'],
  ['退的钱还没到', 'telling'],
])('%s: %s', (text, wish) => {
  expect(readWish(text).wish).toBe(wish);
});

test.each([
  ['挺好的，就是问一下', 0.1, 'calm'],
  ['有两个不太好，有点失望', 0.9, 'displeased'],
  ['坑人，差评', 0.99, 'angry'],
  ['太差了，以后再说', 0.99, 'angry'],
  ['他妈的什么东西', 0.99, 'furious'],
])('%s, complaining %d: %s', (text, complaint, mood) => {
  expect(readMood(text, complaint).mood).toBe(mood);
});

test.each([
  ['孩子吃了上吐下泻', ['上吐下泻']],
  ['老人吃了闹肚子，去了医院', ['闹肚子', '医院']],
  ['里面有玻璃，划到手了', ['玻璃', '划到']],
  ['没有过敏，就是不好吃', []],
  ['希望不会拉肚子', []],
  ['有点酸', []],
])('%s is dangerous for %j', (text, words) => {
  expect(new Set(readSafetyWords(text))).toEqual(new Set(words));
  expect(readUrgency(text).urgency === 'danger').toBe(words.length > 0);
});

test('a time or a tender person makes it soon, and says by which word', () => {
  expect(readUrgency('今晚要用，快点')).toEqual({ urgency: 'soon', words: ['今晚'] });
  expect(readUrgency('买给宝宝吃的')).toEqual({ urgency: 'soon', words: ['宝宝'] });
  expect(readUrgency('都烂了，急！')).toEqual({ urgency: 'soon', words: ['急'] });
  expect(readUrgency('急死人了')).toEqual({ urgency: 'soon', words: ['急死'] });
  expect(readUrgency('不着急，也不急着吃，别急急忙忙的')).toEqual({ urgency: 'normal', words: [] });
  expect(readUrgency('有一个坏的')).toEqual({ urgency: 'normal', words: [] });
});

test.each([
  ['打开全发霉了', 'spoiled'],
  ['汤都洒了', 'leaked'],
  ['少送一瓶饮料', 'missing'],
  ['要的是大份，给我送来的是小份', 'wrongItem'],
  ['两个小时才到', 'late'],
  ['送来都凉了', 'cold'],
  ['客服一直不回', 'noAnswer'],
  ['没给发票', 'refundOrInvoice'],
  ['里面有头发', 'foreignObject'],
  ['吃完胃疼', 'illness'],
  ['缺斤短两', 'tooLittle'],
])('%s names %s', (text, kind) => {
  expect(heardKinds(text).map((heard) => heard.kind)).toContain(kind);
});

test('thank you for the trouble tastes of nothing: a word inside another is not heard', () => {
  expect(heardKinds('辛苦送餐小哥了')).toEqual([]);
});

test('there are six classes of three to five kinds, and each kind leads to an issue of the form', () => {
  expect(complaintClasses).toHaveLength(6);
  for (const one of complaintClasses) {
    expect(kindsOf(one).length).toBeGreaterThanOrEqual(3);
    expect(kindsOf(one).length).toBeLessThanOrEqual(5);
    for (const kind of kindsOf(one)) {
      expect(classOf(kind)).toBe(one);
      expect(issues).toContain(issueOf(kind));
    }
  }
});

test('the words of a reason are words: no comma at their edge, no torn number', () => {
  for (const said of ['底下烂了一半，退我30块', '"他说都坏了"，赔我25.8元！', '急！在线等']) {
    const { complaint, class: about } = understandWords(said, shippedModels());
    for (const words of [...complaint.words, ...about.words]) {
      expect(words).toMatch(/^[^\p{P}\p{S}\s0-9]+$/u);
    }
  }
});
