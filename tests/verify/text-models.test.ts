/**
 * The figures on the cards, measured again from the data; without the data there is nothing to
 * measure, and that is said. The quick part trains on made-up texts, see tests/evaluation.
 */
import classModel from '../../domain/understanding/weights/class.json';
import sentimentModel from '../../domain/understanding/weights/sentiment.json';
import { unpackHead } from '../../domain/understanding/linear-head';
import { complaintProbability } from '../../domain/understanding/understand-words';
import { dataFolder, noDataMessage } from '../../scripts/training/data-folder';
import { learntTexts } from '../../scripts/training/fit-sentiment';
import { measureClassHeldBack, readerAgreement } from '../../scripts/training/measure-class';
import { measureHeldBack } from '../../scripts/training/measure-sentiment';
import { goodsTexts, otherTexts } from '../../scripts/training/text-data';

const folder = dataFolder();
if (folder === null) console.log(noDataMessage);
const whereData = folder === null ? test.skip : test;
const TEN_MINUTES = 600_000;
/** Other machines round the last digits of a logarithm otherwise. */
const DIGITS = 2;

test('the agreement on the card is that of the two passes', () => {
  expect(readerAgreement().classKappa).toBeCloseTo(classModel.card.figures.kappaOfReader, 4);
});

whereData(
  'a model trained anew does on the held-back fifth what the card says',
  () => {
    const data = folder ?? '';
    const goods = learntTexts(goodsTexts(data), false);
    const { accuracy, calibrationError } = measureHeldBack(
      goods,
      learntTexts(otherTexts(data), true),
    );
    const { figures } = sentimentModel.card;
    expect(accuracy.value).toBeCloseTo(figures.accuracyHeldBack, DIGITS);
    expect(calibrationError).toBeCloseTo(figures.calibrationError, DIGITS);
    expect(accuracy.value).toBeGreaterThan(0.91);
    expect(calibrationError).toBeLessThanOrEqual(0.05);
    const classes = measureClassHeldBack(goods);
    expect(classes.macroF1.value).toBeCloseTo(classModel.card.figures.macroF1HeldBack, DIGITS);
  },
  TEN_MINUTES,
);

whereData('the shipped bytes are those of a model that has read these texts', () => {
  const head = unpackHead(sentimentModel.head);
  const goods = goodsTexts(folder ?? '');
  const right = goods.filter(({ text, isNegative }) => {
    return complaintProbability(text, head) >= 0.5 === isNegative;
  });
  // Above what any model reaches on texts that it has not seen, below what noise would allow.
  expect(right.length / goods.length).toBeGreaterThan(0.93);
});
