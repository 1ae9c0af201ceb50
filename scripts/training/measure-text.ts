import { unpackHead } from '../../domain/understanding/linear-head';
import { complaintProbability } from '../../domain/understanding/understand-words';
import { learntTexts } from './fit-sentiment';
import { isHeldBack } from './group-fold';
import { measureClassHeldBack, measureClassTuned, readerAgreement } from './measure-class';
import { measureMood } from './measure-mood';
import { measureHeldBack, measureUnseen } from './measure-sentiment';
import { goodsTexts, otherTexts } from './text-data';
import { sentimentHead } from './text-models';

/** Everything that is measured of texts: the cards are written from it, and the gates judge it. */
export function measureText(dataFolder: string) {
  const goods = learntTexts(goodsTexts(dataFolder), false);
  const others = learntTexts(otherTexts(dataFolder), true);
  if (goods.length === 0) throw new Error(`no judged texts about goods in ${dataFolder}`);
  const head = unpackHead(sentimentHead(goods.filter(({ text }) => !isHeldBack(text))));
  const complaintOf = (text: string) => complaintProbability(text, head);
  return {
    heldBack: measureHeldBack(goods, others),
    unseen: measureUnseen(goods, others),
    reader: readerAgreement(),
    classHeldBack: measureClassHeldBack(goods),
    classTuned: measureClassTuned(goods),
    mood: measureMood(goods.filter(({ text }) => isHeldBack(text)), complaintOf),
  };
}

export type TextFigures = ReturnType<typeof measureText>;
