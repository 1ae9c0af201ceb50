import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** Complaints, who judges, and what holds when it takes long. */
export const questionsComplaints: readonly Question[] = [
  {
    id: 'complaintSteps',
    topic: 'people',
    audience: 'resident',
    question: '投诉以后怎么处理，多久有答复？',
    alsoAsked: ways(`
      投诉多久有结果／投诉几天答复／投诉了什么时候有人联系／投诉的流程是什么／投诉分几步
      反映上去多长时间有说法／投诉后会打电话吗／书面答复要等多久／投诉几时办结
      投诉了没下文／我的投诉到哪一步了／举报以后多久处理／投诉之后谁来调查／调查结果什么时候出
    `),
    answer:
      '投诉由平台的人办：{complaintCall}内先和您联系，{complaintPlan}内给初步办法，{complaintFindings}内说清查到什么，{complaintClosed}内办结。书面答复最晚 {writtenAnswer}，急的更快。',
    about: 'claims',
  },
  {
    id: 'complaintLevels',
    topic: 'people',
    audience: 'resident',
    question: '投诉分几级？什么算重大？',
    alsoAsked: ways(`
      什么是重大投诉／重要和一般有什么区别／怎么才能算紧急／优先级怎么分／急的投诉多快
      普通重要重大各几个小时／什么情况会升级／特别严重的事怎么处理／紧急的有没有快一点的
      吃出问题算不算重大／几级投诉／重大的多久有人管／升级到重大要什么条件
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
    id: 'lateEscalates',
    topic: 'time',
    audience: 'resident',
    question: '拖过两天还没办好，谁来管？',
    alsoAsked: ways(`
      过了四十八小时还没好／拖了三天了哪个领导管／逾期没办完谁负责／区域经理什么时候会知道
      一直拖着上面的人管不管／超过两天会怎么样／没按时办完会往上报吗／拖久了会不会升级
      哪一级的人会来管／超过时限有没有说法
    `),
    answer:
      '{settlement}没办好，平台自动接手；到 {priorityRises}还没好，急的程度自动提高，区域经理会知道。不用您一遍遍催，想说什么在那一件里留言就行。',
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
    `),
    answer: '不会。退给您的钱就是您的，抽查、申诉、改判都不会要回去。后面的账由平台和有责任的一方去算。',
  },
  {
    id: 'proposalWhere',
    topic: 'money',
    audience: 'resident',
    question: '团长给的方案在哪里看，怎么同意？',
    alsoAsked: ways(`
      给我的方案是什么／团长给了什么办法／方案写在哪／怎么看处理方案／哪里点同意
      方案怎么接受／同意在哪里点／给我出了什么方案／团长提的办法我在哪看／有没有给我方案
    `),
    answer:
      '打开那一件，方案在最上面，同意或者不同意都在那里点。同意了就按它办，一步一步都有消息。',
    about: 'claims',
  },
  {
    id: 'proofAsked',
    topic: 'proof',
    audience: 'resident',
    question: '让我补材料，补什么、在哪里补？',
    alsoAsked: ways(`
      要我补什么来着／让我补的是哪张照片／补材料在哪里传／要补的东西在哪看
      你们还差我什么材料／需要我补交什么／补资料的入口在哪／为什么还要补材料
    `),
    answer:
      '打开那一件，要补什么、为什么要，都写着，点“补照片”传上来。最多请您补 {proofRequests}，每次等您 {proofWait}；没补也不会作废，按手上有的看。',
    about: 'claims',
  },
];
