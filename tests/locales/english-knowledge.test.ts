/** Asking in English: the vocabulary that finds entries, and the entries that are written in it. */
import { policyFigures } from '../../domain/knowledge/figures';
import { askQuestions } from '../../domain/knowledge/ask';
import { askableOf } from '../../domain/knowledge/rank';
import { inEntryWords } from '../../domain/knowledge/vocabulary';
import { policy202611 } from '../../domain/policy/policy-2026-11';
import { vocabulary } from '../../locales/en/knowledge/vocabulary';
import { english } from '../../locales/english';
import { englishEntries, shippedKnowledge } from '../../locales/knowledge';
import { speech } from '../../locales/zh-hans/knowledge/speech';

const entries = Object.entries(englishEntries);
const placesOf = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

test('no phrase means two things, and none is made of empty words alone', () => {
  const twice: string[] = [];
  for (const [meaning, phrases] of Object.entries(vocabulary.meanings)) {
    for (const phrase of phrases) {
      // As the vocabulary itself reads it: alone, a phrase becomes its own meaning.
      if (inEntryWords(phrase, vocabulary) !== meaning) twice.push(`${phrase}: ${meaning}`);
    }
  }
  expect(twice).toEqual([]);
});

test('what is written in English belongs to an entry and names figures of the policy only', () => {
  const ids = new Set(shippedKnowledge.questions.map(({ id }) => id));
  const figures = Object.keys(policyFigures(policy202611));
  expect(entries.filter(([id]) => !ids.has(id))).toEqual([]);
  const places = entries.flatMap(([, { answer }]) => placesOf(answer));
  expect(places.filter((name) => !figures.includes(name))).toEqual([]);
});

test('an entry in English says the figures that it says in Chinese, and no digit of its own', () => {
  const differing = shippedKnowledge.questions.filter(({ answer, english: inEnglish }) => {
    if (inEnglish === undefined) return false;
    const said = placesOf(inEnglish.answer).sort().join();
    return said !== placesOf(answer).sort().join();
  });
  expect(differing.map(({ id }) => id)).toEqual([]);
  // The ambulance is no number of the business.
  const digits = entries.filter(([, { answer }]) => /\d/.test(answer.replace(/call 120|\{\w+\}/g, '')));
  expect(digits.map(([id]) => id)).toEqual([]);
});

test('every entry in English is found by its own question', () => {
  const askable = askableOf(shippedKnowledge.questions, speech);
  const missed = entries.flatMap(([id, { question }]) => {
    const best = askQuestions(askable, { words: question, forDesk: false }).best?.id ?? null;
    return best === id ? [] : [`${id}: ${question} (${best})`];
  });
  expect(missed).toEqual([]);
});

test.each([
  ['ask.often1', 'moneyWhen'],
  ['ask.often2', 'partClaim'],
  ['ask.often3', 'progressWhere'],
  ['ask.often4', 'callBack'],
])('what is asked often is answered as it is read in English: %s', (key, id) => {
  const askable = askableOf(shippedKnowledge.questions, speech);
  const words = english.texts[key] ?? '';
  expect(askQuestions(askable, { words, forDesk: false }).best?.id).toBe(id);
});
