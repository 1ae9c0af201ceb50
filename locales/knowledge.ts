/**
 * The content that leaders, agents and the answering service work from: scripts, procedures, worked
 * cases, questions. Not part of the product's own words (`text`): it is read on the server alone,
 * and a platform edits it on a page.
 */
import type { Question } from '../domain/knowledge/question';
import { answersFiling } from './en/knowledge/answers-filing';
import { answersMoney } from './en/knowledge/answers-money';
import { answersPeople } from './en/knowledge/answers-people';
import type { EnglishEntries } from './en/knowledge/english-entries';
import { shippedScripts } from './scripts';
import { casesCold } from './zh-hans/knowledge/cases-cold';
import { casesFresh } from './zh-hans/knowledge/cases-fresh';
import { casesGoods } from './zh-hans/knowledge/cases-goods';
import { casesMoney } from './zh-hans/knowledge/cases-money';
import { casesPeople } from './zh-hans/knowledge/cases-people';
import { procedures } from './zh-hans/knowledge/procedures';
import { questionsComplaints } from './zh-hans/knowledge/questions-complaints';
import { questionsDesk } from './zh-hans/knowledge/questions-desk';
import { questionsDeskCases } from './zh-hans/knowledge/questions-desk-cases';
import { questionsDeskTools } from './zh-hans/knowledge/questions-desk-tools';
import { questionsFiling } from './zh-hans/knowledge/questions-filing';
import { questionsFund } from './zh-hans/knowledge/questions-fund';
import { questionsGoodsBack } from './zh-hans/knowledge/questions-goods-back';
import { questionsHelp } from './zh-hans/knowledge/questions-help';
import { questionsMoney } from './zh-hans/knowledge/questions-money';
import { questionsPeople } from './zh-hans/knowledge/questions-people';
import { questionsProof } from './zh-hans/knowledge/questions-proof';
import { questionsSafety } from './zh-hans/knowledge/questions-safety';
import { questionsTime } from './zh-hans/knowledge/questions-time';

export const englishEntries: EnglishEntries = {
  ...answersFiling,
  ...answersMoney,
  ...answersPeople,
};

const questions: readonly Question[] = [
  ...questionsFiling,
  ...questionsProof,
  ...questionsSafety,
  ...questionsGoodsBack,
  ...questionsMoney,
  ...questionsTime,
  ...questionsPeople,
  ...questionsComplaints,
  ...questionsHelp,
  ...questionsFund,
  ...questionsDesk,
  ...questionsDeskCases,
  ...questionsDeskTools,
].map(withEnglish);

export const shippedKnowledge = {
  scripts: shippedScripts,
  procedures,
  cases: [...casesFresh, ...casesCold, ...casesGoods, ...casesPeople, ...casesMoney],
  questions,
} as const;

function withEnglish(question: Question): Question {
  const english = englishEntries[question.id];
  return english === undefined ? question : { ...question, english };
}
