import type { Script, ScriptTone } from '../../../domain/knowledge/script';
import { cantoneseActs, northeastActs, sichuanActs } from './scripts-dialects';

type Draft = Pick<Script, 'id' | 'title' | 'text' | 'moment'> & Partial<Script>;

/** Large notes: short lines that fit a sheet of paper pushed under a door. */
const largeNote: readonly Draft[] = [
  {
    id: 'noteRefund',
    title: '大字条：钱退了',
    moment: 'act',
    text: '{name}：\n{goodsName}没办好，对不住。\n{amountFen} 退您手机上了。\n不用跑，不用填。\n有事叫我。{leaderName}',
  },
  {
    id: 'noteReissue',
    title: '大字条：再送一份',
    moment: 'act',
    text: '{name}：\n{goodsName}再送您一份。\n{deliveryDays}内到。\n坏的扔了就行。\n{leaderName}',
  },
  {
    id: 'noteKeep',
    title: '大字条：先别吃',
    moment: 'during',
    issue: 'expired',
    text: '{name}：\n{goodsName}先别吃。\n放着，我来拿。\n钱照退。\n{leaderName}',
  },
  {
    id: 'notePick',
    title: '大字条：我来取',
    moment: 'during',
    issue: 'wrongItem',
    text: '{name}：\n送错了，对不住。\n东西放门口，\n我来取，换对的给您。\n{leaderName}',
  },
  {
    id: 'noteCall',
    title: '大字条：来过没人',
    moment: 'during',
    text: '{name}：\n来过，您不在。\n{goodsName}的事我在办。\n方便给我打个电话。\n{leaderName}',
  },
  {
    id: 'noteClosing',
    title: '大字条：办妥了',
    moment: 'closing',
    text: '{name}：\n{goodsName}的事办妥了。\n{amountFen} 您查一下。\n谢谢您。{leaderName}',
  },
];

const cantonese: readonly Draft[] = [
  {
    id: 'yueSoothe',
    title: '粤语：接住',
    moment: 'soothe',
    text: '{name}，{goodsName}嘅事我睇到喇，唔好意思呀，您唔使急，我跟住。',
  },
  {
    id: 'yueOwn',
    title: '粤语：认下',
    moment: 'own',
    text: '系我哋冇睇好货，唔关您事，唔使您再影多次。',
  },
  ...cantoneseActs,
  {
    id: 'yueClosing',
    title: '粤语：办妥了',
    moment: 'closing',
    text: '{name}，搞掂喇，{amountFen} 您留意下。多谢您话我哋知。',
  },
];

const sichuan: readonly Draft[] = [
  {
    id: 'chuanSoothe',
    title: '四川话：接住',
    moment: 'soothe',
    text: '{name}，{goodsName}嘞个事我看到了，对不住哈，您莫着急，我一直跟到的。',
  },
  {
    id: 'chuanOwn',
    title: '四川话：认下',
    moment: 'own',
    text: '是我们没把好关，不得怪您，您不消再拍了。',
  },
  ...sichuanActs,
  {
    id: 'chuanClosing',
    title: '四川话：办妥了',
    moment: 'closing',
    text: '{name}，弄巴适了，{amountFen} 您看一眼到没到。谢谢您给我们说。',
  },
];

const northeast: readonly Draft[] = [
  {
    id: 'dongbeiSoothe',
    title: '东北话：接住',
    moment: 'soothe',
    text: '{name}，{goodsName}这事儿我瞅见了，整得您闹心了，对不住，您别上火，我盯着呢。',
  },
  {
    id: 'dongbeiOwn',
    title: '东北话：认下',
    moment: 'own',
    text: '这事儿赖我们，没整明白，跟您一点关系没有。',
  },
  ...northeastActs,
  {
    id: 'dongbeiClosing',
    title: '东北话：办妥了',
    moment: 'closing',
    text: '{name}，整利索了，{amountFen} 您瞅一眼到没到。谢谢您吱声。',
  },
];

function voiced(drafts: readonly Draft[], tone: ScriptTone): Script[] {
  return drafts.map((draft) => ({ issue: null, mood: null, ...draft, tone }));
}

export const scriptsVoices: readonly Script[] = [
  ...voiced(largeNote, 'largeNote'),
  ...voiced(cantonese, 'cantonese'),
  ...voiced(sichuan, 'sichuan'),
  ...voiced(northeast, 'northeast'),
];
