import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readingLanguageOf } from '../../domain/primitives/reading-language';
import { DAY, HOUR, MINUTE } from '../../domain/primitives/instant';
import { english } from '../../locales/english';
import { fill } from '../../locales/fill';
import {
  beforeDateText,
  calendarDayText,
  calendarMonthText,
  dateText,
  durationText,
  inOneGo,
  leafTexts,
  momentText,
} from '../../locales/format';
import { firstSpoken, sayIn, spoken, type Spoken } from '../../locales/spoken';
import { text } from '../../locales/text';
import { traditional } from '../../locales/traditional';

type Table = Record<string, string>;

const locales = path.resolve(__dirname, '../../locales');

/** The texts of a file, whatever it exports them as. */
function textsOf(language: string, file: string): Table {
  const exported = require(path.join(locales, language, file)) as Record<string, Table>;
  return Object.assign({}, ...Object.values(exported)) as Table;
}

const files = readdirSync(path.join(locales, 'zh-hans')).filter((file) => {
  return file.endsWith('.ts') && file !== 'formats.ts';
});
const first: Table = Object.assign({}, ...files.map((file) => textsOf('zh-hans', file)));

function placesOf(words: string): string[] {
  return [...new Set([...words.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
}

const others: Array<[string, Spoken]> = [['Traditional', traditional], ['English', english]];

describe.each(others)('%s', (_name, { texts }) => {
  test('has every text that Simplified has, and no other', () => {
    expect(Object.keys(first).filter((key) => !texts[key])).toEqual([]);
    expect(Object.keys(texts).filter((key) => first[key] === undefined)).toEqual([]);
  });

  test('fills the same places', () => {
    const other = Object.entries(texts).filter(([key, words]) => {
      return placesOf(words).join() !== placesOf(first[key] ?? '').join();
    });
    expect(other).toEqual([]);
  });

  test('names only forms that there are', () => {
    const now = Date.parse('2026-11-22T12:00:00+08:00');
    for (const words of Object.values(texts)) {
      const params = Object.fromEntries(placesOf(words).map((name) => [name, 1]));
      expect(fill(words, params, now)).not.toMatch(/[{}]/);
    }
  });
});

/** A language is named in its own script. */
const namesInHan = ['readingLanguage.zh-hans', 'readingLanguage.zh-hant'];

test('English has no Chinese characters left', () => {
  const left = Object.entries(english.texts).filter(([key, words]) => {
    return /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(words) && !namesInHan.includes(key);
  });
  expect(left).toEqual([]);
});

test('English has no curly quotes: fonts of Chinese draw them as wide as a character', () => {
  expect(Object.entries(english.texts).filter(([, words]) => /[‘’“”]/.test(words))).toEqual([]);
});

test('Traditional has no character left that is written otherwise there', () => {
  const left = Object.entries(traditional.texts).filter(([, words]) => {
    return /[们这说发该请谁对时间个为认识钱单货级质网账户录号页让给]/.test(words);
  });
  expect(left).toEqual([]);
});

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

test('English says days, clock times and lengths of time its own way', () => {
  sayIn(english, () => {
    expect(plain(dateText(noon + 2 * DAY, noon))).toBe('24 Nov');
    expect(plain(dateText(noon + 40 * DAY, noon))).toBe('1 Jan 2027');
    expect(plain(beforeDateText(noon + 2 * DAY, noon))).toBe('by 24 Nov');
    expect(momentText(noon + 22 * HOUR, noon)).toBe('tomorrow 10:00');
    expect(plain(durationText(2 * DAY + 21 * HOUR + MINUTE))).toBe('2 d 21 h');
    expect(leafTexts(noon)).toEqual({ month: 'Nov', day: '22', weekday: 'Sun' });
  });
});

test.each([
  [1, '1 photo'],
  ['1', '1 photo'],
  [0, '0 photos'],
  [2, '2 photos'],
  [1.5, '1.5 photos'],
])('a form with a slash is a plural: %s', (count, words) => {
  expect(fill('{count} {count|photo/photos}', { count }, noon)).toBe(words);
});

test('a day at the head of a sentence is written large, a name as it is', () => {
  sayIn(english, () => {
    expect(fill('{dueAt} is the end', { dueAt: noon + DAY }, noon)).toBe('Tomorrow 12:00 is the end');
    expect(fill('{name} is here', { name: 'iPad' }, noon)).toBe('iPad is here');
  });
});

test('a language is spoken for the length of a call, even of one that throws', () => {
  expect(sayIn(traditional, () => text('me.large'))).toBe('大字');
  expect(() =>
    sayIn(traditional, () => {
      throw new Error('in between');
    }),
  ).toThrow('in between');
  expect(spoken()).toBe(firstSpoken);
});

test('what a language lacks is said in the first one', () => {
  expect(sayIn({ ...english, texts: {} }, () => text('me.large'))).toBe(text('me.large'));
});

test.each([
  ['zh-TW', 'zh-hant'],
  ['zh_HK', 'zh-hant'],
  ['zh-Hant-MO', 'zh-hant'],
  ['zh-CN', 'zh-hans'],
  ['zh', 'zh-hans'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fr', 'zh-hans'],
])('a phone in %s starts in %s', (phone, language) => {
  expect(readingLanguageOf(phone)).toBe(language);
});

test('sentences in one go have between them what the language puts there', () => {
  const said = ['It rots.', 'It was late.'];
  expect(inOneGo(said)).toBe('It rots.It was late.');
  expect(sayIn(english, () => inOneGo(said))).toBe('It rots. It was late.');
});

test('months and days of the books read as dates do', () => {
  expect([calendarMonthText('2026-11'), calendarDayText('2026-11-20')]).toEqual([
    '2026年11月',
    '11月20日',
  ]);
  const inEnglish = sayIn(english, () => [
    calendarMonthText('2026-11'),
    fill('{month|month}', { month: '2026-01' }, 0),
  ]);
  expect(inEnglish).toEqual(['November 2026', 'January 2026']);
});
