import type { Script } from '../../../domain/knowledge/script';

type Draft = Omit<Script, 'issue' | 'tone'>;

/** Three-step calming: take it in, own what is ours, say what happens and by when. S0 3.3 */
const drafts: readonly Draft[] = [
  {
    id: 'sootheCalm',
    title: '接住：平静的',
    mood: 'calm',
    moment: 'soothe',
    text: '{name}，{goodsName}的事我看到了，谢谢您拍得这么清楚。',
  },
  {
    id: 'sootheWorried',
    title: '接住：担心的',
    mood: 'worried',
    moment: 'soothe',
    text: '{name}，您先别急，{goodsName}这件我在看了，有我跟着，不会没人管。',
  },
  {
    id: 'sootheUpset',
    title: '接住：不高兴的',
    mood: 'upset',
    moment: 'soothe',
    text: '{name}，换了我也会不高兴。花了钱，{goodsName}却是这样，给您添堵了，对不住。',
  },
  {
    id: 'sootheFurious',
    title: '接住：很生气的',
    mood: 'furious',
    moment: 'soothe',
    text: '{name}，您骂得对，{goodsName}送成这样谁都生气。您说，我听着，说完我一件一件给您办。',
  },
  {
    id: 'ownCalm',
    title: '认下：平静的',
    mood: 'calm',
    moment: 'own',
    text: '照片我看清了，确实是我们没做好。',
  },
  {
    id: 'ownWorried',
    title: '认下：担心的',
    mood: 'worried',
    moment: 'own',
    text: '这不是您的问题，您不用自证什么。称重和路上的记录我们自己查。',
  },
  {
    id: 'ownUpset',
    title: '认下：不高兴的',
    mood: 'upset',
    moment: 'own',
    text: '是我们没把好关，不找借口。让您多跑、多等，是我们欠您的。',
  },
  {
    id: 'ownFurious',
    title: '认下：很生气的',
    mood: 'furious',
    moment: 'own',
    text: '这件事我们错在前头，您没有说错一句。前面谁没回您，我记下来，我们内部去改，不让您再讲一遍。',
  },
  {
    id: 'actCalm',
    title: '去办：平静的',
    mood: 'calm',
    moment: 'act',
    text: '{amountFen} 这就给您办，原路退回，到账那天的日子写在您的页面上。',
  },
  {
    id: 'actWorried',
    title: '去办：担心的',
    mood: 'worried',
    moment: 'act',
    text: '接下来这样办：我先退 {amountFen}，钱原路回去；您不用来，也不用再拍。有变化我先告诉您。',
  },
  {
    id: 'actUpset',
    title: '去办：不高兴的',
    mood: 'upset',
    moment: 'act',
    text: '{amountFen} 我现在就办。最晚什么时候有结果，您的页面上写着时间，过了时间平台会自动接手。',
  },
  {
    id: 'actFurious',
    title: '去办：很生气的',
    mood: 'furious',
    moment: 'act',
    text: '我现在能做的先做：{amountFen} 原路退回。您还要的，我请平台的人和我一起，{pickUp}内联系您，不用您再找人。',
  },
];

export const scriptsCalming: readonly Script[] = drafts.map((draft) => ({
  ...draft,
  issue: null,
  tone: 'plain',
}));
