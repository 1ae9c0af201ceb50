import type { Question } from '../../../domain/knowledge/question';
import { ways } from './ways';

/** What is sent back, exchanged or sent anew. */
export const questionsGoodsBack: readonly Question[] = [
  {
    id: 'refuseAtDoor',
    topic: 'goodsBack',
    audience: 'resident',
    question: '当场发现坏了，可以不收吗？',
    alsoAsked: ways(`
      拒收／取货的时候就发现烂了／开箱验货发现破了／可以拒收吗／取货时看到坏了
      当面验货／不收行不行／现场发现有问题／开箱就坏可以不要吗
      拿货时发现破了可以拒绝拿吗／送来时就漏了我不想收／当面看到坏的怎么办
      箱子烂了要不要签／外包装破损能不能拒签／货送上门是坏的我不要
      验货发现不对可以退给团长吗
    `),
    answer:
      '可以当场拒收。和团长说一声，团长登记以后货由团长收回，退款照常办，您不用再寄。',
  },
  {
    id: 'returnHow',
    topic: 'goodsBack',
    audience: 'resident',
    question: '退货怎么退？',
    alsoAsked: ways(`
      东西寄到哪里／退货流程／要自己寄回去吗／怎么把东西退回去／退货送到哪／退货步骤
      有人上门取吗／寄到哪个地址／退货要几天／东西怎么还给你们／退货放哪里
      退货要送去哪／寄回后几天退钱／收到退货多久验／退回的货什么时候检查
      退货后钱什么时候退／还回去的步骤
    `),
    answer:
      '说好退货以后，送到团长那里，或者按页面上的地址寄出，{sendBackDays}内办就行。团长收到后 {inspection}内验好、退钱，每一步都有消息。',
    about: 'claims',
  },
  {
    id: 'reissueWhen',
    topic: 'goodsBack',
    audience: 'resident',
    question: '补发的什么时候到？',
    alsoAsked: ways(`
      重新发一份要几天／补的货还没到／换货多久／补发几天到／换的货什么时候到
      重发的还没收到／补货要多久／换新的多久送来／说给我补一份什么时候来
      补发的寄出了没／换新的什么时候到／补的那份没货了怎么办／重发的缺货
      补寄的单号在哪／补发一直没来／换货要等多少天
    `),
    answer:
      '说好以后 {deliveryDays}内送到，有单号的在那一件里能看到走到哪了。没货或者路上丢了，会有人找您商量退款，不用您盯。',
    about: 'claims',
  },
  {
    id: 'inspectionFailed',
    topic: 'goodsBack',
    audience: 'resident',
    question: '退回去的东西说验不过怎么办？',
    alsoAsked: ways(`
      验货不通过／退货被拒／说我用过了／验货没过／说我退的不符合／退回去不给退钱
      验收不合格怎么办／说东西是我弄坏的／说我退的货有问题不给退／验收没通过怎么弄
      退货被打回来了／说是我搞坏的／检查不合格凭啥
    `),
    answer:
      '验不过会写明看到了什么、拍了什么照片，东西还给您。不认可就申诉，换一个人看。',
    about: 'claims',
  },
  {
    id: 'brokenOnTheWay',
    topic: 'goodsBack',
    audience: 'resident',
    question: '路上摔坏、压坏了，找谁赔？',
    alsoAsked: ways(`
      快递压扁了／运输途中碎了／路上颠坏了／包装挤破漏了／物流弄坏找谁／送来就碎了
      鸡蛋碎了一半／瓶子打碎漏光了／运坏的谁来赔／配送员摔了我的东西／碰坏了要找快递吗
    `),
    answer:
      '找我们就行。拍一张坏的样子和外包装，选“破损”，钱先退给您。是不是物流的责任由平台去追，不用您去找快递。',
  },
  {
    id: 'exchangeHow',
    topic: 'goodsBack',
    audience: 'resident',
    question: '想换一个好的，怎么办？',
    alsoAsked: ways(`
      我要换货／能给我换一个吗／不要钱想换新的／怎么申请换货／坏的换好的行吗
      可以调换吗／换同款怎么弄／换大一号／换货流程／能换别的吗／要换不要退
    `),
    answer:
      '申请的时候，想要的办法选“换货”。团长同意以后，坏的交回来，新的在 {deliveryDays}内送到，走到哪了在那一件里看得到。没有货可换就改成退款。',
    about: 'claims',
  },
  {
    id: 'returnInspect',
    topic: 'goodsBack',
    audience: 'leader',
    question: '退回来的货，多久要验完？',
    alsoAsked: ways(`
      居民退的货到我这了怎么验／退货验收时限／验货要几个小时内／收到退货要做什么
      退回的东西不对劲／验退货怎么操作／退货多久必须处理／货退到自提点了
      怎么登记收到退货／验不过怎么写
    `),
    answer:
      '收到起 {inspection}内验好并办完，写清看到了什么、拍照。验得过就退钱，验不过也要写明理由，居民可以申诉。',
  },
];
