import { figuresOf, mayBeSaid } from '../../../domain/knowledge/check-phrasing';
import { numerals } from '../../../locales/zh-hans/knowledge/numerals';

const facts = [
  '退款发出后，微信零钱一般 5\u00a0分钟到，银行卡一般 3\u00a0个工作日内到。最多到这一单的 30%。',
  '红富士苹果，坏了：钱在路上，¥1,012.50，预计11月24日到账',
];

test.each([
  ['零钱大约 5 分钟到，卡要 3 个工作日。', 'figures as they stand'],
  ['零钱大约五分钟，卡要三个工作日。', 'figures in words'],
  ['您的 1012.5 元，11 月 24 号到。', 'a sum and a date written otherwise'],
  ['最多补到百分之三十。', 'a share in words'],
  ['您放心，一定会到，慢一点也别急，万一没到再找我们。', 'numerals that count nothing'],
])('%s may be said: %s', (words) => {
  expect(mayBeSaid(words, facts, numerals)).toBe(true);
});

test.each([
  ['零钱大约 10 分钟到。', 'another number'],
  ['卡要 3 天到。', 'a number of something else'],
  ['卡要三天到。', 'the same in words'],
  ['三十天内到。', 'days where the share has the number'],
  ['给您 ¥1,013。', 'a sum that was rounded'],
  ['11月25日到账。', 'another day'],
  ['最多补到百分之五十。', 'another share'],
  ['赔您三倍。', 'a promise of more'],
  ['请打 13800138000。', 'a phone that nobody gave'],
  ['看 https://example.com 就知道。', 'a link'],
  ['', 'nothing'],
  ['好'.repeat(401), 'more than was asked for'],
])('%s may not be said: %s', (words) => {
  expect(mayBeSaid(words, facts, numerals)).toBe(false);
});

test('a number is read with what it counts', () => {
  expect(figuresOf('24小时、二十四小时、两百块、¥3、百分之五', numerals)).toEqual([
    '3元',
    '24小时',
    '24小时',
    '200元',
    '5%',
  ]);
});
