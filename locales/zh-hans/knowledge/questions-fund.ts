import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** The fund, and what a leader bears. */
export const questionsFund: readonly Question[] = [
  {
    id: 'leaderAdvance',
    topic: 'fund',
    audience: 'leader',
    question: '退款要我先垫钱吗？',
    alsoAsked: ways(`
      我要自己掏钱吗／先垫后补吗／团长要出多少／团长垫付吗／退款从我这扣吗
      要不要我先出钱／我会亏钱吗／垫的钱什么时候还我／退款我出多少／退款是不是我先出钱
      要我自己贴进去吗／我先垫了谁还我／居民退款从我口袋出吗／退款用我的钱吗
      要不要垫资
    `),
    answer:
      '不用。先由保障金付：平台 {platformShare}，您的份额 {leaderShare}。您的份额从佣金里按月留，从来不用现金，您先垫的永远是 ¥0。',
  },
  {
    id: 'fundContribution',
    topic: 'fund',
    audience: 'leader',
    question: '保障金是怎么攒的？',
    alsoAsked: ways(`
      每单扣多少／份额怎么算／为什么佣金少了一点／保障金怎么扣／一单扣几个点
      钱从哪来的保障金／保障金比例／我的佣金被留了多少／保障金从哪来／一单扣我百分之几
      佣金里扣掉的是什么／保障金我出几成／三七怎么分／扣的保障金在哪看
      这个月扣了我多少／佣金明细哪里看／保障金按什么算
    `),
    answer:
      '每单按成交额的 {contribution} 攒，其中平台 {platformShare}，您 {leaderShare}，您的部分从佣金里留。每一分都在“保障金”页里有账。',
  },
  {
    id: 'fundShort',
    topic: 'fund',
    audience: 'leader',
    question: '我的份额不够付怎么办？',
    alsoAsked: ways(`
      份额用完了还能退吗／保障金没钱了／余额不足／份额不够了／保障金用完怎么办
      我的余额是零还能退吗／没钱退了怎么办／我那份额度用光了／份额不够居民还能退吗
      余额是负的怎么办／保障金扣完了咋办／份额为零了
    `),
    answer:
      '照样退，不够的平台补上，财务会知道。居民那边不受影响。',
  },
  {
    id: 'leaderLiable',
    topic: 'fund',
    audience: 'leader',
    question: '判了是我的责任，要赔多少？',
    alsoAsked: ways(`
      团长责任扣多少／一个月最多扣多少／扣佣金有上限吗／判我责任扣多少钱
      我的责任要赔吗／佣金会扣完吗／每个月最多扣／扣我佣金了能申诉吗
      认定我有责任扣多少／判我责任怎么扣钱／会不会把佣金扣没／每月扣款封顶多少
      判给我的责任不服／责任判错到我头上怎么办／扣我佣金不服气／我的锅要赔多少
    `),
    answer:
      '按判定的金额记，从佣金里分月扣，一个月最多扣当月佣金的 {chargeCap}。不认可可以申诉，申诉期间先不扣。',
  },
  {
    id: 'guarantee',
    topic: 'fund',
    audience: 'leader',
    question: '保障次数是什么？怎么得？',
    alsoAsked: ways(`
      还剩几次保障／怎么多得一次保障／售后保险／保障次数怎么来／还差几单有保障
      保障次数有什么用／一次保障怎么用／攒够单送保障／怎么拿到保障次数
      多少单送一次保障／保障次数用掉了会怎样／有保障是不是不扣我的／保障能抵什么
      售后保险怎么得／平台责任要扣我份额吗
    `),
    answer:
      '每完成 {ordersPerGuarantee}得一次。用掉一次，平台责任的那一件自动赔给居民，您的份额一分不动。还差几单在“保障金”页能看到。',
  },
  {
    id: 'supplierRecover',
    topic: 'fund',
    audience: 'leader',
    question: '供应商的责任，钱最后谁出？',
    alsoAsked: ways(`
      追偿是什么／供应商赔吗／追回来的钱去哪／供应商会赔吗／怎么向物流追钱
      厂家责任谁出钱／追回的钱给谁／供应商不回怎么办／供应商不回复怎么处理／厂家推脱
      向物流索赔／快递的责任怎么追／追偿要多久／供应商不认怎么办／追款进度
      承运商弄坏的怎么要钱
    `),
    answer:
      '先赔居民，再向供应商或物流追。对方 {supplierAnswer}内不回复就算认。追回来的还进保障金，您的份额也补回来。',
  },
  {
    id: 'innovation',
    topic: 'fund',
    audience: 'leader',
    question: '试新办法没成，会罚我吗？',
    alsoAsked: ways(`
      创新基金怎么申请／试点失败怎么办／想试一个新做法／想试个新法子／创新失败要赔吗
      试点经费／怎么申请创新基金／新做法没成功／想试个新点子／搞试点失败了
      新做法谁出钱／创新基金能报多少／试验亏了算谁的
    `),
    answer:
      '事先报过、事后如实说的，不罚，费用由创新基金出。在“试一试”里写想做什么、要多少、怎么算成。',
  },
  {
    id: 'rulingChanged',
    topic: 'fund',
    audience: 'leader',
    question: '判错了改判，账怎么算？',
    alsoAsked: ways(`
      判定改了扣的钱退吗／改判后钱还我吗／责任判错了能纠正吗／重新判定怎么记账
      申诉赢了扣款怎么办／扣错的佣金会还吗／改判后居民的钱要退回来吗／冲账是什么
      判责更正／翻案了账怎么改
    `),
    answer:
      '原来的记账整笔冲回，再按新的判定记一遍，多扣您的退回来，每一笔在“保障金”里都看得到。居民已经收到的钱不会要回来。',
  },
];
