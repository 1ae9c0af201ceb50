import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutTitle } from '../../domain/knowledge/match';
import {
  askableOf,
  candidatesOf,
  elsewhereId,
  rankFigures,
  type Askable,
  type Asking,
  type Candidate,
} from '../../domain/knowledge/rank';
import { shippedKnowledge } from '../../locales/knowledge';
import { speech } from '../../locales/zh-hans/knowledge/speech';
import { developmentQuestions, filledQuestions } from './asked-questions';

const EPOCHS = 30;
const STEP = 0.3;
const PENALTY = 1e-4;

/** A question of a person says more of how people ask than one of the content's own ways. */
const ASKED_WEIGHT = 3;
const ELSEWHERE_WEIGHT = 0.5;

interface Example {
  candidates: readonly Candidate[];
  isRight: readonly boolean[];
  weight: number;
}

/**
 * What each figure of a candidate is worth: every way of asking is taken out of the content in turn
 * and asked, and so is the half of the development set that may be read. A linear weight for each
 * figure, by the likelihood of the right candidate (Adagrad). Takes a minute.
 */
export function trainAnswers({ out }: { out?: string }): Promise<void> {
  const askable = askableOf(filledQuestions(), speech);
  const examples = [...leftOut(askable), ...elsewhere(askable), ...development(askable)];
  const weights = fitted(examples);
  const lines = rankFigures.map((name, place) => `  ${name}: ${weights[place]?.toFixed(3)},`);
  const said =
    "import type { RankWeights } from './rank';\n\n" +
    '/** Written by `npm run train -- answers`. */\n' +
    `export const rankWeights: RankWeights = {\n${lines.join('\n')}\n};\n`;
  const folder = out ?? path.join(__dirname, '../../domain/knowledge');
  writeFileSync(path.join(folder, 'rank-weights.ts'), said);
  return Promise.resolve();
}

function exampleOf(
  askable: Askable,
  asking: Asking,
  weight: number,
  entries: readonly string[],
): Example {
  const candidates = candidatesOf(askable, asking);
  const isRight = candidates.map(({ question }) =>
    question === null ? entries.length === 0 : entries.includes(question.id),
  );
  return { candidates, isRight, weight };
}

function leftOut(askable: Askable): Example[] {
  return shippedKnowledge.questions.flatMap(({ id, audience, question, alsoAsked }) =>
    [question, ...alsoAsked].map((words, place) => {
      const index = withoutTitle(askable.index, id, place);
      const asking = { words, forDesk: audience === 'leader' };
      return exampleOf({ ...askable, index }, asking, 1, [id]);
    }),
  );
}

function elsewhere(askable: Askable): Example[] {
  return Object.entries(speech.elsewhere).flatMap(([topic, ways]) =>
    ways.flatMap((words, place) => {
      const index = withoutTitle(askable.index, elsewhereId(topic), place);
      return [false, true].map((forDesk) =>
        exampleOf({ ...askable, index }, { words, forDesk }, ELSEWHERE_WEIGHT, []),
      );
    }),
  );
}

function development(askable: Askable): Example[] {
  return developmentQuestions().read.map(({ words, asker, entries }) =>
    exampleOf(askable, { words, forDesk: asker === 'leader' }, ASKED_WEIGHT, entries),
  );
}

function fitted(examples: readonly Example[]): number[] {
  const weights = rankFigures.map(() => 1);
  const squares = rankFigures.map(() => 1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const example of examples) {
      const slopes = slopesOf(example, weights);
      slopes.forEach((slope, place) => {
        const pull = slope * example.weight - PENALTY * (weights[place] ?? 0);
        squares[place] = (squares[place] ?? 0) + pull * pull;
        weights[place] = (weights[place] ?? 0) + (STEP * pull) / Math.sqrt(squares[place] ?? 1);
      });
    }
  }
  return weights;
}

/** Of the logarithm of the likelihood that a right candidate is chosen. */
function slopesOf({ candidates, isRight }: Example, weights: readonly number[]): number[] {
  const scores = candidates.map(({ figures }) =>
    figures.reduce((sum, figure, place) => sum + figure * (weights[place] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - most));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const right = chances.reduce((sum, chance, at) => sum + (isRight[at] === true ? chance : 0), 0);
  if (right === 0) return weights.map(() => 0);
  return weights.map((_, place) =>
    candidates.reduce((sum, { figures }, at) => {
      const chance = chances[at] ?? 0;
      const wanted = isRight[at] === true ? chance / right : 0;
      return sum + (figures[place] ?? 0) * (wanted - chance / all);
    }, 0),
  );
}
