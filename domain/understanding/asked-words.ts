/**
 * How people say what they want back and how much is bad, as regular expressions over plain text
 * in which each number is one sign: read, never shown.
 */

/** How numbers are written where their unit or its meaning is another than usual. */
export const numberForms = {
  /** From ten on, in Chinese numerals. */
  tens: '[一二两三四五六七八九]?[十百][零一二三四五六七八九十百]*',
  /** Behind a sum without its yuan. */
  bareEnd: '$|[,。!?;~、. ]|吧|就|行|好|可以|得了|也|算|呗|嘛|吗|呢|左右|的|多|几',
  /** Of ten parts so many. */
  tenths: '[一二两三四五六七八九]成(?![熟都功色分为了])',
  tenth: '成',
  /** Before or behind a fraction in digits: it is no date. */
  fractionEnd: '$|[,。!?;~、. ]|左右|的|都|是|坏|烂|破|碎|发霉',
  /** Written like yuan: pieces, more of them, and "together". */
  piece: '块',
  morePieces: '多块',
  together: '一块',
  /** Two or three of it, or more than it. */
  about: '[一二两三四五六七八九俩仨]{2}|多',
  /** Two and three, in one sign with their counter. */
  ownCounter: '俩仨',
} as const;

/** Asking for money: what stands right before or behind a sum that somebody asks for. */
export const askWords = {
  asks: '退还|退回|退款|退钱|退费|退|赔偿|赔付|赔钱|(?<!一)赔|补偿|补|返还|返现|返|(?<![卖买送发收])给(?=我|咱|俺)',
  /** It was done: no asking any more, but still about money. */
  done: '了?',
  /** Not money that goes back. */
  notMoney: '(?!货|换)',
  /** May stand between asking and the sum. */
  fillers:
    '我们?|咱们?|俺们?|给|还|款|钱|回|个|一下|下|点|差价|金额|人民币|大概|大约|差不多|约|总共|一共|共|:| ',
  /** May stand between the sum and asking. */
  fillersBehind: '钱|要求|都|就|你们?|您|要|能|给|我们?|咱|可以|得|先|快|赶紧|麻烦|请|帮|把|吧|应该| ',
  /** Sums of goods: right before, or right behind. */
  priceBefore:
    '(花了?|付了?|原价|现价|售价|标价|特价|单价|总价|买的?时候|买[的了成]?|卖了?|只卖|价格|价值)(是|才|了|一共|总共)?$',
  priceBehind: '^钱?(的|买|一起买|拍的|订的)',
} as const;

/** What takes a sum back, or leaves open whether it is what somebody asks for. */
export const doubtWords = {
  /** Said with a "not" in them, and yet not taken back. */
  harmless:
    '能不能|可不可以|行不行|好不好|是不是|要不然?|不如|不好意思|差不多|(不用|不要|不想|不需要)(再)?' +
    '(换货?|补发|重发|寄回|退货)',
  /** Before the sum, in its clause. */
  before:
    '[不没别未甭莫勿]|只(?!要|求|需)|才|至少|起码|最少|最低|最多|顶多|怎么|为什么|为啥|每|各|之前|以前|' +
    '先前|已经|刚才|昨天|前天|人家|别人|别家|隔壁|邻居|说|答应|承诺|同意|要么|或|还是|嫌|难道|如果|要是|另外|' +
    '再|退了|赔了|补了|返了|给了',
  /** Right behind the sum: about so much, or so much for each. */
  rightBehind: '^钱?(的?(运费|邮费|快递费|路费|车费|医药费|押金)|多|几|块|来块|以上|起|[到至~-]|[/每]|一?[个只盒箱袋包份瓶斤])',
  /** Right behind the sum, before a number of goods. */
  perUnit: '^(钱|的)?[一每/]?',
  /** Not before a number of goods that are asked money for: all of them are bad. */
  badOnes: '[坏烂破碎裂少缺了]',
  /** Anywhere behind the sum. */
  behind:
    '不够|(?<!行)不行|不干|打发|太少|算什么|不同意|不接受|不答应|不愿|才(行|够|对|公|合理|能|是)|怎么够|' +
    '哪够|开玩笑|还差|差远|什么意思|搞笑|了事|糊弄|应付|就想|至少|起码|或|要么|还是|每[个只盒箱袋包份瓶斤一]',
  anywhere: '凭什么|凭啥|上次|上回|上一次|上周|上个?月|去年|前几次',
  /** All of it is asked for, unless it is said not to be. */
  all:
    '(?<!(不用|不必|不要|不求|不需要|无需|没必要|不想|不是要|没要|别)[^,。!?;]{0,3})' +
    '(全退|全额|全赔|全款|全都退|退我?全|都退(?!给?我?了?吧?$))',
  /** A question that asks for it, and does not marvel at it. */
  polite: '能|可|行|好|吗|吧|麻烦|请|呗',
} as const;

/** What is bad or missing, and what else numbers of goods are said of. */
export const badWords = {
  bad:
    '烂|坏|臭|霉|馊|变质|长毛|破|碎|裂|压扁|瘪|蔫|漏[发送装]?|洒|化了|死|酸了|发黑|变黑|黑了|有虫|虫蛀|虫眼|长虫|' +
    '缺|(?<![多至减])少[给发送装称]?|没收到|没有收到|没送|没给|不见|不新鲜|不能吃|不能用|不能要|吃不了|吃不成|没法吃|没法用|' +
    '用不了|扔了|丢了',
  notBad: '(?<!没有?|不|未|别|怕|不会|没怎么)',
  /** Behind pieces that are bad. */
  ended: '[了掉]{0,2}$',
  /** Not between a number and what is bad with it. */
  goodSign: '好',
  /** All of them; behind a single one: none of them is good. */
  all: '^[都全也]',
  none: '^[都也]',
  allOf: '都',
  /** Half of one. */
  halfOfOne: '^半[^数]',
  /** May stand between what is bad and its number. */
  between: '了|掉|的|得|有|大概|大约|差不多|将近|快|约|足足|整整|估计|总共|一共|共| ',
  /** So much and more: not to the point. */
  orMore: '至少|起码|不止|超过|最少|好几|多于',
  moreBehind: '^(多|以上|来个|都不止|还多)',
  /** Right behind a number: good ones. */
  good: '^(是|还是|还|都|都是)?(好|能吃|能用|可以|没坏|没事|完好)',
  /** Before a number: it counts what was eaten, given away, left over or is not there. */
  otherBefore:
    '(?<!少|漏|缺)(吃|用|喝|尝|送人|卖|给|退|换|挑|第|没|没有|无|赔|补|发)(了|掉|完)*(大概|大约)?$',
  left: '(除|除了|除去|剩|剩下|还有|还剩|就剩|只剩|留|留下|另|另外)(了|大概)?$',
  /** Behind a number, to the end of its clause: there is none. */
  noneBehind: '[也都]?没有?$',
  /** What was not counted is bad as well. */
  restBad:
    '(另外|其他|其它|其余|剩下|余下|别的)[^,。!?;]{0,3}[也都](不新|不好|不能|不行|坏|烂|差|软|蔫|发|有)',
  /** Behind a number: it counts holes, weeks or each of them. */
  otherBehind:
    '^(多?(星期|礼拜|小时|月|钟|天)|个|人|问题|地方|洞|口|小?缝|坑|角|小洞|小口|大洞|大口|面|边|包装|盖|袋子)',
  /** As many in each. */
  each: '每|各|分别',
  /** All that there was. */
  bought: '(买|订|拍|点|收到|收|到手|一共|总共|共)(了|的)?$',
} as const;
