/**
 * The content that leaders, agents and the answering service work from: scripts, procedures, worked
 * cases, questions. Not part of the product's own words (`text`): it is read on the server alone,
 * and a platform edits it on a page.
 */
import type { Figure } from '../domain/knowledge/figures';
import { amountText } from './format';
import { casesCold } from './zh-hans/knowledge/cases-cold';
import { casesFresh } from './zh-hans/knowledge/cases-fresh';
import { casesGoods } from './zh-hans/knowledge/cases-goods';
import { casesMoney } from './zh-hans/knowledge/cases-money';
import { casesPeople } from './zh-hans/knowledge/cases-people';
import { procedures } from './zh-hans/knowledge/procedures';
import { questionsDesk } from './zh-hans/knowledge/questions-desk';
import { questionsDeskCases } from './zh-hans/knowledge/questions-desk-cases';
import { questionsFiling } from './zh-hans/knowledge/questions-filing';
import { questionsFund } from './zh-hans/knowledge/questions-fund';
import { questionsGoodsBack } from './zh-hans/knowledge/questions-goods-back';
import { questionsMoney } from './zh-hans/knowledge/questions-money';
import { questionsPeople } from './zh-hans/knowledge/questions-people';
import { questionsProof } from './zh-hans/knowledge/questions-proof';
import { questionsSafety } from './zh-hans/knowledge/questions-safety';
import { questionsTime } from './zh-hans/knowledge/questions-time';
import { scriptsCalming } from './zh-hans/knowledge/scripts-calming';
import { scriptsDuring } from './zh-hans/knowledge/scripts-during';
import { scriptsIssue } from './zh-hans/knowledge/scripts-issue';
import { scriptsVoices } from './zh-hans/knowledge/scripts-voices';
import { figureWords } from './zh-hans/knowledge/words';

export const shippedKnowledge = {
  scripts: [...scriptsIssue, ...scriptsCalming, ...scriptsDuring, ...scriptsVoices],
  procedures,
  cases: [...casesFresh, ...casesCold, ...casesGoods, ...casesPeople, ...casesMoney],
  questions: [
    ...questionsFiling,
    ...questionsProof,
    ...questionsSafety,
    ...questionsGoodsBack,
    ...questionsMoney,
    ...questionsTime,
    ...questionsPeople,
    ...questionsFund,
    ...questionsDesk,
    ...questionsDeskCases,
  ],
} as const;

const MINUTES_OF_HOUR = 60;

/** `600` minutes -> `10:00` */
function clockOfMinute(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / MINUTES_OF_HOUR))}:${pad(minute % MINUTES_OF_HOUR)}`;
}

/** `¥200`, `¥1,000`, with fen only where there are some. */
function yuanText(amountFen: number): string {
  return `¥${amountText(amountFen).replace(/\.00$/, '')}`;
}

/** `{ value: 10, unit: 'minutes' }` -> `10 分钟` */
export function figureText({ value, until, unit }: Figure): string {
  if (unit === 'fen') return yuanText(value);
  if (unit === 'basisPoints') return `${value / 100}%`;
  const isClock = unit === 'hoursOfDay';
  const said = (number: number) => (isClock ? clockOfMinute(number) : String(number));
  return figureWords[unit]
    .replace('{value}', said(value))
    .replace('{until}', said(until ?? value));
}

/** The places of a text: `{name}`. What is not given stays as it is, for whoever fills it next. */
export function fillKnowledge(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}
