import type { Question } from '../../../domain/knowledge/question';

/** What one may claim, how, and what to show. */
export const questionsFiling: readonly Question[] = [
  {
    id: 'fileHow',
    topic: 'filing',
    audience: 'resident',
    question: '东西坏了，怎么申请售后？',
    alsoAsked: ['怎么退款', '在哪里报坏果', '收到的东西有问题怎么办'],
    answer:
      '在首页点那件东西，拍一张照片，选哪里不对，点提交就行。团长在服务时间内 {firstReply}内回复您。不会用也没关系，打电话给团长，请团长代填。',
  },
  {
    id: 'claimWindow',
    topic: 'filing',
    audience: 'resident',
    question: '收货多久以内可以申请？',
    alsoAsked: ['过了几天还能退吗', '昨天的菜今天才发现坏了', '售后期限是多久'],
    answer:
      '收货后 {claimWindow}内都可以申请。过了这个时间，有检测报告或医院证明的，还可以申请，把报告拍下来一起交。',
  },
  {
    id: 'notReceivedYet',
    topic: 'filing',
    audience: 'resident',
    question: '东西还没拿到，可以申请吗？',
    alsoAsked: ['没收到货怎么办', '显示已发货但是没货', '自提点说没有我的货'],
    answer:
      '可以。选“没收到”，不用照片。团长先查交接记录，查不到就给您补或者退。还没到约定的取货时间，先等一等，到点没有再申请。',
  },
  {
    id: 'partClaim',
    topic: 'filing',
    audience: 'resident',
    question: '只坏了一部分，怎么算？',
    alsoAsked: ['一箱里坏了三个', '五斤苹果烂了一斤', '能只退坏的吗'],
    answer:
      '坏多少算多少。按件卖的填几件，按斤卖的填几两几斤。退的钱按您实际付的价钱折算，用掉的优惠也摊进去，一分不多一分不少。',
  },
  {
    id: 'shortWeight',
    topic: 'filing',
    audience: 'resident',
    question: '分量不够怎么申请？',
    alsoAsked: ['少了半斤', '缺斤短两', '称了一下不够秤'],
    answer:
      '选“分量不够”，填少了多少，最好拍一张放在秤上的照片。装箱时的称重记录我们会自动调出来一起看，没有秤也能申请。',
  },
  {
    id: 'wrongItem',
    topic: 'filing',
    audience: 'resident',
    question: '送错东西了怎么办？',
    alsoAsked: ['买的苹果来了梨', '拿到的不是我买的', '发错货了'],
    answer:
      '选“送错了”，拍一张收到的东西。错的先放着别动，团长会和您说是换、是补还是退，来回运费不用您出。',
  },
  {
    id: 'videoProof',
    topic: 'proof',
    audience: 'resident',
    question: '可以传视频吗？',
    alsoAsked: ['能不能拍一段视频', '视频多长', '照片说不清楚'],
    answer: '可以，拍一段短视频就行，几秒钟能看清哪里不对即可。照片和视频都可以一起交。',
  },
  {
    id: 'noPhoto',
    topic: 'proof',
    audience: 'resident',
    question: '没有拍照，东西已经扔了，还能申请吗？',
    alsoAsked: ['忘了拍照', '坏的已经丢了', '没有照片可以退吗'],
    answer:
      '可以说明情况再交，团长会查称重、冷链和同一批别人的情况。没有照片会看得慢一些，所以下次先拍一张再扔。',
  },
  {
    id: 'photoDark',
    topic: 'proof',
    audience: 'resident',
    question: '说我的照片看不清，怎么办？',
    alsoAsked: ['照片太暗', '提示模糊', '要我补拍照片'],
    answer:
      '开灯、离近一点，对准坏的地方再拍一张。补照片最多请您 {proofRequests}，每次等您 {proofWait}。不补也不会直接拒绝，会按手上有的来看。',
  },
  {
    id: 'frozenProof',
    topic: 'proof',
    audience: 'resident',
    question: '冷冻的东西化了，要拍什么？',
    alsoAsked: ['冰淇淋化了', '虾化冻了怎么证明', '要温度计照片吗'],
    answer:
      '拍一张化冻的样子就行。家里有温度计的，放进箱里拍一张会更快。没有也能交，路上的温度记录我们会自动调出来。',
  },
  {
    id: 'allergyProof',
    topic: 'proof',
    audience: 'resident',
    question: '吃了过敏，要提供什么？',
    alsoAsked: ['过敏了怎么赔', '吃了起疹子', '需要医院证明吗'],
    answer:
      '先停止食用，不舒服先看医生。包装、批号和剩下的留着，有医院证明就拍下来。这类事由平台的人直接负责，{majorPerson}内有人联系您。',
  },
  {
    id: 'noReasonReturn',
    topic: 'filing',
    audience: 'resident',
    question: '不想要了，可以无理由退吗？',
    alsoAsked: ['后悔了能退吗', '买多了想退', '七天无理由'],
    answer:
      '没拆没用的，收货 {noReasonReturn}内可以退；法律规定支持七天的，{noReasonReturnByLaw}内都可以。生鲜、活的和定做的东西，没有坏就不支持无理由退。运费按法律由您承担。',
  },
  {
    id: 'freshNoReason',
    topic: 'filing',
    audience: 'resident',
    question: '水果不好吃可以退吗？',
    alsoAsked: ['西瓜不甜', '味道不好能退么', '口感不行'],
    answer:
      '和商品说明差得明显的可以申请，选“品质不好”，拍一张切开的样子，说一句哪里不对。单纯口味不合的，生鲜不支持无理由退，团长会和您商量一个合适的办法。',
  },
  {
    id: 'familyFiles',
    topic: 'filing',
    audience: 'resident',
    question: '我妈妈不会用手机，我能帮她申请吗？',
    alsoAsked: ['替父母申请', '帮家人报售后', '老人不会操作怎么办'],
    answer:
      '可以。请她在“我的家人”里邀请您，接受以后您就能替她申请、补照片、看进度。钱只退回她付款的账户。也可以请团长在电话里代填。',
  },
  {
    id: 'phoneFiling',
    topic: 'filing',
    audience: 'resident',
    question: '可以打电话让团长帮我填吗？',
    alsoAsked: ['电话报售后', '代填是什么', '团长替我填的我看得到吗'],
    answer:
      '可以。团长代填以后您会收到消息，点开就能看到写了什么。写得不对，点“这不是我说的”，就由平台的人来重新问您。',
  },
  {
    id: 'parcelCode',
    topic: 'filing',
    audience: 'resident',
    question: '包裹上的二维码是做什么的？',
    alsoAsked: ['扫包裹的码', '袋子上有个码', '别人扫了会看到我的信息吗'],
    answer:
      '您自己扫，直接打开这一单申请售后，省得去找订单。别人捡到扫了，什么都看不到，名字、电话和买了什么都不显示。',
  },
  {
    id: 'draftKept',
    topic: 'filing',
    audience: 'resident',
    question: '填了一半没网了，要重新填吗？',
    alsoAsked: ['断网了怎么办', '填到一半退出了', '照片传不上去'],
    answer: '不用。填好的都替您存着，有网以后打开接着填。照片没传完的也会接着传。',
  },
  {
    id: 'claimTwice',
    topic: 'filing',
    audience: 'resident',
    question: '同一单里两样东西都坏了，要申请两次吗？',
    alsoAsked: ['几样东西一起申请', '一个订单能申请几次', '已经申请过还能再申请吗'],
    answer:
      '一样东西申请一次，各走各的，互不耽误。同一样东西正在办的时候不能重复申请，有新情况在那一件里留言补照片就行。',
  },
  {
    id: 'withdraw',
    topic: 'filing',
    audience: 'resident',
    question: '申请错了，可以撤回吗？',
    alsoAsked: ['不想申请了', '怎么取消售后', '填错了怎么改'],
    answer: '还没办完的，打开那一件点“撤回”就行。以后还在时间内，可以再申请。填错的地方不用撤，留言说一句也可以。',
  },
  {
    id: 'expiredGoods',
    topic: 'safety',
    audience: 'resident',
    question: '收到过期的东西怎么办？',
    alsoAsked: ['保质期过了', '日期不对', '买到临期食品'],
    answer:
      '先别吃，拍一张能看清日期的照片，选“过期”。钱退给您，这一批我们也会查，必要时停卖。过期食品依法可以要求赔偿，平台的人会和您说清楚。',
  },
  {
    id: 'foreignObject',
    topic: 'safety',
    audience: 'resident',
    question: '吃出虫子、头发怎么办？',
    alsoAsked: ['里面有异物', '吃到塑料', '菜里有虫'],
    answer:
      '先别吃，东西和异物都留着，拍清楚，选“有异物”。吃了不舒服先看医生，留好单据。这类事平台的人会直接跟，不会让您两头跑。',
  },
  {
    id: 'refuseAtDoor',
    topic: 'goodsBack',
    audience: 'resident',
    question: '当场发现坏了，可以不收吗？',
    alsoAsked: ['拒收', '取货的时候就发现烂了', '开箱验货发现破了'],
    answer: '可以当场拒收。和团长说一声，团长登记以后货由团长收回，退款照常办，您不用再寄。',
  },
];
