import { policyFigures } from '../../domain/knowledge/figures';
import { scriptPlaces, scriptTones } from '../../domain/knowledge/script';
import { policyBounds } from '../../domain/policy/bounds';
import { policyOf, currentPolicyVersion } from '../../domain/policy/versions';
import { issues } from '../../domain/primitives/issue';
import { figureText, fillKnowledge } from '../../locales/figure-text';
import { shippedKnowledge } from '../../locales/knowledge';

const { scripts, procedures, cases, questions } = shippedKnowledge;
const figures = policyFigures(policyOf(currentPolicyVersion));
const figureNames = Object.keys(figures);
const filled = Object.fromEntries(
  Object.entries(figures).map(([name, figure]) => [name, figureText(figure)]),
);

function placesOf(texts: readonly string[]): string[] {
  return texts.flatMap((each) => [...each.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
}

const procedureTexts = procedures.flatMap(({ title, when, never, steps }) => [
  title,
  when,
  never,
  ...steps.flatMap((step) => [step.do, step.because ?? '']),
]);
const questionTexts = questions.flatMap(({ question, answer, alsoAsked }) => [
  question,
  answer,
  ...alsoAsked,
]);
const caseTexts = cases.flatMap(({ title, before, done, after, lesson }) => [
  title,
  before,
  done,
  after,
  lesson,
]);
const all = [...scripts.map(({ text }) => text), ...procedureTexts, ...questionTexts, ...caseTexts];

test('there are sixty scripts, twelve procedures, a hundred cases and eighty questions', () => {
  expect(scripts.length).toBeGreaterThanOrEqual(60);
  expect(procedures).toHaveLength(12);
  expect(cases.length).toBeGreaterThanOrEqual(100);
  expect(questions.length).toBeGreaterThanOrEqual(80);
});

test.each(Object.entries(shippedKnowledge))('every id of %s stands once', (_, entries) => {
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
});

test('a script names places of a ticket or figures of the policy, everything else figures alone', () => {
  const known = new Set<string>([...scriptPlaces, ...figureNames]);
  expect(placesOf(scripts.map(({ text }) => text)).filter((name) => !known.has(name))).toEqual([]);
  const others = placesOf([...procedureTexts, ...questionTexts, ...caseTexts]);
  expect(others.filter((name) => !figureNames.includes(name))).toEqual([]);
});

test('no figure of the policy is missing from the content that speaks of it', () => {
  const named = new Set(placesOf(all));
  expect(figureNames.filter((name) => !named.has(name))).toEqual([]);
});

test('every script fits into an answer once it is filled in', () => {
  const longest = { ...filled, name: '王阿姨', goodsName: '智利进口车厘子家庭装', amountFen: '¥199.00' };
  const tooLong = scripts.filter(
    ({ text }) => fillKnowledge(text, longest).length > policyBounds.replyLength,
  );
  expect(tooLong).toEqual([]);
});

test('every issue is answered in plain words, in warm ones and in each dialect', () => {
  for (const issue of issues) {
    const tones = scripts.filter((script) => script.issue === issue).map(({ tone }) => tone);
    const wanted = ['plain', 'warm', 'cantonese', 'sichuan', 'northeast'];
    expect(tones).toEqual(expect.arrayContaining(wanted));
  }
});

test('every tone can soothe and act', () => {
  for (const tone of scriptTones) {
    expect(scripts.some((script) => script.tone === tone && script.moment === 'act')).toBe(true);
  }
});

test('the voice is the product’s: no exclamation, no flattery, no inner words', () => {
  expect(all.filter((each) => /[！!]|亲，|工单|SLA/.test(each))).toEqual([]);
});

test('a rule’s number comes from the policy, never from the text', () => {
  const rules = [...scripts.map(({ text }) => text), ...procedureTexts, ...questionTexts];
  expect(rules.filter((each) => /\d+\s*(分钟|小时|天|元|%)/.test(each))).toEqual([]);
});

test.each([
  ['firstReply', '10\u00a0分钟'],
  ['leaderLimit', '¥200'],
  ['leaderDaily', '¥1,000'],
  ['platformShare', '70%'],
  ['leaderHours', '08:00–22:00'],
  ['cardArrival', '3\u00a0个工作日'],
] as const)('the figure %s is said as %s', (name, said) => {
  expect(figureText(figures[name])).toBe(said);
});
