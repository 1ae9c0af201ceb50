import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** What a leader works with, and what the figures mean. */
export const questionsDeskTools: readonly Question[] = [
  {
    id: 'clockHours',
    topic: 'desk',
    audience: 'leader',
    question: '下班时间来的单，算我超时吗？',
    alsoAsked: ways(`
      晚上的单要不要马上回／半夜来的售后怎么计时／十点以后算不算时间／睡觉时候来的单
      几点到几点要在线／休息时间计时吗／节假日要不要回／我的服务时间是几点／早上几点开始算
      吃饭时间算超时吗／夜里申请的从几点起算
      晚上的单算超时吗／几点以后不用回／早上八点前的单怎么算／夜里来的单几点前要回
    `),
    answer:
      '回复的钟只在 {leaderHours}走，夜里来的从第二天开工算起，{firstReply}内回就行。平台 {platformHours}有人。办结的 {settlement}是按钟点一直走的。',
  },
  {
    id: 'routingWhy',
    topic: 'desk',
    audience: 'leader',
    question: '这件为什么派给我？',
    alsoAsked: ways(`
      单子怎么分的／派单规则是什么／为什么分给别的团长／为啥老派给我／分配的理由在哪看
      不是我小区的怎么派来了／派单看什么／可以换给别人办吗／我手上太多了还派
      怎么派给我了不是我的居民／为什么不派给别人／派单按什么规矩
    `),
    answer:
      '先派给这一单的团长；您不在、手上太多或者要避嫌的，才按专长、忙闲和评分另派。每一件都写着派给您的理由，办不了可以转给别人或者转平台。',
  },
  {
    id: 'liabilityWho',
    topic: 'desk',
    audience: 'leader',
    question: '责任是系统判的吗？能改吗？',
    alsoAsked: ways(`
      谁来判责任／责任建议准不准／系统建议的责任不对怎么改／责任能推翻吗／判责看哪些证据
      责任归谁怎么定／平台怎么裁定责任／判定依据在哪看／责任判错了怎么提／判责规则
      责任谁定的／系统判的责任能改吗／判责看什么
    `),
    answer:
      '系统按温度、称重、封签、交接这些记录给建议，写明理由；定的是人，平台可以改判并写原因。您不认可，{appealWindow}内申诉，{appealRuling}内给结果。',
  },
  {
    id: 'libraryWhere',
    topic: 'desk',
    audience: 'leader',
    question: '话术、流程、案例在哪里找？',
    alsoAsked: ways(`
      有没有话术可以抄／粤语话术在哪／四川话怎么回／标准流程在哪看／有没有类似案例参考
      以前别人怎么办的／处理步骤有清单吗／快捷回复在哪／给老人写的大字条／规定速查在哪
      遇到不会办的看哪里／有没有现成的回复模板／东北话的回复有没有
      有没有现成的话术／流程在哪里看／有没有案例参考／方言的话术有吗／不知道怎么办的时候看哪里
    `),
    answer:
      '在“话术和规定”里：按问题和心情找话术，有普通、温和、大字条、粤语、四川话、东北话；十二个流程一步一步打勾；案例用平常的话就能搜。',
  },
  {
    id: 'groupNotice',
    topic: 'desk',
    audience: 'leader',
    question: '群里的通知怎么写？',
    alsoAsked: ways(`
      有没有群通知模板／群公告怎么发／周末提醒怎么写／怎么在群里说缺货／晚到了怎么通知大家
      群里发提醒用什么话／取货通知模板／通知文案在哪／帮我写个群通知
      群里通知怎么写／群公告模板／怎么跟群里说晚到
    `),
    answer: '在“写群通知”里选要说的事，填上东西和时间，句子就拼好了，看一遍、复制到群里。里面不写哪一家的事。',
  },
  {
    id: 'rewardsLater',
    topic: 'desk',
    audience: 'leader',
    question: '星级、积分和佣金加减上线了吗？',
    alsoAsked: ways(`
      我几颗星／星级怎么算／佣金和满意度挂钩吗／服务好有没有奖励／好评能加佣金吗
      积分能换什么／满意度高加几个点／团长排行榜在哪／每月之星怎么评／等级有什么特权
      佣金会因为好评涨吗／星级怎么评／满意度高有奖励吗／积分换什么
    `),
    answer: '还没有上线：现在佣金不因为评分和投诉率加减，也没有星级和积分。上线前平台会先通知，责任书上写的不受影响。',
  },
];
