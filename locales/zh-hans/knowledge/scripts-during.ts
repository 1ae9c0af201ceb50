import type { Script } from '../../../domain/knowledge/script';

type Draft = Pick<Script, 'id' | 'title' | 'text' | 'moment'> & Partial<Script>;

/** What is said on the way, whatever is wrong. */
const drafts: readonly Draft[] = [
  {
    id: 'looking',
    title: '在看了',
    moment: 'during',
    text: '{name}，{goodsName}的事我看到了，正在对记录，马上给您准话。',
  },
  {
    id: 'delivering',
    title: '在送货',
    moment: 'during',
    text: '{name}，我正在送货，看到了。送完这一趟先办{goodsName}这件，页面上写着最晚的时间。',
  },
  {
    id: 'morePhotos',
    title: '请补照片',
    moment: 'during',
    text: '{name}，{goodsName}的照片有点看不清，方便时补一张近一点、亮一点的。不补也照样办，只是看得慢一些。',
  },
  {
    id: 'thermometer',
    title: '请拍温度',
    moment: 'during',
    issue: 'thawed',
    text: '{name}，家里要是有温度计，放箱子里拍一张会更快。没有也不要紧，路上的温度我们自己查。',
  },
  {
    id: 'onTheScale',
    title: '请放秤上拍',
    moment: 'during',
    issue: 'short',
    text: '{name}，方便的话把{goodsName}放秤上拍一张。没有秤也不要紧，装箱时的重量我来调。',
  },
  {
    id: 'handUp',
    title: '请平台一起看',
    moment: 'during',
    text: '{name}，{goodsName}这件我请平台一起看，您不用从头再讲，我一直跟着。平台 {pickUp}内有人接。',
  },
  {
    id: 'overLimit',
    title: '超过我的额度',
    moment: 'during',
    text: '{name}，{amountFen} 超过我一次能点的 {leaderLimit}，要主管点个头，已经送上去了，不用您再说一遍。',
  },
  {
    id: 'awaitMoney',
    title: '钱在路上',
    moment: 'during',
    text: '{name}，{amountFen} 已经退出来了，原路回去。零钱一般 {walletArrival}，银行卡一般 {cardArrival}，到账那天的日子写在页面上。',
  },
  {
    id: 'bankSentBack',
    title: '银行退回来了',
    moment: 'during',
    text: '{name}，{amountFen} 被银行退回来了，多半是那张卡不能收款了。财务 {exceptionDays}内和您核对，钱一分不会少。',
  },
  {
    id: 'offerPart',
    title: '商量退一部分',
    moment: 'during',
    text: '{name}，照片上看坏了一部分，我按坏的给您退 {amountFen}，好的您留着吃。您看行不行？不行您说，咱们再商量。',
  },
  {
    id: 'offerReissue',
    title: '商量补发',
    moment: 'during',
    text: '{name}，给您重新发一份{goodsName}行不行？{deliveryDays}内送到，没货就直接退钱，不让您干等。',
  },
  {
    id: 'offerReturn',
    title: '商量退货',
    moment: 'during',
    text: '{name}，{goodsName}麻烦您送到我这儿，路不方便我来取。收到后 {inspection}内验好退钱，运费不用您出。',
  },
  {
    id: 'batchKnown',
    title: '这一批都查',
    moment: 'during',
    text: '{name}，这一批{goodsName}不止您一家，是货的问题，和您没关系。{amountFen} 先退给您，这一批已经在查了。',
  },
  {
    id: 'safetyFirst',
    title: '人先要紧',
    moment: 'during',
    mood: 'worried',
    text: '{name}，人要紧，不舒服先看医生，单据和剩下的{goodsName}都留着。平台的人 {majorPerson}内联系您，费用的事放后面说。',
  },
  {
    id: 'rights',
    title: '尊重投诉',
    moment: 'during',
    mood: 'furious',
    text: '{name}，打 12315 是您的权利，我不拦您。该办的我现在就办，平台的人 {majorPerson}内联系您，结果和时间都会写给您。',
  },
  {
    id: 'rejectGently',
    title: '办不了，说明白',
    moment: 'during',
    text: '{name}，{goodsName}这件照规定办不了退款，原因和规定写在页面上。您觉得不对，{appealWindow}内点申诉，换一个没经手的人看。',
  },
  {
    id: 'lateReply',
    title: '回晚了',
    moment: 'during',
    mood: 'upset',
    text: '{name}，让您等久了，是我没及时看手机，对不住。{goodsName}这件我现在就办，办完您再放下手机。',
  },
  {
    id: 'closingThanks',
    title: '办妥了',
    moment: 'closing',
    text: '{name}，{goodsName}这件办妥了，{amountFen} 到账您留意一下。谢谢您说出来，我们才知道改哪里。',
  },
  {
    id: 'closingCoupon',
    title: '办妥了，有张券',
    moment: 'closing',
    text: '{name}，{goodsName}这件办妥了，另给您一张 {smallCoupon} 的券，在“我的券”里，{couponDays}内都能用。',
  },
  {
    id: 'closingFollowUp',
    title: '隔几天问一声',
    moment: 'closing',
    text: '{name}，上回{goodsName}的事后来都好吧？钱到了没有？还有不妥的直接点“还没办妥”，还是我跟。',
  },
];

export const scriptsDuring: readonly Script[] = drafts.map((draft) => ({
  issue: null,
  mood: null,
  tone: 'plain',
  ...draft,
}));
