import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** Illness, foreign objects, bad batches and recalls. */
export const questionsSafety: readonly Question[] = [
  {
    id: 'expiredGoods',
    topic: 'safety',
    audience: 'resident',
    question: '收到过期的东西怎么办？',
    alsoAsked: ways(`
      保质期过了／日期不对／买到临期食品／东西过保质期了／日期过了／买到过期的
      还有两天就过期／生产日期不对／过期食品赔不赔／拿到手已经过期了
      看日期都过了好几天／快到期的东西卖给我／生产日期好久以前的／过期奶咋赔
      日期被涂改了
    `),
    answer:
      '先别吃，拍一张能看清日期的照片，选“过期”。钱退给您，这一批我们也会查，必要时停卖。过期食品依法可以要求赔偿，平台的人会和您说清楚。',
  },
  {
    id: 'foreignObject',
    topic: 'safety',
    audience: 'resident',
    question: '吃出虫子、头发怎么办？',
    alsoAsked: ways(`
      里面有异物／吃到塑料／菜里有虫／里面有头发／吃到石子／发现虫子／米里有虫
      有异物怎么赔／吃出铁丝／吃到一根头发／饭里有小虫子／里头有块塑料皮／咬到金属片
      面粉生虫了／里面有脏东西／吃到沙子硌牙／有异物恶心死了
    `),
    answer:
      '先别吃，东西和异物都留着，拍清楚，选“有异物”。吃了不舒服先看医生，留好单据。这类事平台的人会直接跟，不会让您两头跑。',
  },
  {
    id: 'recallNotice',
    topic: 'safety',
    audience: 'resident',
    question: '收到召回通知是真的吗？要做什么？',
    alsoAsked: ways(`
      这批货被召回了／召回怎么赔／通知说不要吃了／召回是什么意思／收到召回消息怎么办
      召回赔多少钱／通知说有问题不要吃／召回要退货吗／召回是怎么回事
      说要召回我买的东西／召回有赔偿吗／召回要不要去申请／通知叫别吃了
      东西被召回钱怎么退／收到召回短信真的假的
    `),
    answer:
      '在小程序“消息”里能看到的就是真的。先别吃别用，不用申请，钱自动退给您，另有 {recallBase}的补偿保底。东西怎么处理看通知里写的。',
  },
  {
    id: 'sick',
    topic: 'safety',
    audience: 'resident',
    question: '吃了拉肚子怎么办？',
    alsoAsked: ways(`
      吃坏肚子了／孩子吃了呕吐／食物中毒／吃了肚子疼／孩子吃了吐／吃完住院了
      食物中毒找谁／吃了不舒服赔医药费吗／上吐下泻／吃了肚子痛／全家都拉稀
      食物中毒了怎么处理／吃出病来了／去医院看病的钱怎么办／吃完就吐／进医院了怎么办
      吃坏了身体找谁
    `),
    answer:
      '先看医生，保留病历、单据和剩下的东西。在小程序里选那件东西提交，写明不舒服，平台 {majorPerson}内有人联系您。严重的拨 120；也可以拨 12315。',
  },
  {
    id: 'batchSame',
    topic: 'safety',
    audience: 'resident',
    question: '邻居买的也坏了，要一起报吗？',
    alsoAsked: ways(`
      群里好几家都坏了／这一批都有问题／大家一起退／群里都说坏了／好多人都有问题
      邻居也坏了／大家一起报吗／是不是这批都不行／隔壁也烂了／好几户都是坏的
      楼上楼下都反映坏了／是不是整批都有问题／群里都在说这个坏了／别人家也烂了
      大家都中招了／同一批货都不好
    `),
    answer:
      '各报各的，几十秒一家。同一批有 {batchResidents}在 {batchHours}内反映，会自动提到最前面，平台来查这一批，必要时停卖。',
  },
  {
    id: 'batchAlarmMeaning',
    topic: 'safety',
    audience: 'leader',
    question: '同一批次预警是什么意思？',
    alsoAsked: ways(`
      批次报警什么意思／为什么提示同一批／系统说这批货异常／几家反映会报警
      批次提醒要做什么／预警弹出来怎么办／同批多户反映／这批货亮红灯／批次预警怎么处理
      怎么触发预警
    `),
    answer:
      '同一样东西同一批，{batchHours}内有 {batchResidents}反映，系统就提醒您和平台。先停发手上的，别自己下结论，等平台查这一批。',
  },
];
