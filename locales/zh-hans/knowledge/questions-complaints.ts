import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** Complaints, who judges, and what holds when it takes long. */
export const questionsComplaints: readonly Question[] = [
  {
    id: 'complaintLevels',
    topic: 'people',
    audience: 'resident',
    question: '投诉分几级？什么算重大？',
    alsoAsked: ways(`
      什么是重大投诉／重要和一般有什么区别／怎么才能算紧急／优先级怎么分／急的投诉多快
      普通重要重大各几个小时／什么情况会升级／特别严重的事怎么处理／紧急的有没有快一点的
      吃出问题算不算重大／几级投诉／重大的多久有人管／升级到重大要什么条件
      重要投诉几小时答复／重大投诉多久有人／十二小时和两小时怎么分／什么投诉最急
    `),
    answer:
      '一般的 {writtenAnswer}、重要的 {writtenImportant}、重大的 {writtenMajor}内给书面答复。吃了不舒服、有危险、一批人出事、说要找监管和媒体的按急的办；重大的 {majorPerson}内有真人联系，管理层同时知道。',
  },
  {
    id: 'authority',
    topic: 'people',
    audience: 'resident',
    question: '我可以打 12315 或者找消协吗？',
    alsoAsked: ways(`
      我要打12315／要去市场监管局投诉你们／我要找消费者协会／我要曝光你们／我要报警
      不解决我就找媒体／我要起诉／打官司行不行／你们不管我去工商告／找律师告你们
      去哪里可以告你们平台／向政府部门举报
    `),
    answer:
      '可以，这是您的权利，我们不拦。也请给我们一个机会：在那一件里留言说一句，会升到最急，{majorPerson}内由平台的人联系您。记录和照片您随时能导出。',
    about: 'claims',
  },
  {
    id: 'liabilityWhy',
    topic: 'people',
    audience: 'resident',
    question: '责任是怎么判的？凭什么说是我的问题？',
    alsoAsked: ways(`
      凭什么说是我弄坏的／说是我自己放坏的／责任谁来定／根据什么判是我的责任
      明明不是我的错／说我保存不当／怎么认定是谁的责任／判我有责任不服
      说我没放冰箱／硬说是我的问题／你们怎么判断是谁弄坏的／判责有依据吗
      凭什么说是我自己弄坏的／怎么证明不是我的问题／谁来定是谁的责任
    `),
    answer:
      '按记录判：温度、称重、封签、交接时间和照片，每条理由都写在那一件里给您看。判断是人定的，不是机器说了算。不认可，{appealWindow}内点“申诉”，换一个没经手的人重新看。',
    about: 'claims',
  },
  {
    id: 'moneyKept',
    topic: 'money',
    audience: 'resident',
    question: '退给我的钱会被要回去吗？',
    alsoAsked: ways(`
      钱会不会又收回去／退了还会扣回来吗／申诉输了要退钱吗／多退了要还吗
      以后查出来要把钱还给你们吗／抽查到了要退回吗／改判了钱要还吗／到手的钱会追回吗
      退多了你们会找我要吗／已经给居民的钱能追回来吗
      退了的钱会不会再要回去／申诉没赢要把钱退回来吗／抽查不合格要还钱吗
    `),
    answer: '不会。退给您的钱就是您的，抽查、申诉、改判都不会要回去。后面的账由平台和有责任的一方去算。',
  },
];
