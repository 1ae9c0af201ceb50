/** What people say, as lists and regular expressions over plain text: read, never shown. */

export const wording = {
  pauses: ',。!?;~、….:()"“” -',
  negations: '不没無无别未',
} as const;

/** What a resident would like, as they say it; a wish chosen in the form goes before. S0 8.1 */
export const wishWords = {
  refund:
    '退款|退钱|退我|退给|把钱退|钱退|要求退|返钱|退费|全额退|退(一半|一下|一点|一些|部分|了吧|掉)|' +
    '(给(我们?|俺们?|咱|他|她)|能|快|赶紧|马上|直接)退(?!货|换|回)|退[0-9.一二两三四五六七八九十百]+(块|元|毛)',
  return: '退货|退回去|上门(来)?(收|取)|拿回去|寄回|退换',
  exchange: '换货|换一[个份箱盒]|换个|给我?换|调换|更换|退换|换一下|换掉|[能要]换(?!了)|帮[我忙]换',
  reissue: '补发|补送|重发|重新(给.{1,2})?(发|送|做)|再给.{1,2}(发|送|寄)|补(一|两|几|给)|再送一|再发一|补上|补我|补给',
  compensation: '赔偿|赔我|赔钱|赔付|索赔|补偿|补差价|差价|假一赔|十倍|三倍|优惠券|给个优惠',
  apology: '道歉|赔礼|说法|解释|交代|给我?个?回复|回复电话',
} as const;

/** Said right before a wish, these take it back. */
export const notWished = '((?<!要)不要|不用|不想|不必|不需要|无需|没想|别)(再|给.{1,2})?$';

/** Each speaks for its own step up; what stands together adds up. S0 3.3 names calm to furious. */
export const moodWords = {
  displeased:
    '失望|不满意|无语|郁闷|难受|伤心|后悔|遗憾|不值|一般|不行|不好|不咋|难吃|糟|不开心|晕|唉|哎|呵呵|醉了|太慢|不太|够呛|崩溃|心塞',
  angry:
    '差评|投诉|骗|坑|上当|欺负|恶心|太差|垃圾|过分|气人|气死|很气|可恶|无良|什么玩意|什么东西|再也不|永远不|绝不|绝对不|不会再|' +
    '最差|怎么能|怎么能这样|凭什么|生气|愤怒|忽悠|敷衍|糊弄|不要脸|没良心|黑心|差劲|一星|不想给|假货|无法忍',
  furious:
    '傻逼|煞笔|傻b|sb店|妈的|特么|他妈|你妈|你吗|卧槽|我操|操!|操蛋|滚|去死|混蛋|王八|奇葩|诅咒|狗都不|天理|不得好死|曝光|起诉|报警|' +
    '消协|12315|丧尽天良|畜生|人渣',
} as const;

/** By when something is needed, or for whom. S2 03 */
export const urgencyWords = {
  soon:
    '急用|[很好挺]急|(?<!不)急[死疯着]|急急(?!忙)|加急|(?<![不别])着急|在线等|' +
    '(^|[,。!?~ ])急($|[,。!?~ ])|赶时间|马上|立刻|尽快|赶紧|赶快|今晚|今天(要|就要|必须|之内)|' +
    '明天(要|就要|一早)|等着(吃|用|做)|快点|来不及|要上班|办酒|' +
    '过生日|请客|摆酒|祭祖|送人',
  tender: '孕妇|怀孕|婴儿|宝宝|小孩|孩子|小朋友|老人|老母亲|老父亲|老妈|老爸|奶奶|爷爷|病人|糖尿病|残疾|坐月子|哺乳',
} as const;

/** Health and danger, wider than the words of the priority policy: typos, dialect, roundabout. */
export const safetyWords: readonly string[] = [
  '拉肚子', '闹肚子', '拉稀', '腹泻', '拉了.{1,3}(天|次)', '上吐下泻', '呕吐', '一直吐', '吐了(?!司)', '反胃', '胃疼', '胃痛',
  '肚子(疼|痛)', '头晕', '发烧', '过敏', '起疹', '红疹', '浑身痒', '嘴.{0,2}(肿|麻)', '嗓子(肿|疼)', '中毒', '食物中毒',
  '医院', '住院', '急诊', '挂水', '打点滴', '120', '晕倒', '休克', '噎(着|住|到)', '卡(住|到|着)?(喉|嗓)',
  '划(破|伤|到)', '扎(破|伤|到)', '割(破|伤|到)', '流血', '出血', '玻璃', '钢丝', '铁丝', '刀片', '针头', '碎片', '蛆', '蟑螂',
  '老鼠', '苍蝇', '农药', '触电', '漏电', '起火', '着火', '冒烟', '爆炸', '烫伤', '烧伤', '煤气', '晕过去',
];

/** Said right before, these take a danger back: nobody was harmed. */
export const notHarmed = '(没|没有|不会|不|未|无|怕|别|希望不会|担心会|以免|免得|防)[^,。!?;]{0,2}$';

export const numberWords = {
  digits: '零一二三四五六七八九',
  /** The same numbers as people also write them. */
  alike: { 〇: '零', 两: '二', 俩: '二', 仨: '三', 幺: '一', 壹: '一', 贰: '二', 叁: '三' },
  units: { 十: 10, 百: 100, 千: 1_000, 万: 10_000 },
  half: '半',
  point: '点',
  money: '块钱|块|元钱|元|圆|rmb|¥|￥',
  cents: '毛|角',
  /** Behind these a bare number is a sum. */
  spent: '花了|付了|退我|退了我|只退|赔我|¥|￥',
  /** Grams in each. */
  weights: { 公斤: 1_000, 千克: 1_000, kg: 1_000, 市斤: 500, 斤: 500, 两: 50, 克: 1, g: 1 },
  /** Of so many parts, so many. */
  partOf: '分之',
  smallUnit: '两',
  many: '多',
  /** Behind a tenth of a yuan these make another word of it. */
  notCents: '度|落',
  /** Behind a counter these make a time of it. */
  notCounted: '小时|半|月|钟',
  counters: '个|只|盒|箱|袋|包|份|瓶|颗|粒|条|根|枚|件|块(?!钱)|罐|杯|串|提|把|头',
  /** Parts of the whole, in hundredths. */
  shares: {
    '一大半|一多半|大半|多半': 60,
    '一小半|小半': 40,
    '一半|半数|半盒|半箱|半袋|半份': 50,
    '全部|全是|全都|整箱|整盒|没一个好': 100,
  },
} as const;

/** Used, by somebody's own account: for days, or up. */
export const usedWords =
  '用了.{0,2}(天|次|周|星期|个?月|几|半)|(已经|都)(用|吃|穿|洗)(过|了|完)|用(过|完)了|拆开用|穿了.{0,2}(天|次)|洗过|吃了一半|吃了大半|' +
  '吃掉了|吃完了|喝完了|用掉了|装上用';

/** Right before, these take it back. */
export const notUsed = '(没|没有|还没|未|不)$';
