/**
 * Trains what reads the words of a claim, and writes each model with its card. With `--tickets
 * FOLDER` a platform's own closed claims are learnt as well (closed-tickets.ts).
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClassModel, ModelCard, SentimentModel } from '../../domain/understanding/model-card';
import { closedTicketTexts } from './closed-tickets';
import { CLASS_SEED } from './fit-class';
import { learntTexts, SENTIMENT_SEED } from './fit-sentiment';
import { dataFolder, noDataMessage } from './data-folder';
import { measureText, type TextFigures } from './measure-text';
import { pooled } from './measure-sentiment';
import { trainOnOwn } from './train-on-own';
import { goodsTexts, otherTexts } from './text-data';
import { classHeads, classTexts, sentimentHead } from './text-models';
import { twiceRead } from './complaint-labels';

const weightsFolder = path.resolve(__dirname, '../../domain/understanding/weights');
const noLicence = 'none: ChineseNlpCorpus came without a licence file';

export interface TextOptions {
  data?: string;
  /** Exports of the collections of closed claims, see closed-tickets.ts. */
  tickets?: string;
  /** Where the weights go; into the code where left out. */
  out?: string;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function sentimentCard(figures: TextFigures, counts: number[], trainedOn: string): ModelCard {
  const { heldBack, unseen } = figures;
  const [goods = 0, others = 0] = counts;
  return {
    model: 'does a text complain: linear over hashed runs of 1-3 characters',
    trainedOn,
    seed: SENTIMENT_SEED,
    data: [
      { name: 'reviews of fruit and brought meals', texts: goods, licence: noLicence },
      { name: 'reviews of other goods', texts: others, licence: noLicence },
    ],
    isLicensed: false,
    figures: {
      accuracyHeldBack: rounded(heldBack.accuracy.value),
      accuracyHeldBackLow: rounded(heldBack.accuracy.low),
      accuracyHeldBackHigh: rounded(heldBack.accuracy.high),
      accuracyUnseenGoods: rounded(pooled(unseen).value),
      calibrationError: rounded(heldBack.calibrationError),
    },
    limits: [
      'Labels follow stars, not words: about half of the errors that were read are wrong labels.',
      'The shipped weights learnt the held-back fifth too; the figures are of a model that did not.',
      'Irony, and praise of one thing within a complaint about another, are often misread.',
      'Reviews of 2010-2018 in written Mandarin; dialects and spoken words were not measured.',
    ],
  };
}

function classCard(figures: TextFigures, counts: number[], trainedOn: string): ModelCard {
  const { reader, classHeldBack, classTuned } = figures;
  const [complaints = 0, own = 0] = counts;
  return {
    model: 'what a complaint is about: seven linear models over runs and words of rules',
    trainedOn,
    seed: CLASS_SEED,
    data: [
      {
        name: 'complaints read twice by one reader',
        texts: twiceRead().length,
        licence: noLicence,
      },
      { name: 'complaints sorted by the words of rules', texts: complaints, licence: noLicence },
      ...(own === 0 ? [] : [{ name: 'own closed claims', texts: own, licence: 'own' }]),
    ],
    isLicensed: false,
    figures: {
      kappaOfReader: rounded(reader.classKappa),
      macroF1HeldBack: rounded(classHeldBack.macroF1.value),
      macroF1HeldBackLow: rounded(classHeldBack.macroF1.low),
      macroF1HeldBackHigh: rounded(classHeldBack.macroF1.high),
      accuracyHeldBack: rounded(classHeldBack.accuracy),
      macroF1Tuned: rounded(classTuned.macroF1.value),
      calibrationErrorTuned: rounded(classTuned.calibrationError),
    },
    limits: [
      'One reader made both passes on one day, so their agreement says more than two people would.',
      'Few texts about service and safety were read: their figures stand on a handful.',
      'Reviews, not claims: nobody in them asks for anything, so wishes were not measured.',
      'Kinds within a class, wish, urgency and numbers are rules; kinds and moods were measured.',
    ],
  };
}

export async function trainText(options: TextOptions): Promise<void> {
  const { data, tickets, out = weightsFolder } = options;
  const trainedOn = new Date().toISOString().slice(0, 10);
  const folder = dataFolder(data);
  if (folder !== null) trainOnData(folder, trainedOn, { tickets, out });
  else if (tickets !== undefined) {
    write(path.join(out, 'class.json'), trainOnOwn(tickets, trainedOn));
  } else {
    console.error(noDataMessage);
    process.exitCode = 1;
  }
}

function trainOnData(
  folder: string,
  trainedOn: string,
  { tickets, out }: { tickets: string | undefined; out: string },
): void {
  const goods = goodsTexts(folder);
  const others = otherTexts(folder);
  const figures = measureText(folder);
  const sentiment: SentimentModel = {
    card: sentimentCard(figures, [goods.length, others.length], trainedOn),
    head: sentimentHead([...learntTexts(goods, false), ...learntTexts(others, true)]),
  };
  const own = tickets === undefined ? [] : closedTicketTexts(tickets);
  const complaints = classTexts(goods);
  const classes: ClassModel = {
    card: classCard(figures, [complaints.length, own.length], trainedOn),
    heads: classHeads([...complaints, ...own]),
  };
  write(path.join(out, 'sentiment.json'), sentiment);
  write(path.join(out, 'class.json'), classes);
}

function write(file: string, model: SentimentModel | ClassModel): void {
  const content = `${JSON.stringify(model, null, 1)}\n`;
  writeFileSync(file, content);
  console.log(`${file}: ${Math.ceil(content.length / 1_024)} KB`);
  console.log(JSON.stringify(model.card.figures));
}
