import type { Figure } from '../../scripts/figure';
import { goodsTexts, otherTexts, type JudgedText } from '../../scripts/training/text-data';
import type { EvaluationPart } from './part';

function counted(figure: string, texts: readonly JudgedText[]): Figure {
  return { figure, value: texts.length, unit: 'texts', target: null, holds: null };
}

/** What the words of a claim say. */
export const textPart: EvaluationPart = {
  name: 'text',
  async evaluate(folder) {
    return [
      counted('judged texts about goods of this desk', goodsTexts(folder)),
      counted('judged texts about other things', otherTexts(folder)),
    ];
  },
  async predict() {
    return null;
  },
};
