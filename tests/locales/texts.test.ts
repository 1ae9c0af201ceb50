import { actions } from '../../domain/contract/actions';
import { commonRefusals } from '../../domain/contract/envelope';
import { noticeKinds } from '../../domain/notice/notice';
import { DAY } from '../../domain/primitives/instant';
import { english } from '../../locales/english';
import { fill } from '../../locales/fill';
import { firstSpoken, sayIn } from '../../locales/spoken';
import { isTextKey, sentenceText, text } from '../../locales/text';
import { traditional } from '../../locales/traditional';
import { templates } from './templates';

const now = Date.parse('2026-11-22T12:00:00+08:00');

const refusalCodes = [
  ...new Set<string>([
    ...commonRefusals,
    ...Object.values(actions).flatMap(({ refusals }) => [...refusals]),
  ]),
];

test.each(refusalCodes)('a person is told what the refusal %s means', (code) => {
  expect(isTextKey(`refusal.${code}`)).toBe(true);
});

/** WeChat cuts a `thing` of a subscribe message after 20 characters. */
const TITLE_LENGTH = 20;

const facts = { goodsName: '白虾', amountFen: 15_000, couponFen: 500, minutesLeft: 3, stars: 5 };
const params = { ...facts, handlerName: '周敏', dueAt: now };

test.each(noticeKinds)('the notice %s has a title that is not cut and a body', (kind) => {
  for (const language of [firstSpoken, traditional, english]) {
    sayIn(language, () => {
      const title = sentenceText({ key: `notice.${kind}.title`, params }, now);
      expect(title).not.toBe('');
      expect(title.length).toBeLessThanOrEqual(TITLE_LENGTH);
      expect(sentenceText({ key: `notice.${kind}.body`, params }, now)).not.toBe('');
    });
  }
});

test('the unit at the end of a place decides how it is said', () => {
  const params = { handlerName: '周敏', dueAt: now + 600_000, goodsName: '白虾' };
  expect(sentenceText({ key: 'notice.claimReceived.body', params }, now)).toContain('12:10');
  const money = { goodsName: '白虾', amountFen: 8600 };
  expect(sentenceText({ key: 'notice.refundAgreedLeader.body', params: money }, now)).toContain(
    '¥86.00',
  );
});

test('a place that was not filled leaves no brace behind', () => {
  const words = sentenceText({ key: 'notice.claimReceived.body', params: {} }, now);
  expect(words).not.toMatch(/[{}]/);
});

test('what a person typed into a place is shown as it is, not read as a place', () => {
  expect(text('home.greeting', { name: '{daypart}$&', daypart: '上午' })).toBe('{daypart}$&，上午好');
});

test('a key that this client does not know gives no words rather than a key', () => {
  expect(sentenceText({ key: 'timeline.ofTheFuture', params: {} }, now)).toBe('');
  expect(isTextKey('toString')).toBe(false);
});

const inDays = now + 3 * DAY;

/** A place that says a day or a length of time: it ends in a word of its own, as in 11月25日. */
function endsInWord(place: string, name: string): boolean {
  const words = fill(place, { [name]: inDays }, now);
  return words !== String(inDays) && /[\u4e00-\u9fff]$/.test(words);
}

test('no space stands between a day or a length of time and the word after it', () => {
  const spaced = templates.filter(({ words }) =>
    [...words.matchAll(/\{(\w+)(?:\|\w+)?\}(?=[ \u00a0][\u4e00-\u9fff])/g)].some(
      ([place, name = '']) => endsInWord(place, name),
    ),
  );
  expect(templates.length).toBeGreaterThan(1_000);
  expect(spaced).toEqual([]);
});

test('a day is followed by its word at once, a clock time after a space', () => {
  expect(text('claim.promised', { promisedAt: inDays }, now)).toBe('说好11月25日前');
  expect(text('claim.promised', { promisedAt: now }, now)).toBe('说好今天内');
  expect(text('proof.until', { dueAt: now + 60_000 }, now)).toMatch(/^12:01 前/);
});
