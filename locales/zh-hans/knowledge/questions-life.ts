import type { Question } from '../../../domain/knowledge/question';

/** Goods that go back or come anew, people, and what is known of them. */
export const questionsLife: readonly Question[] = [
  {
    id: 'returnHow',
    topic: 'goodsBack',
    audience: 'resident',
    question: '退货怎么退？',
    alsoAsked: ['东西寄到哪里', '退货流程', '要自己寄回去吗'],
    answer:
      '说好退货以后，送到团长那里，或者按页面上的地址寄出，{sendBackDays}内办就行。团长收到后 {inspection}内验好、退钱，每一步都有消息。',
  },
  {
    id: 'freightWho',
    topic: 'goodsBack',
    audience: 'resident',
    question: '退货运费谁出？',
    alsoAsked: ['寄回去要我出钱吗', '邮费算谁的', '上门取件要钱吗'],
    answer: '东西有问题的，不用您出。只是不想要了的，运费按法律由您承担。谁出会在同意退货之前写清楚。',
  },
  {
    id: 'reissueWhen',
    topic: 'goodsBack',
    audience: 'resident',
    question: '补发的什么时候到？',
    alsoAsked: ['重新发一份要几天', '补的货还没到', '换货多久'],
    answer: '说好以后 {deliveryDays}内送到，有单号的在那一件里能看到走到哪了。没货或者路上丢了，会有人找您商量退款，不用您盯。',
  },
  {
    id: 'inspectionFailed',
    topic: 'goodsBack',
    audience: 'resident',
    question: '退回去的东西说验不过怎么办？',
    alsoAsked: ['验货不通过', '退货被拒', '说我用过了'],
    answer: '验不过会写明看到了什么、拍了什么照片，东西还给您。不认可就申诉，换一个人看。',
  },
  {
    id: 'resultReopen',
    topic: 'people',
    audience: 'resident',
    question: '办完了又发现问题怎么办？',
    alsoAsked: ['已经结束了还能再提吗', '补发的也是坏的', '重新打开'],
    answer: '打开那一件点“还没办妥”，说一句新情况就接着办，还是原来的人跟，不用从头再讲。',
  },
  {
    id: 'autoConfirm',
    topic: 'time',
    audience: 'resident',
    question: '不点确认会怎么样？',
    alsoAsked: ['一定要确认吗', '忘了点收到', '自动确认是什么'],
    answer: '{autoConfirm}不点会自动确认，前一天提醒您。自动确认以后有问题一样可以再提。',
  },
  {
    id: 'rating',
    topic: 'people',
    audience: 'resident',
    question: '打分有什么用？打低分团长会知道吗？',
    alsoAsked: ['评价会不会得罪人', '给差评有用吗', '怎么评价'],
    answer:
      '分数用来改进服务。打得低的，平台的人 {lowScoreCall}内给您打电话，不是团长打；{lowScoreReport}内有说法。团长看得到分数，您说的话不改一个字。',
  },
  {
    id: 'complainLeader',
    topic: 'people',
    audience: 'resident',
    question: '我要投诉团长，怎么投诉？',
    alsoAsked: ['团长态度不好', '对团长有意见', '匿名投诉'],
    answer:
      '在“投诉”里写，或者扫自提点的投诉码，可以不留名。投诉不会给被投诉的人看到，凭投诉码查结果，{writtenAnswer}内有书面答复。',
  },
  {
    id: 'sameLeaderFear',
    topic: 'people',
    audience: 'resident',
    question: '天天见面，怕申请了尴尬怎么办？',
    alsoAsked: ['不好意思找团长', '都是邻居怕伤和气', '团长会不会不高兴'],
    answer: '不用怕。退款由保障金付，团长不垫钱，按时办好对团长也是好事。实在不方便，可以直接请平台来办。',
  },
  {
    id: 'privacyWho',
    topic: 'people',
    audience: 'resident',
    question: '谁能看到我的电话和地址？',
    alsoAsked: ['会泄露我的信息吗', '二维码会不会暴露隐私', '供应商能看到我是谁吗'],
    answer:
      '只有经办您这一件的人看得到电话后四位，谁看过都有记录，您可以查。供应商和物流看不到您是谁。扫码的进度页没有名字、电话和照片。',
  },
  {
    id: 'eraseMe',
    topic: 'people',
    audience: 'resident',
    question: '怎么删除我的资料？',
    alsoAsked: ['注销账号', '我的数据怎么导出', '不想留信息了'],
    answer: '在“我的资料”里可以看、可以导出，也可以删除。正在办的先办完再删。账目按法律要留，但里面没有您的名字和电话。',
  },
  {
    id: 'messages',
    topic: 'people',
    audience: 'resident',
    question: '为什么没收到微信提醒？',
    alsoAsked: ['没有消息通知', '怎么打开提醒', '订阅消息'],
    answer: '微信要您点过“允许”才能发。在那一件里点“有进展叫我”就行。没点过的，消息都在“消息”里，一条不少。',
  },
  {
    id: 'recallNotice',
    topic: 'safety',
    audience: 'resident',
    question: '收到召回通知是真的吗？要做什么？',
    alsoAsked: ['这批货被召回了', '召回怎么赔', '通知说不要吃了'],
    answer:
      '在小程序“消息”里能看到的就是真的。先别吃别用，不用申请，钱自动退给您，另有 {recallBase}的补偿保底。东西怎么处理看通知里写的。',
  },
  {
    id: 'sick',
    topic: 'safety',
    audience: 'resident',
    question: '吃了拉肚子怎么办？',
    alsoAsked: ['吃坏肚子了', '孩子吃了呕吐', '食物中毒'],
    answer:
      '先看医生，保留病历、单据和剩下的东西。在小程序里选那件东西提交，写明不舒服，平台 {majorPerson}内有人联系您。严重的拨 120；也可以拨 12315。',
  },
  {
    id: 'batchSame',
    topic: 'safety',
    audience: 'resident',
    question: '邻居买的也坏了，要一起报吗？',
    alsoAsked: ['群里好几家都坏了', '这一批都有问题', '大家一起退'],
    answer: '各报各的，几十秒一家。同一批有 {batchResidents}在 {batchHours}内反映，会自动提到最前面，平台来查这一批，必要时停卖。',
  },
  {
    id: 'safeLink',
    topic: 'people',
    audience: 'resident',
    question: '进度二维码发给别人安全吗？',
    alsoAsked: ['分享链接会怎样', '进度码能用多久', '怎么作废二维码'],
    answer: '码里没有名字和电话，只有进度。{trackingDays}后失效，您也可以随时作废换一个新的。',
  },
];
