import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** How this desk itself can be used, and what it does not have yet. */
export const questionsHelp: readonly Question[] = [
  {
    id: 'packagingGone',
    topic: 'proof',
    audience: 'resident',
    question: '包装和小票扔了，还能申请吗？',
    alsoAsked: ways(`
      袋子已经丢了／盒子扔掉了还给退吗／没有包装了／外包装没留／标签撕掉了还能赔吗
      没小票能退吗／没有购物凭证怎么办／包装盒不在了／箱子卖废品了／快递单扔了
    `),
    answer:
      '可以。买了什么我们有订单，不用小票。东西还在就拍东西，包装没了说一句就行；破损的事有包装会判得更快。',
  },
  {
    id: 'screenshotProof',
    topic: 'proof',
    audience: 'resident',
    question: '截图、网上的图或者以前拍的照片行吗？',
    alsoAsked: ways(`
      可以用截图吗／朋友圈的图能用吗／别人拍的照片行不行／群里的照片能当证据吗
      以前拍的照片可以吗／从相册选行不行／转发的图片可以用吗／微信里保存的图能交吗
      一定要现拍吗／聊天截图算不算证据
    `),
    answer:
      '最好现拍原图，从相册里选也可以。截图、别处用过的图、收货以前拍的，系统会提示，由人再看一眼，可能请您补一张，不会因此直接拒绝。',
  },
  {
    id: 'eatenAlready',
    topic: 'filing',
    audience: 'resident',
    question: '已经吃了、用了一些才发现不好，能退吗？',
    alsoAsked: ways(`
      吃了几口才发现坏的／拆开用了才知道有问题／尝了一个不对劲／都煮了才发现变质
      吃了一半发现是坏的／下锅了才闻到臭／用过一次就坏了／切开吃了才看到里面黑
      开封了还能退吗／喝了半瓶才觉得酸／拆了封能不能赔
    `),
    answer:
      '能。先别再吃，把剩下的拍下来，填坏了多少，按坏的算。已经吃掉的好的部分不算进去。身体不舒服的，写明不舒服，平台 {majorPerson}内联系您。',
  },
  {
    id: 'smellsOff',
    topic: 'proof',
    audience: 'resident',
    question: '有怪味，照片拍不出来怎么办？',
    alsoAsked: ways(`
      闻着臭可是看不出来／味儿不对拍不了／肉有异味怎么证明／有股酸味没法拍照
      外面看着好的里面有味／闻起来不新鲜／气味怎么举证／发臭了看不出来／有股子馊味咋拍
    `),
    answer:
      '照样拍一张东西和标签，再用字或者语音说一句是什么味。团长会查同一批和冷链记录，不会因为照片看不出来就拒绝。',
  },
  {
    id: 'outOfStock',
    topic: 'goodsBack',
    audience: 'resident',
    question: '缺货了一直不发怎么办？',
    alsoAsked: ways(`
      买的东西没货了／说缺货要等／断货了怎么处理／卖完了还收我钱／没货能退款吗
      缺货多久补上／一直显示备货／缺货不想等了／说没有货让我等着／少货什么时候补来
    `),
    answer: '缺货的 {deliveryDays}内给您补到。不想等，点那件东西选“没收到”，办法选退款；到时候还没货，也会主动找您退。',
    about: 'orders',
  },
  {
    id: 'voiceNote',
    topic: 'filing',
    audience: 'resident',
    question: '不会打字，可以发语音吗？',
    alsoAsked: ways(`
      能说话吗不想打字／语音留言在哪／可以录音吗／用嘴说行不行／怎么发语音
      打字太慢能不能讲／有没有语音输入／说一段话可以吗／不识字用语音行吗／录一段话给你们听
    `),
    answer:
      '可以。在那一件的留言里点话筒说一段就行，说方言也行，有人会听。不想录的，点“请回电”，或者请团长代填。',
  },
  {
    id: 'languages',
    topic: 'people',
    audience: 'resident',
    question: '能换成繁体字、英文，或者讲方言吗？',
    alsoAsked: ways(`
      有没有繁体中文／怎么换语言／可以说广东话吗／能不能讲四川话／有英文版吗
      界面改成英文／听不懂普通话怎么办／找会说粤语的人／方言能听懂吗／切换语言在哪
      我只会讲客家话／少数民族语言有没有／可以用English吗
    `),
    answer:
      '页面的语言在“我的”里换。讲什么话在“我说的话”里勾上，会尽量请会讲的人接您的事。打电话、发语音用方言都行。',
  },
  {
    id: 'whatIsBot',
    topic: 'people',
    audience: 'resident',
    question: '回答我的是机器人还是真人？',
    alsoAsked: ways(`
      你是机器人吗／你是谁／是人还是机器／你叫什么名字／在跟我说话的是真人吗
      你能帮我做什么／你会什么／你能不能帮我退款／这里能办什么事／你靠得住吗／你说的算数吗
    `),
    answer:
      '我是自动回答的助手，只按写好的规定和您自己的售后来答，不替您申请、撤回或者退款，不知道就说不知道。要找真人，下面一点就行，您问的话会一起带过去。',
  },
  {
    id: 'invoice',
    topic: 'money',
    audience: 'resident',
    question: '怎么开发票？',
    alsoAsked: ways(`
      要发票去哪开／电子发票在哪里／能开票吗／发票抬头怎么填／开票要多久／公司报销要发票
      退款了发票怎么办／发票开错了／发票要红冲吗／没有给我发票／专票能开吗
    `),
    answer: '小程序里现在还开不了发票。请在那件东西的售后里留言，或者跟团长说一声，由平台的人和您办。退款不用等发票。',
  },
  {
    id: 'memberRights',
    topic: 'people',
    audience: 'resident',
    question: '有会员、积分、生日优惠吗？',
    alsoAsked: ways(`
      会员有什么好处／会员等级怎么升／积分怎么用／生日送券吗／过生日有没有优惠
      积分能换东西吗／怎么成为会员／老顾客有没有照顾／积分在哪里看／VIP有什么权益
    `),
    answer: '会员等级、积分和生日优惠现在还没有，有了会在“消息”里告诉您。售后的规矩对每个人都一样。',
  },
  {
    id: 'mysteryCustomer',
    topic: 'people',
    audience: 'resident',
    question: '监督官、神秘顾客是做什么的？',
    alsoAsked: ways(`
      神秘顾客是什么／监督官是干啥的／有人来抽查吗／质检抽查查什么／怎么当监督官
      神秘顾客会看到我的资料吗／抽查是查我吗／抽查不过会怎样／暗访查什么
    `),
    answer:
      '是平台请的人，像普通居民一样去看售后办得好不好，把看到的写下来。办完的售后也会抽 {confirmedSample}请没经手的人再看一遍。查的是我们的服务，不是您；抽到也不影响您的钱。',
  },
  {
    id: 'insurance',
    topic: 'fund',
    audience: 'resident',
    question: '售后保险、保障是什么，要我交钱吗？',
    alsoAsked: ways(`
      售后险要不要买／保障是怎么回事／十单送一次的保障是啥／保险要我出钱吗
      风险共担基金是什么／保障金和我有什么关系／保障金是我交的吗／售后保险怎么用
    `),
    answer:
      '不用您交钱。平台和团长从每单里攒出保障金，您的退款由它先付。团长每完成 {ordersPerGuarantee}得一次保障，平台有责任的那一件就自动赔给您，团长也不吃亏。',
  },
];
