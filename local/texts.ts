/**
 * What people read on the pages that exist on this machine only. They are kept apart from
 * `locales`, so that nothing of them is deployed.
 */
const texts = {
  'starting.title': '正在准备',
  'starting.text': '第一次启动要编译页面，大约一两分钟，好了会自己打开。',
  'person.title': '没有这个人',
  'person.text': '这个小区里没有“{key}”。',
  'person.link': '选个身份进来',
  'page.title': '没有这个页面',
  'page.text': '地址可能写错了。',
  'token.title': '要先用令牌打开',
  'token.text': '请打开启动时终端里打印的那个带 token 的地址。',
  'failure.title': '出了点问题',
  'failure.text': '本地服务处理这个请求时出错，终端里有详细信息。',

  'signIn.title': '选个身份进来',
  'product.name': '售后助手',
  'signIn.local': '本地演示',
  'signIn.heading': '今天您是哪位？',
  'signIn.hint': '选一个身份就进来，数据都在本机',
  'signIn.search': '搜名字',
  'signIn.noMatch': '没有叫这个名字的人',
  'signIn.residents': '居民',
  'signIn.leaders': '团长',
  'signIn.platform': '平台',
  'signIn.guest': '访客',
  'signIn.guestName': '没有登记的人',
  'signIn.guestHint': '扫了进度码的人看到的样子',
  'signIn.more': '其余 {count} 位',
  'signIn.large': '大字',
  'signIn.now': '演示时间 {now}，',
  'signIn.console': '控制台',
  'signIn.nowEnd': '可以拨快。',

  'hint.age': '{age} 岁',
  'hint.greenChannel': '绿色通道',
  'hint.baby': '有宝宝',
  'hint.shiftWork': '夜班，常在深夜下单',
  'hint.firstTimer': '新邻居，只买过两回',
  'hint.leaderFamily': '{leader}团长的家人',
  'hint.sameHousehold': '和{name}一家',
  'hint.open': '{count} 件在办',
  'hint.specialties': '擅长{specialties}',
  'hint.leader': '{leader}团长',
  'hint.limit': '一个人可以退到 {limit}',
  'hint.helper': '帮{leader}团长办事',
  'hint.region': '{region}区域，只看不办',
  'hint.management': '重大的事先知道，只看不办',
  'hint.mysteryCustomer': '替平台暗访',
  'hint.administrator': '定谁是什么身份',
  'hint.aboveLimit': '超过 {limit} 的由财务定',

  'role.helper': '团长助手',
  'role.agent': '客服',
  'role.supervisor': '主管',
  'role.regionalManager': '区域经理',
  'role.management': '管理层',
  'role.finance': '财务',
  'role.supplier': '供应商',
  'role.carrier': '承运商',
  'role.mysteryCustomer': '神秘顾客',
  'role.administrator': '管理员',

  'category.fruit': '水果',
  'category.vegetable': '蔬菜',
  'category.meat': '肉类',
  'category.eggs': '蛋类',
  'category.seafood': '水产',
  'category.liveSeafood': '鲜活水产',
  'category.frozen': '冷冻',
  'category.dairy': '乳品',
  'category.bakery': '烘焙',
  'category.pantry': '粮油干货',
  'category.motherAndBaby': '母婴',
  'category.household': '日用',
  'category.customMade': '定做',

  'template.progress': '售后进度提醒',
  'template.refundArrival': '退款到账提醒',
  'template.newClaim': '新售后提醒',
  'template.deadline': '处理时限提醒',
} as const;

export type LocalTextKey = keyof typeof texts;

/** `{name}` in the text is replaced by the value of that name. */
export function localText(
  key: LocalTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return texts[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
