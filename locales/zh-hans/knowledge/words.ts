import type { FigureUnit } from '../../../domain/knowledge/figures';

/** A number with its unit inside a sentence; the space between them does not break. */
export const figureWords: Record<Exclude<FigureUnit, 'fen' | 'basisPoints'>, string> = {
  minutes: '{value}\u00a0分钟',
  hours: '{value}\u00a0小时',
  days: '{value}\u00a0天',
  workingDays: '{value}\u00a0个工作日',
  times: '{value}\u00a0次',
  residents: '{value}\u00a0户',
  orders: '{value}\u00a0单',
  years: '{value}\u00a0岁',
  hoursOfDay: '{value}–{until}',
};

/** What a language model is told of the asker's own claims, a line each; nobody reads it. */
export const ownFactWords = {
  claim: '{goodsName}，{issue}：{state}，{amount}',
  promised: '，预计{date}到账',
};
