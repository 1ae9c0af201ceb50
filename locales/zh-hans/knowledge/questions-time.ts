import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** How long it takes, and who comes first. */
export const questionsTime: readonly Question[] = [
  {
    id: 'firstReply',
    topic: 'time',
    audience: 'resident',
    question: '多久会有人理我？',
    alsoAsked: ways(`
      团长多久回复／一直没人回／要等多长时间／什么时候有人回我／怎么没人理／回复要多久
      团长不回消息／几分钟能回／等了半天没人／团长不理我／怎么没有人回复我／发了没人应
      团长不在线谁管／提交了没动静／多长时间会有人联系我／团长装看不见
      平台什么时候会接手／平台接手了是啥意思／等了好久没人回
    `),
    answer:
      '团长服务时间 {leaderHours}，{firstReply}内回复。团长没赶上，平台自动接手，{pickUp}内有人联系您。夜里提交的，第二天一开工先办。',
    about: 'claims',
  },
  {
    id: 'settleWhen',
    topic: 'time',
    audience: 'resident',
    question: '多久能办完？',
    alsoAsked: ways(`
      处理要几天／什么时候有结果／怎么这么慢／几天能处理好／处理时间多长／多久出结果
      怎么还没处理完／最晚什么时候解决／处理太慢了／几天能搞定／要拖到什么时候
      好慢啊还没弄好／处理周期多长／多长时间能解决／一直在处理中／两三天了还没结果
      什么时候能弄完／怎么拖这么久／到底还要多久／超过时间没办完咋办
    `),
    answer:
      '{settlement}内给您办好或者给一个准话。等您补东西的时间不算在内。晚了会自动往上报，不用您催。',
    about: 'claims',
  },
  {
    id: 'progressWhere',
    topic: 'time',
    audience: 'resident',
    question: '在哪里看进度？',
    alsoAsked: ways(`
      办到哪一步了／进度怎么查／二维码怎么看进度／怎么看办到哪了／查进度
      我的申请怎么样了／现在什么状态／进展在哪看／扫码能看进度吗／我的事情办得怎么样了
      到哪个环节了／查一下我的售后／我申请的那个呢／处理到什么程度了／现在该我做什么
      下一步要干嘛／是谁在跟我的这件事／扫那个码看到的是什么／还有几个没处理完
      我有几件售后在办／看看我的申请状态／那个东西的售后咋样了／上回报的怎么没消息
    `),
    answer:
      '打开“我的售后”点那一件，或者扫那一件的二维码，不用登录也能看到走到哪一步、谁在跟、下一步是什么、钱哪天到。',
    about: 'claims',
  },
  {
    id: 'nightFiling',
    topic: 'time',
    audience: 'resident',
    question: '晚上也能申请吗？',
    alsoAsked: ways(`
      半夜发现坏了／几点下班／周末有人吗／半夜能申请吗／晚上没人处理吗／几点上班
      节假日有人吗／夜里报了什么时候处理／周日处理吗／夜里有没有人处理／客服的上班时间
      你们工作到几点／大半夜还能报吗／星期天有没有人／过年放假有人管吗
      早上几点开始有人／节假日休不休息／晚间服务到几点／几点钟以后没人
    `),
    answer:
      '任何时候都能申请。团长 {leaderHours}、平台 {platformHours}在，周末也在。下班后提交的，上班第一时间办。',
  },
  {
    id: 'motherAndBaby',
    topic: 'time',
    audience: 'resident',
    question: '母婴用品有优先吗？',
    alsoAsked: ways(`
      奶粉有问题／宝宝的东西坏了／母婴通道／婴儿用品有问题／奶粉优先处理吗
      宝宝吃的坏了／尿不湿有问题／孩子的东西能快点吗／婴儿奶粉坏了着急
      宝宝用品能加急吗／娃的东西出问题了／孩子等着吃能快一点不／纸尿裤有问题
      小孩的辅食变质／母婴的多快处理
    `),
    answer:
      '有。母婴用品 {motherAndBaby}内给出办法，排在普通件前面。涉及孩子不舒服，先看医生，再拍照提交。',
  },
  {
    id: 'greenChannel',
    topic: 'time',
    audience: 'resident',
    question: '老人有优先通道吗？',
    alsoAsked: ways(`
      残疾人优先／绿色通道／年纪大了不会弄／老人能优先吗／残疾人有照顾吗
      岁数大了有优先吗／绿色通道怎么开／我爷爷八十了能快点吗／字太小看不清
      上了年纪能先办吗／腿不好行动不便有优先吗／我七十多岁了／老年人有没有优待
      残疾证有用吗／给老人家优先处理／岁数大看不懂／盲人怎么用／多少岁算老人
    `),
    answer:
      '{greenAge}以上的老人和行动不便的邻居走绿色通道，排在最前面，字也会放大。在“我的”里可以自己打开，也可以请团长帮忙。',
  },
  {
    id: 'autoConfirm',
    topic: 'time',
    audience: 'resident',
    question: '不点确认会怎么样？',
    alsoAsked: ways(`
      一定要确认吗／忘了点收到／自动确认是什么／不确认会怎样／自动确认几天
      没点确认收货／忘记确认了／多少天自动完成／没点确认有什么影响／要不要去点确认
      不去确认行不行／会自己完成吗／确认是干什么的／几天后自动确认／忘了去点确认收到
    `),
    answer:
      '{autoConfirm}不点会自动确认，前一天提醒您。自动确认以后有问题一样可以再提。',
    about: 'claims',
  },
  {
    id: 'orderArrival',
    topic: 'time',
    audience: 'resident',
    question: '我买的东西什么时候到？',
    alsoAsked: ways(`
      货到了吗／订单到哪了／什么时候可以去取货／怎么还没发货／我的货到了没
      什么时候能取／订单什么时候到货／发货了吗／今天能拿到吗／什么时候送到
      买的东西到了没有／货几时能到／我的单到哪里了／什么时候可以拿货／还没送来吗
      今天能送到不／预计哪天到货／下单了怎么还没到
    `),
    answer:
      '到货后团长会在群里说，取货时间和地点写在团长的通知里。过了说好的时间还没有，点那件东西选“没收到”就行。',
    about: 'orders',
  },
];
