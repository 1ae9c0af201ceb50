/** The whole way from texts to hints, on a handful of made-up texts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackHead } from '../../domain/understanding/linear-head';
import { complaintProbability, understandWords } from '../../domain/understanding/understand-words';
import { shippedModels } from '../../domain/understanding/shipped-models';
import classModel from '../../domain/understanding/weights/class.json';
import sentimentModel from '../../domain/understanding/weights/sentiment.json';
import { calibrationError, f1Of, kappaOf, macroF1 } from '../../scripts/training/agreement';
import { bootstrap } from '../../scripts/training/bootstrap';
import { calibrate } from '../../scripts/training/calibrate';
import { writeClosedTickets, closedTicketTexts } from '../../scripts/training/closed-tickets';
import { classOfLabel, twiceRead } from '../../scripts/training/complaint-labels';
import { dataFolder } from '../../scripts/training/data-folder';
import { foldOf, groupOf } from '../../scripts/training/group-fold';
import { bayesRates, exampleOf, fitLogistic, marginOf } from '../../scripts/training/logistic';
import { trainOnOwn } from '../../scripts/training/train-on-own';
import { packHead } from '../../scripts/training/pack-head';
import { textPart } from './text-part';

const BUCKETS = 4_096;
const bad = ['都烂了', '烂得不能吃', '不新鲜', '太慢了', '难吃', '再也不买了', '少了一盒', '坏的'];
const good = ['很新鲜', '好吃', '送得快', '很甜', '还会再买', '谢谢', '包装好', '满意'];

function tinyFit(seed: number) {
  const examples = [
    ...bad.map((text) => exampleOf(text, BUCKETS, true)),
    ...good.map((text) => exampleOf(text, BUCKETS, false)),
  ];
  const rates = bayesRates(examples, BUCKETS);
  return { examples, fit: fitLogistic(examples, BUCKETS, { cost: 4, rounds: 20, seed, rates }) };
}

test('a few texts are told apart, unseen words by their runs, and the same seed gives the same', () => {
  const { examples, fit } = tinyFit(1);
  for (const example of examples) {
    expect(marginOf(fit, example) > 0).toBe(example.isPositive);
  }
  expect(marginOf(fit, exampleOf('全是烂的', BUCKETS, true))).toBeGreaterThan(0);
  expect(marginOf(fit, exampleOf('真好吃', BUCKETS, false))).toBeLessThan(0);
  expect(tinyFit(1).fit.weights).toEqual(fit.weights);
});

test('bytes say nearly what the weights said', () => {
  const { examples, fit } = tinyFit(1);
  const packed = packHead(fit, { slope: 1, offset: 0 });
  const head = unpackHead(packed);
  expect(head.weights).toHaveLength(BUCKETS);
  for (const [at, text] of [...bad, ...good].entries()) {
    const margin = marginOf(fit, examples[at] ?? exampleOf(text, BUCKETS, true));
    const probability = 1 / (1 + Math.exp(-margin));
    expect(Math.abs(complaintProbability(text, head) - probability)).toBeLessThan(0.08);
  }
});

test('probabilities keep their word once they are calibrated', () => {
  const judged = Array.from({ length: 1_000 }, (_, at) => ({
    score: at % 2 === 0 ? 5 : -5,
    isPositive: at % 2 === 0 ? at % 20 !== 0 : at % 20 === 1,
  }));
  const { slope, offset } = calibrate(judged);
  const said = judged.map(({ score, isPositive }) => {
    const probability = 1 / (1 + Math.exp(-(slope * score + offset)));
    const confidence = Math.max(probability, 1 - probability);
    return { confidence, isRight: probability >= 0.5 === isPositive };
  });
  expect(calibrationError(said)).toBeLessThan(0.01);
  expect(calibrationError(said.map((one) => ({ ...one, confidence: 1 })))).toBeCloseTo(0.1, 2);
});

test('agreement is counted as the books say', () => {
  const pairs = [
    ...Array.from({ length: 20 }, () => ({ truth: 'yes', said: 'yes' })),
    ...Array.from({ length: 5 }, () => ({ truth: 'yes', said: 'no' })),
    ...Array.from({ length: 10 }, () => ({ truth: 'no', said: 'yes' })),
    ...Array.from({ length: 15 }, () => ({ truth: 'no', said: 'no' })),
  ];
  expect(kappaOf(pairs)).toBeCloseTo(0.4, 10);
  expect(f1Of(pairs, 'yes')).toBeCloseTo(40 / 55, 10);
  expect(macroF1(pairs, ['yes', 'no'])).toBeCloseTo((40 / 55 + 30 / 45) / 2, 10);
  const share = (sample: readonly boolean[]) => sample.filter(Boolean).length / sample.length;
  const { value, low, high } = bootstrap(Array.from({ length: 400 }, (_, at) => at % 4 > 0), share);
  expect(value).toBe(0.75);
  expect(low).toBeGreaterThan(0.7);
  expect(high).toBeLessThan(0.8);
  expect(low).toBeLessThan(high);
});

test('copies of a text stay on one side of every split', () => {
  const [one, other] = ['一箱十二个苹果坏了两个，差评', '一箱十二个苹果坏了两个！！差评，退钱'];
  expect(groupOf(one)).toBe(groupOf(other));
  expect(foldOf(one, 5)).toBe(foldOf(other, 5));
});

test('every label is of the taxonomy, each text was read twice, and there are enough', () => {
  const labels = twiceRead();
  expect(labels.length).toBeGreaterThanOrEqual(600);
  expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
  const alike = labels.filter(({ first, second }) => classOfLabel(first) === classOfLabel(second));
  expect(alike.length / labels.length).toBeGreaterThan(0.8);
});

test('what ships is small, says where it comes from, and finds the plain cases', () => {
  for (const model of [sentimentModel, classModel]) {
    expect(JSON.stringify(model).length).toBeLessThan(300 * 1_024);
    expect(model.card.data.length).toBeGreaterThan(0);
    expect(model.card.limits.length).toBeGreaterThan(0);
    expect(model.card.isLicensed).toBe(model.card.data.every(({ licence }) => !licence.startsWith('none')));
  }
  const rotten = understandWords('打开一看全烂了，发霉，退钱', shippedModels());
  expect(rotten).toMatchObject({
    complaint: { value: true },
    class: { value: 'quality' },
    kind: 'spoiled',
    issue: 'rotten',
    wish: { value: 'refund', words: ['退钱'] },
  });
  expect(rotten.class.words).not.toEqual([]);
  const praised = understandWords('很新鲜，又甜又脆，送得也快', shippedModels());
  expect(praised.complaint.value).toBe(false);
  const hurt = understandWords('里面吃出头发，孩子拉肚子了', shippedModels());
  expect(hurt).toMatchObject({ class: { value: 'safety' }, urgency: { value: 'danger' } });
});

describe('a folder of one’s own', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'own-data-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('a table of texts is predicted line by line, a folder is none of ours', async () => {
    const file = path.join(folder, 'texts.tsv');
    writeFileSync(file, 'id\ttext\n1\t全烂了，太差了\n2\t很好吃，还会再来\n');
    const predictions = await textPart.predict(file);
    expect(predictions?.map(({ id, sentiment }) => [id, sentiment])).toEqual([
      ['1', 'neg'],
      ['2', 'pos'],
    ]);
    const columns = predictions?.map((row) => Object.keys(row).join()) ?? [];
    writeFileSync(file, 'id\ttext\n1\t\n');
    const [empty] = (await textPart.predict(file)) ?? [];
    expect(empty).toMatchObject({ id: '1', sentiment: '', negative_score: '', note: 'no words' });
    expect(columns).toContain(Object.keys(empty ?? {}).join());
    expect(await textPart.predict(folder)).toBeNull();
  });

  test('a platform with no other data learns from its own closed claims, and says whose they are', () => {
    const said = { damage: '汤洒了', order: '少送一盒', delivery: '两个小时才到', safety: '里面有头发' };
    const claims = Array.from({ length: 240 }, (_, at) => {
      const [named = '', words = ''] = Object.entries(said)[at % 4] ?? [];
      return { id: `t${at}`, named, text: `${'真的很让人想不到'.slice(at % 7)}${at}，${words}` };
    });
    const write = (name: string, documents: object[]) =>
      writeFileSync(
        path.join(folder, `${name}.json`),
        documents.map((document) => JSON.stringify(document)).join('\n'),
      );
    write('tickets', claims.map(({ id }) => ({ _id: id, state: 'closed', claim: { noteMessageId: id } })));
    write('ticketMessages', claims.map(({ id, text }) => ({ _id: id, text })));
    write(
      'ticketHints',
      claims.map(({ id, named }) => {
        return { _id: id, hints: { class: { value: 'unclear' } }, correction: { class: named } };
      }),
    );
    const { card, heads } = trainOnOwn(folder, '2026-11-22');
    expect(card).toMatchObject({ isLicensed: true, figures: { correctedByPeople: 240 } });
    expect(card.figures['accuracyWithin']).toBeGreaterThan(0.95);
    expect(heads.map((head) => head.class)).toContain('delivery');
  });

  test('closed claims become texts to learn: what a person said counts as read, open ones wait', () => {
    const write = (name: string, documents: object[]) =>
      writeFileSync(
        path.join(folder, `${name}.json`),
        documents.map((document) => JSON.stringify(document)).join('\n'),
      );
    const ticket = (id: string, state: string) => {
      return { _id: id, state, claim: { noteMessageId: `note-${id}` } };
    };
    write('tickets', [ticket('a', 'closed'), ticket('b', 'confirmed'), ticket('c', 'submitted')]);
    write('ticketMessages', [
      { _id: 'note-a', text: '汤\t都洒了' },
      { _id: 'note-b', text: '少一盒' },
      { _id: 'note-c', text: '还没完' },
    ]);
    const hinted = (value: string, correction: object | null) => {
      return { hints: { class: { value } }, correction };
    };
    write('ticketHints', [
      { _id: 'a', ...hinted('quality', { class: 'damage' }) },
      { _id: 'b', ...hinted('order', null) },
      { _id: 'c', ...hinted('order', null) },
    ]);
    expect(closedTicketTexts(folder)).toMatchObject([
      { text: '汤 都洒了', class: 'damage', isRead: true },
      { text: '少一盒', class: 'order', isRead: false },
    ]);
    expect(writeClosedTickets(folder)).toMatch(/closed-tickets[.]tsv$/);
    expect(() => trainOnOwn(folder, '2026-11-22')).toThrow('2 closed claims with words');
    writeFileSync(path.join(folder, 'tickets.json'), JSON.stringify([ticket('a', 'closed')]));
    expect(() => trainOnOwn(folder, '2026-11-22')).toThrow(/tickets[.]json, line 1: not one doc/);
    writeFileSync(path.join(folder, 'tickets.json'), '[\n');
    expect(() => trainOnOwn(folder, '2026-11-22')).toThrow(/tickets[.]json, line 1: not one doc/);
    rmSync(path.join(folder, 'tickets.json'));
    expect(() => trainOnOwn(folder, '2026-11-22')).toThrow('no tickets.json in');
    expect(() => dataFolder(path.join(folder, 'gone'))).toThrow('no such folder');
  });
});
